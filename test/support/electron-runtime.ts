import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findElectron } from '../../electron/runtime.ts';

/** `npm run test:electron`: the browser tests once more, in a real Electron where this machine has one. */
if (findElectron()) {
  const root = path.resolve(import.meta.dirname, '../..');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, RATSFEDER_RUNTIME: 'electron' };
  const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/e2e'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  console.log('Auf diesem Rechner gibt es keine Electron-Laufzeit; die Tests mit ihr entfallen.');
}
