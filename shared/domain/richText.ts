import { z } from 'zod';
import { bareAddress, readableAddress } from './address.ts';
import { addressIn, Inline, partText } from './inline.ts';
import { isVisible } from './values.ts';

/** Text of the minutes as the editor keeps it: a closed schema, so that nothing unknown is stored or lost. */
/** A run of nothing but control characters has become empty; the editor refuses to open a text with such a run. */
const withoutEmptyRuns = (content: Inline[]): Inline[] =>
  content.filter((part) => part.type !== 'text' || part.text !== '');

const Paragraph = z.object({
  type: z.literal('paragraph'),
  content: z.array(Inline).transform(withoutEmptyRuns).optional(),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** Below the headings that the document has of its own. */
export const headingLevels = [1, 2, 3] as const;
const Heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.literal(headingLevels) }),
  content: Paragraph.shape.content,
});
export type Heading = z.infer<typeof Heading>;

/** What stands in a point of a list as well. */
export type Flow = Paragraph | BulletList | OrderedList;
export type ListItem = { type: 'listItem'; content: Flow[] };
export type BulletList = { type: 'bulletList'; content: ListItem[] };
/** "1.", "a)", "A.", "i)" or "I.", named as in HTML. */
export const countings = ['1', 'a', 'A', 'i', 'I'] as const;
export type Counting = (typeof countings)[number];

/** `type`: where a list counts otherwise than its depth says: "1.", below it "a)", below that "i)". */
export type OrderedList = {
  type: 'orderedList';
  attrs?: { start: number; type?: Counting | undefined } | undefined;
  content: ListItem[];
};

/** How a list counts, so many lists deep. */
export const countingOf = ({ attrs }: OrderedList, depth: number): Counting =>
  attrs?.type ?? usualCountings[depth % usualCountings.length] ?? '1';
const usualCountings = ['1', 'a', 'i'] as const;

export type TableCell = {
  type: 'tableCell' | 'tableHeader';
  /** Only where a cell reaches over several, or where its text does not begin at the left. */
  attrs?: { colspan: number; rowspan: number; align?: CellAlign | undefined } | undefined;
  content: Flow[];
};
/** Figures stand at the right, headings often in the middle; at the left what says nothing. */
export const cellAligns = ['center', 'right'] as const;
export type CellAlign = (typeof cellAligns)[number];
export type TableRow = { type: 'tableRow'; content: TableCell[] };
export type Table = { type: 'table'; content: TableRow[] };
export type Block = Flow | Heading | Table;

const ListItem: z.ZodType<ListItem, ListItem> = z.lazy(() =>
  z.object({ type: z.literal('listItem'), content: z.array(Flow) }),
);
const BulletList = z.object({ type: z.literal('bulletList'), content: z.array(ListItem) });
const OrderedList = z.object({
  type: z.literal('orderedList'),
  attrs: z.object({ start: z.number().int().min(0), type: z.enum(countings).optional() }).optional(),
  content: z.array(ListItem),
});
const Flow: z.ZodType<Flow, Flow> = z.lazy(() =>
  z.discriminatedUnion('type', [Paragraph, BulletList, OrderedList]),
);

/** Word counts so many columns. */
export const mostColumns = 63;
export const mostRows = 2000;
const TableCell = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z
    .object({
      colspan: z.number().int().min(1).max(mostColumns),
      rowspan: z.number().int().min(1).max(mostRows),
      align: z.enum(cellAligns).optional(),
    })
    .optional(),
  content: z.array(Flow),
});
const TableRow = z
  .object({ type: z.literal('tableRow'), content: z.array(TableCell) })
  .refine(
    ({ content }) => content.reduce((sum, { attrs }) => sum + (attrs?.colspan ?? 1), 0) <= mostColumns,
    `Eine Tabelle hat höchstens ${mostColumns} Spalten. Bitte teilen Sie sie.`,
  );
const Table = z.object({
  type: z.literal('table'),
  content: z
    .array(TableRow)
    .max(mostRows, `Eine Tabelle hat höchstens ${mostRows} Zeilen. Bitte teilen Sie sie.`),
});
const Block = z.discriminatedUnion('type', [Paragraph, Heading, BulletList, OrderedList, Table]);

const Doc = z.object({ type: z.literal('doc'), content: z.array(Block) });
export type RichText = z.infer<typeof Doc>;

/** SQLite keeps JSON of up to a thousand levels, of which each list takes four; nobody reads this many. */
const MOST_LISTS = 50;
const MOST_PARTS = 100_000;

