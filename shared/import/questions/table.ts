import { behindNumber } from './mark.ts';
import { cellBreak } from './rows.ts';
import { asks, isKnown, type Known } from './signs.ts';

/** The rows of a table with questions and, behind them, answers; none where no row has both. */
export function tableIn(
  rows: readonly string[],
  known: readonly Known[],
): { text: string; answer: string }[] {
  const found: { text: string; answers: string[] }[] = [];
  for (const row of rows) {
    const cells = row.split('\t').map((cell) => cell.trim());
    const questions = cells.map((cell) => behindNumber(cell.replaceAll(cellBreak, ' ')));
    const at = questions.findIndex((cell) => asks(cell) || isKnown(cell, known));
    // A cell may have several lines. An answer stays as it is: it may begin with a day or an amount.
    if (at < 0) found.at(-1)?.answers.push(...cells);
    else found.push({ text: questions[at] ?? '', answers: cells.slice(at + 1) });
  }
  const isTable = rows.some((row) => row.includes('\t')) && found.some(({ answers }) => answers[0]);
  return isTable
    ? found.map(({ text, answers }) => ({
        text,
        answer: answers.filter(Boolean).join('\n').replaceAll(cellBreak, '\n'),
      }))
    : [];
}
