import { z } from 'zod';
import type { ReadList, RowChoice } from '../../domain/people/peopleImport.ts';
import { type Membership, Organization, Person } from '../../domain/people/person.ts';
import { isAddress } from './addressesIn.ts';
import { dayIn } from './dayIn.ts';
import { endIn, isMeant, isOver, lastDayIn } from './endOfMembership.ts';
import type { Around, Finding, FoundRow, PersonFields, RowState } from './foundRow.ts';
import { type ReadPerson, readPeople } from './readPeople.ts';
import { roleIn } from './roleIn.ts';
import { alikeKeys, exactKey, KnownPeople } from './sameness.ts';
import { listsAmong } from './spokenPerson.ts';
import { type Register, whoIs } from './whoIs.ts';

const errors: ReadonlySet<Finding['code']> = new Set(['noName', 'refused', 'noSuchDay']);
const questions: ReadonlySet<Finding['code']> = new Set([
  'similar',
  'twice',
  'noAddress',
  'noSalutation',
  'left',
  'leaves',
  'unknownRole',
]);

/** Every row of a list with what there is to say of it, beside those who are there now. */
export function findingsOf(list: ReadList, around: Around): FoundRow[] {
  const lists = new Map(
    around.organizations.flatMap(({ name, shortName }) =>
      [name, shortName].filter(Boolean).map((called) => [called.toLowerCase(), name] as const),
    ),
  );
  const isList = listsAmong([...lists.keys()]);
  const known = new KnownPeople(around.people);
  const byId = new Map(around.people.map((person) => [person.id, person]));
  const earlier = new Map<string, number>();
  const asksAddress = list.columns.includes('formOfAddress');
  return [...readPeople(list.rows, list, isList)].map(([row, read]) => {
    const choice = list.choices[row] ?? {};
    const found = rowOf({ row, read, choice }, { list, around, lists, known, byId, asksAddress });
    const keys = keysOf(found);
    const first = keys.map((key) => earlier.get(key)).find((earlierRow) => earlierRow !== undefined);
    for (const key of keys) if (!earlier.has(key)) earlier.set(key, row);
    if (first !== undefined && choice.sameAs !== 'other')
      found.findings.unshift({ code: 'twice', row: first, line: lineOf(list, first) });
    return settled(found, choice);
  });
}

/** Which line of the sheet a row is. */
const lineOf = ({ lines }: ReadList, row: number): number => lines[row] ?? row + 1;

/** Under these an earlier row may mean the same person: written alike, or found to be the same. */
const keysOf = ({ person, personId }: Unsettled): string[] => [
  ...(person.familyName === '' ? [] : [exactKey(person), ...alikeKeys(person)]),
  ...(personId === null ? [] : [`#${personId}`]),
];

type Finder = Register & {
  list: ReadList;
  lists: ReadonlyMap<string, string>;
  asksAddress: boolean;
};
type Row = { row: number; read: ReadPerson; choice: RowChoice };
type Unsettled = Omit<FoundRow, 'isChosen' | 'state' | 'isIncluded'>;