export const RichText = z
  .custom<RichText>()
  .refine((doc) => sizeOf(doc).levels <= 2 * MOST_LISTS + 3, {
    error: `In diesem Text liegen zu viele Listen ineinander: höchstens ${MOST_LISTS}. Bitte lösen Sie einige auf.`,
    abort: true,
  })
  .refine((doc) => sizeOf(doc).parts <= MOST_PARTS, {
    error: 'Dieser Text ist zu lang. Bitte verteilen Sie ihn auf mehrere Tagesordnungspunkte.',
    abort: true,
  })
  .pipe(Doc);

/** Level by level instead of by recursion, which a text made to harm would take to the end of the stack. */
function sizeOf(doc: unknown): { levels: number; parts: number } {
  const size = { levels: 0, parts: 0 };
  for (let level = [doc]; level.length > 0; level = level.flatMap(contentOf)) {
    size.levels += 1;
    size.parts += level.length;
  }
  return size;
}

const contentOf = (part: unknown): unknown[] =>
  typeof part === 'object' && part !== null && 'content' in part && Array.isArray(part.content)
    ? part.content
    : [];

export const emptyText: RichText = { type: 'doc', content: [] };

/** One paragraph per line of `text`. */
export function fromPlain(text: string): RichText {
  return {
    type: 'doc',
    content: text
      .split('\n')
      .map((row): Paragraph =>
        row ? { type: 'paragraph', content: [{ type: 'text', text: row }] } : { type: 'paragraph' },
      ),
  };
}

/** The words of a text, one line per paragraph; for search, checks and "is there anything?". */
export function plainText(doc: RichText): string {
  return doc.content.map(blockText).join('\n').trim();
}

const blockText = (block: Block): string => linesIn(block).map(lineText).join('\n');

const lineText = ({ content = [] }: TextLine): string => content.map(partText).join('');

/** Words that stand on lines of their own, be it in a list or in a cell. */
export type TextLine = Paragraph | Heading;

export function linesIn(block: Block): TextLine[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(linesIn));
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap(linesOfCell));
  }
}

const linesOfCell = ({ content }: TableCell): TextLine[] => content.flatMap(linesIn);

/** All that a text says to whoever looks for a word in it, line by line, with what stands behind the words. */
export const saidIn = (text: RichText): string[] => [
  ...plainText(text).split('\n'),
  ...rowsOfTables(text),
  ...text.content.flatMap(linesIn).flatMap(saidBehind),
];

/** Where links lead, what pictures show and footnotes say, and the words around these without and with them. */
function saidBehind({ content = [] }: TextLine): string[] {
  const addresses = content.flatMap((part) => addressIn(part) ?? []);
  return [
    // The home page of somebody says nothing; what lies on it does.
    ...addresses
      .map(bareAddress)
      .filter((address) => address.includes('/'))
      .map(readableAddress),
    ...content.flatMap((part) => (part.type === 'picture' ? part.attrs.alt : [])),
    ...content.flatMap((part) => (part.type === 'footnote' ? part.attrs.text : [])),
    ...(content.some(isBeside)
      ? [wordsAlone({ content }), content.map(barePart).join('')].flatMap(inRows)
      : []),
  ];
}

const isBeside = ({ type }: Inline): boolean => type === 'picture' || type === 'footnote';

const wordsAlone = ({ content = [] }: Pick<TextLine, 'content'>): string =>
  content
    .filter((part) => !isBeside(part))
    .map(partText)
    .join('');

const inRows = (words: string): string[] => words.split('\n');

/** What a part says for itself, without "Bild" or "Fußnote" before it. */
function barePart(part: Inline): string {
  if (part.type === 'picture') return ` ${part.attrs.alt} `;
  return part.type === 'footnote' ? ` ${part.attrs.text} ` : partText(part);
}

/** What stands beside each other in the tables of a text, as one line: short cells say something together alone. */
const rowsOfTables = ({ content }: RichText): string[] =>
  content
    .flatMap((block) => (block.type === 'table' ? block.content : []))
    .map((row) => row.content.flatMap(linesOfCell).map(wordsAlone).filter(isVisible).join(' '));

/** Asked at every save while 30 pages are typed: the first words answer. */
export const isEmptyText = (doc: RichText | null): boolean => doc === null || !doc.content.some(hasWords);

function hasWords(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return isVisible(lineText(block));
    case 'bulletList':
    case 'orderedList':
      return block.content.some((item) => item.content.some(hasWords));
    case 'table':
      return block.content.some((row) => row.content.some((cell) => cell.content.some(hasWords)));
  }
}
