import type { DispatchRecipientRow } from '../../../db/repositories/dispatch/recipients.ts';
import type { ListId } from '../../../shared/domain/ids.ts';
import type { Reach, Unreached } from '../../../shared/domain/meeting/reach.ts';
import { listName, textName } from '../../../shared/domain/people/names.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { addressKey } from './recipients.ts';

type Member = { person: Person; listIds: ReadonlySet<ListId> };
type Message = Pick<DispatchRecipientRow, 'personId' | 'name' | 'email' | 'state' | 'returnedOn'>;

/** What went out. `onPaper`: lists whose members got it as files, with an address or without. */
type Sent = { messages: readonly Message[]; onPaper: ReadonlySet<ListId> };

/** Called are those on a list to which it went, and others who got a message; one that arrived is enough. */
export function reachAmong(members: readonly Member[], { messages, onPaper }: Sent): Reach {
  const people = members.map(({ person }) => person);
  const messagesTo = finder(messages, people);
  const called = members
    .map((member) => ({ ...member, own: messagesTo(member.person) }))
    .filter(({ listIds, own }) => listIds.size > 0 || own.length > 0);
  const unreached: Unreached[] = [];
  let waiting = 0;
  for (const { person, listIds, own } of called) {
    const isOnPaper = own.length === 0 && [...listIds].some((id) => onPaper.has(id));
    if (isOnPaper || own.some((one) => one.state === 'sent' && one.returnedOn === null)) continue;
    if (own.some(({ state }) => state === 'waiting' || state === 'sending')) waiting += 1;
    else unreached.push({ name: textName(person, people), ...reasonOf(person, own) });
  }
  return { invited: called.length, unreached, waiting };
}

function reasonOf({ email }: Person, messages: readonly Message[]): Omit<Unreached, 'name'> {
  const on =
    messages
      .flatMap(({ returnedOn }) => returnedOn ?? [])
      .toSorted()
      .at(-1) ?? null;
  if (on !== null) return { why: 'returned', on };
  for (const why of ['refused', 'uncertain'] as const)
    if (messages.some(({ state }) => state === why)) return { why, on };
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
    const [key, name] = [addressKey(person.email), listName(person)];
    const isTo = (one: (typeof known)[number]) =>
      one.message.personId === null
        ? one.key === key || one.names.includes(name)
        : one.message.personId === person.id;
    return known.filter(isTo).map(({ message }) => message);
  };
}

/** People who shared an address were named together. */
const names = (name: string): string[] => [name, ...name.split(/, | und /)];
