import { spawn } from 'node:child_process';
import path from 'node:path';
import { createBuilder } from 'vite';
import { browserWords } from '../shared/german/browserHost.ts';
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
  console.log(electron ? browserWords.noScreen : browserWords.noElectron);
  await runWebHost(args);
}

async function build(): Promise<void> {
  const begin = performance.now();
  process.stdout.write(browserWords.building);
  const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' });
  await builder.buildApp();
  console.log(browserWords.built(Math.ceil((performance.now() - begin) / 1000)));
}

function runDesktop(program: string): void {
  spawn(program, [root, ...args], { stdio: 'inherit' }).once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
