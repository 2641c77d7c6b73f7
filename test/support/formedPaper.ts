import {
  AlignmentType,
  Document,
  type FileChild,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];
type CellOptions = { over?: number; down?: number; at?: Alignment };

export const cell = (
  text: string | (Paragraph | Table)[],
  { over = 1, down = 1, at }: CellOptions = {},
): TableCell =>
  new TableCell({
    children: typeof text === 'string' ? [new Paragraph({ text, ...(at && { alignment: at }) })] : text,
    columnSpan: over,
    rowSpan: down,
  });

export const row = (cells: (string | TableCell)[], isHeader = false): TableRow =>
  new TableRow({
    tableHeader: isHeader,
    children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)),
  });

export const table = (...rows: TableRow[]): Table => new Table({ rows });

export const point = (text: string, reference = 'points', level = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference, level } });

const numbering = {
  config: [
    {
      reference: 'points',
      levels: [0, 1].map((level) => ({ level, format: LevelFormat.BULLET, text: level === 0 ? '•' : 'o' })),
    },
    {
      reference: 'numbers',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
        { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
      ],
    },
    {
      reference: 'fromFour',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 4 }],
    },
    { reference: 'letters', levels: [{ level: 0, format: LevelFormat.LOWER_LETTER, text: '%1)' }] },
  ],
};

type Footnotes = Record<string, { children: Paragraph[] }>;

const proposed = ['Der Integrationsrat empfiehlt, den Zuschuss zu gewähren.'];

/** A paper as Word writes it, whose reasoning and proposals are formed as said. */
export async function formedPaper(
  reasoning: (string | FileChild)[],
  footnotes: Footnotes = {},
  proposals: (string | FileChild)[] = proposed,
): Promise<Uint8Array> {
  const head = [
    'Beschlussvorlage Nr. 0815/2019',
    'Betreff: Zuschuss für das Begegnungshaus',
    'Status: öffentlich',
    'Datum: 12.03.2019',
    'Beschlussvorschlag:',
    ...proposals,
    'Begründung:',
  ];
  const document = new Document({
    numbering,
    footnotes,
    sections: [
      {
        children: [...head, ...reasoning].map((one) => (typeof one === 'string' ? new Paragraph(one) : one)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

export const looked = (...runs: (string | ConstructorParameters<typeof TextRun>[0])[]): Paragraph =>
  new Paragraph({ children: runs.map((run) => new TextRun(run as string)) } satisfies IParagraphOptions);
