import { array, assert, asyncProperty, constantFrom, oneof } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfIn } from '../../../../electron/core/pdf/pdfFile.ts';
import { plainLook } from '../../../../electron/core/word/write/look.ts';
import { sheetDocx } from '../../../../electron/core/word/write/sheet.ts';
import type { DocumentBlock, SheetModel } from '../../../../shared/documents/model.ts';
import type { Inline } from '../../../../shared/domain/inline.ts';
import type { Block, Flow, RichText, TableCell } from '../../../../shared/domain/richText.ts';
import { gridOf } from '../../../../shared/domain/tableGrid.ts';
import { anyText } from '../../../shared/domain/anyText.ts';
import { testApp } from '../../../support/app.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import { png } from '../word/write/pictures.ts';
import { positionsIn } from '../../../support/pdfPositions.ts';
import { allTags, lettersIn, lettersOf, readPdf, type Tag, wordsOfTag } from '../../../support/pdf.ts';

const sheetWith = (...blocks: DocumentBlock[]): SheetModel => ({
  properties: { title: 'Blatt', subject: '', creator: '' },
  letterhead: [],
  title: 'Blatt',
  subtitles: [],
  blocks,
  footer: 'Stadt Lindenau',
  page: 'upright',
});

const sheetOf = (...content: Block[]): SheetModel =>
  sheetWith({ kind: 'richText', text: { type: 'doc', content } });

const digest = 'a'.repeat(64);
const pictures = new Map([[digest, { bytes: png(2000, 1000), mediaType: 'image/png' as const }]]);
const picture = (alt: string, sha256 = digest): Inline => ({
  type: 'picture',
  attrs: { sha256, width: 2000, height: 1000, alt },
});

const pdfOf = async (sheet: SheetModel) => readPdf(await bytesOf(sheet));

async function bytesOf(sheet: SheetModel) {
  const { bytes } = await pdfIn('readable', {
    model: { form: 'sheet', sheet },
    look: plainLook,
    pictures,
    name: 'Blatt',
    madeAt: '2026-11-27T09:30:15',
    stamp: '',
    data: '',
    word: () => Promise.resolve(new Uint8Array()),
  });
  return bytes;
}

const lettersOfWord = async (sheet: SheetModel): Promise<string> =>
  lettersIn(
    paragraphsOf(await sheetDocx(sheet, plainLook, '', pictures))
      .map(({ text }) => text)
      .join(' '),
  );

const words = (text: string, ...marks: ('bold' | 'italic' | 'underline')[]): Inline => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: (string | Inline)[]): Flow => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? words(part) : part)),
});
const note = (text: string): Inline => ({ type: 'footnote', attrs: { text } });
const list = (type: 'bulletList' | 'orderedList', ...points: Flow[][]): Flow => ({
  type,
  content: points.map((content) => ({ type: 'listItem', content })),
});

