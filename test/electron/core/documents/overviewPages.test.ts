import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../../electron/core/documents/templateContent.ts';
import { docxOf } from '../../../../electron/core/documents/wordFile.ts';
import { pdfIn } from '../../../../electron/core/pdf/pdfFile.ts';
import { fillTemplate } from '../../../../electron/core/word/template/fillTemplate.ts';
import { plainLook } from '../../../../electron/core/word/write/look.ts';
import { noPictures } from '../../../../electron/core/word/write/pictures.ts';
import type { MinutesStyle } from '../../../../shared/domain/body/body.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { buildMinutes } from '../../../../shared/minutes/build.ts';
import type { MinutesModel } from '../../../../shared/minutes/model.ts';
import { projectPublic } from '../../../../shared/public/facts.ts';
import { readBundle } from '../../../support/bundlePdf.ts';
import { documentXml, isMissing, keep, schemaFaults, sdkFaults } from '../../../support/docx.ts';
import { wordOffices } from '../../../support/wordOffices.ts';
import { anyFacts } from '../../../shared/minutes/anyFacts.ts';
import { anItem, someFacts } from '../../../shared/minutes/sampleFacts.ts';

const withPages = {
  overviewPages: true,
  blocks: ['attendance', 'agenda', 'proceedings'],
} satisfies Partial<MinutesStyle>;

/** Twelve items, the last of them not public, with so much text that they need several pages. */
function aLongEvening(style: Partial<MinutesStyle> = withPages): MinutesModel {
  const items = Array.from({ length: 12 }, (_, n) =>
    anItem(`${n + 1}`, `Bericht ${n + 1} der Verwaltung`, { isPublic: n < 11 }),
  );
  const text = fromPlain(Array.from({ length: 9 }, () => 'Frau Ahorn fragt nach. '.repeat(9)).join('\n'));
  return buildMinutes(
    someFacts({ style, items, texts: Object.fromEntries(items.map(({ id }) => [id, text])) }),
  );
}

const pictures = noPictures;
const wordFor = (minutes: MinutesModel) =>
  docxOf({ model: { form: 'minutes', minutes }, look: plainLook, mark: '', pictures });

const found = (xml: string, what: RegExp): string[] => [...xml.matchAll(what)].map(([, name = '']) => name);
const bookmarks = (xml: string): string[] => found(xml, /<w:bookmarkStart [^>]*w:name="(Punkt_\d+)"/g);
const referred = (xml: string): string[] => found(xml, /PAGEREF (Punkt_\d+) /g);
const leading = (xml: string): string[] => found(xml, /<w:hyperlink [^>]*w:anchor="(Punkt_\d+)"/g);

describe('the overview of the agenda with pages', () => {
  test('in Word each row leads to its own item and names its page', async () => {
    const xml = documentXml(await wordFor(aLongEvening()));
    expect(referred(xml)).toHaveLength(12);
    expect(new Set(referred(xml)).size).toBe(12);
    expect(bookmarks(xml)).toEqual(referred(xml));
    expect(leading(xml)).toEqual(referred(xml));
    const [first, last] = [referred(xml)[0], referred(xml)[11]];
    expect(xml).toMatch(new RegExp(`w:name="${first}"/>.*?Bericht 1 der Verwaltung.*?<w:bookmarkEnd`));
    expect(xml).toMatch(new RegExp(`w:name="${last}"/>.*?Bericht 12 der Verwaltung.*?<w:bookmarkEnd`));
    // A number stands there before Word counts, and pages only rise.
    const pages = found(xml, /PAGEREF Punkt_\d+ [^<]*<\/w:instrText><w:fldChar[^>]*\/><w:t[^>]*>(\d+)</g).map(
      Number,
    );
    expect(pages).toHaveLength(12);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages.at(-1)).toBeGreaterThan(3);
  });

  test('Word finds nothing to complain about in it', async () => {
    if (isMissing('Open XML SDK validator', 'xmllint')) return;
    const file = keep('uebersicht-mit-seiten.docx', await wordFor(aLongEvening()));
    expect(schemaFaults(file)).toContain('0 faults in 1 files');
    expect(sdkFaults(file)).toEqual([]);
  });

  test('in the PDF each row leads to the page whose number it shows, where the item begins', async () => {
    const model = { form: 'minutes', minutes: aLongEvening() } as const;
    const { bytes } = await pdfIn('readable', {
      model,
      look: plainLook,
      pictures,
      name: 'Niederschrift',
      madeAt: '2026-11-27T09:30:15',
      stamp: '',
      data: '{}',
      word: () => wordFor(model.minutes),
    });
    const { pages, bookmarks: outline } = await readBundle(bytes);
    const overview = pages.find(({ leadsTo }) => leadsTo.length > 0);
    const begins = Array.from({ length: 12 }, (_, n) =>
      outline.find(({ title }) => title.endsWith(`Bericht ${n + 1} der Verwaltung`)),
    ).map((one) => one?.page);
    expect(overview?.leadsTo).toEqual(begins);
    expect(new Set(begins).size).toBeGreaterThan(3);
    for (const [n, page] of begins.entries()) {
      const title = n < 11 ? `Bericht ${n + 1} der Verwaltung` : 'Nichtöffentliche Angelegenheit';
      expect(overview?.text.replaceAll(/[\s.]+/g, ' ')).toContain(`${n + 1} ${title} ${page}`);
    }
  });

  test('on the sheet of an office it leads there as well', async () => {
    const [template = new Uint8Array()] = Object.values(wordOffices);
    const model = { form: 'minutes', minutes: aLongEvening() } as const;
    const content = contentOf({ model, look: plainLook, mark: '', pictures });
    const filled = await fillTemplate(template, content, { titel: 'Niederschrift', datum: '16.09.2026' });
    const xml = documentXml(filled);
    expect(bookmarks(xml)).toHaveLength(12);
    expect(bookmarks(xml)).toEqual(referred(xml));
  });

  test('leads nowhere where the office does not want it', async () => {
    const xml = documentXml(await wordFor(aLongEvening({ ...withPages, overviewPages: false })));
    expect([...bookmarks(xml), ...referred(xml), ...leading(xml)]).toEqual([]);
  });

  test('whatever a meeting is like, a row leads to an item that is printed, in public as well', () => {
    fc.assert(
      fc.property(anyFacts(undefined, withPages), (facts) => {
        for (const { agenda, parts } of [buildMinutes(facts), buildMinutes(projectPublic(facts))]) {
          const printed = parts.flatMap(({ items }) => items.flatMap(({ anchor }) => anchor ?? []));
          const rows = (agenda?.parts ?? []).flatMap((part) =>
            part.rows.flatMap(({ anchor }) => anchor ?? []),
          );
          expect(new Set(printed).size).toBe(printed.length);
          expect(printed).toEqual(expect.arrayContaining(rows));
        }
      }),
      { numRuns: 60 },
    );
  });
});
