import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const FETCH_LIMIT_MS = 120_000;

/** The Electron program on this machine, or null. The npm package brings none: it is fetched on first use. */
export function findElectron(): string | null {
  const name = path.join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist');
  const program = path.join(dist, readFileSync(name, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Tries once to fetch it, as the package itself would; where that fails, its messages help nobody. */
export function fetchElectron(): string | null {
  spawnSync(process.execPath, [path.join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: FETCH_LIMIT_MS,
  });
  return findElectron();
}

/** Electron opens no window on a Linux machine without a screen. */
export const hasScreen = (env = process.env, platform = process.platform): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
