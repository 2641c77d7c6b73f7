import { spawn } from 'node:child_process';
import path from 'node:path';
import { createBuilder } from 'vite';
import { fetchElectron, findElectron, hasScreen } from './runtime.ts';
import { runWebHost } from './web.ts';

/** `npm start`: builds, then opens the desktop program or, where that cannot run, serves the browser. */
const root = path.resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);

await build();
const electron = findElectron() ?? fetchElectron();
if (electron && hasScreen()) {
  runDesktop(electron);
} else {
  console.log(
    electron
      ? 'Dieser Rechner hat keinen Bildschirm für die Electron-Laufzeit; Ratsfeder läuft deshalb im Browser.'
      : 'Die Electron-Laufzeit ist auf diesem Rechner nicht vorhanden und lässt sich nicht laden; Ratsfeder läuft deshalb im Browser.',
  );
  await runWebHost(args);
}

async function build(): Promise<void> {
  const begin = performance.now();
  process.stdout.write('Ratsfeder wird gebaut … ');
  const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' });
  await builder.buildApp();
  console.log(`fertig nach ${Math.ceil((performance.now() - begin) / 1000)} s.`);
}

function runDesktop(program: string): void {
  spawn(program, [root, ...args], { stdio: 'inherit' }).once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
