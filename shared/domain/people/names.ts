import { compareGerman } from '../../german/order.ts';
import type { Person } from './person.ts';

export type NamedPerson = Pick<
  Person,
  'id' | 'formOfAddress' | 'title' | 'givenName' | 'familyName' | 'position'
>;

/** As in lists: "Frau Murisa Beispiel", "Herr Dr. Ralf Beispiel", "Herr Beigeordneter Beispiel". */
export const listName = (person: NamedPerson): string =>
  join(person.formOfAddress, person.position, person.title, person.givenName, person.familyName);

/**
 * As in sentences: "Frau Beispiel", "Herr Dr. Beispiel". The given name joins in where somebody else has the
 * same family name, and where there is neither form of address nor position nor title to speak of.
 */
export function textName(person: NamedPerson, others: readonly NamedPerson[]): string {
  const shared = others.some((other) => other.id !== person.id && sameFamilyName(other, person));
  const bare = !person.formOfAddress && !person.position && !person.title;
  const givenName = shared || bare ? person.givenName : '';
  return join(person.formOfAddress, person.position, person.title, givenName, person.familyName);
}

/** As in sorted lists: "Beispiel, Murisa". */
export const sortName = (person: NamedPerson): string =>
  [person.familyName, person.givenName].filter(Boolean).join(', ');

/** German order by family name, then given name; equal names by id, so that the order is always the same. */
export const byName = (a: NamedPerson, b: NamedPerson): number =>
  compareGerman(a.familyName, b.familyName) ||
  compareGerman(a.givenName, b.givenName) ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

function sameFamilyName(a: NamedPerson, b: NamedPerson): boolean {
  return a.familyName.toLocaleLowerCase('de') === b.familyName.toLocaleLowerCase('de');
}

function join(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(' ');
}
