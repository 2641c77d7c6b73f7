import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { examine } from '../../../../../electron/core/word/read/examine.ts';
import { isMissing, referenceFile } from '../../../../support/docx.ts';

const isWithout = isMissing('soffice', '../shared');
const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-ordinary-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Pages that real Word put on the clipboard, and texts of real minutes, as LibreOffice makes Word files of them. */
const sources = [
  { from: ['samples', 'word-clipboard'], ending: '.html', filter: 'HTML (StarWriter)' },
  { from: ['samples', 'minutes'], ending: '.txt', filter: 'Text (encoded):UTF8' },
  { from: ['seeds'], ending: '.txt', filter: 'Text (encoded):UTF8' },
];

function wordFiles({ from, ending, filter }: (typeof sources)[number]): { file: string; source: string }[] {
  const names = readdirSync(referenceFile(...from)).filter((name) => name.endsWith(ending));
  const own = path.join(folder, from.join('-'));
  mkdirSync(own);
  for (const name of names) writeFileSync(path.join(own, name), readFileSync(referenceFile(...from, name)));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const how = [
    '--headless',
    `--infilter=${filter}`,
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    own,
  ];
  const files = names.map((name) => path.join(own, name));
  execFileSync('soffice', [profile, ...how, ...files], { stdio: 'ignore' });
  return files.map((source) => ({ source, file: source.slice(0, -ending.length) + '.docx' }));
}

describe.skipIf(isWithout)('ordinary files are taken:', () => {
  it.each(isWithout ? [] : sources)('those of $from', (kind) => {
    const made = wordFiles(kind);
    expect(made.length).toBeGreaterThan(4);
    for (const { file, source } of made) {
      const { faults } = examine(readFileSync(file));
      // A page of the clipboard points to pictures that lay on somebody's disk.
      const isPointing = kind.ending === '.html' && /\bsrc=|file:/.test(readFileSync(source, 'utf8'));
      const other = faults.filter(({ code }) => !isPointing || code !== 'externalContent');
      expect(other, path.basename(file)).toEqual([]);
    }
  });
});
