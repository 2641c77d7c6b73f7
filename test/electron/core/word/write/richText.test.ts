import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asContent } from '../../../../support/templates.ts';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../../../electron/core/word/read/examine.ts';
import { wordsOfDocx } from '../../../../../electron/core/word/read/words.ts';
import { fillTemplate } from '../../../../../electron/core/word/template/fillTemplate.ts';
import { plainLook } from '../../../../../electron/core/word/write/look.ts';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { textWidth } from '../../../../../electron/core/word/write/layout.ts';
import type { Inline } from '../../../../../shared/domain/inline.ts';
import type { Block, Counting, Flow, Paragraph, TableCell } from '../../../../../shared/domain/richText.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import {
  documentXml,
  isMissing,
  paragraphsOf,
  partsOf,
  schemaFaults,
  sdkFaults,
} from '../../../../support/docx.ts';
import { anItem, someFacts } from '../../../../shared/minutes/sampleFacts.ts';
import { png } from './pictures.ts';
import { wordFaults } from './wordRules.ts';
import { all, child, type Element, parseXml, val } from './xml.ts';

const words = (text: string): Inline[] => [{ type: 'text', text }];
const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: words(text) });

/** The Niederschrift with one item that says this. */
const modelOf = (content: Block[]) =>
  buildMinutes(someFacts({ items: [anItem('1', 'Bericht')], texts: { 'item-1': { type: 'doc', content } } }));
const docxOf = (...content: Block[]) => minutesDocx(modelOf(content));

function expectSound(docx: Uint8Array): void {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'ratsfeder-text-')), 'text.docx');
  writeFileSync(file, docx);
  expect(schemaFaults(file)).toBe('0 faults in 1 files');
  expect(sdkFaults(file)).toEqual([]);
  rmSync(path.dirname(file), { recursive: true });
}

function stylesOf(docx: Uint8Array): Map<string, Element> {
  const styles = all(parseXml(partsOf(docx)['word/styles.xml'] ?? ''), 'w:style');
  return new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
}

describe('headings of a text', () => {
  const heading = (level: 1 | 2 | 3, text: string): Block => ({
    type: 'heading',
    attrs: { level },
    content: words(text),
  });

  it('are headings of Word below that of their item, level by level', async () => {
    const docx = await docxOf(
      heading(1, 'Lage'),
      heading(2, 'Zahlen'),
      heading(3, 'Kitas'),
      paragraph('Text'),
    );
    const styles = stylesOf(docx);
    const outline = ['Bericht', 'Lage', 'Zahlen', 'Kitas'].map((text) => {
      const found = paragraphsOf(docx).findLast((one) => one.text.endsWith(text));
      const style = styles.get(found?.style ?? '');
      const level = val(child(child(style, 'w:pPr'), 'w:outlineLvl'));
      return [val(child(style, 'w:basedOn')), level];
    });
    expect(outline).toEqual([
      ['Normal', '1'],
      ['Heading4', '3'],
      ['Heading5', '4'],
      ['Heading6', '5'],
    ]);
  });

  it('hold on to what follows them, as every heading of Word does', async () => {
    const styles = stylesOf(
      await docxOf(heading(1, 'A'), heading(2, 'B'), heading(3, 'C'), paragraph('Text')),
    );
    for (const id of ['Heading4', 'Heading5', 'Heading6'])
      expect(child(child(styles.get(id), 'w:pPr'), 'w:keepNext'), id).toBeDefined();
  });
});

const cell = (content: Flow[], over?: Partial<TableCell>): TableCell => ({
  type: 'tableCell',
  content,
  ...over,
});
const head = (text: string): TableCell => cell([paragraph(text)], { type: 'tableHeader' });
const table = (...rows: TableCell[][]): Block => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const tablesOf = (docx: Uint8Array): Element[] => all(parseXml(documentXml(docx)), 'w:tbl');
const rowsOf = (element: Element | undefined): Element[] => (element ? all(element, 'w:tr') : []);
const cellsOf = (row: Element | undefined): Element[] => (row ? all(row, 'w:tc') : []);
const property = (one: Element | undefined, name: string) => child(child(one, 'w:tcPr'), name);

