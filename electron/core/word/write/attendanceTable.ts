import { convertMillimetersToTwip as mm } from 'docx';
import type { Group, MinutesModel } from '../../../../shared/minutes/model.ts';
import { textWidth } from './layout.ts';
import { type Line, rowLine } from './line.ts';
import { line } from './wordLines.ts';
import { holdLast } from './lines.ts';

const first = [mm(55), mm(50)];
const widths = [...first, textWidth - first.reduce((sum, width) => sum + width, 0)];

/** Groups as one table: captions, for each group its label across and a row for each person, at last who was counted. */
export const groupRows = (
  columns: NonNullable<MinutesModel['attendanceColumns']>,
  groups: readonly Group[],
  headCounts: readonly string[],
): Line[] =>
  groups.length === 0
    ? []
    : [
        row(['Tabellenkopf'], columns, true),
        ...groups.flatMap(rowsOf),
        ...headCounts.map((text) => across('Tabellentext', text)),
      ];

/** No name alone at the foot of a page or at the top of the next. */
const rowsOf = ({ label, entries }: Group): Line[] => [
  across('Tabellengruppe', label),
  ...entries
    .map(({ name, organization, note }) => row(['Tabellenname', 'Tabellentext'], [name, organization, note]))
    .flatMap((entry, index, { length }) =>
      length > 1 && (index === 0 || index === length - 2) ? holdLast([entry]) : [entry],
    ),
];

/** `styles`: of the first cells; the last one is that of all further ones. */
const row = (styles: readonly string[], texts: readonly string[], isHeader = false): Line =>
  rowLine({
    cells: texts.map((text, column) => ({
      lines: [line(styles[column] ?? styles.at(-1) ?? '', text)],
      width: widths[column] ?? 0,
      span: 1,
    })),
    isHeader,
  });

const across = (style: string, text: string): Line =>
  rowLine({
    cells: [{ lines: [line(style, text)], width: textWidth, span: widths.length }],
    isHeader: false,
  });
