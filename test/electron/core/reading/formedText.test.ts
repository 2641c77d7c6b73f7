import {
  AlignmentType,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  TextRun,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../../electron/core/reading/readPaperFile.ts';
import { type Block, plainText, type Table } from '../../../../shared/domain/richText.ts';
import { gridOf } from '../../../../shared/domain/tableGrid.ts';
import { proposePaper } from '../../../../shared/import/paper/propose.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { cell, formedPaper, looked, point, row, table } from '../../../support/formedPaper.ts';

const blocksIn = async (bytes: Uint8Array): Promise<Block[]> =>
  proposePaper(recognisePaper(await sourceOf(bytes)), '2019-03-12').texts.reasoning.content;
const reasoningOf = async (...parts: Parameters<typeof formedPaper>): Promise<Block[]> =>
  blocksIn(await formedPaper(...parts));

const isTable = (block: Block): block is Table => block.type === 'table';
const paragraph = (...words: string[]) =>
  words.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }));
const standing = (block: Table | undefined) =>
  gridOf(block ?? { type: 'table', content: [] }).rows.map((cells) =>
    cells.map((one) => ({ column: one.column, columns: one.columns, rows: one.rows })),
  );

describe('a table in the reasoning of a Word file', () => {
  test('is a table, with its header row, its empty cells and figures at the right', async () => {
    const right = (text: string) => cell(text, { at: AlignmentType.RIGHT });
    const content = await reasoningOf([
      'Die Stadt fördert zwei Vereine.',
      table(
        row(['Verein', right('2019'), right('2020')], true),
        row(['Chor', right('450,50 €'), '']),
        row(['Sprachcafé', right('800,00 €'), right('900,00 €')]),
      ),
      'Die Mittel stehen bereit.',
    ]);
    expect(content.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    const made = content.find(isTable);
    const atRight = { attrs: { colspan: 1, rowspan: 1, align: 'right' } };
    expect(made?.content[0]?.content).toEqual([
      { type: 'tableHeader', content: paragraph('Verein') },
      { type: 'tableHeader', ...atRight, content: paragraph('2019') },
      { type: 'tableHeader', ...atRight, content: paragraph('2020') },
    ]);
    expect(made?.content[1]?.content).toEqual([
      { type: 'tableCell', content: paragraph('Chor') },
      { type: 'tableCell', ...atRight, content: paragraph('450,50 €') },
      { type: 'tableCell', content: [{ type: 'paragraph' }] },
    ]);
  });

  test('keeps cells that reach over several columns and rows', async () => {
    const content = await reasoningOf([
      'Im Sommer gibt es Kurse.',
      table(
        row([cell('Kurs', { down: 2 }), cell('Ort', { over: 2 })], true),
        row(['Markt', 'Park'], true),
        row(['Deutsch', 'Mo', 'Di']),
      ),
    ]);
    const made = content.find(isTable);
    expect(standing(made)).toEqual([
      [
        { column: 0, columns: 1, rows: 2 },
        { column: 1, columns: 2, rows: 1 },
      ],
      [
        { column: 1, columns: 1, rows: 1 },
        { column: 2, columns: 1, rows: 1 },
      ],
      [0, 1, 2].map((column) => ({ column, columns: 1, rows: 1 })),
    ]);
    expect(gridOf(made as Table).headerRows).toBe(2);
  });

  test('says several lines of a cell in that cell', async () => {
    const content = await reasoningOf([
      table(
        row(['Monat', 'Anmerkung']),
        row(['Mai', cell([new Paragraph('Ferien'), new Paragraph('Umzug')])]),
      ),
      'Die Nachfrage ist hoch.',
    ]);
    const made = content.find(isTable);
    expect(made?.content[1]?.content[1]?.content).toEqual(paragraph('Ferien', 'Umzug'));
  });

  test('that only gives its content a spot on the page gives that back', async () => {
    const content = await reasoningOf([table(row(['Der Verein ist alt.'])), 'Er ist auch arm.']);
    expect(content).toEqual(paragraph('Der Verein ist alt.', 'Er ist auch arm.'));
  });

  test('stays text where a part of it became another field', async () => {
    const content = await reasoningOf([
      'Der Verein hat einen Antrag gestellt.',
      table(row(['Jahr', 'Summe']), row(['2019', '800 €']), row(['Anlagen:', 'Lageplan'])),
    ]);
    expect(content.some(isTable)).toBe(false);
  });
});

describe('the look of a text in a Word file', () => {
  test('is kept: bold, italic and underlined words, and headings with their levels from the first on', async () => {
    const content = await reasoningOf([
      new Paragraph({ text: 'Ausgangslage', heading: HeadingLevel.HEADING_2 }),
      looked(
        'Es sind ',
        { text: 'drei', bold: true },
        ' Vereine, und das ',
        { text: 'jährlich', italics: true },
        '.',
      ),
      new Paragraph({ text: 'Ablauf im Sommer', heading: HeadingLevel.HEADING_3 }),
      looked('Jeder hat zehn m', { text: '2', superScript: true }, '.'),
    ]);
    expect(content).toEqual([
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Ausgangslage' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Es sind ' },
          { type: 'text', text: 'drei', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' Vereine, und das ' },
          { type: 'text', text: 'jährlich', marks: [{ type: 'italic' }] },
          { type: 'text', text: '.' },
        ],
      },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ablauf im Sommer' }] },
      ...paragraph('Jeder hat zehn m².'),
    ]);
  });
});

