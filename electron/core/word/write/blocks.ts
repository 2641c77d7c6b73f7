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
import { groupRows } from './attendanceTable.ts';
import type { Indent } from './layout.ts';
import type { Line } from './line.ts';
import { holdLast, holdTogether } from './lines.ts';
import { styleIds } from './indentStyles.ts';
import { richText, type TextSetting } from './richText.ts';
import { beside, line } from './wordLines.ts';

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
  ...rows.map(({ number, title }) =>
    number === '' ? line('UebersichtMitFolge', title) : beside('Uebersicht', number, title),
  ),
];

const below = (name: string, note: string): string => [name, note].filter(Boolean).join('\n');

/** Where the text begins at the margin, the title stands below its label instead of beside it. */
export const itemLine = (style: string, label: string, title: string, itemEdge: number): Line =>
  itemEdge === 0 ? line(style, below(label, title)) : beside(style, label, title);

export function itemBlock(item: ItemModel, setting: TextSetting): Line[] {
  const { basis } = styleIds('item');
  const style = item.isSubItem ? 'Heading3' : 'Heading2';
  const heading =
    item.label === ''
      ? line('Zwischenzeile', item.title)
      : itemLine(style, item.label, item.title, setting.itemEdge);
  const lines = [
    heading,
    ...item.captions.map((caption) => line(basis, captionText(caption))),
    ...proceedingsBlock(item, 'item', setting),
  ];
  return item.separator === '' ? lines : [...holdLast(lines), line('Trennzeichen', item.separator)];
}

const captionText = ({ label, value }: Caption): string => (value === '' ? label : `${label} ${value}`);

export function proceedingsBlock(
  { notesBefore, text, resolutions, notesAfter }: Proceedings,
  indent: Indent,
  setting: TextSetting,
): Line[] {
  const { note } = styleIds(indent);
  const before = [
    ...notesBefore.map((sentence) => line(note, sentence)),
    ...richText(text, { ...setting, indent }),
  ];
  const blocks = resolutions.reduce<Line[]>(
    (lines, resolution) => [
      ...(isBare(resolution) ? holdLast(lines) : lines),
      ...resolutionBlock(resolution, indent, setting),
    ],
    before,
  );
  return [...blocks, ...notesAfter.map((sentence) => line(note, sentence))];
}

/** "- Kenntnisnahme -": a result of the text above it, without which it says nothing. */
const isBare = ({ caption, text, result }: ResolutionModel): boolean =>
  caption === '' && result !== '' && plainText(text) === '';

/** The last of the first lines stays with what follows it. */
const followed = (lines: readonly Line[], more: readonly Line[]): Line[] =>
  more.length === 0 ? [...lines] : [...holdLast(lines), ...more];

function resolutionBlock(
  { caption, text, table, result, votes, note = '' }: ResolutionModel,
  indent: Indent,
  setting: TextSetting,
): Line[] {
  const ids = styleIds(indent);
  const wording = [
    ...(caption === '' ? [] : [line(ids.caption, caption)]),
    ...richText(text, { ...setting, indent }),
    ...(table ? richText(table, { ...setting, indent }) : []),
  ];
  const outcome = [
    ...(result === '' ? [] : result.split('\n').map((row) => line(ids.result, row))),
    ...votes.map((row) => line(ids.votes, row)),
  ];
  const said = note === '' ? [] : note.split('\n').map((row) => line(ids.text, row));
  return followed(holdTogether(wording), followed(holdTogether(outcome), said));
}