function rowOf({ row, read, choice }: Row, finder: Finder): Unsettled {
  const { list, lists, around } = finder;
  const day = dayIn(read.startDate);
  const isBadDay = read.startDate !== '' && day.kind !== 'day' && choice.isUsualStart !== true;
  const person: PersonFields = {
    formOfAddress: chosenAddress(read, choice),
    title: read.title,
    givenName: read.givenName,
    familyName: read.familyName,
    position: read.position,
    organization: lists.get(read.organization.toLowerCase()) ?? read.organization,
    email: choice.isWithoutEmail === true ? '' : (choice.email ?? read.email),
    phone: read.phone,
    streetAddress: read.streetAddress,
    postalCode: read.postalCode,
    locality: read.locality,
    distinction: '',
    salutation: '',
  };
  const startDate = day.kind === 'day' ? day.iso : list.startDate;
  const role = roleIn(read.role);
  const isUnknown =
    read.role !== '' && role === null && !isOver.test(read.role) && choice.isUsualRole !== true;
  const who = whoIs({ person, from: startDate, until: lastDayIn(read), choice }, finder);
  const own = ownOf(finder, who.personId);
  const isTaken = choice.isEndTaken === true;
  const { ends, endDate, findings } = endIn({ read, startDate, role, isTaken, own, today: around.today });
  const isAsked = finder.asksAddress && who.personId === null && !read.saysAddress;
  return {
    row,
    line: lineOf(list, row),
    person,
    role: role ?? list.role,
    startDate,
    endDate,
    ends,
    writtenDay: isBadDay ? read.startDate : '',
    personId: who.personId,
    findings: [
      ...who.findings,
      ...(isBadDay ? [{ code: 'noSuchDay' as const }] : []),
      ...ofAddress(person.email),
      ...ofWords(person),
      ...(isAsked && choice.formOfAddress === undefined ? [{ code: 'noSalutation' as const }] : []),
      ...(comesIntoList(who.personId, finder) && isNewList(person, lists)
        ? [{ code: 'newList' as const, name: person.organization }]
        : []),
      ...findings,
      ...ofRole(
        role,
        own.filter((one) => isMeant(one, startDate, lastDayIn(read))),
      ),
      ...(isUnknown ? [{ code: 'unknownRole' as const, word: read.role }] : []),
      ...(list.hidden.includes(lineOf(list, row)) ? [{ code: 'hidden' as const }] : []),
    ],
  };
}

/** Whoever is there already stays in the list that they have. */
const comesIntoList = (id: FoundRow['personId'], { byId }: Finder): boolean =>
  id === null || (byId.get(id)?.organizationId ?? null) === null;

/** What somebody is in the body already. */
const ownOf = ({ byId, around }: Finder, id: FoundRow['personId']) =>
  (id === null ? [] : (byId.get(id)?.memberships ?? [])).filter(({ bodyId }) => bodyId === around.bodyId);

/** The row says another function than the one that somebody has. */
function ofRole(role: Membership['role'] | null, own: readonly Membership[]): Finding[] {
  const [first] = own;
  return role === null || !first || own.some((one) => one.role === role)
    ? []
    : [{ code: 'otherRole', role: first.role }];
}

const isNewList = ({ organization }: PersonFields, lists: ReadonlyMap<string, string>): boolean =>
  organization !== '' && !lists.has(organization.toLowerCase());

function ofAddress(email: string): Finding[] {
  if (email === '') return [{ code: 'withoutEmail' }];
  return isAddress(email) ? [] : [{ code: 'noAddress' }];
}

const chosenAddress = (read: ReadPerson, { formOfAddress }: RowChoice): Person['formOfAddress'] =>
  formOfAddress === undefined ? read.formOfAddress : formOfAddress === 'none' ? null : formOfAddress;

function ofWords(person: PersonFields): Finding[] {
  if (person.familyName === '' || isNoName.test(person.givenName + person.familyName))
    return [{ code: 'noName' }];
  const { error } = Words.safeParse({ ...person, email: '' });
  const [issue] = error?.issues ?? [];
  return [
    ...(issue ? [{ code: 'refused' as const, sentence: issue.message }] : []),
    ...(person.title === '' ? [] : [{ code: 'title' as const, title: person.title }]),
  ];
}

const Words = Person.omit({ id: true, version: true, organizationId: true }).extend({
  organization: Organization.shape.name.or(z.literal('')),
});

/** Figures and signs that no name has: a row that was read otherwise than it was meant. */
const isNoName = /[\d()<>@;|]/u;

function settled(found: Unsettled, choice: RowChoice): FoundRow {
  const state = stateOf(found.findings);
  const { isIncluded = true, ...remedies } = choice;
  return {
    ...found,
    isChosen: Object.keys(remedies).length > 0,
    state,
    isIncluded: state === 'ready' && isIncluded,
  };
}

function stateOf(findings: readonly Finding[]): RowState {
  if (findings.some(({ code }) => errors.has(code))) return 'error';
  if (findings.some(({ code }) => questions.has(code))) return 'check';
  const [first] = findings;
  const ends = findings.some(({ code }) => code === 'ends');
  const isDone = first?.code === 'known' && first.completes.length === 0 && !first.joins && !ends;
  return isDone ? 'done' : 'ready';
}
