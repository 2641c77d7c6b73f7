/** A line of a mail ends where its window did; a paragraph of Word is longer. */
const widestWrapped = 110;
/** Who ends a line earlier meant to. */
const shortest = 50;

export const isWrapped = (rows: readonly string[]): boolean =>
  rows.every(({ length }) => length <= widestWrapped);

/** One line a paragraph. */
export function flowing(rows: readonly string[]): string {
  const mayGoOn = isWrapped(rows);
  let text = '';
  let last = '';
  for (const row of rows) {
    const goesOn = mayGoOn && last.length >= shortest && row !== '';
    text += `${text === '' ? '' : goesOn ? ' ' : '\n'}${row}`;
    last = row;
  }
  return text.replaceAll(/\n{2,}/gu, '\n').trim();
}
