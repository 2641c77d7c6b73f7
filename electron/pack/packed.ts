import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { listPackage, statFile } from '@electron/asar';
import type { PackedFile, Target } from './contents.ts';

/** A program as electron-builder laid it out, by the folder that it made. */
export type Packed = Target & { program: string; resources: string };

/** Knows which system and processor a folder like `linux-arm64-unpacked` is for. */
export function packedIn(folder: string): Packed {
  const [kind = '', ...rest] = path.basename(folder).split('-');
  const platform = { linux: 'linux', win: 'win32', mac: 'darwin' }[kind] ?? kind;
  // What names no processor is for x64.
  const arch = rest.includes('arm64') ? 'arm64' : 'x64';
  const app = path.join(folder, 'Ratsfeder.app/Contents');
  if (platform === 'darwin')
    return {
      platform,
      arch,
      program: path.join(app, 'MacOS/Ratsfeder'),
      resources: path.join(app, 'Resources'),
    };
  const program = path.join(folder, platform === 'win32' ? 'Ratsfeder.exe' : 'ratsfeder');
  return { platform, arch, program, resources: path.join(folder, 'resources') };
}

/** What is in the archive, or beside it because a system loads it from a file. */
export function filesIn({ resources }: Packed): PackedFile[] {
  const archive = path.join(resources, 'app.asar');
  return listPackage(archive, { isPack: false }).flatMap((entry) => {
    const name = entry.slice(1).replaceAll('\\', '/');
    const found = statFile(archive, path.normalize(name), false);
    if ('files' in found) return [];
    if (!('unpacked' in found) || !found.unpacked) return [{ name, size: 'size' in found ? found.size : 0 }];
    const beside = path.join(`${archive}.unpacked`, name);
    return existsSync(beside) ? [{ name, size: statSync(beside).size }] : [];
  });
}

/** What lies beside the archive that is not part of it. */
export const besideArchive = ({ resources }: Packed): string[] =>
  readdirSync(resources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('app.asar.unpacked'))
    .map((entry) =>
      path.relative(resources, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    );
