import type { NumberedItem } from '../meeting/agenda.ts';
import type { Attendance, Attendee } from './attendance.ts';
import type { Incident } from './incident.ts';
import { presenceAt } from './presence.ts';
import type { Sittings } from './sittings.ts';
import type { ItemId } from '../ids.ts';

/** Somebody who was sent out of the meeting and is still entered as there at the next item (R41); null for everybody else. */
export function excludedButThere(
  { kind, itemId, personId }: Incident,
  { attendees }: Pick<Attendance, 'attendees'>,
  items: readonly NumberedItem[],
  sittings: Sittings,
): { attendee: Attendee; nextId: ItemId } | null {
  const next = items[items.findIndex((item) => item.id === itemId) + 1];
  const attendee = attendees.find((one) => one.personId === personId);
  if (kind !== 'excluded' || !next || !attendee) return null;
  const isThere = presenceAt(attendee, { itemId: next.id, time: null }, items, sittings) === 'in';
  return isThere ? { attendee, nextId: next.id } : null;
}
