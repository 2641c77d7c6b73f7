import type { Person } from '../domain/people/person.ts';

/** To whoever reads it. */
export const toEverybody = 'Sehr geehrte Damen und Herren,';
export const kindRegards = 'Mit freundlichen Grüßen';

/** As the office greets everybody; '' is the usual greeting. */
export const greetingOr = (greeting: string): string => greeting || toEverybody;

/** The first sentence of a letter: behind a comma it goes on, behind "Guten Tag!" it begins. */
export function behindGreeting(greeting: string, sentence: string): string {
  const first = sentence.charAt(0);
  return `${/[,\p{L}]$/u.test(greeting) ? first.toLowerCase() : first.toUpperCase()}${sentence.slice(1)}`;
}

type Greeted = Pick<Person, 'formOfAddress' | 'title' | 'givenName' | 'familyName'> &
  Partial<Pick<Person, 'salutation'>>;

/**
 * "Sehr geehrte Frau Dr. Adler," by what is known of a person, else by how the name is written; the person's own greeting
 * where there is one; null where nothing says how to address them. An office that greets everybody with "Guten Tag," says
 * "Guten Tag Frau Dr. Adler,".
 */
export function salutationOf(name: string, known: Greeted | null = null, office = ''): string | null {
  if (known?.salutation) return known.salutation;
  if (known?.formOfAddress) {
    const spoken = [known.formOfAddress, known.title, known.familyName].filter(Boolean).join(' ');
    return salutationOf(spoken, null, office);
  }
  const addressed = /^(?:Frau|Herrn?|Ratsfrau|Ratsherrn?)\s/u.test(name);
  if (addressed) return `${opening(name, office)} ${name.replace(/^(Rats)?([Hh]err)n/u, '$1$2')},`;
  return known
    ? `Guten Tag ${[known.title, known.givenName, known.familyName].filter(Boolean).join(' ')},`
    : null;
}

function opening(name: string, office: string): string {
  if (!/^sehr geehrte/iu.test(greetingOr(office))) return 'Guten Tag';
  return /^(?:Rats)?[Ff]rau/u.test(name) ? 'Sehr geehrte' : 'Sehr geehrter';
}

/** "Sehr geehrte Frau Adler, sehr geehrter Herr Demir," */
export const salutationOfAll = (each: readonly string[]): string =>
  each.map((one, index) => (index === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1))).join(' ');
