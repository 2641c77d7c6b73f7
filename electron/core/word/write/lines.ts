import type { FileChild } from 'docx';
import { headingLevels } from '../../../../shared/domain/richText.ts';
import { continuationLevels, styleIds } from './indentStyles.ts';
import type { Line } from './line.ts';
import type { Run } from './run.ts';
import { tableOf } from './table.ts';
import { toBlock, toParagraph } from './toWord.ts';

/** Word needs a paragraph behind a table that ends a section; the last row goes along, or it might stand on an empty page. */
export const settled = (lines: readonly Line[]): Line[] =>
  lines.at(-1)?.row ? [...holdLast(lines), { style: 'NachTabelle', runs: [], size: 0 }] : [...lines];

/** For one section of the document. */
export function toBlocks(lines: readonly Line[]): FileChild[] {
  const blocks: FileChild[] = [];
  let rows: Line[] = [];
  let above = '';
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows, above));
    rows = [];
  };
  for (const line of lines) {
    if (!line.row || line.row.shape !== rows.at(-1)?.row?.shape) closeTable();
    if (line.row) rows.push(line);
    else blocks.push(line === lines.at(-1) ? toParagraph(line) : toBlock(line));
    if (titles.has(line.style)) above = titleOf(line);
  }
  closeTable();
  return blocks;
}

/** Styles by the name of the one that holds on to the next paragraph; headings and captions do so anyway. */
const holding: ReadonlyMap<string, string> = new Map<string, string>([
  ...(['free', 'item'] as const).flatMap((indent) => {
    const ids = styleIds(indent);
    const pairs: [string, string][] = continuationLevels.map((level) => [
      `${ids.listContinued}${level + 1}`,
      `${ids.listContinuedBeforeMore}${level + 1}`,
    ]);
    const held: [string, string][] = [
      [ids.text, ids.textBeforeMore],
      [ids.list, ids.listBeforeMore],
      [ids.note, ids.noteBeforeMore],
      [ids.result, ids.resultBeforeMore],
      [ids.votes, ids.votesBeforeMore],
    ];
    return [...held, ...pairs];
  }),
  ['Anlage', 'AnlageMitFolge'],
  ['Anwesende', 'AnwesendeMitFolge'],
  ['Tabellentext', 'TabellentextMitFolge'],
  ['Tabellenname', 'TabellennameMitFolge'],
  ['TabellenzeileUnterschrift', 'TabellenzeileUnterschriftMitFolge'],
  ['Kopfzahl', 'KopfzahlMitFolge'],
  ['TextHervorgehoben', 'TextHervorgehobenMitFolge'],
  ['Uebersicht', 'UebersichtMitFolge'],
  ['Trennzeichen', 'TrennzeichenMitFolge'],
  ...['', 'Unterpunkt', 'UnterpunktTief'].flatMap((level): [string, string][] => [
    [`Tagesordnung${level}`, `TagesordnungMitFolge${level}`],
    [`Tagesordnungsangabe${level}`, `TagesordnungsangabeMitFolge${level}`],
  ]),
]);

const hold = (line: Line): Line => ({
  ...line,
  style: holding.get(line.style) ?? line.style,
  ...(line.row && {
    row: { ...line.row, cells: line.row.cells.map((cell) => ({ ...cell, lines: cell.lines.map(hold) })) },
  }),
  endsHere: false,
});

/** Styles that always hold on to the next paragraph. */
const captions = new Set([
  'Heading2',
  'Heading3',
  'Zwischenzeile',
  ...(['free', 'item'] as const).flatMap((indent) => [
    styleIds(indent).basis,
    styleIds(indent).caption,
    ...headingLevels.map((level) => `${styleIds(indent).heading}${level}`),
  ]),
]);

/** What a table below them is about. */
const titles = new Set(['Heading1', 'Zwischenueberschrift', 'Gruppe', ...captions]);

/** "Zu Punkt 4 Haushalt", without what only leads to the next line. */
const titleOf = ({ runs }: Line): string => saidBy(runs).replace(/[\s:]+$/, '');

const saidBy = (runs: readonly Run[]): string =>
  runs
    .map((run) =>
      run.type === 'text' ? run.text : 'runs' in run && run.type !== 'footnote' ? saidBy(run.runs) : ' ',
    )
    .join('');

/** What follows them is another matter: a title or caption without text keeps with nothing. */
export const endMatter = (lines: readonly Line[]): Line[] =>
  lines.map((line, index) =>
    index === lines.length - 1 && captions.has(line.style) ? { ...line, endsHere: true } : line,
  );

/** No page break behind the last of them. */
export const holdLast = (lines: readonly Line[]): Line[] =>
  lines.map((line, index) => (index === lines.length - 1 ? hold(line) : line));

/** About half a page; what is longer has to break somewhere, or it would leave a page half empty. */
const mostTogether = 1800;
const emptyLine = 60;

/**
 * No page break inside; in a long block only none behind its first line and none before its last. `most`: paragraphs
 * from which on a block is a long one, however short they are.
 */
export function holdTogether(lines: readonly Line[], most = Number.POSITIVE_INFINITY): Line[] {
  const size = lines.reduce((sum, line) => sum + line.size + emptyLine, 0);
  const last = lines.length - 1;
  const isLong = size > mostTogether || lines.length > most;
  const holds = (index: number): boolean => index < last && (!isLong || index === 0 || index === last - 1);
  return lines.map((line, index) => (holds(index) ? hold(line) : line));
}
