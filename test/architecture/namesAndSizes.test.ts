import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { program, read, root, type Source, sourcesIn, tests } from './source.ts';

const topLevel = [
  '.ci .git .github .gitignore .npmrc .oxlintrc.json .prettierignore .prettierrc.json',
  'electron renderer shared db resources test',
  'package.json package-lock.json tsconfig.json tsconfig.base.json electron-builder.yml vite.config.ts vitest.config.ts',
  'README.md CHANGELOG.md CONTRIBUTING.md LICENSE SECURITY.md',
].flatMap((line) => line.split(' '));

const forbiddenNames = /^(?:utils?|helpers?|common|manager|state)\b/;
const MAX_LINES = 250;

const namesOf = (sources: readonly Source[]) => sources.map(({ file }) => file);

describe('what a newcomer finds', () => {
  test('the top level holds the agreed folders and files and nothing else', () => {
    const ignored = existsSync(path.join(root, '.gitignore')) ? read('.gitignore').text.split('\n') : [];
    const found = readdirSync(root).filter((name) => !ignored.includes(name));
    expect(found.filter((name) => !topLevel.includes(name))).toEqual([]);
  });

  test('no file is named after nothing in particular', () => {
    const all = [...program, ...sourcesIn('test')];
    expect(namesOf(all).filter((file) => forbiddenNames.test(path.basename(file)))).toEqual([]);
  });

  test(`no file of the program is longer than ${MAX_LINES} lines`, () => {
    const long = program.filter(({ text }) => text.trimEnd().split('\n').length > MAX_LINES);
    expect(namesOf(long)).toEqual([]);
  });

  test('no diagnostic is switched off, and nothing is typed as any', () => {
    const silenced =
      /@ts-(?:ignore|expect-error|nocheck)|(?:oxlint|eslint)-disable|:\s*any\b|\bas any\b|<any>/;
    const all = [...program, ...tests].filter(({ text }) => silenced.test(text));
    expect(namesOf(all)).toEqual([]);
  });
});
