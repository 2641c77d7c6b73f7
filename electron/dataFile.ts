import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeWholeFile } from './writeFile.ts';

export const DATA_FILE_NAME = 'ratsfeder.sqlite';

/** Names the data file to begin with where it is not the usual one; it lies in the folder of that one. */
const NOTE = 'andere-datei.txt';

/** What the next start begins with. Throws FILE_NOT_WRITTEN. */
export async function rememberDataFile(
  folder: string,
  file: string,
  usual = path.join(folder, DATA_FILE_NAME),
): Promise<void> {
  const note = path.join(folder, NOTE);
  if (file === usual) await rm(note, { force: true });
  else await writeWholeFile(note, Buffer.from(file));
}

/** Null where the program goes on with the usual file. */
export function rememberedDataFile(folder: string): string | null {
  const note = path.join(folder, NOTE);
  return existsSync(note) ? readFileSync(note, 'utf8') || null : null;
}

type Surroundings = { env: NodeJS.ProcessEnv; platform: NodeJS.Platform; home: string };
const here = (): Surroundings => ({ env: process.env, platform: process.platform, home: os.homedir() });

/** The file the user named: `--db FILE`, else RATSFEDER_DB, else none. */
export function chosenDataFile(option: string | undefined, env = process.env): string | null {
  const chosen = option ?? env['RATSFEDER_DB'];
  if (!chosen) return null;
  return chosen === ':memory:' ? chosen : path.resolve(chosen);
}

/**
 * Where the data file lies without a choice: in the folder that Electron calls `userData`, so that the desktop
 * program and the browser find the same one. The folder is made where it is missing.
 */
export function usualDataFile({ env, platform, home } = here()): string {
  const folder = path.join(appData({ env, platform, home }), 'Ratsfeder');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, DATA_FILE_NAME);
}

function appData({ env, platform, home }: Surroundings): string {
  if (platform === 'win32') return env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
}
