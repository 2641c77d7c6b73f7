import { statfsSync } from 'node:fs';
import path from 'node:path';

/** Of NFS, SMB, CIFS and SMB 2 on Linux (statfs(2)). */
const networks = [0x69_69, 0x51_7b, 0xff_53_4d_42, 0xfe_53_4d_42];
/** How programs call the folders that they keep alike on several computers. */
const synced =
  /^(OneDrive.*|Dropbox|Nextcloud|ownCloud|Google Drive|Meine Ablage|iCloudDrive|iCloud Drive)$/i;

/**
 * Whether a data file lies where another computer may reach into it: `network` on a share, `synced` in a folder that a program copies
 * back and forth. A share that Windows shows under a letter looks like a disk from here.
 */
export function mediumOf(file: string): 'network' | 'synced' | null {
  const folders = file.split(/[\\/]/);
  if (folders.some((name) => synced.test(name))) return 'synced';
  if (/^[\\/]{2}[^\\/?.]/.test(file)) return 'network';
  return networks.includes(kindOf(path.dirname(file))) ? 'network' : null;
}

/** 0 where the system does not say. */
function kindOf(folder: string): number {
  try {
    return statfsSync(folder).type;
  } catch {
    return 0;
  }
}
