import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** A file by its path from the root. Every rule is a function over a list of these, so that a broken one can be tried. */
export type Source = { file: string; text: string };

export const read = (file: string): Source => ({
  file,
  text: readFileSync(path.join(root, file), 'utf8'),
});

export const sourcesIn = (folder: string): Source[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter((file) => /\.tsx?$/.test(file))
    .map(read);

/** What the program is made of. */
export const program: readonly Source[] = ['shared', 'db', 'electron', 'renderer'].flatMap(sourcesIn);

/** Less the rules themselves: they show what is wrong. */
export const tests: readonly Source[] = sourcesIn('test').filter(
  ({ file }) => !file.startsWith('test/architecture/'),
);

/** What a file imports, types included: packages by name, own files by their path from the root. */
export const importsOf = ({ file, text }: Source): string[] =>
  [...text.matchAll(importLine)].map(([, name = '']) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name,
  );
const importLine = /(?:^import |^(?:import|export|\}).* from |\bimport\()'([^']+)'/gm;

/** The text without its comments. */
export const codeOf = ({ text }: Source): string => text.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '');

/** A pattern that ends in "/" is a folder with all it holds, one that ends in "*" whatever starts so. */
export const fits = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : isInside(name, pattern);

export const isInside = (name: string, pattern: string): boolean =>
  pattern.endsWith('/') ? name.startsWith(pattern) : name === pattern;
