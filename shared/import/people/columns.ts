import type { Target } from '../../domain/people/peopleImport.ts';
import { columnsByContent } from './columnContent.ts';
import type { IsList } from './spokenPerson.ts';

const heads: [RegExp, Target][] = [
  [/iban|\bbic\b|konto|bank|\bblz\b|kreditinstitut|swift/iu, 'bank'],
  [
    /^vor-?\s*(?:und|,|\/|\+|&)?\s*(?:nach|zu|familien)?name.*\sname|^vor-?\s*(?:und|\/|\+|&)\s*(?:nach|zu)name/iu,
    'name',
  ],
  [/^(?:vor|ruf)name/iu, 'givenName'],
  [/^(?:nach|familien|zu)name/iu, 'familyName'],
  [/^(?:ordentliche[sr]?\s+)?mitglied(?:er)?$/iu, 'name'],
  [
    /^(?:mitglied(?:schaft)?\s+)?bis(?:\s|$)|^(?:ausgeschieden|austritt|ausscheiden|ende(?:\s|$))/iu,
    'endDate',
  ],
  [/^mitglied\s+(?:seit|ab)|^(?:seit|ab|beginn|eintritt|gewählt\s+(?:seit|ab|am))/iu, 'startDate'],
  [/^(?:funktion|fkt|rolle|mitgliedschaft|status|eigenschaft)/iu, 'role'],
  [/^(?:persönliche[r]?\s+)?(?:stellv|vertret|ersatz)/iu, 'deputy'],
  [/^name/iu, 'name'],
  [/^(?:anr|geschlecht|m\s*\/\s*w)/iu, 'formOfAddress'],
  [/^(?:titel|akad)/iu, 'title'],
  [/^(?:e-?)?mail(?!\p{Ll})|mail-?adresse/iu, 'email'],
  [/^(?:stra(?:ß|ss)e|str\.?(?:\s|$)|haus-?\s?n(?:r|ummer))/iu, 'streetAddress'],
  [/^(?:plz|postleitzahl)\s*[,/&+]?\s*(?:und\s+)?(?:wohn)?ort$/iu, 'postalAddress'],
  [/^(?:plz|postleitzahl)/iu, 'postalCode'],
  [/^(?:wohn)?ort$|^stadt$/iu, 'locality'],
  [/^(?:(?:post|wohn|privat|haus|melde)-?)?(?:anschrift|adresse)(?!\p{Ll})/iu, 'postalAddress'],
  [/^(?:tel\.?$|telefon|handy|mobil|fon$)/iu, 'phone'],
  [/^(?:liste|fraktion|partei|gruppe|wählergruppe|organisation)/iu, 'organization'],
  [/^(?:amt|amtsbezeichnung|dienststellung)$/iu, 'position'],
];

const ofHead = (cell: string): Target => heads.find(([words]) => words.test(cell.trim()))?.[1] ?? 'none';

/** How many cells of a row say what stands below them; none does where a row holds an address or somebody's account. */
const named = (row: readonly string[]): number =>
  row.some((cell) => cell.includes('@') || /\d{5}/u.test(cell))
    ? 0
    : row.filter((cell) => ofHead(cell) !== 'none').length;

/** Above the heads there may stand what the list is called, and for when. */
const farthestHead = 10;

/** The row that names the columns: the first that names most of them; null where none does. */
export function headRowOf(rows: readonly string[][]): number | null {
  const counts = rows.slice(0, farthestHead).map(named);
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
}

/** What each column holds: by its head, else by what stands in it. Each but telephone numbers and parts of a street once. */
export function columnsOf(rows: readonly string[][], headRow: number | null, isList: IsList): Target[] {
  const below = rows.slice(headRow === null ? 0 : headRow + 1);
  const count = Math.max(0, ...rows.map(({ length }) => length));
  const head = headRow === null ? [] : (rows[headRow] ?? []);
  const byHead = Array.from({ length: count }, (_, at) => ofHead(head[at] ?? ''));
  const byContent = columnsByContent(below, count, isList);
  const said = byHead.map((target, at) =>
    target === 'none' && isClear(byContent[at], headRow) ? (byContent[at] ?? 'none') : target,
  );
  const isApart = said.includes('givenName');
  const whole = said.map((target) => (target === 'name' && isApart ? 'familyName' : target));
  return whole.map((target, at) => (whole.indexOf(target) === at || isRepeatable(target) ? target : 'none'));
}

const isRepeatable = (target: Target): boolean => ['none', 'bank', 'phone', 'streetAddress'].includes(target);

/** Below heads that say nothing known only what cannot be anything else is taken for what it looks like. */
const isClear = (target: Target | undefined, headRow: number | null): boolean =>
  headRow === null || target === 'email' || target === 'bank';

/** An example of each column: what stands in it first. Of somebody's account nothing is shown. */
export const examplesOf = (rows: readonly string[][], headRow: number | null, count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) => rows.slice(headRow === null ? 0 : headRow + 1).find((cells) => cells[at])?.[at] ?? '',
  );

/** The rows without what stands in columns of banks: that is not even kept. */
export const withoutBanks = (
  rows: readonly string[][],
  headRow: number | null,
  columns: readonly Target[],
): string[][] =>
  rows.map((cells, row) =>
    headRow !== null && row <= headRow
      ? cells
      : cells.map((cell, at) => (columns[at] === 'bank' ? '' : cell)),
  );
