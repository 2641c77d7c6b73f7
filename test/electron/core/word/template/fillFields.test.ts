import { assert, asyncProperty, integer, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../../../../electron/core/word/template/checkTemplate.ts';
import { fillFields } from '../../../../../electron/core/word/template/fillFields.ts';
import { plainLook } from '../../../../../electron/core/word/write/look.ts';
import { sheetDocx } from '../../../../../electron/core/word/write/sheet.ts';
import type { DocumentBlock, SheetModel } from '../../../../../shared/documents/model.ts';
import { type FieldValues, noValues } from '../../../../../shared/documents/templates/field.ts';
import { paperFields } from '../../../../../shared/documents/templates/paperFields.ts';
import { isMissing, keep, paragraphsOf, partsOf, schemaFaults, sdkFaults } from '../../../../support/docx.ts';
import { pageSetup, wordFile } from '../../../../support/templates.ts';

const sheet = (blocks: readonly DocumentBlock[], title = ''): SheetModel => ({
  properties: { title: 'Vorlage', subject: '', creator: '' },
  letterhead: [],
  title,
  subtitles: [],
  blocks: [...blocks],
  footer: '',
  page: 'upright',
});

const step = (name: string): FieldValues => ({
  ...noValues,
  words: { 'station gremium': name, 'station datum': '' },
});

const values: FieldValues = {
  words: { betreff: 'Sprachcafé', titel: 'Vorlage 1', nummer: '', stelle: 'Amt 50' },
  ticks: { 'kreuz einmalig': true, 'kreuz jährlich': null },
  content: { begründung: [{ kind: 'text', text: 'Weil {{betreff}} nötig ist.' }] },
  each: { step: [step('Rat'), step('Ausschuss')] },
};

type File = Parameters<typeof wordFile>[0];

async function filled(file: File, own: FieldValues = values): Promise<Uint8Array> {
  const template = wordFile(file);
  expect(checkTemplate(template, 'paper-proposal').faults).toEqual([]);
  return fillFields(template, {
    fields: paperFields,
    values: own,
    blocksDocx: (blocks) => sheetDocx(sheet(blocks), plainLook),
    wholeDocx: (withTitle) => sheetDocx(sheet([], withTitle ? 'Titel' : ''), plainLook),
  });
}

const inBody = async (body: string, own?: FieldValues) => filled({ body: body + pageSetup }, own);
const linesIn = async (body: string, own?: FieldValues): Promise<string[]> =>
  paragraphsOf(await inBody(body, own)).map(({ text }) => text);

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: string[]): string => `<w:p>${runs.map(run).join('')}</w:p>`;
const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const cell = (inside: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
const table = (...rows: string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

describe('the fields of a template', () => {
  test('are filled the same way wherever Word has cut their letters apart', async () => {
    const whole = 'Zu {{betreff}} von {{ Stelle }}: {{kreuz einmalig}} einmalig {{kreuz jährlich}} jährlich';
    const expected = 'Zu Sprachcafé von Amt 50: ☒ einmalig ☐ jährlich';
    const cuts = uniqueArray(integer({ min: 1, max: whole.length - 1 }), { maxLength: 12 });
    await assert(
      asyncProperty(cuts, async (at) => {
        const edges = [0, ...at.toSorted((a, b) => a - b), whole.length];
        const pieces = edges.slice(1).map((end, n) => whole.slice(edges[n], end));
        expect(await linesIn(p(...pieces))).toEqual([expected]);
      }),
      { numRuns: 40 },
    );
  });

  test('are filled once: what somebody entered in braces stays as it is', async () => {
    const own = { ...values, words: { ...values.words, betreff: 'Was {{stelle}} heißt' } };
    expect(await linesIn(p('{{betreff}}') + p('{{begründung}}'), own)).toEqual([
      'Was {{stelle}} heißt',
      'Weil {{betreff}} nötig ist.',
    ]);
  });

  test('of which all are empty take their paragraph along, but leave a bookmark and the end of a section', async () => {
    const marked = `<w:p><w:bookmarkStart w:id="1" w:name="Kopf"/>${run('Nr. {{nummer}}')}<w:bookmarkEnd w:id="1"/></w:p>`;
    const section = `<w:p><w:pPr>${pageSetup}</w:pPr>${run('Nr. {{nummer}}')}</w:p>`;
    const bytes = await inBody(p('{{betreff}}') + marked + section + p('Ende'));
    expect(paragraphsOf(bytes).map(({ text }) => text)).toEqual(['Sprachcafé', '', 'Ende']);
    const xml = partsOf(bytes)['word/document.xml'] ?? '';
    expect(xml).toContain('<w:bookmarkStart w:id="1" w:name="Kopf"/><w:bookmarkEnd w:id="1"/>');
    expect(xml.match(/<w:sectPr/g)).toHaveLength(2);
  });

  test('leave no empty line between those that say something', async () => {
    const lines = ['{{betreff}}', '{{nummer}}', '{{stelle}}'].map((text) => `<w:t>${text}</w:t>`);
    const bytes = await inBody(`<w:p><w:r>${lines.join('<w:br/>')}</w:r></w:p>`);
    expect(paragraphsOf(bytes).map(({ text }) => text)).toEqual(['Sprachcafé\nAmt 50']);
  });

  test('become boxes in a header as well', async () => {
    const bytes = await filled({
      body: p('{{betreff}}') + pageSetup,
      header: p('{{kreuz einmalig}} einmalig'),
    });
    expect(partsOf(bytes)['word/header1.xml']).toMatch(/mc:Ignorable="w14".*<w14:checked w14:val="1"\/>/s);
  });
});

describe('what stands for each of several', () => {
  test('repeats as paragraphs from the first to the last that names one, with what lies between', async () => {
    const body =
      p('{{betreff}}') + p('Gremium: {{station gremium}}') + p('–') + p('am {{station datum}}') + p('Ende');
    expect(await linesIn(body)).toEqual([
      'Sprachcafé',
      'Gremium: Rat',
      '–',
      'Gremium: Ausschuss',
      '–',
      'Ende',
    ]);
  });

  test('repeats rows of the table that names it, those of a table in its cells by themselves', async () => {
    const inner = table(cell(p('innen {{station gremium}}'))) + p('');
    const body =
      p('{{betreff}}') + table(cell(p('{{station gremium}}')), cell(inner), cell(p('Schluss'))) + p('');
    const lines = ['Sprachcafé', 'Rat', 'Ausschuss', 'innen Rat', 'innen Ausschuss', 'Schluss'];
    expect((await linesIn(body)).filter(Boolean)).toEqual(lines);
  });

  test('keeps what may stand in a file but once with the first', async () => {
    const row = cell(
      `<w:p ${w14} w14:paraId="0A"><w:bookmarkStart w:id="1" w:name="Reihe"/>${run('{{station gremium}}')}<w:bookmarkEnd w:id="1"/></w:p>`,
    );
    const xml = partsOf(await inBody(p('{{betreff}}') + table(row) + p('')))['word/document.xml'] ?? '';
    expect(xml).toContain('Ausschuss');
    expect(xml.match(/w14:paraId="0A"/g)).toHaveLength(1);
    expect(xml.match(/w:name="Reihe"/g)).toHaveLength(1);
  });

  test.skipIf(isMissing('../shared', 'python3', 'xmllint', 'Open XML SDK validator'))(
    'makes a sound file of all that',
    async () => {
      const rows = table(cell(p('{{station gremium}}') + p('{{station datum}}')), cell(p('{{begründung}}')));
      const body =
        p('{{betreff}} {{kreuz einmalig}}') +
        p('{{nummer}}') +
        rows +
        p('{{inhalt}}') +
        p('{{kreuz jährlich}}');
      const file = keep('muster-felder.docx', await inBody(body));
      expect(schemaFaults(file)).toBe('0 faults in 1 files');
      expect(sdkFaults(file)).toEqual([]);
    },
  );
});
