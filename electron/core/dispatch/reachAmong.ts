import type { DispatchRecipientRow } from '../../../db/repositories/dispatch/recipients.ts';
import type { DispatchId, ListId } from '../../../shared/domain/ids.ts';
import type { Reach, Unreached } from '../../../shared/domain/meeting/reach.ts';
import { listName, sortName, textName } from '../../../shared/domain/people/names.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { addressKey } from './recipients.ts';

type Member = { person: Person; listIds: ReadonlySet<ListId> };
type Message = Pick<
  DispatchRecipientRow,
  'dispatchId' | 'personId' | 'name' | 'email' | 'state' | 'returnedOn' | 'settledAt'
>;

/** A mailing that calls. `sentAt`: when the office handed out its files itself, wall clock; null for others. */
export type Went = { dispatchId: DispatchId; listIds: ReadonlySet<ListId>; sentAt: string | null };

/** What went out. `daysLate`: by how many days a moment was too late, null where it was not. */
type Sent = {
  messages: readonly Message[];
  went: readonly Went[];
  daysLate: (moment: string) => number | null;
};

/** The first message that arrived is the one that counts, or the files that were handed out. */
export function reachAmong(members: readonly Member[], { messages, went, daysLate }: Sent): Reach {
  const people = members.map(({ person }) => person);
  const messagesTo = finder(messages, people);
  const called = members
    .map((member) => ({ ...member, own: messagesTo(member.person) }))
    .filter(({ listIds, own }) => listIds.size > 0 || own.length > 0 || went.every(isForKnown));
  const reach: Reach = { invited: called.length, unreached: [], late: [], waiting: 0 };
  for (const { person, listIds, own } of called) {
    const name = textName(person, people);
    const at = arrival(own, handedOut(went, listIds, own));
    const days = at === null ? null : daysLate(at);
    if (at !== null && days !== null) reach.late.push({ name, on: at.slice(0, 10), days });
    if (at !== null) continue;
    if (own.some(({ state }) => state === 'waiting' || state === 'sending')) reach.waiting += 1;
    else reach.unreached.push({ name, ...reasonOf(person, listIds, own) });
  }
  return reach;
}

/** Of older mailings nobody knows to which lists they went; files without any are for whom the office gave them. */
const isForKnown = ({ listIds, sentAt }: Went): boolean => listIds.size > 0 || sentAt !== null;

/** When files were handed out to somebody; one who had an address has a line of their own, which tells what became of it. */
const handedOut = (went: readonly Went[], on: ReadonlySet<ListId>, own: readonly Message[]): string[] =>
  went
    .filter(({ listIds }) => listIds.size === 0 || [...listIds].some((id) => on.has(id)))
    .filter(({ dispatchId }) => !own.some((one) => one.dispatchId === dispatchId))
    .flatMap(({ sentAt }) => sentAt ?? []);

/** When it first reached somebody, wall clock; null where it did not. */
function arrival(messages: readonly Message[], handed: readonly string[]): string | null {
  const arrived = messages.filter(({ state, returnedOn }) => state === 'sent' && returnedOn === null);
  return [...arrived.map(({ settledAt }) => settledAt ?? ''), ...handed].toSorted()[0] ?? null;
}

function reasonOf(
  { email }: Person,
  listIds: ReadonlySet<ListId>,
  messages: readonly Message[],
): Omit<Unreached, 'name'> {
  const on =
    messages
      .flatMap(({ returnedOn }) => returnedOn ?? [])
      .toSorted()
      .at(-1) ?? null;
  if (on !== null) return { why: 'returned', on };
  for (const why of ['refused', 'uncertain'] as const)
    if (messages.some(({ state }) => state === why)) return { why, on };
  if (listIds.size === 0 && messages.length === 0) return { why: 'onNoList', on };
  return { why: email === '' ? 'noAddress' : 'notWritten', on };
}

/**
 * The messages to somebody: their own, those to the address they have now, which others may share, and, of those of which nobody
 * knows whose they are, those to an address that is nobody's by now where who was called the same had it.
 */
function finder(messages: readonly Message[], people: readonly Person[]): (person: Person) => Message[] {
  const addresses = new Set(people.map(({ email }) => addressKey(email)));
  const known = messages.map((message) => {
    const key = addressKey(message.email);
    return { message, key, names: addresses.has(key) ? [] : names(message.name) };
  });
  return (person) => {
    const [key, called] = [addressKey(person.email), new Set(callings(person, people))];
    const isTo = (one: (typeof known)[number]) =>
      one.message.personId === null
        ? one.key === key || one.names.some((name) => called.has(name.toLocaleLowerCase('de')))
        : one.message.personId === person.id;
    return known.filter(isTo).map(({ message }) => message);
  };
}

/** People who shared an address were named together. */
const names = (name: string): string[] => [name, ...name.split(/, | und /)];

/** How an entry by hand may call somebody, in small letters; by the family name alone where nobody else has it. */
function callings(person: Person, people: readonly Person[]): string[] {
  const { givenName, familyName } = person;
  const isAlone = people.filter((one) => one.familyName === familyName).length === 1;
  const whole = [listName(person), textName(person, people), sortName(person), `${givenName} ${familyName}`];
  return [...whole, ...(isAlone ? [familyName] : [])].map((name) => name.toLocaleLowerCase('de'));
}
