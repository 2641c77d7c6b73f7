import { addressesIn } from './addressesIn.ts';
import { entriesInLine, nameIn, type NamedAddress } from './entriesInLine.ts';

/**
 * The entries in a pasted text: rows of a table, a name and below it its address, or one or several in a line. What has
 * no address stays as a name and what is none as it was written, so that nothing gets lost.
 */
export function namedAddressesIn(text: string): NamedAddress[] {
  const lines = plain(text)
    .split(lineEnds)
    .filter((line) => line.trim() !== '');
  const inLines = () => paired(lines.map((line) => entriesInLine(line).filter((entry) => !isBlank(entry))));
  return (inRows(lines) ?? inLines()).filter((entry) => !isBlank(entry));
}

const lineEnds = /[\n\r\v\f\u{85}\u{2028}\u{2029}]+/u;

const signs = { lt: '<', gt: '>', quot: '"', nbsp: ' ', amp: '&' };

/** Without signs that nobody sees, and with those of web pages and links as somebody would read them. */
const plain = (text: string): string =>
  text
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/mailto:/gi, '')
    .replaceAll(/&(lt|gt|quot|nbsp|amp);/g, (_, name: keyof typeof signs) => signs[name]);

/** The rows of a table, as Excel copies or saves it: cells as many in each, addresses in cells of their own. */
function inRows(lines: readonly string[]): NamedAddress[] | null {
  for (const separator of ['\t', ';', ',']) {
    const rows = lines.map((line) => cellsOf(line, separator));
    if (isTable(rows)) return rows.flatMap(ofRow);
  }
  return null;
}

const isTable = (rows: readonly string[][]): boolean =>
  rows.every((cells) => cells.length > 1 && cells.length === rows[0]?.length) &&
  rows.some((cells) => cells.some(holdsAddresses)) &&
  rows.flat().every((cell) => !cell.startsWith(' ') && (holdsAddresses(cell) || !cell.includes('@')));

function cellsOf(line: string, separator: string): string[] {
  const cells = [''];
  let isQuoted = false;
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return cells;
}

/** Nothing but addresses. */
function holdsAddresses(cell: string): boolean {
  const found = cell.includes('@') ? addressesIn(cell) : [];
  const rest = found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), cell);
  return found.length > 0 && nameIn(rest) === '';
}

/** Who has several addresses is named at each of them. A telephone number is no part of a name. */
function ofRow(cells: readonly string[]): NamedAddress[] {
  const found = cells.flatMap((cell) => addressesIn(cell));
  if (found.length === 0 && cells.some((cell) => /^\s*(e-?)?mail/i.test(cell))) return [];
  const name = cells
    .filter((cell) => !cell.includes('@') && /\p{L}/u.test(cell))
    .map(nameIn)
    .join(' ');
  return found.length === 0 ? [{ name, email: '' }] : found.map(({ email }) => ({ name, email }));
}

/** Where a line with a name and one with an address take turns throughout, the two are one. */
function paired(lines: readonly NamedAddress[][]): NamedAddress[] {
  const [first] = lines[0] ?? [];
  const isAddressFirst = first?.name === '';
  const isTurn = ([only, ...more]: readonly NamedAddress[], at: number) =>
    more.length === 0 && isHalf(only) && (only?.name === '') === (isAddressFirst === (at % 2 === 0));
  if (lines.length % 2 === 1 || !lines.every(isTurn)) return lines.flat();
  return lines.flatMap(([half], at) => {
    const [other] = lines[at + 1] ?? [];
    if (at % 2 === 1 || !half || !other) return [];
    return [{ name: half.name || other.name, email: half.email || other.email }];
  });
}

const isHalf = (entry: NamedAddress | undefined): boolean =>
  entry !== undefined && (entry.name === '') !== (entry.email === '');

const isBlank = ({ name, email }: NamedAddress): boolean => name.trim() === '' && email.trim() === '';
