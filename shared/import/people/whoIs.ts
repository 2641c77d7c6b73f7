import type { RowChoice } from '../../domain/people/peopleImport.ts';
import type { PersonId } from '../../domain/ids.ts';
import { sortName } from '../../domain/people/names.ts';
import type { IsoDate } from '../../domain/values.ts';
import { isMeant } from './endOfMembership.ts';
import {
  type Around,
  type Finding,
  type KnownPerson,
  type PersonFields,
  type Staying,
  staying,
} from './foundRow.ts';
import { completedAddress, postalLine } from './postalAddress.ts';
import type { KnownPeople } from './sameness.ts';

type Sought = { person: PersonFields; from: IsoDate; until: IsoDate | null; choice: RowChoice };
export type Register = {
  around: Around;
  known: KnownPeople<KnownPerson>;
  byId: ReadonlyMap<PersonId, KnownPerson>;
};

/** Somebody who is there already, or null where it is somebody new; and what there is to say of that. */
export function whoIs(
  { person, choice: { sameAs }, ...span }: Sought,
  { around, known, byId }: Register,
): { personId: PersonId | null; findings: Finding[] } {
  if (sameAs === 'other') return { personId: null, findings: [{ code: 'new' }] };
  const same = sameAs === undefined ? known.find(person) : byId.get(sameAs);
  if (!same) {
    const similar = known.similar(person);
    const finding: Finding = similar
      ? { code: 'similar', id: similar.id, name: sortName(similar) }
      : { code: 'new' };
    return { personId: null, findings: [finding] };
  }
  const isOther = person.email !== '' && same.email !== '' && !isSameText(person.email, same.email);
  const findings: Finding[] = [knownAs(same, person, { around, ...span })];
  if (isOther) findings.push({ code: 'otherEmail', email: same.email });
  if (completedAddress(same, person) === null)
    findings.push({ code: 'otherAddress', address: postalLine(same) });
  findings.push(...stays(person, same, around));
  return { personId: same.id, findings };
}

const isSameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What the list says otherwise of somebody who is there: nothing of that is taken over without a word. */
function stays(person: PersonFields, same: KnownPerson, { organizations }: Around): Finding[] {
  const own = organizations.find(({ id }) => id === same.organizationId)?.name ?? '';
  return staying.flatMap((field) => {
    const value = field === 'organization' ? own : (same[field] ?? '');
    const said = person[field] ?? '';
    const isOther = value !== '' && said !== '' && plain(field, value) !== plain(field, said);
    return isOther ? [{ code: 'stays' as const, field, value }] : [];
  });
}

/** A number is the same however its digits are set apart. */
const plain = (field: Staying, text: string): string =>
  field === 'phone' ? text.replaceAll(/\D/gu, '').replace(/^(?:00)?49/u, '0') : text.toLowerCase();

/** What is there stays; only what is empty is filled in. */
function knownAs(
  same: KnownPerson,
  person: PersonFields,
  { around, from, until }: { around: Around } & Pick<Sought, 'from' | 'until'>,
): Finding {
  const completes = (['formOfAddress', 'title', 'position', 'email', 'phone'] as const).filter(
    (field) => !same[field] && Boolean(person[field]),
  );
  const list = person.organization !== '' && same.organizationId === null ? (['organization'] as const) : [];
  const whole = completedAddress(same, person) ?? same;
  const address = postalLine(whole) === postalLine(same) ? [] : (['address'] as const);
  const joins = !same.memberships.some((one) => one.bodyId === around.bodyId && isMeant(one, from, until));
  return { code: 'known', name: sortName(same), completes: [...completes, ...list, ...address], joins };
}
