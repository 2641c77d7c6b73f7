import type { GridCell, GridRow, TickBox } from '../../../../shared/documents/model.ts';
import { strongStyle, words } from './characters.ts';
import { type Cell, type Line, rowLine, type TableShape } from './line.ts';
import { holdLast } from './lines.ts';
import type { Run } from './run.ts';
import { sharesOf } from './sheetTable.ts';
import { tab } from './wordLines.ts';

/** A form of cells over the whole width, on one page with what follows it closely, and the little distance behind it. */
export function gridRows(weights: readonly number[], rows: readonly GridRow[], width: number): Line[] {
  const shape: TableShape = { left: 0, columnWidths: sharesOf(weights, width) };
  const lines = rows.map(({ cells, isHeader }) =>
    rowLine({ cells: cellsOf(cells, shape, isHeader), isHeader, shape }),
  );
  return [...holdLast(lines), { style: 'NachTexttabelle', runs: [], size: 0 }];
}

function cellsOf(cells: readonly GridCell[], { columnWidths }: TableShape, isHeader: boolean): Cell[] {
  let column = 0;
  return cells.map(({ text, label = '', span = 1 }) => {
    const width = columnWidths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    const runs = [
      ...(label === '' ? [] : words(text === '' ? label : `${label} `, isHeader ? '' : strongStyle)),
      ...words(text),
    ];
    const style = isHeader ? 'Tabellenkopf' : 'Tabellentext';
    return { lines: [{ style, runs, size: label.length + text.length }], width, span };
  });
}

type Ticks = { about: string; label: string; boxes: readonly TickBox[] };

/** Label, and behind it or without one the boxes, each with its caption. */
export function ticksLine({ about, label, boxes }: Ticks): Line {
  const runs = boxes.flatMap((box, n) => [...(n === 0 ? [] : words('  ')), ...boxRuns(box, about)]);
  const size = label.length + boxes.reduce((sum, { caption }) => sum + caption.length + 4, 0);
  return label === ''
    ? { style: 'Ankreuzzeile', runs, size }
    : { style: 'Sitzungsangabe', runs: [...words(label), tab(), ...runs], size };
}

/** A box and the first word of its caption stay on one line. */
const boxRuns = ({ isTicked, caption }: TickBox, about: string): Run[] => [
  { type: 'box', isTicked, name: `${about}: ${caption}` },
  ...words(`\u{A0}${caption}`),
];
