import { pastedEntries } from '../settings/mail/pastedEntries.ts';
import { type SpokenName, spokenName } from './spokenName.ts';

/** `organization`: its name or short name as it was written. */
export type PastedPerson = SpokenName & { organization: string; email: string; phone: string };

type Column = keyof PastedPerson | 'name' | 'other';

/**
 * Those in a pasted text: rows of a table, with or without a head that names its columns, or lines with a name and
 * perhaps an address.
 */
export function pastedPeople(text: string): PastedPerson[] {
  const lines = text.split(/[\n\r]+/u).filter((line) => line.trim() !== '');
  const separator = ['\t', ';'].find((sign) => lines.every((line) => line.includes(sign)));
  const people = separator
    ? inRows(lines.map((line) => line.split(separator).map((cell) => bare(cell))))
    : pastedEntries(text).map(({ name, email }) => ({ ...nobody, ...spokenName(name), email }));
  return people.filter(({ familyName, email }) => familyName !== '' || email !== '');
}

const bare = (cell: string): string => cell.replaceAll(/^[\s"]+|[\s"]+$/gu, '').replaceAll(/\s+/gu, ' ');

const nobody: PastedPerson = {
  formOfAddress: null,
  title: '',
  givenName: '',
  familyName: '',
  organization: '',
  email: '',
  phone: '',
};

const heads: [RegExp, Column][] = [
  [/^vorname/i, 'givenName'],
  [/^(?:nach|familien|zu)name/i, 'familyName'],
  [/^name/i, 'name'],
  [/^anrede/i, 'formOfAddress'],
  [/^(?:titel|akad)/i, 'title'],
  [/mail/i, 'email'],
  [/^(?:tel|handy|mobil|fon)/i, 'phone'],
  [/^(?:liste|fraktion|partei|gruppe|wählergruppe)/i, 'organization'],
];

function inRows(rows: readonly string[][]): PastedPerson[] {
  const [first = [], ...rest] = rows;
  const named = first.map((cell) => heads.find(([words]) => words.test(cell))?.[1] ?? 'other');
  const isHead = !first.some((cell) => cell.includes('@')) && named.some((column) => column !== 'other');
  const given = named.includes('givenName');
  const columns = named.map((column) => (column === 'name' && given ? 'familyName' : column));
  return isHead ? rest.map((cells) => byHead(cells, columns)) : rows.map(byLook);
}

function byHead(cells: readonly string[], columns: readonly Column[]): PastedPerson {
  return cells.reduce((person, cell, index) => withCell(person, columns[index] ?? 'other', cell), nobody);
}

/** Without a head a cell is what it looks like; of the others the family name comes first, as in most lists. */
function byLook(cells: readonly string[]): PastedPerson {
  const isName = (cell: string) => columnOf(cell) === 'name';
  const names = cells.filter(isName);
  const [family = '', given = '', organization = ''] = names;
  const whole = names.length === 1 || family.includes(',');
  const start = whole
    ? { ...nobody, ...spokenName(family), organization: given }
    : { ...nobody, ...spokenName(`${family}, ${given}`), organization };
  return cells
    .filter((cell) => !isName(cell))
    .reduce((person, cell) => withCell(person, columnOf(cell), cell), start);
}

function columnOf(cell: string): Column {
  if (cell.includes('@')) return 'email';
  if (/^(?:frau|herrn?)$/iu.test(cell)) return 'formOfAddress';
  if (/^(?:(?:Prof|Dr|Dipl|Mag)\.[\p{L}. -]*)$/u.test(cell)) return 'title';
  if (/^[\d\s()+/-]{5,}$/u.test(cell)) return 'phone';
  return /\p{L}/u.test(cell) ? 'name' : 'other';
}

function withCell(person: PastedPerson, column: Column, cell: string): PastedPerson {
  if (cell === '' || column === 'other') return person;
  if (column === 'name') return { ...person, ...spokenName(cell) };
  if (column === 'formOfAddress') return { ...person, formOfAddress: /^f/iu.test(cell) ? 'Frau' : 'Herr' };
  return { ...person, [column]: cell };
}
