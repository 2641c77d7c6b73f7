import {
  addressIn,
  declined,
  declinedWords,
  type GrammaticalCase,
  grammaticalCases,
  isFeminine,
  saysAddress,
  standsBeforeName,
} from '../../german/declension.ts';
import type { Organization, Person } from './person.ts';

export type NamedPerson = Pick<
  Person,
  'id' | 'formOfAddress' | 'title' | 'givenName' | 'familyName' | 'position'
> & {
  /** What tells the person from somebody who is called the same: "SPD"; '' where nothing does. */
  distinction?: string;
};

/** A person with what tells them from another of their name: as the office says, else the list or faction. */
export function distinguished<P extends NamedPerson & Pick<Person, 'organizationId'>>(
  person: P,
  organizations: ReadonlyMap<Person['organizationId'], Pick<Organization, 'name' | 'shortName'>>,
): P & { distinction: string } {
  const organization = organizations.get(person.organizationId);
  return {
    ...person,
    distinction: person.distinction || organization?.shortName || (organization?.name ?? ''),
  };
}

type Spoken = Pick<Person, 'formOfAddress' | 'position'>;

/**
 * As in lists: "Frau Murisa Beispiel", "Herr Beigeordneter Dr. Ralf Beispiel", "Frau Derya Beispiel, Leiterin der
 * Ausländerbehörde"; of two who are called the same, each with what tells them apart.
 */
export function listName(person: NamedPerson, others: readonly NamedPerson[] = []): string {
  const behind = standsBeforeName(person.position) ? '' : person.position;
  return [toldApart(person, others, fullName), behind].filter(Boolean).join(', ');
}

/**
 * As in sentences: "Frau Beispiel", "Herr Dr. Beispiel". The given name joins in where somebody else has the
 * same family name, and where there is neither form of address nor position nor title to speak of.
 */
export function textName(person: NamedPerson, others: readonly NamedPerson[]): string {
  const isShared = others.some((other) => other.id !== person.id && sameFamilyName(other, person));
  return isShared ? toldApart(person, others, fullName) : shortName(person);
}

/** A name as in lists or sentences, in another case: "für Herrn Beigeordneten Voss", "des Herrn Dr. Beispiel". */
export function inflected(person: Spoken, name: string, grammaticalCase: GrammaticalCase): string {
  // Kept facts of older minutes name every position behind the form of address.
  const leading = [
    leadingOf(person),
    [person.formOfAddress, person.position] as const,
    [person.formOfAddress, ''] as const,
  ].find((words) => name.startsWith(`${join(...words)} `));
  if (leading === undefined) return grammaticalCase === 'genitive' ? `von ${name}` : name;
  const [address, position] = leading;
  const article = isFeminine(position, person.formOfAddress) ? 'der' : 'des';
  return join(
    grammaticalCase === 'genitive' ? article : '',
    addressIn(address, grammaticalCase),
    declined(position, grammaticalCase, person.formOfAddress),
    name.slice(join(...leading).length + 1),
  );
}

/** What people are called in sentences, by id; "N. N." for one who is no longer in the list, so that the gap shows. */
export function namesIn<Id extends string>(
  people: readonly (Spoken & { id: Id; textName: string })[],
): (id: Id, grammaticalCase?: GrammaticalCase) => string {
  const byId = new Map(people.map((person) => [person.id, person]));
  return (id, grammaticalCase = 'nominative') => {
    const person = byId.get(id);
    return person ? inflected(person, person.textName, grammaticalCase) : 'N. N.';
  };
}

/** A name as somebody typed it, in another case: that of one of these people, else by how its first words are declined. */
export function inflectedAmong(
  people: readonly (Spoken & { listName: string; textName: string })[],
  name: string,
  grammaticalCase: Exclude<GrammaticalCase, 'genitive'>,
): string {
  const person = people.find(({ listName: inLists, textName: inTexts }) => [inLists, inTexts].includes(name));
  return person ? inflected(person, name, grammaticalCase) : declinedWords(name, grammaticalCase);
}

/** The same name in each case, without its article. */
export const formsOf = (person: Spoken, name: string): string[] => [
  ...new Set(grammaticalCases.map((each) => inflected(person, name, each).replace(/^(?:des|der|von) /u, ''))),
];

/** As in sorted lists: "Beispiel, Murisa". */
export const sortName = (person: Pick<Person, 'familyName' | 'givenName'>): string =>
  [person.familyName, person.givenName].filter(Boolean).join(', ');

/** Form of address and position as they are spoken before a name. */
function leadingOf({ formOfAddress, position }: Spoken): readonly [Person['formOfAddress'], string] {
  const spoken = standsBeforeName(position) ? position : '';
  return [saysAddress(spoken) ? null : formOfAddress, spoken];
}

function fullName(person: NamedPerson): string {
  return join(...leadingOf(person), person.title, person.givenName, person.familyName);
}

function shortName(person: NamedPerson): string {
  const leading = leadingOf(person);
  const isBare = join(...leading, person.title) === '';
  return join(...leading, person.title, isBare ? person.givenName : '', person.familyName);
}

/** "Frau Anna Beispiel (SPD)" where somebody else has the same name. */
function toldApart(
  person: NamedPerson,
  others: readonly NamedPerson[],
  nameOf: (one: NamedPerson) => string,
): string {
  const name = nameOf(person);
  const isShared = others.some((other) => other.id !== person.id && sameWords(nameOf(other), name));
  return isShared && person.distinction ? `${name} (${person.distinction})` : name;
}

const sameFamilyName = (a: NamedPerson, b: NamedPerson): boolean => sameWords(a.familyName, b.familyName);

const sameWords = (a: string, b: string): boolean => a.toLocaleLowerCase('de') === b.toLocaleLowerCase('de');

const join = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' ');
