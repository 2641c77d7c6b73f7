import type { Presiding } from '../domain/room/attendance.ts';
import type { Mentions } from './mentions.ts';
import { spokenTime } from './text.ts';
import type { ItemId, PersonId } from '../domain/ids.ts';

/** Who chaired which stretch; `range` is empty where one person chaired throughout (R32). */
export type Turn = { personId: PersonId; fromItemId: ItemId | null; range: string };

export function chairTurns(presiding: readonly Presiding[], mentions: Mentions): Turn[] {
  const changes = presiding.filter((entry, index) => entry.personId !== presiding[index - 1]?.personId);
  return changes.map((entry, index) => ({
    personId: entry.personId,
    fromItemId: index === 0 ? null : entry.fromItemId,
    range: [
      index === 0 ? '' : beginning(entry, changes[index - 1], mentions),
      ending(entry, changes[index + 1], mentions),
    ]
      .filter(Boolean)
      .join(' '),
  }));
}

/** "bis TOP 4, ab TOP 7" where one person chaired twice. */
export const rangesOf = (turns: readonly Turn[], personId: PersonId | null): string =>
  turns
    .filter((turn) => turn.personId === personId && turn.range !== '')
    .map((turn) => turn.range)
    .join(', ');

function beginning(entry: Presiding, before: Presiding | undefined, mentions: Mentions): string {
  const { fromItemId, fromTime } = entry;
  const top = mentions.top(fromItemId);
  if (top && !(fromTime && isSameItem(before, entry))) return `ab ${top}`;
  return fromTime ? `ab ${spokenTime(fromTime)}` : '';
}

/** Two changes at one item are told apart by their times. */
const isSameItem = (one: Presiding | undefined, other: Presiding): boolean =>
  other.fromItemId !== null && one?.fromItemId === other.fromItemId;

function ending(entry: Presiding, next: Presiding | undefined, mentions: Mentions): string {
  if (!next) return '';
  if (next.fromItemId && !(next.fromTime && isSameItem(entry, next))) {
    const top = mentions.topBefore(next.fromItemId);
    return top ? `bis ${top}` : 'vor Eintritt in die Tagesordnung';
  }
  return next.fromTime ? `bis ${spokenTime(next.fromTime)}` : '';
}
