import type { Target } from '../../domain/people/peopleImport.ts';
import { dayIn } from './dayIn.ts';
import { roleIn } from './roleIn.ts';
import { postalAddressIn } from './postalAddress.ts';
import { type IsList, spokenPerson } from './spokenPerson.ts';

/** What a cell looks like whose column nobody named. */
function looksLike(cell: string, isList: IsList): Target {
  if (cell.includes('@')) return 'email';
  if (/^[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){3,}/u.test(cell)) return 'bank';
  if (/^(?:frau|herrn?|[mw])$/iu.test(cell)) return 'formOfAddress';
  if (/^(?:(?:Prof|Dr|Dipl|Mag)\.[\p{L}. -]*)$/u.test(cell)) return 'title';
  if (dayIn(cell).kind !== 'none') return 'startDate';
  if (/^\d{5}$/u.test(cell)) return 'postalCode';
  if (postalAddressIn(cell) !== null) return 'postalAddress';
  if (street.test(cell)) return 'streetAddress';
  if (/^[\d\s()+/-]{5,}$/u.test(cell)) return 'phone';
  if (roleIn(cell) !== null) return 'role';
  if (isList(cell)) return 'organization';
  return /\p{L}/u.test(cell) && !/\d/u.test(cell) ? 'name' : 'none';
}

const street =
  /(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|ufer|damm|hof|markt|pfad|steig)\s+\d+\s?\p{L}?$/iu;

/** Rows that are looked at: a list is made alike from its beginning to its end. */
const looked = 200;

/** What most cells of each column look like; of several names the family name comes first, as in most lists. */
export function columnsByContent(rows: readonly string[][], count: number, isList: IsList): Target[] {
  const shown = rows.slice(0, looked).filter((cells) => !isHeading(cells, isList));
  const looks = Array.from({ length: count }, (_, at) =>
    mostOf(
      shown.map((cells) => cells[at] ?? ''),
      isList,
    ),
  );
  // Behind postal codes stand towns, which look like names.
  const columns = looks.map((look, at) =>
    look === 'name' && looks[at - 1] === 'postalCode' ? ('locality' as const) : look,
  );
  const names = columns.flatMap((target, at) => (target === 'name' ? [at] : []));
  const [first = -1, second = -1, third = -1] = names;
  if (second === -1 || areWhole(shown, first, isList))
    return columns.map((target, at) => (target === 'name' && at !== first ? 'none' : target));
  return columns.map((target, at) => {
    if (at === first) return 'familyName';
    if (at === second) return 'givenName';
    if (at === third && !columns.includes('organization')) return 'organization';
    return target === 'name' ? 'none' : target;
  });
}

/** The name of a list that stands alone, above its people. */
export function isHeading(cells: readonly string[], isList: IsList): boolean {
  const [only = '', ...more] = cells.filter(Boolean);
  if (isTitle(cells)) return false;
  // "Anna Adler (Bunte Liste)" is somebody.
  return more.length === 0 && !/[(<@,]/u.test(only) && isList(only.replace(/\s*:$/u, ''));
}

/** What the list itself is called, or a part of it: "Mitgliederliste 2025", "Nachrückerliste": nobody is elected for it. */
export function isTitle(cells: readonly string[]): boolean {
  const [only = '', ...more] = cells.filter(Boolean);
  return more.length === 0 && titleWords.test(only);
}

const titleWords =
  /(?:mitglieder|nachrücker|reserve|ersatz|vertreter|stellvertreter|anwesenheits|namens|adress|teilnehmer|gremien|kontakt|telefon|e-?mail-?|verteiler)-?listen?(?!\p{Ll})/iu;

function mostOf(cells: readonly string[], isList: IsList): Target {
  const counts = new Map<Target, number>();
  for (const cell of cells) {
    if (cell === '') continue;
    const look = looksLike(cell, isList);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? 'none';
}

/** Whether a column of names has given and family name: most of its cells have two words, or a comma between them. */
function areWhole(rows: readonly string[][], at: number, isList: IsList): boolean {
  const cells = rows.map((row) => row[at] ?? '').filter(Boolean);
  const whole = cells.filter(
    (cell) => cell.includes(',') || (cell.includes(' ') && spokenPerson(cell, isList).givenName !== ''),
  );
  return whole.length * 2 > cells.length;
}
