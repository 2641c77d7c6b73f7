import { inWhole } from '../../../../shared/domain/columnShares.ts';
import type { GridRow, TickBox } from '../../../../shared/documents/model.ts';
import { strongStyle, words } from './characters.ts';
import { type Cell, type Line, rowLine, type TableShape } from './line.ts';
import { holdLast } from './lines.ts';
import type { Run } from './run.ts';
import { tab } from './wordLines.ts';

/** A form of cells over the whole width, on one page with what follows it closely, and the little distance behind it. */
export function gridRows(weights: readonly number[], rows: readonly GridRow[], width: number): Line[] {
  const shape: TableShape = { left: 0, columnWidths: inWhole(weights, width) };
  const lines = rows.map((row) => rowLine({ cells: cellsOf(row, shape), isHeader: row.isHeader, shape }));
  return [...holdLast(lines), { style: 'NachTexttabelle', runs: [], size: 0 }];
}

function cellsOf({ cells, isHeader, isForHand = false }: GridRow, { columnWidths }: TableShape): Cell[] {
  const style = isHeader ? 'Tabellenkopf' : isForHand ? 'TabellenzeileUnterschrift' : 'Tabellentext';
  let column = 0;
  return cells.map(({ text, label = '', span = 1 }) => {
    const width = columnWidths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    const runs = [
      ...(label === '' ? [] : words(text === '' ? label : `${label} `, isHeader ? '' : strongStyle)),
      ...words(text),
    ];
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
