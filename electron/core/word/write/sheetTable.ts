import { inWhole } from '../../../../shared/domain/columnShares.ts';
import type { Column } from '../../../../shared/documents/model.ts';
import { type Line, rowLine } from './line.ts';
import { line } from './wordLines.ts';

/** A table over the whole width: headings that stand again on each page, then the rows; never one torn in two. */
export function tableRows(columns: readonly Column[], rows: readonly string[][], width: number): Line[] {
  const widths = inWhole(
    columns.map(({ weight }) => weight),
    width,
  );
  const style = columns.some(({ use }) => use === 'sign') ? 'TabellenzeileUnterschrift' : 'Tabellentext';
  const row = (texts: readonly string[], ofStyle: string, isHeader: boolean): Line =>
    rowLine({
      cells: columns.map((_, column) => ({
        lines: [line(ofStyle, texts[column] ?? '')],
        width: widths[column] ?? 0,
        span: 1,
      })),
      isHeader,
    });
  return [
    row(
      columns.map(({ heading }) => heading),
      'Tabellenkopf',
      true,
    ),
    ...rows.map((texts) => row(texts, style, false)),
  ];
}
