import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mediumOf } from '../../db/medium.ts';

test.each([
  ['\\\\stadt\\ratsbuero\\lindenau.sqlite', 'network'],
  ['C:\\Users\\weber\\OneDrive - Stadt Lindenau\\lindenau.sqlite', 'synced'],
  ['/home/weber/Nextcloud/Rat/lindenau.sqlite', 'synced'],
  [path.join(tmpdir(), 'lindenau.sqlite'), null],
  [':memory:', null],
])('%s is on %s', (file, medium) => {
  expect(mediumOf(file)).toBe(medium);
});
