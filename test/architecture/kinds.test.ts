import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aboutKind } from '../../shared/documents/kinds/index.ts';
import { documentKinds } from '../../shared/domain/document/document.ts';
import { registry, spelledOut, strayFiles } from './kinds.ts';
import { program, root } from './source.ts';

describe('what a kind of document is', () => {
  test('stands in one file of its own, and each of these is a kind', () => {
    expect(strayFiles(program)).toEqual([]);
  });

  test('a file that is no kind, and a kind without its file, are told', () => {
    const stray = { file: 'shared/documents/kinds/letter.ts', text: '' };
    const without = program.filter(({ file }) => !file.endsWith('/kinds/announcement.ts'));
    expect(strayFiles([...without, stray])).toEqual([
      expect.stringContaining('kinds/letter.ts is no kind'),
      expect.stringContaining('kinds/announcement.ts is missing'),
    ]);
  });

  test.each(documentKinds)('%s is in the registry as its own file says', async (kind) => {
    const own = (await import(path.join(root, path.dirname(registry), `${kind}.ts`))) as Record<
      string,
      unknown
    >;
    expect(own[kind], `${kind}.ts exports "${kind}", and ${registry} enters it`).toBe(aboutKind(kind));
  });

  test('is spelled out nowhere else', () => {
    expect(spelledOut(program)).toEqual([]);
  });

  test.each([
    ["if (kind === 'minutes') return;", '"minutes"'],
    ["const first = ['invitation'];", '"invitation"'],
    ['const labels: Record<DocumentKind, string> = {};', 'a table by kind'],
  ])('%s elsewhere is told with the right room', (text, what) => {
    const [told, ...more] = spelledOut([{ file: 'renderer/x.ts', text }]);
    expect(more).toEqual([]);
    expect(told).toContain(`renderer/x.ts has ${what}`);
    expect(told).toContain('shared/documents/kind.ts');
  });

  test('a comment, a migration and the form of a model may say the word', () => {
    expect(
      spelledOut([
        { file: 'renderer/x.ts', text: "// an 'invitation'\nif (model.form === 'minutes') return;" },
        { file: 'db/migrations/0009-later.ts', text: "where kind = 'invitation'" },
      ]),
    ).toEqual([]);
  });
});
