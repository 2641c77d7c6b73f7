import { folded, namesake } from '../../search/folding.ts';

type Named = { familyName: string; givenName: string; email: string };

/**
 * Who is there already. The very same name is the same person; one that is found by the same search may be, and so may one
 * the other way round, with a further given name, or with the same address.
 */
export class KnownPeople<Known extends Named> {
  readonly #exact = new Map<string, Known>();
  readonly #alike = new Map<string, Known>();

  constructor(people: readonly Known[]) {
    for (const person of people) {
      this.#exact.set(exactKey(person), person);
      for (const key of alikeKeys(person)) if (!this.#alike.has(key)) this.#alike.set(key, person);
    }
  }

  find(person: Named): Known | null {
    return this.#exact.get(exactKey(person)) ?? null;
  }

  similar(person: Named): Known | null {
    for (const key of alikeKeys(person)) {
      const known = this.#alike.get(key);
      if (known) return known;
    }
    return null;
  }
}

/** The very same letters, whatever their case. */
export const exactKey = ({ familyName, givenName }: Named): string =>
  `${familyName}, ${givenName}`.normalize('NFC').toLocaleLowerCase('de');

function alikeKeys({ familyName, givenName, email }: Named): string[] {
  const [family, given] = [namesake(familyName), namesake(givenName)];
  const [first = ''] = folded(givenName).split(' ');
  const keys = [[family, given].toSorted().join('|'), `${family}|${namesake(first)}|first`];
  return email === '' ? keys : [...keys, `@${email.toLowerCase()}`];
}
