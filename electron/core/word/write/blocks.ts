import { plainText } from '../../../../shared/domain/richText.ts';
import type {
  Caption,
  AgendaPart,
  Group,
  Head,
  ItemModel,
  MinutesModel,
  Proceedings,
  ResolutionModel,
} from '../../../../shared/minutes/model.ts';
import { type Piece, piecesOf } from '../../../../shared/minutes/pieces.ts';
import { groupRows } from './attendanceTable.ts';
import type { Indent } from './layout.ts';
import type { Line } from './line.ts';
import { holdLast, holdTogether } from './lines.ts';
import { styleIds } from './indentStyles.ts';
import { richText, type TextSetting } from './richText.ts';
import type { Run } from './run.ts';
import { beside, line, tab } from './wordLines.ts';

export function headBlock({ letterhead, title, subtitle, date, correction, captions }: Head): Line[] {
  const said = (style: string, text: string): Line[] => (text === '' ? [] : [line(style, text)]);
  return [
    ...letterhead.map((row) => line('Briefkopf', row)),
    ...said('Title', title),
    ...said('Untertitel', subtitle),
    ...said('Sitzungstag', date),
    ...said('Fassung', correction),
    ...captions.map(({ label, value }) => beside('Sitzungsangabe', label, value)),
  ];
}

type People = { heading: string; groups: readonly Group[]; headCounts?: readonly string[] };

/**
 * Groups of people below a heading, at last those who were only counted; with captions of `columns` as a table.
 * `isNarrow`: what is said of somebody stands below the name.
 */
export function peopleBlock(
  { heading, groups, headCounts = [] }: People,
  columns: MinutesModel['attendanceColumns'],
  isNarrow = false,
): Line[] {
  if (groups.length === 0 && headCounts.length === 0) return [];
  const title = line('Heading1', heading);
  if (columns) return [title, ...groupRows(columns, groups, headCounts)];
  const lines = [title, ...groups.flatMap((group) => groupLines(group, isNarrow))];
  return headCounts.length === 0
    ? lines
    : [...holdLast(lines), ...headCounts.map((row) => line('Kopfzahl', row))];
}

/** No name alone at the foot of a page or at the top of the next. */
const groupLines = ({ label, entries }: Group, isNarrow: boolean): Line[] => [
  line('Gruppe', label),
  ...entries
    .map(({ name, note }) =>
      isNarrow ? line('Anwesende', below(name, note)) : beside('Anwesende', name, note),
    )
    .flatMap((entry, index, { length }) =>
      length > 1 && (index === 0 || index === length - 2) ? holdLast([entry]) : [entry],
    ),
];

/** Numbers and titles of one part of the agenda. */
export const overviewLines = ({ heading, rows }: AgendaPart): Line[] => [
  line('Gruppe', heading),
  ...rows.map(({ number, title, anchor }) => {
    if (number === '') return line('UebersichtMitFolge', title);
    return anchor === undefined ? beside('Uebersicht', number, title) : leading(number, title, anchor);
  }),
];

/** The whole row leads to its item. */
function leading(number: string, title: string, anchor: number): Line {
  const { runs, size } = beside('UebersichtMitSeite', number, title);
  const row: Run = { type: 'reference', anchor, runs: [...runs, tab(), { type: 'pageOf', anchor }] };
  return { style: 'UebersichtMitSeite', runs: [row], size };
}

const below = (name: string, note: string): string => [name, note].filter(Boolean).join('\n');

/** Where the text begins at the margin, the title stands below its label instead of beside it. */
export const itemLine = (style: string, label: string, title: string, itemEdge: number): Line =>
  itemEdge === 0 ? line(style, below(label, title)) : beside(style, label, title);