describe('points in the reasoning of a Word file', () => {
  const points = (...words: string[]) =>
    paragraph(...words).map((one) => ({ type: 'listItem' as const, content: [one] }));

  test('are a list with bullets, and those below a point a list in it', async () => {
    const content = await reasoningOf([
      'Der Beirat nennt dies:',
      point('Räume'),
      point('im Rathaus', 'points', 1),
      point('Geld'),
      'Mehr folgt im Herbst.',
    ]);
    const [first, second] = points('Räume', 'Geld');
    const inner = { type: 'bulletList', content: points('im Rathaus') };
    expect(content).toEqual([
      ...paragraph('Der Beirat nennt dies:'),
      {
        type: 'bulletList',
        content: [{ ...first, content: [...(first?.content ?? []), inner] }, second],
      },
      ...paragraph('Mehr folgt im Herbst.'),
    ]);
  });

  test('count as in the file: from 4, with letters, and on behind a paragraph between them', async () => {
    const content = await reasoningOf([
      point('Der Antrag wird geprüft.', 'fromFour'),
      point('Der Bescheid wird erteilt.', 'fromFour'),
      'Das dauert einen Monat.',
      point('Das Geld wird gezahlt.', 'fromFour'),
      'Es gibt zwei Wege.',
      point('Die Stadt zahlt bar.', 'letters'),
      point('Die Stadt überweist.', 'letters'),
    ]);
    expect(content).toEqual([
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: points('Der Antrag wird geprüft.', 'Der Bescheid wird erteilt.'),
      },
      ...paragraph('Das dauert einen Monat.'),
      { type: 'orderedList', attrs: { start: 6 }, content: points('Das Geld wird gezahlt.') },
      ...paragraph('Es gibt zwei Wege.'),
      {
        type: 'orderedList',
        attrs: { start: 1, type: 'a' },
        content: points('Die Stadt zahlt bar.', 'Die Stadt überweist.'),
      },
    ]);
  });

  test('stand in a cell as well', async () => {
    const content = await reasoningOf([
      'Im Sommer gibt es Kurse.',
      table(row(['Ort', 'Tage']), row(['Markt', cell([point('Mo'), point('Di')])])),
    ]);
    expect(content.find(isTable)?.content[1]?.content[1]?.content).toEqual([
      { type: 'bulletList', content: points('Mo', 'Di') },
    ]);
  });

  test('that stand alone over a part are its heading, with their number', async () => {
    const content = await reasoningOf([
      point('Ausgangslage', 'numbers'),
      'Der Verein ist alt, und sein Haus ist es auch.',
      point('Weiteres Vorgehen', 'numbers'),
      'Die Stadt prüft den Antrag im Herbst.',
    ]);
    expect(content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
    expect(plainText({ type: 'doc', content: content.slice(0, 1) })).toBe('1. Ausgangslage');
  });
});

describe('what stands beside the words of a Word file', () => {
  const linked = new Paragraph({
    children: [
      new TextRun('Mehr steht '),
      new ExternalHyperlink({
        link: 'https://stadt.example/kurse',
        children: [new TextRun({ text: 'auf der Seite', underline: {} })],
      }),
      new TextRun(' der Stadt'),
      new FootnoteReferenceRun(1),
      new TextRun('.'),
    ],
  });
  const notes = { 1: { children: [new Paragraph('Stand: Mai 2019')] } };

  test('comes along: links, and footnotes where their number stood', async () => {
    expect(await reasoningOf([linked], notes)).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Mehr steht ' },
          {
            type: 'text',
            text: 'auf der Seite',
            marks: [{ type: 'link', attrs: { href: 'https://stadt.example/kurse' } }],
          },
          { type: 'text', text: ' der Stadt' },
          { type: 'footnote', attrs: { text: 'Stand: Mai 2019' } },
          { type: 'text', text: '.' },
        ],
      },
    ]);
  });

  test('is not marked as lost where it came along, and is where it did not', async () => {
    const restOf = async (bytes: Uint8Array) =>
      recognisePaper(await sourceOf(bytes)).rest.map(({ text }) => text.trim());
    expect(await restOf(await formedPaper([linked], notes))).not.toContain('Stand: Mai 2019');
    const unnamed = await formedPaper(['Mehr folgt im Herbst.'], notes);
    expect(await restOf(unnamed)).toContain('Stand: Mai 2019');
  });
});