describe('lists', () => {
  /** "a) Eins": each point with its mark, in order, those of lists within them further in. */
  const pointsIn = (tags: readonly Tag[], depth = 0): string[] =>
    tags.flatMap((tag) => {
      const parts = tag.inside.filter((part) => typeof part !== 'string');
      if (tag.role !== 'LI') return pointsIn(parts, tag.role === 'L' ? depth + 1 : depth);
      const [mark, body] = parts;
      return [
        `${depth} ${mark ? wordsOfTag(mark) : ''} ${body ? wordsOfTag(body) : ''}`,
        ...pointsIn(parts, depth),
      ];
    });

  it('are lists of the structure, marked as Word marks them', async () => {
    const inner = list('orderedList', [paragraph('Eins im Zwei')], [paragraph('Zwei im Zwei')]);
    const { tags } = await pdfOf(
      sheetOf(
        list('orderedList', [paragraph('Eins')], [paragraph('Zwei'), inner], [paragraph('Drei')]),
        list('bulletList', [paragraph('Punkt'), list('bulletList', [paragraph('darin')])]),
      ),
    );
    expect(pointsIn(tags)).toEqual([
      '1 1. Eins',
      '1 2. Zwei',
      '2 a) Eins im Zwei',
      '2 b) Zwei im Zwei',
      '1 3. Drei',
      '1 – Punkt',
      '2 • darin',
    ]);
  });

  it('begin and count as they were told, beyond the alphabet as Word does', async () => {
    const numbered = (start: number, type: 'a' | 'A' | 'i' | 'I' | '1'): Flow => ({
      type: 'orderedList',
      attrs: { start, type },
      content: ['x', 'y'].map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
    });
    const { tags } = await pdfOf(
      sheetOf(
        numbered(4, '1'),
        numbered(1, 'a'),
        numbered(27, 'a'),
        numbered(3, 'A'),
        numbered(9, 'i'),
        numbered(4, 'I'),
      ),
    );
    const marks = allTags(tags, /^Lbl$/).map(wordsOfTag);
    expect(marks.join(' ')).toBe('4. 5. a) b) aa) bb) C. D. ix) x) IV. V.');
  });

  it('keep further paragraphs of a point in it', async () => {
    const { tags } = await pdfOf(
      sheetOf(list('orderedList', [paragraph('Eins'), paragraph('Mehr zu eins')], [paragraph('Zwei')])),
    );
    expect(allTags(tags, /^LBody$/).map((body) => allTags([body], /^P$/).map(wordsOfTag))).toEqual([
      ['Eins', 'Mehr zu eins'],
      ['Zwei'],
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
    type: 'tableCell',
    content: [paragraph(text)],
    ...more,
  });
  const row = (...content: TableCell[]) => ({ type: 'tableRow' as const, content });

  it('have header rows, and cells that reach over others once', async () => {
    const { tags } = await pdfOf(
      sheetOf({
        type: 'table',
        content: [
          row(cell('Jahr', { type: 'tableHeader' }), cell('Euro', { type: 'tableHeader' })),
          row(cell('2026', { attrs: { colspan: 1, rowspan: 2 } }), cell('10')),
          row(cell('20')),
          row(cell('zusammen 30', { attrs: { colspan: 2, rowspan: 1 } })),
        ],
      }),
    );
    const rows = allTags(tags, /^TR$/).map(({ inside }) =>
      inside.map((part) => (typeof part === 'string' ? part : `${part.role} ${wordsOfTag(part)}`)),
    );
    expect(rows).toEqual([['TH Jahr', 'TH Euro'], ['TD 2026', 'TD 10'], ['TD 20'], ['TD zusammen 30']]);
  });

  it('have figures at the right of their column, and headings in its middle', async () => {
    const at = (align: 'center' | 'right') => ({ attrs: { colspan: 1, rowspan: 1, align } });
    const bytes = await bytesOf(
      sheetOf({
        type: 'table',
        content: [
          row(
            cell('Einrichtungen', { type: 'tableHeader' }),
            cell('Plätze', { type: 'tableHeader', ...at('center') }),
          ),
          row(cell('Süd'), cell('links und lang genug')),
          row(cell('Nord'), cell('1.250', at('right'))),
          row(cell('West'), cell('7', at('right'))),
        ],
      }),
    );
    const found = await positionsIn(bytes);
    const [left, long, middle] = ['Süd', 'links und lang genug', 'Plätze'].map((one) => found.get(one));
    const [much, little] = ['1.250', '7'].map((one) => found.get(one));
    expect(left?.from).toBe(found.get('Nord')?.from);
    expect(little?.to).toBeCloseTo(much?.to ?? 0, 1);
    expect(little?.to).toBeGreaterThan(long?.to ?? 0);
    const between = ((long?.from ?? 0) + (little?.to ?? 0)) / 2;
    expect(((middle?.from ?? 0) + (middle?.to ?? 0)) / 2).toBeCloseTo(between, 0);
  });

  it('of many pages repeat their header where nobody reads it twice, and lose no row', async () => {
    const many = Array.from({ length: 300 }, (_, n) => row(cell(`Zeile ${n + 1}`), cell('x')));
    const header = row(cell('Kopf', { type: 'tableHeader' }), cell('Wert', { type: 'tableHeader' }));
    const { tags, pages } = await pdfOf(sheetOf({ type: 'table', content: [header, ...many] }));
    expect(pages.length).toBeGreaterThan(5);
    const said = allTags(tags, /^TH$/).map(wordsOfTag).filter(Boolean);
    expect(said).toEqual(['Kopf', 'Wert']);
    expect(pages.slice(1).every(({ edges }) => edges.includes('Kopf'))).toBe(true);
    const first = allTags(tags, /^TR$/).map((one) => wordsOfTag(one).split(' x')[0]);
    expect(first.filter(Boolean).slice(1)).toEqual(many.map((_, n) => `Zeile ${n + 1}`));
  });

  it('break a row that is higher than a page instead of running off it', async () => {
    const long = 'Ein Satz, der sich wiederholt. '.repeat(400);
    const sheet = sheetWith({
      kind: 'table',
      columns: [
        { heading: 'TOP', weight: 10, use: 'text' },
        { heading: 'Beschluss', weight: 30, use: 'text' },
      ],
      rows: [['1', long]],
    });
    const { tags, pages } = await pdfOf(sheet);
    expect(pages.length).toBeGreaterThan(2);
    expect(lettersOf(tags)).toBe(await lettersOfWord(sheet));
  });
});

it('headings of a text go one level below the one above, whatever was chosen', async () => {
  const heading = (level: 1 | 2 | 3, text: string): Block => ({
    type: 'heading',
    attrs: { level },
    content: [words(text)],
  });
  const { tags } = await pdfOf(sheetOf(heading(3, 'Tief'), heading(1, 'Lage'), heading(3, 'Zahlen')));
  expect(allTags(tags, /^H\d$/).map((tag) => `${tag.role} ${wordsOfTag(tag)}`)).toEqual([
    'H1 Tief',
    'H2 Lage',
    'H3 Zahlen',
  ]);
});

it('what is longer than a page and would be held together breaks', async () => {
  const result = 'Ein Ergebnis, das kein Ende nimmt. '.repeat(300);
  const resolution = {
    caption: 'Beschluss:',
    text: { type: 'doc' as const, content: [] },
    result,
    votes: [],
  };
  const sheet = sheetWith({ kind: 'resolution', resolution });
  const { tags, pages } = await pdfOf(sheet);
  expect(pages.length).toBeGreaterThan(2);
  expect(lettersOf(tags)).toBe(await lettersOfWord(sheet));
});

it('a word that is longer than a line breaks instead of running off the page', async () => {
  const sheet = sheetOf(paragraph(`Summe ${'0123456789abcdef'.repeat(20)} und Linie ${'_'.repeat(150)}`));
  expect(lettersOf((await pdfOf(sheet)).tags)).toBe(await lettersOfWord(sheet));
});

it('underlined, bold and italic words stay in their place', async () => {
  const { tags } = await pdfOf(
    sheetOf(paragraph('vor ', words('unter', 'underline'), ' ', words('fett', 'bold', 'italic'), ' nach')),
  );
  expect(wordsOfTag(allTags(tags, /^P$/).at(-1) ?? { role: '', alt: '', inside: [] })).toBe(
    'vor unter fett nach',
  );
});

it('a link leads to its address, and its words stay in their place', async () => {
  const href = 'https://stadt.example/rat';
  const link: Inline = {
    type: 'text',
    text: 'zum Rat',
    marks: [{ type: 'bold' }, { type: 'link', attrs: { href } }],
  };
  const { tags, addresses } = await pdfOf(sheetOf(paragraph('Siehe ', link, ' und mehr')));
  expect(allTags(tags, /^Link$/).map(wordsOfTag)).toEqual(['zum Rat']);
  expect(lettersOf(tags)).toContain(lettersIn('Siehe zum Rat und mehr'));
  expect(addresses).toEqual([href]);
});

it('a picture is a figure with its words where it stands, and one that decorates is not read', async () => {
  const table: Block = {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [picture('Schild'), picture('')].map((one) => ({
          type: 'tableCell',
          content: [paragraph(one)],
        })),
      },
    ],
  };
  const text = [paragraph('Siehe ', picture('Lageplan'), ' hier'), paragraph(picture('')), table];
  const { tags } = await pdfOf(sheetOf(...text, list('bulletList', [paragraph(picture('Punkt'))])));
  expect(allTags(tags, /^Figure$/).map(({ alt }) => alt)).toEqual(['Lageplan', 'Schild', 'Punkt']);
  expect(lettersOf(tags)).toContain(lettersIn('Siehe hier'));
});

