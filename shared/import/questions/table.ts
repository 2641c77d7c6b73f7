import { asks, isKnown, type Known } from './signs.ts';

/** The rows of a table with questions and, behind them, answers; none where no row has both. */
export function tableIn(
  rows: readonly string[],
  known: readonly Known[],
): { text: string; answer: string }[] {
  const found: { text: string; answers: string[] }[] = [];
  for (const row of rows) {
    const cells = row.split('\t').map((cell) => cell.replace(/^\(?\d{1,2}[.)]+\s*/u, '').trim());
    const at = cells.findIndex((cell) => asks(cell) || isKnown(cell, known));
    // A cell may have several lines.
    if (at < 0) found.at(-1)?.answers.push(...cells);
    else found.push({ text: cells[at] ?? '', answers: cells.slice(at + 1) });
  }
  const isTable = rows.some((row) => row.includes('\t')) && found.some(({ answers }) => answers[0]);
  return isTable
    ? found.map(({ text, answers }) => ({ text, answer: answers.filter(Boolean).join('\n') }))
    : [];
}
