import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { examine } from '../../../../../electron/core/word/read/examine.ts';
import { isMissing, referenceFile } from '../../../../support/docx.ts';

const isWithout = isMissing('soffice', '../shared');
const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-ordinary-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Texts of real minutes, and pages that real Word put on the clipboard, as LibreOffice makes Word files of them. */
const sources = [
  { from: ['samples/minutes', 'seeds'], ending: '.txt', filter: 'Text (encoded):UTF8' },
  { from: ['samples/word-clipboard'], ending: '.html', filter: 'HTML (StarWriter)' },
];

/** A text that is longer takes LibreOffice longer than all others together, and says nothing more. */
const longest = 100_000;

function wordFiles({ from, ending, filter }: (typeof sources)[number]): { file: string; source: string }[] {
  const files = from.flatMap((place) =>
    readdirSync(referenceFile(place))
      .filter((name) => name.endsWith(ending) && statSync(referenceFile(place, name)).size < longest)
      .map((name) => ({ name, bytes: readFileSync(referenceFile(place, name)) })),
  );
  const own = path.join(folder, ending);
  mkdirSync(own);
  const named = files.map(({ name, bytes }) => {
    const file = path.join(own, name);
    writeFileSync(file, bytes);
    return file;
  });
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const how = ['--headless', `--infilter=${filter}`, '--convert-to', 'docx:MS Word 2007 XML'];
  execFileSync('soffice', [profile, ...how, '--outdir', own, ...named], { stdio: 'ignore' });
  return named.map((source) => ({ source, file: source.slice(0, -ending.length) + '.docx' }));
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
