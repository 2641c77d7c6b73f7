import type { Presiding } from '../domain/room/attendance.ts';
import { listed } from '../german/format.ts';
import type { Mentions } from './mentions.ts';
import { spelledOut, type Stretch } from './stretches.ts';
import { spokenTime } from './text.ts';
import type { ItemId, PersonId } from '../domain/ids.ts';
import type { ClockTime } from '../domain/values.ts';

/** Who chaired which stretch; `range` is empty where one person chaired throughout (R32). */
export type Turn = {
  personId: PersonId;
  fromItemId: ItemId | null;
  range: string;
  /** Where the chair changed more than once at that item. */
  time?: ClockTime;
};

export function chairTurns(presiding: readonly Presiding[], mentions: Mentions): Turn[] {
  const changes = presiding.filter((entry, index) => entry.personId !== presiding[index - 1]?.personId);
  const isInOrder = goesForward(changes, mentions);
  const turns = changes.map((entry, index) => {
    const around = { before: changes[index - 1], next: changes[index + 1], isInOrder, mentions };
    return {
      personId: entry.personId,
      fromItemId: index === 0 ? null : entry.fromItemId,
      ...timeOf(entry, changes.slice(1)),
      range: stretch(entry, around),
      spots: spotsOf(entry, around),
    };
  });
  return turns.map(({ spots: _spots, ...turn }) => {
    const own = turns.filter(({ personId }) => personId === turn.personId);
    const words = turns.length > 1 ? itemsChaired(own, mentions) : '';
    if (words === '') return turn;
    return { ...turn, range: own[0]?.fromItemId === turn.fromItemId ? words : '' };
  });
}

/** Said where the item alone does not tell who chaired when. */
function timeOf({ fromItemId, fromTime }: Presiding, changes: readonly Presiding[]): Pick<Turn, 'time'> {
  const there = changes.filter((one) => one.fromItemId === fromItemId);
  return fromItemId !== null && fromTime !== null && there.length > 1 ? { time: fromTime } : {};
}

/** "zu TOP 2 und TOP 4" of all stretches of one person, where the numbers of their ends would say something else. */
function itemsChaired(turns: readonly { spots: Stretch | null }[], mentions: Mentions): string {
  const spots = turns.flatMap((turn) => turn.spots ?? []);
  return spots.length === turns.length ? spelledOut(spots, mentions) : '';
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

/** Null where times bound it, or where nobody knows what was dealt with in it. */
function spotsOf(entry: Presiding, { before, next, isInOrder, mentions }: Around): Stretch | null {
  if (!isInOrder || (before && !isAtItem(entry, before)) || (next && !isAtItem(next, entry))) return null;
  const spot = ({ fromItemId }: Presiding): number => Math.max(mentions.spotOf(fromItemId), 0);
  return { from: before ? spot(entry) : 0, until: next && spot(next) };
}

const isAtItem = (entry: Presiding, before: Presiding): boolean =>
  entry.fromItemId !== null && !isTimed(entry, before);

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
  // "bis TOP 5" would take in TOP 5.1, which the next one chairs.
  const isOver = isInOrder && !mentions.isWithin(fromItemId, last);
  return isOver ? `bis ${mentions.top(last)}` : `bis zum Aufruf von ${mentions.top(fromItemId)}`;
}

function goesForward(changes: readonly Presiding[], { spotOf }: Mentions): boolean {
  const spots = changes.map(({ fromItemId }) => spotOf(fromItemId)).filter((spot) => spot >= 0);
  return spots.every((spot, index) => spot >= (spots[index - 1] ?? 0));
}