describe('tables of a text', () => {
  const seats = table(
    [head('Kita'), head('Plätze')],
    [cell([paragraph('Süd')], { attrs: { colspan: 1, rowspan: 2 } }), cell([paragraph('5')])],
    [cell([{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('frei')] }] }])],
    [cell([paragraph('Summe beider Kitas')], { attrs: { colspan: 2, rowspan: 1 } })],
  );

  it('have their head again on each page, and cells that reach over several', async () => {
    const [found] = tablesOf(await docxOf(paragraph('Es gibt Plätze:'), seats));
    const rows = rowsOf(found);
    expect(rows.map((row) => val(child(child(row, 'w:trPr'), 'w:tblHeader')) ?? 'true')).toEqual([
      'true',
      'off',
      'off',
      'off',
    ]);
    expect(rows.map((row) => cellsOf(row).map((one) => val(property(one, 'w:vMerge'))))).toEqual([
      [undefined, undefined],
      ['restart', undefined],
      ['continue', undefined],
      [undefined],
    ]);
    expect(val(property(cellsOf(rows[3])[0], 'w:gridSpan'))).toBe('2');
    expect(all(rows[2] ?? parseXml('<a/>'), 'w:numId')).toHaveLength(1);
  });

  it('begin where the text of their item begins and end at the margin', async () => {
    const docx = await docxOf(seats);
    const [found] = tablesOf(docx);
    const page = all(parseXml(documentXml(docx)), 'w:sectPr')[0];
    const number = (element: Element | undefined, name: string) => Number(element?.attributes[name]);
    const margins = page && child(page, 'w:pgMar');
    const text =
      number(page && child(page, 'w:pgSz'), 'w:w') - number(margins, 'w:left') - number(margins, 'w:right');
    const properties = child(found, 'w:tblPr');
    const left = number(child(properties, 'w:tblInd'), 'w:w');
    expect(left).toBeGreaterThan(0);
    expect(left + number(child(properties, 'w:tblW'), 'w:w')).toBe(text);
  });

  it('have figures at the right and headings in the middle, with all that stands in such a cell', async () => {
    const at = (align: 'center' | 'right') => ({ attrs: { colspan: 1, rowspan: 1, align } });
    const list: Flow = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph('davon frei: 3')] }],
    };
    const docx = await docxOf(
      table(
        [head('Kita'), cell([paragraph('Plätze')], { type: 'tableHeader', ...at('center') })],
        [cell([paragraph('Süd')]), cell([paragraph('1.250'), list], at('right'))],
      ),
    );
    const alignments = rowsOf(tablesOf(docx)[0]).map((row) =>
      cellsOf(row).map((one) =>
        all(one, 'w:p').map((line) => val(child(child(line, 'w:pPr'), 'w:jc')) ?? 'left'),
      ),
    );
    expect(alignments).toEqual([
      [['left'], ['center']],
      [['left'], ['right', 'right']],
    ]);
    expectSound(docx);
  });

  it('stay two where one follows the other', async () => {
    expect(tablesOf(await docxOf(seats, seats))).toHaveLength(2);
  });

  it('leave no word on a column too narrow for it beside one with much text', async () => {
    const long = 'Die Verwaltung berichtet über die Lage. '.repeat(20);
    const [found] = tablesOf(
      await docxOf(table([cell([paragraph('Haushaltsjahr')]), cell([paragraph(long)])])),
    );
    const [narrow, wide] = (found ? all(found, 'w:gridCol') : []).map(({ attributes }) =>
      Number(attributes['w:w']),
    );
    expect(narrow).toBeGreaterThan(13 * 115);
    expect(wide).toBeGreaterThan(3 * (narrow ?? 0));
  });

  it('are read back from a file edited by hand without a fault, with all their words', async () => {
    const docx = await docxOf(seats);
    expect(examine(docx).faults).toEqual([]);
    for (const word of ['Kita', 'Plätze', 'Süd', 'frei', 'Summe beider Kitas'])
      expect(wordsOfDocx(docx)).toContain(word);
  });

  it('fit into the text of an office’s own Word file', async () => {
    const template = await minutesDocx(
      buildMinutes(
        someFacts({
          items: [anItem('1', 'x')],
          texts: { 'item-1': { type: 'doc', content: [paragraph('{{inhalt}}')] } },
        }),
      ),
    );
    const filled = await fillTemplate(template, asContent(await docxOf(seats)), {});
    const found = tablesOf(filled).at(-1);
    const properties = child(found, 'w:tblPr');
    const widths = [child(properties, 'w:tblInd'), child(properties, 'w:tblW')].map((one) =>
      Number(one?.attributes['w:w']),
    );
    expect(widths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(textWidth);
    expect(examine(filled).faults).toEqual([]);
  });
});

