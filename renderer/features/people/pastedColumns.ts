import {
  type IsList,
  listName,
  type SpokenPerson,
  spokenPerson,
} from '../../../shared/import/people/spokenPerson.ts';

export type PastedPerson = SpokenPerson & { email: string; phone: string };

export type Column = keyof PastedPerson | 'name' | 'deputy' | 'other';

const heads: [RegExp, Column][] = [
  [
    /^vor-?\s*(?:und|,|\/|\+|&)?\s*(?:nach|zu|familien)?name.*\sname|^vor-?\s*(?:und|\/|\+|&)\s*(?:nach|zu)name/iu,
    'name',
  ],
  [/^vorname/iu, 'givenName'],
  [/^(?:nach|familien|zu)name/iu, 'familyName'],
  [/^(?:ordentliche[sr]?\s+)?mitglied(?:er)?$/iu, 'name'],
  [/^(?:persönliche[r]?\s+)?(?:stellvertret|vertret|ersatz)/iu, 'deputy'],
  [/^name/iu, 'name'],
  [/^(?:anrede|geschlecht|m\s*\/\s*w)/iu, 'formOfAddress'],
  [/^(?:titel|akad)/iu, 'title'],
  [/^(?:e-?)?mail(?!\p{Ll})|mail-?adresse/iu, 'email'],
  [/^(?:tel\.?$|telefon|handy|mobil|fon$)/iu, 'phone'],
  [/^(?:liste|fraktion|partei|gruppe|wählergruppe)/iu, 'organization'],
];

/** What the columns hold, as a row names them; null where it is no head. */
export function columnsOf(row: readonly string[]): Column[] | null {
  const named = row.map((cell) => heads.find(([words]) => words.test(cell))?.[1] ?? 'other');
  const isHead = !row.some((cell) => cell.includes('@')) && named.some((column) => column !== 'other');
  const isApart = named.includes('givenName');
  return isHead ? named.map((column) => (column === 'name' && isApart ? 'familyName' : column)) : null;
}

/** What a cell holds whose column nobody named. An address of a house or a day is neither name nor telephone number. */
export function looksLike(cell: string): Column {
  if (cell.includes('@')) return 'email';
  if (/^(?:frau|herrn?|[mw])$/iu.test(cell)) return 'formOfAddress';
  if (/^(?:(?:Prof|Dr|Dipl|Mag)\.[\p{L}. -]*)$/u.test(cell)) return 'title';
  if (/^[\d\s()+/-]{5,}$/u.test(cell)) return 'phone';
  return /\p{L}/u.test(cell) && !/\d/u.test(cell) ? 'name' : 'other';
}

export function withCell(person: PastedPerson, column: Column, cell: string, isList: IsList): PastedPerson {
  if (cell === '' || column === 'other' || column === 'deputy') return person;
  if (column === 'name') {
    const spoken = spokenPerson(cell, isList);
    return { ...person, ...spoken, organization: spoken.organization || person.organization };
  }
  if (column === 'organization') return { ...person, organization: listName(cell) };
  if (column === 'formOfAddress')
    return { ...person, formOfAddress: /^[fw]/iu.test(cell) ? 'Frau' : /^[hm]/iu.test(cell) ? 'Herr' : null };
  return { ...person, [column]: cell };
}