it('a picture whose bytes are gone says what was to be seen, as in Word', async () => {
  const sheet = sheetOf(paragraph('Siehe ', picture('Lageplan', 'b'.repeat(64))));
  const { tags } = await pdfOf(sheet);
  expect(lettersOf(tags)).toContain(lettersIn('Siehe [Bild: Lageplan]'));
  expect(lettersOf(tags)).toBe(await lettersOfWord(sheet));
});

it('a broken picture is named instead of leaving a hole', async () => {
  pictures.set('c'.repeat(64), { bytes: png(20, 10).subarray(0, 40), mediaType: 'image/png' });
  await expect(pdfOf(sheetOf(paragraph(picture('Plan', 'c'.repeat(64)))))).rejects.toMatchObject({
    data: { code: 'PDF_PICTURE' },
  });
});

it('a footnote is a note that is read where its number stands, in a heading, a list and a cell as well', async () => {
  const sheet = sheetOf(
    { type: 'heading', attrs: { level: 1 }, content: [words('Lage'), note('Zur Lage')] },
    paragraph('Erstens', note('Quelle: Stadtarchiv'), ' und zweitens', note('Siehe Anlage 2')),
    list('orderedList', [paragraph('Punkt', note('Zum Punkt'))]),
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(note('Im Feld'))] }] },
      ],
    },
  );
  const { tags, bookmarks } = await pdfOf(sheet);
  expect(allTags(tags, /^Note$/).map(wordsOfTag)).toEqual([
    '1 Zur Lage',
    '2 Quelle: Stadtarchiv',
    '3 Siehe Anlage 2',
    '4 Zum Punkt',
    '5 Im Feld',
  ]);
  expect(bookmarks).toEqual(['Lage']);
  expect(lettersOf(tags)).toBe(await lettersOfWord(sheet));
});