describe('links of a text', () => {
  const linkTo = (href: string, text: string, ...more: { type: 'bold' | 'italic' }[]): Inline => ({
    type: 'text',
    text,
    marks: [...more, { type: 'link', attrs: { href } }],
  });
  const text: Block = {
    type: 'paragraph',
    content: [
      ...words('Siehe '),
      linkTo('https://stadt.example/größe', 'die '),
      linkTo('https://stadt.example/größe', 'Übersicht', { type: 'bold' }),
      ...words(' oder '),
      linkTo('mailto:rat@stadt.example', 'fragen Sie'),
    ],
  };
  /** Of each link its words, where it leads and the styles of its runs. */
  const linksOf = (docx: Uint8Array) => {
    const relations = all(parseXml(partsOf(docx)['word/_rels/document.xml.rels'] ?? ''), 'Relationship');
    return all(parseXml(documentXml(docx)), 'w:hyperlink').map((one) => ({
      words: all(one, 'w:t').map((run) => run.text),
      to: relations.find(({ attributes }) => attributes['Id'] === one.attributes['r:id'])?.attributes,
      styles: all(one, 'w:rStyle').map(val),
    }));
  };
  const expected = [
    {
      words: ['die ', 'Übersicht'],
      to: expect.objectContaining({
        Target: 'https://stadt.example/gr%C3%B6%C3%9Fe',
        TargetMode: 'External',
        Type: expect.stringMatching(/\/hyperlink$/),
      }),
      styles: ['Hyperlink', 'FettHyperlink'],
    },
    {
      words: ['fragen Sie'],
      to: expect.objectContaining({ Target: 'mailto:rat@stadt.example' }),
      styles: ['Hyperlink'],
    },
  ];

  it('are links of Word, each one link however its words look', async () => {
    const docx = await docxOf(text);
    expect(linksOf(docx)).toEqual(expected);
    expect(stylesOf(docx).has('Hyperlink')).toBe(true);
    expect(wordFaults(docx)).toEqual([]);
  });

  it('are read back from a file edited by hand without a fault, with where they lead', async () => {
    const docx = await docxOf(text, table([cell([text])]));
    expect(examine(docx).faults).toEqual([]);
    expect(wordsOfDocx(docx)).toContain('stadt.example/größe');
  });

  it('come along into an office’s own Word file, which has links of its own', async () => {
    const own: Block = {
      type: 'paragraph',
      content: [linkTo('https://amt.example', 'Unser Amt')],
    };
    const template = await docxOf(own, paragraph('{{inhalt}}'));
    const filled = await fillTemplate(template, asContent(await docxOf(text)), {});
    expect(linksOf(filled).map(({ words: runs, to }) => [runs.join(''), to?.['Target']])).toEqual([
      ['Unser Amt', 'https://amt.example'],
      ['die Übersicht', 'https://stadt.example/gr%C3%B6%C3%9Fe'],
      ['fragen Sie', 'mailto:rat@stadt.example'],
    ]);
    expect(examine(filled).faults).toEqual([]);
  });

  it.skipIf(isMissing('Open XML SDK validator', '../shared', 'python3', 'xmllint'))(
    'are sound for Word’s own library and ISO 29500',
    async () => expectSound(await docxOf(text)),
  );
});

