import {
  CheckBox,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPaperFile } from '../../../../electron/core/reading/readApart.ts';
import { AppError } from '../../../../shared/errors.ts';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { lockedByPassword, plainPdf } from '../../../support/plainPdf.ts';

const cell = (...lines: (string | Paragraph)[]) =>
  new TableCell({ children: lines.map((line) => (typeof line === 'string' ? new Paragraph(line) : line)) });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });
const numbered = (text: string) => new Paragraph({ text, numbering: { reference: 'proposals', level: 0 } });

/** A head as a table, steps as a table, boxes as controls, and proposals that Word counts. */
async function wordPaper(): Promise<Uint8Array> {
  const tickBox = new Paragraph({
    children: [new CheckBox({ checked: true }), new TextRun(' ja  '), new CheckBox(), new TextRun(' nein')],
  });
  const document = new Document({
    numbering: {
      config: [{ reference: 'proposals', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
    },
    sections: [
      {
        children: [
          new Table({
            rows: [row(cell('Vorlage-Nr.:', '88/2024'), cell('Federführend:', 'Amt für Grünflächen'))],
          }),
          new Table({ rows: [row(cell('Betreff'), cell('Bänke am Markt'))] }),
          new Table({
            rows: [
              row(cell('Termin'), cell('Gremium'), cell('Zuständigkeit')),
              row(cell('03.04.2024'), cell('Bauausschuss'), cell('Entscheidung')),
            ],
          }),
          new Paragraph('Beschlussvorschlag:'),
          numbered('Der Markt erhält zwölf Bänke.'),
          numbered('Die Bänke werden aus Eiche gebaut.'),
          new Paragraph('Begründung:'),
          new Paragraph('Auf dem Markt gibt es keine Gelegenheit zum Sitzen.'),
          new Paragraph('Finanzielle Auswirkungen:'),
          tickBox,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The same as an OpenDocument text. */
function openPaper(extra: Record<string, Uint8Array> = {}): Uint8Array {
  const table = (...rows: string[][][]) =>
    `<table:table>${rows
      .map(
        (cells) =>
          `<table:table-row>${cells.map((lines) => `<table:table-cell>${lines.map(p).join('')}</table:table-cell>`).join('')}</table:table-row>`,
      )
      .join('')}</table:table>`;
  const p = (text: string) => `<text:p>${text}</text:p>`;
  const body = [
    table([
      ['Vorlage-Nr.:', '88/2024'],
      ['Federführend:', 'Amt für Grünflächen'],
    ]),
    table([['Betreff'], ['Bänke am Markt']]),
    table([['Termin'], ['Gremium'], ['Zuständigkeit']], [['03.04.2024'], ['Bauausschuss'], ['Entscheidung']]),
    p('Beschlussvorschlag:'),
    `<text:list text:style-name="L1"><text:list-item>${p('Der Markt erhält zwölf Bänke.')}</text:list-item><text:list-item>${p('Die Bänke werden aus Eiche gebaut.')}</text:list-item></text:list>`,
    p('Begründung:'),
    p('Auf dem Markt gibt es keine<text:s/>Gelegenheit zum Sitzen.'),
    p('Finanzielle Auswirkungen:'),
    p('☒ ja  ☐ nein'),
  ].join('');
  const style = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/></text:list-style>`;
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s"><office:automatic-styles>${style}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    ...extra,
  });
}

/** And as a PDF on two pages, where columns are only room. */
function printedPaper(encrypt = ''): Uint8Array {
  const at = (y: number, ...cells: [x: number, text: string][]) => cells.map(([x, text]) => ({ x, y, text }));
  return plainPdf(
    [
      [
        ...at(780, [60, 'Vorlage-Nr.:'], [300, 'Federführend:']),
        ...at(766, [60, '88/2024'], [300, 'Amt für Grünflächen']),
        ...at(730, [60, 'Betreff'], [180, 'Bänke am Markt']),
        ...at(700, [60, 'Termin'], [180, 'Gremium'], [350, 'Zuständigkeit']),
        ...at(686, [60, '03.04.2024'], [180, 'Bauausschuss'], [350, 'Entscheidung']),
        ...at(650, [60, 'Beschlussvorschlag:']),
        ...at(636, [60, '1. Der Markt erhält zwölf Bänke.']),
        ...at(622, [60, '2. Die Bänke werden aus Eiche ge-']),
      ],
      [
        ...at(780, [60, 'baut.']),
        ...at(740, [60, 'Begründung:']),
        ...at(726, [60, 'Auf dem Markt gibt es keine Gelegenheit zum Sitzen.']),
        ...at(690, [60, 'Finanzielle Auswirkungen:']),
        ...at(676, [60, '[x] ja  [ ] nein']),
      ],
    ],
    encrypt,
  );
}

const text = [
  'Vorlage-Nr.: 88/2024   Federführend: Amt für Grünflächen',
  'Betreff: Bänke am Markt',
  '',
  'Termin        Gremium         Zuständigkeit',
  '03.04.2024    Bauausschuss    Entscheidung',
  '',
  'Beschlussvorschlag:',
  '1. Der Markt erhält zwölf Bänke.',
  '2. Die Bänke werden aus Eiche ge-',
  'baut.',
  '',
  'Begründung:',
  'Auf dem Markt gibt es keine Gelegenheit zum Sitzen.',
  '',
  'Finanzielle Auswirkungen:',
  '☒ ja  ☐ nein',
].join('\r\n');

describe('one paper in every format', () => {
  test.each([
    ['Word', wordPaper],
    ['OpenDocument', openPaper],
    ['PDF', () => printedPaper()],
    ['text in UTF-8', () => strToU8(text)],
    ['text in UTF-16', () => new Uint8Array(Buffer.from(`\u{FEFF}${text}`, 'utf16le'))],
    [
      'text in Windows-1252',
      () =>
        Uint8Array.from(
          text.replaceAll(/[☒☐]/g, (box) => (box === '☒' ? '[x]' : '[ ]')),
          (sign) => sign.codePointAt(0) ?? 0,
        ),
    ],
  ])('%s', async (_, write) => {
    expect((await readPaperFile(await write())).paper).toMatchObject({
      number: '88/2024',
      unit: 'Amt für Grünflächen',
      subject: 'Bänke am Markt',
      steps: [{ body: 'Bauausschuss', date: '2024-04-03', role: 'Entscheidung' }],
      resolutions: [
        { no: '1', text: 'Der Markt erhält zwölf Bänke.' },
        { no: '2', text: 'Die Bänke werden aus Eiche gebaut.' },
      ],
      reasoning: { text: 'Auf dem Markt gibt es keine Gelegenheit zum Sitzen.' },
      financial: { effects: true },
    });
  });

  test('a field of a PDF says on which page it stands', async () => {
    expect((await readPaperFile(printedPaper())).paper).toMatchObject({
      foundAt: { number: { page: 1, line: 1 }, reasoning: { page: 2 } },
    });
  });
});

const manifest = strToU8(
  '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
);
const oldContainer = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]);
const bomb = () =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(60_000_000) });

describe('a file that cannot be read is refused with its own sentence', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string, RegExp]>([
    ['an empty file', () => new Uint8Array(), 'PAPER_FILE_EMPTY', /leer/],
    ['half a Word file', async () => (await wordPaper()).slice(0, 3000), 'PAPER_FILE_DAMAGED', /beschädigt/],
    ['half a PDF', () => strToU8('%PDF-1.7\n1 0 obj\n<< /Type /Cat'), 'PAPER_FILE_DAMAGED', /beschädigt/],
    [
      'an OpenDocument without its content',
      () => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
      'PAPER_FILE_DAMAGED',
      /beschädigt/,
    ],
    ['a Word file with a password', () => oldContainer, 'PAPER_FILE_ENCRYPTED', /Kennwort/],
    ['a PDF with a password', () => printedPaper(lockedByPassword), 'PAPER_FILE_ENCRYPTED', /Kennwort/],
    [
      'an OpenDocument with a password',
      () => openPaper({ 'META-INF/manifest.xml': manifest }),
      'PAPER_FILE_ENCRYPTED',
      /Kennwort/,
    ],
    ['a package that unfolds without end', bomb, 'PAPER_FILE_TOO_LARGE', /zu groß/],
    [
      'more bytes than a paper has',
      () => new Uint8Array(20_000_001).fill(32),
      'PAPER_FILE_TOO_LARGE',
      /zu groß/,
    ],
    [
      'a picture',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
      'PAPER_FILE_UNKNOWN',
      /Word-Dokument/,
    ],
    ['another package', () => zipSync({ 'a.txt': strToU8('a') }), 'PAPER_FILE_UNKNOWN', /Word-Dokument/],
    ['a scan', () => plainPdf([[]]), 'PAPER_FILE_WITHOUT_TEXT', /eingescannten/],
    ['a text of spaces', () => strToU8(' \n \n'), 'PAPER_FILE_WITHOUT_TEXT', /keinen lesbaren Text/],
  ])('%s', async (_, write, code, sentence) => {
    const refused = await readPaperFile(await write()).catch((cause: unknown) => cause);
    const data = refused instanceof AppError ? refused.data : null;
    expect(data?.code).toBe(code);
    expect(data && errorSentence(data)).toMatch(sentence);
  });

  test('what takes too long is given up', async () => {
    await expect(readPaperFile(strToU8(text), 0)).rejects.toMatchObject({
      data: { code: 'PAPER_FILE_TOO_SLOW' },
    });
  });
});
