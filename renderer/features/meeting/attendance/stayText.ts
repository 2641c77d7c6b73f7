import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { Attendee, Stay } from '../../../../shared/domain/room/attendance.ts';
import { itemsCameFor } from '../../../../shared/domain/room/forItems.ts';
import { listed } from '../../../../shared/german/format.ts';
import { itemName } from './attendanceScope.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';

/** "zu TOP 3 und TOP 7" of who comes for items alone, else each stay. */
export function staysText(attendee: Attendee, items: readonly AgendaRow[]): string[] {
  const cameFor = itemsCameFor(attendee, items);
  if (cameFor) return [`zu ${listed(cameFor.map((id) => itemName(items, id)))}`];
  return attendee.stays.map((stay) => stayText(stay, attendee, items));
}

/**
 * "ab 17:25 (TOP 3)", "bis TOP 5.2", "ab 17:25 bis 18:30"; empty for a whole meeting. By video "zugeschaltet ab 17:25",
 * "Verbindung getrennt um 18:10 (TOP 4)".
 */
export function stayText(
  stay: Stay,
  { isRemote }: Pick<Attendee, 'isRemote'>,
  items: readonly AgendaRow[],
): string {
  const from = dayAnd(stay.fromDay, 'ab', bound('ab', stay.fromTime, stay.fromItemId, items));
  const isApart = isRemote || stay.isCutOff;
  const [end, day] = isApart ? [stay.untilTime ? 'um' : 'nach', 'am'] : ['bis', 'bis'];
  const until = dayAnd(stay.untilDay, day, bound(end, stay.untilTime, stay.untilItemId, items));
  if (!isApart) return [from, until].filter(Boolean).join(' ');
  return [from && `zugeschaltet ${from}`, until && `Verbindung getrennt ${until}`].filter(Boolean).join(', ');
}

/** "ab 2. Tag", "ab 17:25 am 2. Tag" */
function dayAnd(day: number | null, word: string, rest: string): string {
  if (day === null) return rest;
  return rest === '' ? `${word} ${day}. Tag` : `${rest} am ${day}. Tag`;
}

export function bound(
  word: string,
  time: string | null,
  itemId: ItemId | null,
  items: readonly AgendaRow[],
): string {
  const item = itemId === null ? '' : itemName(items, itemId);
  if (time === null) return item && `${word} ${item}`;
  return item ? `${word} ${time} (${item})` : `${word} ${time}`;
}
