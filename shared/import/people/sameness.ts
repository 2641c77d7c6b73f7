import { folded, namesake } from '../../search/folding.ts';

type Named = { familyName: string; givenName: string; email: string };

/**
 * Who is there already. The very same name is the same person; one that is found by the same search may be, and so may one
 * the other way round, with a further given name, or with the same address.
 */
export class KnownPeople<Known extends Named> {
  readonly #exact: ReadonlyMap<string, readonly Known[]>;
  readonly #alike = new Map<string, Known>();

  constructor(people: readonly Known[]) {
    this.#exact = Map.groupBy(people, exactKey);
    for (const person of people) {
      for (const key of alikeKeys(person)) if (!this.#alike.has(key)) this.#alike.set(key, person);
    }
  }

  /** Of two who have one name the address says who is meant; without it nobody knows. */
  find(person: Named): Known | null {
    const all = this.#exact.get(exactKey(person)) ?? [];
    if (all.length < 2) return all[0] ?? null;
    const address = person.email.toLowerCase();
    return all.find(({ email }) => address !== '' && email.toLowerCase() === address) ?? null;
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

/** Under these somebody is found who may be the same. */
export function alikeKeys({ familyName, givenName, email }: Named): string[] {
  const [family, given] = [namesake(familyName), namesake(givenName)];
  const [first = ''] = folded(givenName).split(' ');
  const keys = [[family, given].toSorted().join('|'), `${family}|${namesake(first)}|first`];
  return email === '' ? keys : [...keys, `@${email.toLowerCase()}`];
}
