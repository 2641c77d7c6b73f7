import type { Parsed } from '../../../shared/contract/index.ts';
import type { Organization, Person } from '../../../shared/domain/people/person.ts';
import { isAddress } from '../../../shared/import/people/addressesIn.ts';
import type { PastedPerson } from './pastedColumns.ts';
import { pastedPeople } from './pastedPeople.ts';

type Joined = Parsed<'people.join'>['people'][number];

/**
 * `known`: how many are there already. `doubtful`: what is no address, no name, or has none. `deputies`: how many stand in a
 * column beside the members and are not among them.
 */
export type Joining = {
  added: Joined[];
  known: number;
  unknownLists: string[];
  doubtful: string[];
  deputies: number;
};

/** What of a pasted text is stored, beside those who are there already. */
export function joiningOf(
  text: string,
  { people, organizations }: { people: readonly Person[]; organizations: readonly Organization[] },
): Joining {
  const there = new Set(people.map(keyOf));
  const { people: found, deputies } = pastedPeople(
    text,
    organizations.flatMap(({ name, shortName }) => [name, shortName]),
  );
  const fresh = found.filter((person) => !there.has(keyOf(person)) && there.add(keyOf(person)));
  const lists = new Map(
    organizations.flatMap(({ id, name, shortName }) => [
      [shortName.toLowerCase(), id],
      [name.toLowerCase(), id],
    ]),
  );
  const listOf = ({ organization }: PastedPerson) =>
    organization === '' ? null : (lists.get(organization.toLowerCase()) ?? null);
  const unknown = fresh.filter((person) => person.organization !== '' && listOf(person) === null);
  return {
    added: fresh.map((person) => ({
      formOfAddress: person.formOfAddress,
      title: person.title,
      givenName: person.givenName,
      familyName: person.familyName,
      position: person.position,
      organizationId: listOf(person),
      email: person.email,
      phone: person.phone,
      distinction: '',
      salutation: '',
    })),
    known: found.length - fresh.length,
    unknownLists: [...new Set(unknown.map(({ organization }) => `„${organization}“`))],
    deputies: deputies.length,
    doubtful: fresh.flatMap(({ givenName, familyName, email }) => [
      ...(email !== '' && !isAddress(email) ? [`„${email}“`] : []),
      ...(familyName === '' ? [`„${email}“ (ohne Namen)`] : []),
      ...(isNoName.test(givenName + familyName) ? [`„${`${givenName} ${familyName}`.trim()}“`] : []),
    ]),
  };
}

/** Figures and signs that no name has: a row that was read otherwise than it was meant. */
const isNoName = /[\d()<>@;|]/u;

/** Two of the same name are taken for one: the second is entered by itself. */
const keyOf = ({ familyName, givenName }: Pick<Person, 'familyName' | 'givenName'>): string =>
  `${familyName}, ${givenName}`.toLowerCase();