export function itemBlock(item: ItemModel, setting: TextSetting): Line[] {
  const { basis } = styleIds('item');
  const style = item.isSubItem ? 'Heading3' : 'Heading2';
  const title =
    item.label === ''
      ? line('Zwischenzeile', item.title)
      : itemLine(style, item.label, item.title, setting.itemEdge);
  const lines = [
    item.anchor === undefined ? title : { ...title, anchor: item.anchor },
    ...item.captions.map((caption) => line(basis, captionText(caption))),
    ...proceedingsBlock(item, 'item', setting),
  ];
  return item.separator === '' ? lines : [...holdLast(lines), line('Trennzeichen', item.separator)];
}

const captionText = ({ label, value }: Caption): string => (value === '' ? label : `${label} ${value}`);

export function proceedingsBlock(
  { notesBefore, notesAfter, ...proceedings }: Proceedings,
  indent: Indent,
  setting: TextSetting,
): Line[] {
  const { note } = styleIds(indent);
  const before = notesBefore.map((sentence) => line(note, sentence));
  const pieces = piecesOf(proceedings).reduce<Line[]>(
    (lines, piece) => [...(isBare(piece) ? holdLast(lines) : lines), ...pieceLines(piece, indent, setting)],
    before,
  );
  return [...pieces, ...notesAfter.map((sentence) => line(note, sentence))];
}

/** "- Kenntnisnahme -": a result of the text above it, without which it says nothing. */
function isBare(piece: Piece): boolean {
  if (piece.kind === 'text' || piece.kind === 'wording') return false;
  const { caption, text, result } = piece.resolution;
  return piece.kind === 'result'
    ? piece.caption === '' && result !== ''
    : caption === '' && result !== '' && plainText(text) === '';
}

function pieceLines(piece: Piece, indent: Indent, setting: TextSetting): Line[] {
  if (piece.kind === 'text') return richText(piece.text, { ...setting, indent });
  const { resolution } = piece;
  switch (piece.kind) {
    case 'wording':
      return holdTogether([
        ...captionLine(resolution.caption, indent),
        ...wordingLines(resolution, indent, setting),
      ]);
    case 'result':
      return [...captionLine(piece.caption, indent), ...outcomeLines(resolution, indent)];
    case 'resolution':
      return resolutionBlock(resolution, indent, setting);
  }
}

function resolutionBlock(resolution: ResolutionModel, indent: Indent, setting: TextSetting): Line[] {
  const caption = captionLine(resolution.caption, indent);
  const wording = wordingLines(resolution, indent, setting);
  const outcome = outcomeLines(resolution, indent);
  return resolution.resultFirst
    ? [...caption, ...followed(outcome, holdTogether(wording))]
    : followed(holdTogether([...caption, ...wording]), outcome);
}

const captionLine = (caption: string, indent: Indent): Line[] =>
  caption === '' ? [] : [line(styleIds(indent).caption, caption)];

function wordingLines({ text, table }: ResolutionModel, indent: Indent, setting: TextSetting): Line[] {
  const inside = { ...setting, indent };
  return [...richText(text, inside), ...(table ? richText(table, inside) : [])];
}

/** Result, votes and what is said after them; voted by Ziffern, that of each of them before it. */
function outcomeLines(resolution: ResolutionModel, indent: Indent): Line[] {
  const { parts = [], note = '' } = resolution;
  const ofParts = parts.flatMap((part) => followed(votedLines(part, indent), noteLines(part.note, indent)));
  return followed([...votedLines(resolution, indent), ...ofParts], noteLines(note, indent));
}

function votedLines({ result, votes }: Pick<ResolutionModel, 'result' | 'votes'>, indent: Indent): Line[] {
  const ids = styleIds(indent);
  return holdTogether([
    ...(result === '' ? [] : result.split('\n').map((row) => line(ids.result, row))),
    ...votes.map((row) => line(ids.votes, row)),
  ]);
}

const noteLines = (note = '', indent: Indent): Line[] =>
  note === '' ? [] : note.split('\n').map((row) => line(styleIds(indent).text, row));

/** The last of the first lines stays with what follows it. */
const followed = (lines: readonly Line[], more: readonly Line[]): Line[] =>
  more.length === 0 ? [...lines] : [...holdLast(lines), ...more];
