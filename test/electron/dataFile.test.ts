import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { officeTime } from '../../shared/german/officeTime.ts';
import { chosenDataFile, usualDataFile } from '../../electron/dataFile.ts';

const home = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-home-'));
const folders: [NodeJS.Platform, NodeJS.ProcessEnv, string][] = [
  ['linux', {}, '.config/Ratsfeder/ratsfeder.sqlite'],
  ['linux', { XDG_CONFIG_HOME: path.join(home, 'xdg') }, 'xdg/Ratsfeder/ratsfeder.sqlite'],
  ['win32', { APPDATA: path.join(home, 'Roaming') }, 'Roaming/Ratsfeder/ratsfeder.sqlite'],
  ['darwin', {}, 'Library/Application Support/Ratsfeder/ratsfeder.sqlite'],
];
test.each(folders)(
  'without a choice the file lies where Electron keeps user data (%s)',
  (platform, env, file) => {
    expect(usualDataFile({ platform, env, home })).toBe(path.join(home, file));
  },
);

test('--db wins over RATSFEDER_DB, and both are made absolute', () => {
  expect(chosenDataFile('a.sqlite', { RATSFEDER_DB: 'b.sqlite' })).toBe(path.resolve('a.sqlite'));
  expect(chosenDataFile(undefined, { RATSFEDER_DB: 'b.sqlite' })).toBe(path.resolve('b.sqlite'));
  expect(chosenDataFile(undefined, {})).toBeNull();
});

const moments: [string, string][] = [
  ['2026-07-01T15:42:10Z', '2026-07-01T17:42:10'],
  ['2026-01-31T23:30:00Z', '2026-02-01T00:30:00'],
  ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59'],
  ['2026-03-29T01:00:00Z', '2026-03-29T03:00:00'],
  ['2026-10-25T00:30:00Z', '2026-10-25T02:30:00'],
  ['2026-10-25T01:30:00Z', '2026-10-25T02:30:00'],
];
test.each(moments)(
  'the office clock is the town hall’s, in summer, winter and DST nights (%s)',
  (utc, office) => {
    expect(officeTime(new Date(utc))).toBe(office);
  },
);
