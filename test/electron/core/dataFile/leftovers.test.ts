import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openApp } from '../../../../electron/core/compose.ts';

test('what a killed program has left half done beside the file is gone at the next start, and nothing else', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-reste-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'lindenau.sqlite');
  const open = async () => (await openApp({ file, version: '1' })).close();
  await open();
  const gone = ['lindenau.sqlite.4711.neu', 'lindenau.sqlite.4711.neu-siegel', 'lindenau.sqlite.12.stand'];
  const stays = [
    'lindenau.sqlite.beschaedigt-2026-11-29',
    'lindenau.sqlite.neu',
    'andere.sqlite.4711.neu',
    'lindenau.sqlite.12.neu.docx',
  ];
  for (const name of [...gone, ...stays]) writeFileSync(path.join(folder, name), 'alles');
  for (const [name, content] of [
    ['mitnehmen-Ab12xY', 'copy.sqlite'],
    ['mitnehmen-Urlaub', 'Liste.txt'],
  ] as const) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, content), 'alles');
  }
  await open();
  const there = (names: readonly string[]) => names.filter((name) => existsSync(path.join(folder, name)));
  expect(there([...gone, 'mitnehmen-Ab12xY'])).toEqual([]);
  expect(there([...stays, 'mitnehmen-Urlaub'])).toEqual([...stays, 'mitnehmen-Urlaub']);
});