describe('pictures of a text', () => {
  const digest = 'a'.repeat(64);
  const pictures = new Map([[digest, { bytes: png(2000, 1000), mediaType: 'image/png' as const }]]);
  const showing = (alt: string): Paragraph => ({
    type: 'paragraph',
    content: [{ type: 'picture', attrs: { sha256: digest, width: 2000, height: 1000, alt } }],
  });
  const withPictures = (...content: Block[]) => minutesDocx(modelOf(content), plainLook, '', pictures);
  const drawingsOf = (docx: Uint8Array): Element[] => all(parseXml(documentXml(docx)), 'wp:inline');
  const sizeOf = (drawing: Element) => {
    const { cx, cy } = child(drawing, 'wp:extent')?.attributes ?? {};
    return { width: Number(cx) / 635, height: Number(cy) / 635 };
  };

  it('are there with their words, or as decoration, and fit where they stand in their own proportions', async () => {
    const docx = await withPictures(
      showing('Lageplan'),
      showing(''),
      table([cell([showing('Schild')]), cell([])]),
    );
    const drawings = drawingsOf(docx);
    expect(drawings.map((one) => child(one, 'wp:docPr')?.attributes['descr'])).toEqual([
      'Lageplan',
      undefined,
      'Schild',
    ]);
    expect(drawings.map((one) => all(one, 'adec:decorative').length)).toEqual([0, 1, 0]);
    const [whole, , inCell] = drawings.map(sizeOf);
    expect(whole?.width).toBeLessThanOrEqual(textWidth);
    expect(whole?.width).toBeGreaterThan(textWidth / 2);
    expect((whole?.width ?? 0) / (whole?.height ?? 1)).toBeCloseTo(2, 1);
    const [column] = all(parseXml(documentXml(docx)), 'w:gridCol');
    expect(inCell?.width).toBeLessThanOrEqual(Number(column?.attributes['w:w']));
    expect(wordFaults(docx)).toEqual([]);
    expect(examine(docx).faults).toEqual([]);
    expect(wordsOfDocx(docx)).toContain('Lageplan');
  });

  it('whose bytes are gone leave what was to be seen', async () => {
    const docx = await docxOf(showing('Lageplan'));
    expect(paragraphsOf(docx).some(({ text }) => text === '[Bild: Lageplan]')).toBe(true);
  });

  it('come along into an office’s own Word file, which has a picture of its own, and fit its narrower text', async () => {
    const template = await withPictures(showing('Wappen'), paragraph('{{inhalt}}'));
    const filled = await fillTemplate(template, asContent(await withPictures(showing('Lageplan'))), {});
    expect(drawingsOf(filled).map((one) => child(one, 'wp:docPr')?.attributes['descr'])).toEqual([
      'Wappen',
      'Lageplan',
    ]);
    expect(wordFaults(filled)).toEqual([]);
    expect(examine(filled).faults).toEqual([]);
  });

  it.skipIf(isMissing('Open XML SDK validator', '../shared', 'python3', 'xmllint'))(
    'are sound for Word’s own library and ISO 29500, in an office’s own file, too',
    async () => {
      const docx = await withPictures(showing('Lageplan'), showing(''));
      const filled = await fillTemplate(
        await withPictures(showing('Wappen'), paragraph('{{inhalt}}')),
        asContent(docx),
        {},
      );
      expectSound(docx);
      expectSound(filled);
    },
  );
});

