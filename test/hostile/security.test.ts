import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

test('each promise of SECURITY.md names tests, and each of them is there', () => {
  const rows = readFileSync(path.join(root, 'SECURITY.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:-|Promise)/.test(line));
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const named = [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file ?? '');
    expect(named, row).not.toEqual([]);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  }
});
