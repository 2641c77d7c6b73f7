import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PaperSource } from '../../../../shared/import/paper/source.ts';

const folder = path.join(import.meta.dirname, 'forms');

/** Papers that we made up, each in the form of another kind of town. */
export const forms = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));

export const textOfForm = (name: string): string => readFileSync(path.join(folder, `${name}.txt`), 'utf8');
export const expectedOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Record<string, unknown>;

export const asSource = (text: string, isWrapped = true): PaperSource => ({
  isWrapped,
  lines: text.split('\n').map((line) => ({ text: line, page: 1 })),
});
