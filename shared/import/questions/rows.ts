/** The lines of a pasted text up to the name of who wrote it, without marks of quotations and of bold letters. */
export function rowsOf(typed: string): string[] {
  const rows = typedRows(typed);
  const end = rows.findIndex((row, at) => at > 0 && isEnding(row, rows.slice(at + 1, at + 4)));
  return end < 0 ? rows : rows.slice(0, end);
}

/** All lines, however a program ends them. */
export const typedRows = (typed: string): string[] =>
  typed.split(/\r\n?|[\n\v\f\u{85}\u{2028}\u{2029}]/u).map(plainRow);

const plainRow = (row: string): string =>
  row
    .replaceAll(/[\u{ad}\u{200b}-\u{200d}\u{2060}\u{feff}]/gu, '')
    .replace(/^\s*(?:>\s?)+/u, '')
    .replaceAll(/(\*{1,2}|_{2})(?=\S)([^*_]{1,2000})(?<=\S)\1/gu, '$2')
    .trim();

const farewell =
  /^(?:(?:mit\s+)?(?:\p{L}+\s+){0,2}gr[uü](?:ß|ss)e?n?|mfg|i\.\s?[av]\.(?!\s?m\.)|im\s+auftrage?)(?!\p{L})/iu;
/** What may stand beside it: a town and a name. Anything else is a sentence that begins so. */
const nameAtMost = /^[\s,.!:]*(?:aus\s+|gez\.\s*)?(?:\p{Lu}[\p{L}.-]*[,\s]*){0,4}$/u;
const forwarded = /^-{2}$|^-{2,}\s*(?:urspr|original|weitergel)/iu;
/** The head of a mail that is answered. */
const mailHead = /^(?:gesendet|sent|datum|date|an|to|betreff|subject|cc)\s*:/iu;

function isEnding(row: string, next: readonly string[]): boolean {
  const [said = ''] = farewell.exec(row) ?? [];
  if (said !== '' && nameAtMost.test(row.slice(said.length))) return true;
  return forwarded.test(row) || (/^(?:von|from)\s*:/iu.test(row) && next.some((one) => mailHead.test(one)));
}
