import { beforeEach, describe, expect, test } from 'vitest';
import { blankResult } from '../../../../shared/domain/paper/consultation.ts';
import { blankFinancial } from '../../../../shared/domain/paper/financial.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import type { PaperLayout } from '../../../../shared/domain/paper/paper.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, type TestApp, testApp } from '../../../support/app.ts';
import {
  documentXml,
  isMissing,
  keep,
  paragraphsOf,
  schemaFaults,
  sdkFaults,
} from '../../../support/docx.ts';
import { anOtherBody, aPaper, aStep } from '../../../support/papers.ts';
import { allTags, lettersIn, lettersOf, readPdf, wordsOfTag } from '../../../support/pdf.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

/** A paper that has something in each field, on its way through two bodies. */
async function aFullPaper(layout: PaperLayout, fields: Partial<Input<'papers.create'>> = {}) {
  const { call } = office;
  const paper = await aPaper(call, {
    bodyId,
    layout,
    unit: 'Fachbereich Soziales',
    reporters: ['Frau Adler'],
    movers: ['Fraktion Freie Liste'],
    legalBasis: './.',
    products: [{ kind: 'product', number: '0815', name: 'Begegnung' }],
    signatory: { name: '', position: 'Erste Beigeordnete' },
    financial: { ...blankFinancial, hasEffects: true, frequency: 'once', byOther: true },
    ...fields,
  });
  const texts = { proposals: [fromPlain('Er wird gewährt.')], reasoning: fromPlain('Der Verein wächst.') };
  await call('papers.saveTexts', { id: paper.id, baseVersion: 1, ...texts });
  const council = await anOtherBody(call, 'Sozialausschuss');
  const result = { ...blankResult, topNumber: '7', isMajority: true, yes: 9, no: 4, abstain: 2 };
  await aStep(call, { paperId: paper.id, otherBodyId: council.id, date: '2026-09-01', role: '', result });
  await aStep(call, { paperId: paper.id, bodyId, date: '2026-10-01', role: '', reporters: ['Herr Özdemir'] });
  return paper;
}

const printed = async (id: string) => (await office.call('papers.export', { id })).bytes;
const wordsOf = async (id: string) => paragraphsOf(await printed(id)).map(({ text }) => text);

/** The cells of each row of each table, with what stands in them. */
const tablesOf = (docx: Uint8Array): string[][][] =>
  [...documentXml(docx).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br)\/>/g)]
          .map(([, words, isBreak]) => (isBreak ? '\n' : (words ?? '')))
          .join(''),
      ),
    ),
  );

describe('a Vordruck with the Beratungsfolge as its head', () => {
  test('has each step in one row, who is responsible beside who reports, then part below part', async () => {
    const { id } = await aFullPaper('stepsFirst');
    const [steps, people] = tablesOf(await printed(id));
    expect(steps).toEqual([
      ['Beratungsfolge', 'Datum', 'Status', 'Berichterstattung', 'Ergebnis'],
      ['Sozialausschuss', '01.09.2026', 'öffentlich', '', 'TOP\u{A0}7: mehrheitlich, 9 : 4 : 2'],
      ['Integrationsrat', '01.10.2026', 'öffentlich', 'Herr Özdemir', ''],
    ]);
    expect(people).toEqual([['Zuständige Stelle: Fachbereich Soziales', 'Berichterstattung: Frau Adler']]);
    const words = await wordsOf(id);
    const inOrder = ['Betreff:', 'Beschlussvorschlag:', 'Rechtsgrundlage:', './.', 'Begründung:'];
    expect(words.filter((word) => inOrder.includes(word))).toEqual(inOrder);
  });

  test('leaves out the columns that this paper has nothing for', async () => {
    const { id } = await aPaper(office.call, { bodyId, layout: 'stepsFirst' });
    await aStep(office.call, { paperId: id, bodyId, date: '2026-10-01', role: '' });
    expect(tablesOf(await printed(id))).toEqual([
      [
        ['Beratungsfolge', 'Datum', 'Status'],
        ['Integrationsrat', '01.10.2026', 'öffentlich'],
      ],
    ]);
  });
});

/** What stands in the last row of a table of cells, by their captions. */
const filledCells = (table: string[][] = []): Record<string, string> =>
  Object.fromEntries(
    (table[2] ?? []).flatMap((caption, at) => (table[3]?.[at] ? [[caption, table[3][at]] as const] : [])),
  );

