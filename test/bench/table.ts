import type { Timing } from './measure.ts';

/** One line of the table; a ratio stands beside what it is a ratio to. */
export type Row = {
  what: string;
  timing?: Timing;
  /** Instead of a timing's median: "12,3 ms je Seite". */
  value?: string;
  ratio?: number;
  baseline?: string;
  goal?: number;
};

export type Section = { title: string; rows: Row[]; notes: string[] };

const number = (value: number, digits: number): string =>
  value.toLocaleString('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const ms = (value: number): string => `${number(value, value < 10 ? 3 : value < 100 ? 1 : 0)} ms`;
export const times = (value: number): string => `${number(value, 2)} ×`;
const spread = ({ min, max }: Timing): string => `${ms(min)} – ${ms(max)}`;

const head = ['', 'Median', 'min – max', 'Läufe', 'Verhältnis', 'gemessen an', 'Ziel', ''];

function cells({ what, timing, value, ratio, baseline, goal }: Row): string[] {
  const reached = ratio === undefined || goal === undefined ? '' : ratio <= goal ? 'erreicht' : 'verfehlt';
  return [
    what,
    value ?? (timing ? ms(timing.median) : ''),
    timing ? spread(timing) : '',
    timing ? String(timing.runs) : '',
    ratio === undefined ? '' : times(ratio),
    baseline ?? '',
    goal === undefined ? '' : `≤ ${times(goal)}`,
    reached,
  ];
}

/** All sections as one aligned plain-text table. */
export function table(sections: readonly Section[]): string {
  const lines = sections.map(({ rows }) => rows.map(cells));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.flat().map((row) => row[column]?.length ?? 0)),
  );
  // Figures stand right, words left.
  const isFigure = (column: number): boolean => [1, 2, 3, 4, 6].includes(column);
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        isFigure(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [
    line(head),
    ...sections.flatMap(({ title, notes }, index) => [
      rule,
      title,
      ...(lines[index] ?? []).map(line),
      ...notes.map((note) => `    ${note}`),
    ]),
    rule,
  ].join('\n');
}
