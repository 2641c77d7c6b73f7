import type { Presiding } from '../domain/room/attendance.ts';
import { listed } from '../german/format.ts';
import type { Mentions } from './mentions.ts';
import { spokenTime } from './text.ts';
import type { ItemId, PersonId } from '../domain/ids.ts';

/** Who chaired which stretch; `range` is empty where one person chaired throughout (R32). */
export type Turn = { personId: PersonId; fromItemId: ItemId | null; range: string };

export function chairTurns(presiding: readonly Presiding[], mentions: Mentions): Turn[] {
  const changes = presiding.filter((entry, index) => entry.personId !== presiding[index - 1]?.personId);
  const isInOrder = goesForward(changes, mentions);
  return changes.map((entry, index) => ({
    personId: entry.personId,
    fromItemId: index === 0 ? null : entry.fromItemId,
    range: stretch(entry, { before: changes[index - 1], next: changes[index + 1], isInOrder, mentions }),
  }));
}

/** "bis TOP 4, ab TOP 7", "zu TOP 3 und TOP 9" where one person chaired twice. */
export function rangesOf(turns: readonly Turn[], personId: PersonId | null): string {
  const ranges = turns.filter((turn) => turn.personId === personId).map(({ range }) => range);
  const own = ranges.filter((range) => range !== '');
  return own.every((range) => range.startsWith('zu '))
    ? listed(own.map((range, index) => (index === 0 ? range : range.slice('zu '.length))))
    : own.join(', ');
}

type Around = {
  before: Presiding | undefined;
  next: Presiding | undefined;
  /** Otherwise items were dealt with in another order than they are printed in, and nobody knows which came last. */
  isInOrder: boolean;
  mentions: Mentions;
};

function stretch(entry: Presiding, around: Around): string {
  const { before, mentions } = around;
  const top = mentions.top(entry.fromItemId);
  if (before && top && chairedOnly(entry, around)) return `zu ${top}`;
  return [before ? beginning(entry, before, mentions) : '', ending(entry, around)].filter(Boolean).join(' ');
}

/** One item, with what hangs below it. */
function chairedOnly(entry: Presiding, { before, next, isInOrder, mentions }: Around): boolean {
  const { fromItemId } = entry;
  if (!next?.fromItemId || fromItemId === null || !isInOrder) return false;
  if (isTimed(entry, before) || isTimed(next, entry)) return false;
  return mentions.isWithin(mentions.before(next.fromItemId), fromItemId);
}

function beginning(entry: Presiding, before: Presiding, mentions: Mentions): string {
  const top = mentions.top(entry.fromItemId);
  if (top && !isTimed(entry, before)) return `ab ${top}`;
  return entry.fromTime ? `ab ${spokenTime(entry.fromTime)}` : '';
}

/** Two changes at one item are told apart by their times. */
const isTimed = (entry: Presiding, before: Presiding | undefined): boolean =>
  entry.fromTime !== null && entry.fromItemId !== null && before?.fromItemId === entry.fromItemId;

function ending(entry: Presiding, { next, isInOrder, mentions }: Around): string {
  if (!next) return '';
  const { fromItemId, fromTime } = next;
  if (fromItemId === null || isTimed(next, entry)) return fromTime ? `bis ${spokenTime(fromTime)}` : '';
  const last = mentions.before(fromItemId);
  if (last === null) return 'vor Eintritt in die Tagesordnung';
  return isInOrder ? `bis ${mentions.top(last)}` : `bis zum Aufruf von ${mentions.top(fromItemId)}`;
}

function goesForward(changes: readonly Presiding[], { spotOf }: Mentions): boolean {
  const spots = changes.map(({ fromItemId }) => spotOf(fromItemId)).filter((spot) => spot >= 0);
  return spots.every((spot, index) => spot >= (spots[index - 1] ?? 0));
}