describe('a Vordruck with cells for the result', () => {
  test('has below each step the cells that the minutes or a pen fill in', async () => {
    const { id } = await aFullPaper('ballot');
    const [first, second] = tablesOf(await printed(id));
    expect(first?.[0]).toEqual(['Sozialausschuss', '01.09.2026', '']);
    expect(second?.[0]).toEqual(['Integrationsrat', '01.10.2026', 'Berichterstattung: Herr Özdemir']);
    for (const table of [first, second]) expect(table?.[1]).toEqual(['Abstimmungsergebnis']);
    expect(filledCells(first)).toEqual({ TOP: '7', ja: '9', nein: '4', 'Enth.': '2', 'mehrh.': 'X' });
    expect(filledCells(second)).toEqual({});
    expect([first, second].map((table) => table?.[3]?.length)).toEqual([9, 9]);
  });

  test('tells of a non-public meeting nothing in a paper for everybody (R12b)', async () => {
    const { id } = await aPaper(office.call, { bodyId, layout: 'ballot' });
    const result = { ...blankResult, topNumber: '12', wording: 'Zuschlag an Firma Beispiel' };
    await aStep(office.call, { paperId: id, bodyId, isPublic: false, result });
    const [grid] = tablesOf(await printed(id));
    expect(grid?.slice(3)).toEqual([Array.from({ length: 9 }, () => '')]);
    expect(grid?.[0]?.[2]).toBe('Vorberatung\nnichtöffentlich');
  });

  test('has its boxes ticked as they were stated, and none where nothing was', async () => {
    const ticked = await wordsOf((await aFullPaper('ballot')).id);
    expect(ticked).toContain('☒ Ja  ☐ Nein');
    expect(ticked).toContain('☒ einmalig  ☐ jährlich  ☐ einmalig + jährlich');
    expect(ticked).toContain('☒ sonstiges (siehe Begründung)');
    const { id } = await aPaper(office.call, { bodyId, layout: 'ballot', financial: blankFinancial });
    expect((await wordsOf(id)).join('\n')).not.toContain('☒');
  });
});

const everyLayout = ['usual', 'stepsFirst', 'ballot'] as const;

describe.each(everyLayout)('whatever the Vordruck (%s)', (layout) => {
  test('all that was entered is printed', async () => {
    const words = (await wordsOf((await aFullPaper(layout)).id)).join('\n');
    for (const entered of [
      'Sprachcafé im Stadtteil Nord',
      'Fachbereich Soziales',
      'Frau Adler',
      'Herr Özdemir',
      'Fraktion Freie Liste',
      './.',
      '0815 Begegnung',
      'Sozialausschuss',
      '01.09.2026',
      'Er wird gewährt.',
      'Der Verein wächst.',
      'Erste Beigeordnete',
    ])
      expect(words, entered).toContain(entered);
  });

  test('the PDF says the same in the same order, with tables whose captions are such', async () => {
    const { id } = await aFullPaper(layout);
    const word = (await wordsOf(id)).join(' ');
    const { tags } = await readPdf((await office.call('papers.exportPdf', { id })).bytes);
    expect(lettersOf(tags)).toBe(lettersIn(word));
    const tables = allTags(tags, /^Table$/);
    const heads = tables.flatMap((table) => allTags([table], /^TH$/).map(wordsOfTag));
    expect(heads).toContain(layout === 'ballot' ? 'Abstimmungsergebnis' : 'Datum');
    expect(heads).toContain('Ergebnisplan');
  });

  test.skipIf(isMissing('../shared', 'python3', 'xmllint', 'Open XML SDK validator'))(
    'Word opens it without a repair',
    async () => {
      const file = keep(`vordruck-${layout}.docx`, await printed((await aFullPaper(layout)).id));
      expect(schemaFaults(file)).toBe('0 faults in 1 files');
      expect(sdkFaults(file)).toEqual([]);
    },
  );
});

test('a new paper has the Vordruck of the last one of its type', async () => {
  await aPaper(office.call, { bodyId, layout: 'ballot' });
  expect((await aPaper(office.call, { bodyId })).layout).toBe('ballot');
  const motion = { bodyId, type: 'motion', typeLabel: 'Antrag' } as const;
  expect((await aPaper(office.call, motion)).layout).toBe('usual');
});
