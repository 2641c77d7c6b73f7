import { signsOf } from '../../domain/sameWords.ts';

/** A question that is there already, with the number it is printed with. */
export type Known = { number: number; text: string };

export const asks = (text: string): boolean => /\?["“”)]*$/u.test(text);

/** How many letters of a question tell that it is this one. */
const enough = 20;

/** Whether a line begins as a question that is there does. */
export function isKnown(row: string, known: readonly Known[]): boolean {
  const begins = signsOf(row).slice(0, enough);
  return begins !== '' && known.some(({ text }) => signsOf(text).startsWith(begins));
}

/** The rows behind those that say a text, where they begin with it; null where they do not. */
export function behindWords(rows: readonly string[], text: string): string[] | null {
  const sought = signsOf(text);
  let said = '';
  for (const [at, row] of rows.entries()) {
    if (said === sought && said !== '') return rows.slice(at);
    said += signsOf(row);
    if (!sought.startsWith(said)) return null;
  }
  return said === sought && said !== '' ? [] : null;
}
