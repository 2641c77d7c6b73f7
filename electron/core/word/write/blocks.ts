import { Tab, TextRun } from 'docx';
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
import { words } from './characters.ts';
import type { Indent } from './layout.ts';
import { holdLast, holdTogether, type Line } from './lines.ts';
import type { Lists } from './lists.ts';
import { styleIds } from './indentStyles.ts';
import { richText } from './richText.ts';

export const line = (style: string, text: string): Line => ({
  style,
  children: words(text),
  size: text.length,
});

export const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** Two texts of one line, the second at the style's tab stop; without the second no tab either. */
export const beside = (style: string, left: string, right: string): Line => ({
  style,
  children: [...words(left), ...(right === '' ? [] : [tab(), ...words(right)])],
  size: left.length + right.length,
});

export function headBlock({ letterhead, title, subtitle, date, correction, captions }: Head): Line[] {
  return [
    ...letterhead.map((row) => line('Briefkopf', row)),
    line('Title', title),
    line('Untertitel', subtitle),
    line('Sitzungstag', date),
    ...(correction === '' ? [] : [line('Fassung', correction)]),
    ...captions.map(({ label, value }) => beside('Sitzungsangabe', label, value)),
  ];
}

type People = { heading: string; groups: readonly Group[]; headCounts?: readonly string[] };

/** Groups of people below a heading, at last those who were only counted; with captions of `columns` as a table. */
export function peopleBlock(
  { heading, groups, headCounts = [] }: People,
  columns: MinutesModel['attendanceColumns'],
): Line[] {
  const title = line('Heading1', heading);
  if (columns) return [title, ...groupRows(columns, groups, headCounts)];
  const lines = [title, ...groups.flatMap(groupLines)];
  return headCounts.length === 0
    ? lines
    : [...holdLast(lines), ...headCounts.map((row) => line('Kopfzahl', row))];
}

/** No name alone at the foot of a page or at the top of the next. */
const groupLines = ({ label, entries }: Group): Line[] => [
  line('Gruppe', label),
  ...entries
    .map(({ name, note }) => beside('Anwesende', name, note))
    .flatMap((entry, index, { length }) =>
      length > 1 && (index === 0 || index === length - 2) ? holdLast([entry]) : [entry],
    ),
];

/** Numbers and titles of one part of the agenda. */
export const overviewLines = ({ heading, rows }: AgendaPart): Line[] => [
  line('Gruppe', heading),
  ...rows.map(({ number, title }) => beside('Uebersicht', number, title)),
];

/** `labelAbove`: the title stands below its label instead of beside it. */
export function itemBlock(item: ItemModel, lists: Lists, labelAbove = false): Line[] {
  const { basis } = styleIds('item');
  const style = item.isSubItem ? 'Heading3' : 'Heading2';
  const heading = labelAbove
    ? line(style, [item.label, item.title].filter(Boolean).join('\n'))
    : beside(style, item.label, item.title);
  const lines = [
    heading,
    ...item.captions.map((caption) => line(basis, captionText(caption))),
    ...proceedingsBlock(item, 'item', lists),
  ];
  return item.separator === '' ? lines : [...holdLast(lines), line('Trennzeichen', item.separator)];
}

const captionText = ({ label, value }: Caption): string => (value === '' ? label : `${label} ${value}`);

export function proceedingsBlock(
  { notesBefore, text, resolutions, notesAfter }: Proceedings,
  indent: Indent,
  lists: Lists,
): Line[] {
  const { note } = styleIds(indent);
  const before = [
    ...notesBefore.map((sentence) => line(note, sentence)),
    ...richText(text, { indent, lists }),
  ];
  const blocks = resolutions.reduce<Line[]>(
    (lines, resolution) => [
      ...(isBare(resolution) ? holdLast(lines) : lines),
      ...resolutionBlock(resolution, indent, lists),
    ],
    before,
  );
  return [...blocks, ...notesAfter.map((sentence) => line(note, sentence))];
}

/** "- Kenntnisnahme -": a result of the text above it, without which it says nothing. */
const isBare = ({ caption, text, result }: ResolutionModel): boolean =>
  caption === '' && result !== '' && plainText(text) === '';

function resolutionBlock(
  { caption, text, result, votes }: ResolutionModel,
  indent: Indent,
  lists: Lists,
): Line[] {
  const ids = styleIds(indent);
  const wording = [
    ...(caption === '' ? [] : [line(ids.caption, caption)]),
    ...richText(text, { indent, lists }),
  ];
  const outcome = [
    ...(result === '' ? [] : [line(ids.result, result)]),
    ...votes.map((row) => line(ids.votes, row)),
  ];
  const isFollowed = outcome.length > 0;
  return [
    ...(isFollowed ? holdLast(holdTogether(wording)) : holdTogether(wording)),
    ...holdTogether(outcome),
  ];
}
