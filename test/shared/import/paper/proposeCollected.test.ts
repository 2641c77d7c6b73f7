import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadCollectedReport } from '../../../../shared/contract/collectedReports.ts';
import { findingSentence } from '../../../../shared/german/reports.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import type { TextBlock } from '../../../../shared/import/paper/collected/blocks.ts';
import { holdable } from '../../../../shared/import/paper/collected/holdable.ts';
import { proposeCollected } from '../../../../shared/import/paper/collected/propose.ts';
import type { CollectedReport } from '../../../../shared/import/paper/collected/report.ts';

/** Short words, invisible ones, and some that no field holds. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', '\u200B', 'Verein', 'Verein e.V.', 'Verein e. V.', '😀'.repeat(400), 'x'.repeat(350)),
);
const day = fc.constantFrom('', '2020-04-03', '2021-02-31', '1820-01-01', '2420-01-01', '20-1-1');
const block = fc.record({ kind: fc.constantFrom('heading', 'paragraph', 'bullet'), text: words });
const blocks: fc.Arbitrary<TextBlock[]> = fc.array(block, { maxLength: 3 });

const collected: fc.Arbitrary<CollectedReport> = fc
  .record({
    foreword: fc.record({ heading: words, blocks, closing: words, name: words, office: words }),
    chapter: fc.record({ heading: words, blocks }),
    caption: words,
    asOf: fc.option(day),
    partners: fc.array(fc.record({ name: words, date: day, heading: words, blocks }), { maxLength: 4 }),
  })
  .map(({ foreword: { name, office, ...foreword }, chapter, caption, asOf, partners }) => ({
    type: 'Sammelbericht',
    date: null,
    subject: null,
    foreword: { ...foreword, text: '', signatory: { name, office } },
    chapters: [{ ...chapter, text: '', headings: [] }],
    partnersCaption: caption,
    partnersAsOf: asOf,
    partners: partners.map(({ name: printed, date }, at) => ({ no: at + 1, name: printed, date })),
    reports: partners.map((one, at) => ({ ...one, partner: at + 1, text: '', page: 1, line: 1 })),
    missingReports: [],
    contradictions: [],
    rest: [],
  }));

describe('a foreign collected report', () => {
  test('whatever stands in it, is proposed so that it can be taken over', () => {
    fc.assert(
      fc.property(collected, (read) => {
        const { notes: _notes, partners, ...texts } = proposeCollected(read);
        const rows = partners.map((partner) => ({ ...partner, partnerId: null }));
        const parsed = ReadCollectedReport.safeParse({ ...texts, partners: rows });
        expect(parsed.error?.issues ?? []).toEqual([]);
      }),
    );
  });

  test('says each word of its reports, also where a partner stands twice', () => {
    fc.assert(
      fc.property(collected, (read) => {
        const said = proposeCollected(read).partners.map(({ report }) => report && plainText(report.text));
        for (const { blocks: printed } of read.reports) {
          for (const { text } of printed) expect(said.join('\n')).toContain(text.trim());
        }
      }),
    );
  });
});

describe('a text longer than ours', () => {
  const letters = (all: readonly TextBlock[]) => all.map(({ text }) => text.replaceAll(/\s/g, '')).join('');

  test('is parted between two words', () => {
    const text = 'lang '.repeat(50_000).trim();
    const pieces = holdable([{ kind: 'paragraph', text }]);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map((piece) => piece.text).join(' ')).toBe(text);
  });

  test('of more paragraphs than a text has ends with some that stand together', () => {
    const many = Array.from({ length: 60_000 }, (_, at): TextBlock => ({
      kind: 'bullet',
      text: `Punkt ${at}`,
    }));
    const pieces = holdable(many);
    expect(pieces.length).toBeLessThan(20_100);
    expect(letters(pieces)).toBe(letters(many));
  });
});

test('who stands twice and once without a day is told with no day', () => {
  const sentence = findingSentence({ about: 'twice', partner: 'Stadtwerke', values: ['2020-05-17', ''] });
  expect(sentence).toMatch(/^Stadtwerke steht mehrfach in der Übersicht\. Daraus wird eine Stelle/);
});
