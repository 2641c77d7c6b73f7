import { asks } from './signs.ts';

/** The lines of a pasted text up to the name of who wrote it, without marks of quotations and of bold letters. */
export function rowsOf(typed: string): string[] {
  const rows = typedRows(typed);
  const end = rows.findIndex((_, at) => at > 0 && isEnding(rows, at));
  return end < 0 ? rows : rows.slice(0, end);
}

/** Between the lines of one cell. */
export const cellBreak = '\u{1e}';

/** All lines, however a program ends them, without numbers of pages. A cell of several lines, as Excel quotes it, is in one. */
export const typedRows = (typed: string): string[] =>
  withWholeCells(typed.replaceAll(/\r\n?|[\v\f\u{85}\u{2028}\u{2029}]/gu, '\n'))
    .split('\n')
    .map(plainRow)
    .filter((row) => !pageNumber.test(row));

const withWholeCells = (typed: string): string =>
  typed.includes('\t')
    ? typed.replaceAll(/(?<=^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/gu, (cell, inner: string) =>
        inner.includes('\n') ? inner.replaceAll('""', '"').replaceAll('\n', cellBreak) : cell,
      )
    : typed;

const pageNumber = /^(?:[-–]\s*\d{1,3}\s*[-–]|seite\s+\d{1,3}(?:\s*(?:von|\/)\s*\d{1,3})?)$/iu;

const plainRow = (row: string): string =>
  row
    .replaceAll(/[\u{ad}\u{200b}-\u{200d}\u{2060}\u{feff}]/gu, '')
    .replace(/^\s*(?:>\s?)+/u, '')
    .replaceAll(/(\*{1,2}|_{2})(?=\S)([^*_]{1,2000})(?<=\S)\1/gu, '$2')
    .trim();

const farewell =
  /^(?:(?:mit\s+)?(?:\p{L}+\s+){0,2}gr[uü](?:ß|ss)e?n?|mfg|gez\.|i\.\s?[av]\.(?!\s?m\.)|im\s+auftrage?)(?!\p{L})/iu;
/** What may stand beside it: a town and a name. Anything else is a sentence that begins so. */
const nameAtMost = /^[\s,.!:]*(?:aus\s+|gez\.\s*)?(?:\p{Lu}[\p{L}.-]*[,\s]*){0,4}$/u;
const forwarded = /^-{2}$|^-{2,}\s*(?:urspr|original|weitergel)/iu;
/** The head of a mail that is answered. */
const mailHead = /^(?:gesendet|sent|datum|date|an|to|betreff|subject|cc)\s*:/iu;

function isEnding(rows: readonly string[], at: number): boolean {
  const row = rows[at] ?? '';
  const [said = ''] = farewell.exec(row) ?? [];
  if (said !== '' && nameAtMost.test(row.slice(said.length))) return true;
  if (/^anlagen?\s*:?$/iu.test(row)) return !rows.slice(at + 1).some(goesOn);
  const isHead =
    /^(?:von|from)\s*:/iu.test(row) && rows.slice(at + 1, at + 4).some((one) => mailHead.test(one));
  return forwarded.test(row) || isHead;
}

/** What no list of enclosures says. */
const goesOn = (row: string): boolean => asks(row) || /^(?:zu[rm]?|frage|antwort)(?!\p{L})/iu.test(row);
