import type { Person } from '../domain/people/person.ts';

/** To whoever reads it. */
export const toEverybody = 'Sehr geehrte Damen und Herren,';
export const kindRegards = 'Mit freundlichen Grüßen';

type Greeted = Pick<Person, 'formOfAddress' | 'title' | 'givenName' | 'familyName'>;

/**
 * "Sehr geehrte Frau Dr. Adler," by what is known of a person, else by how the name is written; null where nothing says
 * how to address them.
 */
export function salutationOf(name: string, known: Greeted | null = null): string | null {
  if (known?.formOfAddress) {
    const spoken = [known.formOfAddress, known.title, known.familyName].filter(Boolean).join(' ');
    return salutationOf(spoken);
  }
  if (/^Frau\s/u.test(name)) return `Sehr geehrte ${name},`;
  if (/^Herrn?\s/u.test(name)) return `Sehr geehrter ${name.replace(/^Herrn/u, 'Herr')},`;
  return known
    ? `Guten Tag ${[known.title, known.givenName, known.familyName].filter(Boolean).join(' ')},`
    : null;
}

/** "Sehr geehrte Frau Adler, sehr geehrter Herr Demir," */
export const salutationOfAll = (each: readonly string[]): string =>
  each.map((one, index) => (index === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1))).join(' ');