describe('footnotes of a text', () => {
  const noted = (text: string, note: string): Paragraph => ({
    type: 'paragraph',
    content: [...words(text), { type: 'footnote', attrs: { text: note } }],
  });
  /** The words of the notes in the order in which the text refers to them. */
  const notesOf = (docx: Uint8Array): string[] => {
    const notes = all(parseXml(partsOf(docx)['word/footnotes.xml'] ?? '<a/>'), 'w:footnote');
    return all(parseXml(documentXml(docx)), 'w:footnoteReference').map(({ attributes }) => {
      const note = notes.find((one) => one.attributes['w:id'] === attributes['w:id']);
      return note
        ? all(note, 'w:t')
            .map(({ text }) => text)
            .join('')
            .trim()
        : 'missing';
    });
  };
  const two = [noted('Lage', 'Quelle A'), table([cell([noted('Zelle', 'Quelle B')])])];

  it('are footnotes of Word, also in a table', async () => {
    const docx = await docxOf(...two);
    expect(notesOf(docx)).toEqual(['Quelle A', 'Quelle B']);
    expect(wordFaults(docx)).toEqual([]);
    expect(examine(docx).faults).toEqual([]);
    expect(wordsOfDocx(docx)).toContain('Quelle B');
  });

  it('come along into an office’s own Word file, with notes of its own and without', async () => {
    for (const own of [noted('Amt', 'Eigene'), paragraph('Amt')]) {
      const filled = await fillTemplate(
        await docxOf(own, paragraph('{{inhalt}}')),
        asContent(await docxOf(...two)),
        {},
      );
      expect(notesOf(filled).slice(-2)).toEqual(['Quelle A', 'Quelle B']);
      expect(wordFaults(filled)).toEqual([]);
      expect(examine(filled).faults).toEqual([]);
    }
  });

  it.skipIf(isMissing('Open XML SDK validator', '../shared', 'python3', 'xmllint'))(
    'are sound for Word’s own library and ISO 29500, in an office’s own file, too',
    async () => {
      const docx = await docxOf(...two);
      expectSound(docx);
      expectSound(
        await fillTemplate(
          await docxOf(noted('Amt', 'Eigene'), paragraph('{{inhalt}}')),
          asContent(docx),
          {},
        ),
      );
    },
  );
});

describe('numbered lists of a text', () => {
  it('begin with the letter or number that the list says, at the level where it stands', async () => {
    const list = (type: Counting | undefined, start: number, text: string): Flow => ({
      type: 'orderedList',
      attrs: { start, type },
      content: [{ type: 'listItem', content: [paragraph(text)] }],
    });
    const docx = await docxOf(list('a', 1, 'Buchstabe'), list(undefined, 4, 'Zahl'), list('I', 2, 'Römisch'));
    const numbering = parseXml(partsOf(docx)['word/numbering.xml'] ?? '');
    const lookOf = (text: string) => {
      const xml = paragraphsOf(docx).find((one) => one.text === text)?.xml ?? '';
      const num = all(numbering, 'w:num').find(
        ({ attributes }) => attributes['w:numId'] === /<w:numId w:val="(\d+)"/.exec(xml)?.[1],
      );
      const look = all(numbering, 'w:abstractNum').find(
        ({ attributes }) => attributes['w:abstractNumId'] === val(child(num, 'w:abstractNumId')),
      );
      const level = child(look, 'w:lvl');
      return ['w:numFmt', 'w:lvlText', 'w:start'].map((name) => val(child(level, name)));
    };
    expect(lookOf('Buchstabe')).toEqual(['lowerLetter', '%1)', '1']);
    expect(lookOf('Zahl')).toEqual(['decimal', '%1.', '4']);
    expect(lookOf('Römisch')).toEqual(['upperRoman', '%1.', '2']);
  });
});
