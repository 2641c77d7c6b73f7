import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createBuilder } from 'vite';

let built: Promise<void> | null = null;

/** The program as it is shipped, built once for all sections that start it. */
export function build(): Promise<void> {
  built ??= buildApp();
  return built;
}

async function buildApp(): Promise<void> {
  const root = path.resolve(import.meta.dirname, '../..');
  const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' });
  await builder.buildApp();
}

/** A folder to start the program in, with a data file that `make` fills. */
export async function makeStore<Made>(folder: string, name: string, make: (file: string) => Promise<Made>) {
  const dir = path.join(folder, name);
  const file = path.join(dir, 'userData/ratsfeder.sqlite');
  mkdirSync(path.dirname(file), { recursive: true });
  return { dir, file, made: await make(file) };
}