it('a header row with a footnote or a link stands once: what stands again on each page leads nowhere', async () => {
  const marks = [{ type: 'link' as const, attrs: { href: 'https://stadt.example' } }];
  const link: Inline = { type: 'text', text: 'Rat', marks };
  const row = (type: TableCell['type'], ...content: (string | Inline)[]) => ({
    type: 'tableRow' as const,
    content: [{ type, content: [paragraph(...content)] }],
  });
  const rows = Array.from({ length: 120 }, (_, n) => row('tableCell', `Zeile ${n}`));
  for (const one of [note('Zum Kopf'), link]) {
    const { tags, pages } = await pdfOf(
      sheetOf({ type: 'table', content: [row('tableHeader', 'Kopf', one), ...rows] }),
    );
    expect(allTags(tags, /^TH$/).map(wordsOfTag).filter(Boolean)).toHaveLength(1);
    expect(pages.slice(1).every(({ edges }) => !edges.includes('Kopf'))).toBe(true);
  }
});

const signs = (text: string) => constantFrom(...Array.from(text));

/** Signs that mean something to Typst, letters of many languages, and what may not be kept. */
const sign = oneof(
  { weight: 3, arbitrary: signs(String.raw`#$\[]@<>*_${'`'}~"'/={}()+:;,.!?%&|^`) },
  { weight: 3, arbitrary: signs('azAZ09 äöüßÄÖÜ–„“§€…') },
  signs('ğışİçøłñőžΑωЖя'),
  constantFrom('\t', '\n', '\u{0}', '\u{1}', '\u{8}', '\u{1B}', '\u{7F}', '\u{A0}', '\u{D800}', '\u{FFFE}'),
);
const anyWords = array(sign, { maxLength: 60 }).map((all) => all.join(''));
const asTypst = constantFrom(
  '#panic("x")',
  '#import "a.typ"',
  '$x^2$',
  '= Titel',
  '#{ 1 + 1 }',
  '<marke> @marke',
  String.raw`\u{41} \ x`,
  '// weg /* weg */',
  '"); #read("document.json") //',
  'https://example.org',
  '-- --- ... ~',
);

describe('whatever a clerk types', () => {
  it('comes out letter by letter, and nothing of it is read as Typst', async () => {
    const texts = array(oneof(anyWords, asTypst), { minLength: 1, maxLength: 4 });
    await assert(
      asyncProperty(texts, texts, async (lines, cells) => {
        const heading = lines[0] ?? '';
        const sheet = sheetWith(
          { kind: 'heading', text: heading },
          ...lines.map((text): DocumentBlock => ({ kind: 'text', text })),
          { kind: 'captions', captions: lines.map((label) => ({ label, value: cells[0] ?? '' })) },
          { kind: 'list', entries: cells },
          {
            kind: 'table',
            columns: [{ heading, weight: 1, use: 'text' }],
            rows: cells.map((text) => [text]),
          },
        );
        expect(lettersOf((await pdfOf(sheet)).tags)).toBe(await lettersOfWord(sheet));
      }),
      { numRuns: 150 },
    );
  });

  it('in whatever lists, tables and headings, stands where the Word file has it', async () => {
    await assert(
      asyncProperty(
        anyText.filter((any) => hasRoom(any) && !mixesNotes(any)),
        async (any) => {
          const sheet = sheetWith({ kind: 'richText', text: known(any) });
          const { tags, pages } = await pdfOf(sheet);
          // What stands side by side on two pages is read here page by page.
          const read = pages.length === 1 ? lettersIn : sorted;
          expect(read(lettersOf(tags))).toBe(read(await lettersOfWord(sheet)));
        },
      ),
      { numRuns: 200 },
    );
  });

  /** Their notes may stand elsewhere, see below. */
  const mixesNotes = (text: RichText): boolean =>
    text.content.some((block) =>
      ['"footnote"', '"picture"'].every((one) => JSON.stringify(block).includes(one)),
    );

  const sized = (width: number, height: number): Inline => ({
    type: 'picture',
    attrs: { sha256: digest, width, height, alt: 'Plan' },
  });

  it('keeps its notes where Typst cannot tag them at the foot of a page: they stand below their list, counted on', async () => {
    const line = paragraph(sized(1, 48), note('Quelle'), note('Archiv'), sized(2189, 3238));
    const below = list('bulletList', [line, paragraph()]);
    const { tags } = await pdfOf(
      sheetOf(
        paragraph('Davor', note('Erste')),
        list('bulletList', [paragraph(), below]),
        paragraph('Danach', note('Letzte')),
      ),
    );
    expect(allTags(tags, /^Note$/).map(wordsOfTag)).toEqual(['1 Erste', '4 Letzte']);
    const said = tags.map(wordsOfTag).join(' ');
    expect(said).toMatch(/2 ?3 .*2 Quelle.*3 Archiv.*Danach/);
  });

  it('loses no words where a row of a table is fuller than a page', async () => {
    const row = (...cells: Inline[][]) => ({
      type: 'tableRow' as const,
      content: cells.map((content) => ({ type: 'tableCell' as const, content: [paragraph(...content)] })),
    });
    const long = `Quelle ${'fuss '.repeat(74)}Ende`;
    const table: Block = {
      type: 'table',
      content: [row([]), row([note(long)], [sized(300, 2000), sized(60, 40)])],
    };
    const { tags } = await pdfOf(sheetOf(table));
    expect(lettersOf(tags)).toContain(lettersIn(long));
    expect(allTags(tags, /^Figure$/)).toHaveLength(2);
  });

  /** In columns that are narrower than their words these run off the page, in Word as well. */
  const hasRoom = ({ content }: RichText): boolean =>
    content.every((block) => block.type !== 'table' || gridOf(block).width <= 4);

  const sorted = (text: string): string => Array.from(text).toSorted().join('');

  /** Letters that the fonts have which come with the program. */
  const known = (text: RichText): RichText =>
    JSON.parse(
      JSON.stringify(text).replaceAll(/[^\u{20}-\u{7E}\u{A1}-\u{AC}\u{AE}-\u{17F}]/gu, 'x'),
    ) as RichText;
});

it('a long document is set beside the program, which goes on meanwhile', async () => {
  const long = Array.from({ length: 4000 }, (_, n): DocumentBlock => ({ kind: 'text', text: `Satz ${n}. ` }));
  let isMade = false;
  const made = pdfOf(sheetWith(...long)).then(({ pages }) => {
    isMade = true;
    return pages.length;
  });
  const { call, app } = testApp();
  await call('setup.loadSample', {});
  expect(isMade).toBe(false);
  expect(await made).toBeGreaterThan(80);
  await app.close();
});

it('a letter that no font has is named', async () => {
  const sheet = sheetOf(paragraph('Zeichen \u{F0000} hier'));
  await expect(pdfOf(sheet)).rejects.toMatchObject({ data: { code: 'PDF_LETTER', letter: '\u{F0000}' } });
});
