import type { Output } from '../../../shared/contract/index.ts';
import type { Membership, Organization, Person } from '../../../shared/domain/people/person.ts';
import { distinguished } from '../../../shared/domain/people/names.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { roleLabels } from '../../../shared/german/labels.ts';
import type { BodyId, MembershipId, OrganizationId, PersonId } from '../../../shared/domain/ids.ts';

export type PersonWithMemberships = Output<'people.list'>[number];
export type Filter = 'current' | 'withoutEmail' | 'former' | 'all';

export type PersonRow = {
  person: PersonWithMemberships;
  /** "Beispiel, Dr. Murisa" */
  name: string;
  /** In the order of names that the office chose. */
  rank: number;
  organization: string;
  /** One line per membership that the filter shows. */
  memberships: {
    id: MembershipId;
    body: string;
    role: string;
    period: string;
    voting: string;
    deputyFor: string;
  }[];
};

export const filterLabels = {
  current: 'Aktuelle',
  withoutEmail: 'Aktuelle ohne E-Mail',
  former: 'Ausgeschiedene',
  all: 'Alle',
} as const satisfies Record<Filter, string>;

/** Where the list shows only those whom no mail reaches. */
export const withoutEmailPath = '/mitglieder/ohne-e-mail';
export const filterOf = (sub: string | null): Filter =>
  sub !== null && withoutEmailPath.endsWith(`/${sub}`) ? 'withoutEmail' : 'current';

const isCurrent = (filter: Filter): boolean => filter === 'current' || filter === 'withoutEmail';

/** Whoever will still be a member counts as current; ended is only what ended before today. */
const isOver = (membership: Membership, today: string) =>
  membership.endDate !== null && membership.endDate < today;

/** Somebody without any membership, such as a guest, stays among the current ones: nobody disappears. */
const isFormer = (memberships: readonly Membership[], today: string) =>
  memberships.length > 0 && memberships.every((membership) => isOver(membership, today));

type Shown = {
  filter: Filter;
  today: string;
  /** Whose members; null: of every body. Who belongs to none is shown with each. */
  bodyId: BodyId | null;
  /** Names of the bodies by id. */
  bodies: ReadonlyMap<BodyId, string>;
};

export function personRows(
  people: readonly PersonWithMemberships[],
  organizations: readonly Organization[],
  { filter, today, bodyId, bodies }: Shown,
): PersonRow[] {
  const names = new Map<OrganizationId | null, string>(organizations.map(({ id, name }) => [id, name]));
  const byId = new Map<PersonId | null, PersonWithMemberships>(people.map((person) => [person.id, person]));
  const inBody = ({ memberships }: PersonWithMemberships) =>
    memberships.filter((membership) => bodyId === null || membership.bodyId === bodyId);
  const wanted = people
    .map((person) => ({ person, own: inBody(person) }))
    .filter(({ person, own }) => own.length > 0 || person.memberships.length === 0)
    .filter(({ own }) => filter === 'all' || (filter === 'former') === isFormer(own, today))
    .filter(({ person }) => filter !== 'withoutEmail' || person.email === '');
  const ranks = new Map(people.map(({ id }, rank) => [id, rank]));
  const listed = listedNames(people, organizations);
  return wanted.map(({ person, own }) => ({
    person,
    name: listed(person),
    rank: ranks.get(person.id) ?? people.length,
    organization: names.get(person.organizationId) ?? '',
    memberships: own
      .filter((membership) => !isCurrent(filter) || !isOver(membership, today))
      .toSorted((a, b) => b.startDate.localeCompare(a.startDate))
      .map((membership) => ({
        id: membership.id,
        body: bodies.get(membership.bodyId) ?? '',
        role: roleLabels[membership.role],
        period: period(membership),
        voting: votingWords(membership),
        deputyFor: deputyWords(membership, byId, names, listed),
      })),
  }));
}

/** "Beispiel, Dr. Murisa": sorted by family name, the title where it is spoken. */
export const listedName = ({
  familyName,
  title,
  givenName,
}: Pick<Person, 'familyName' | 'title' | 'givenName'>): string =>
  [familyName, [title, givenName].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** The same with "(SPD)" where two are called so. */
export function listedNames(
  people: readonly Person[],
  organizations: readonly Organization[],
): (person: Person) => string {
  const byId = new Map<OrganizationId | null, Organization>(organizations.map((one) => [one.id, one]));
  const bearers = Map.groupBy(people, (person) => listedName(person).toLocaleLowerCase('de'));
  return (person) => {
    const name = listedName(person);
    const isShared = (bearers.get(name.toLocaleLowerCase('de')) ?? []).length > 1;
    const { distinction } = distinguished(person, byId);
    return isShared && distinction !== '' ? `${name} (${distinction})` : name;
  };
}

/** "seit 01.11.2025", "01.11.2020 bis 31.10.2025" */
export const period = ({ startDate, endDate }: Membership): string =>
  endDate === null ? `seit ${germanDate(startDate)}` : `${germanDate(startDate)} bis ${germanDate(endDate)}`;

/** A deputy votes only while standing in for somebody (R21). */
export function votingWords({ role, votingRight }: Membership): string {
  if (role === 'deputy') return 'bei Vertretung';
  return votingRight ? 'stimmberechtigt' : '';
}

/** Whoever joins comes last in the printed lists of the body; where the office keeps all at 0, names decide, and 0 it stays. */
export function nextPosition(people: readonly PersonWithMemberships[], bodyId: BodyId): number {
  const own = people.flatMap(({ memberships }) => memberships.filter((one) => one.bodyId === bodyId));
  const last = Math.max(0, ...own.map(({ position }) => position));
  return last === 0 ? 0 : last + 1;
}

/** For whom a deputy stands in, best rank first. */
function deputyWords(
  { deputyFor }: Membership,
  people: ReadonlyMap<PersonId | null, Person>,
  organizations: ReadonlyMap<OrganizationId | null, string>,
  listed: (person: Person) => string,
): string {
  return deputyFor
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ personId, organizationId }) => {
      const person = people.get(personId);
      return person ? listed(person) : (organizations.get(organizationId) ?? '');
    })
    .filter(Boolean)
    .join('; ');
}
