import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../../shared/import/paper/recognise.ts';
import { isMissing, referenceFile } from '../../../support/docx.ts';
import { asSource } from './forms.ts';

const seeds = ['001_kreis-borken', '002_bielefeld-antwort', '003_rheine', '004_partnernetzwerk'];

describe.skipIf(isMissing('../shared', 'python3'))('real papers, scored against what stands in them', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-papers-'));

  /** Pairs of files for the scorer: what stands in the paper, and what was read. */
  function pairs(names: readonly string[], fileOf: (name: string) => string): string[] {
    return names.flatMap((name) => {
      const got = path.join(folder, `${name}.json`);
      const paper = recognise(asSource(readFileSync(fileOf(name), 'utf8')));
      writeFileSync(got, JSON.stringify(paper));
      return [referenceFile('samples/expected-papers', `${name}.json`), got];
    });
  }
  const scored = (files: string[], least: string): string =>
    execFileSync('python3', [referenceFile('tools/score_papers.py'), ...files, '--min', least], {
      encoding: 'utf8',
    });

  test('the four that the office has: 0.97 at least', () => {
    const all = readdirSync(referenceFile('seeds'));
    const fileOf = (name: string) =>
      referenceFile('seeds', all.find((file) => file.startsWith(name.slice(0, 3))) ?? '');
    expect(scored(pairs(seeds, fileOf), '0.97')).toContain('mean of');
  });

  test('those of other towns: 0.90 at least', () => {
    const names = readdirSync(referenceFile('samples/papers'))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => file.slice(0, -4));
    expect(
      scored(
        pairs(names, (name) => referenceFile('samples/papers', `${name}.txt`)),
        '0.9',
      ),
    ).toContain('mean of');
  });
});
