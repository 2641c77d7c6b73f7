import type { ItemId } from '../ids.ts';
import type { IsoDate } from '../values.ts';
import { type AgendaItem, isMatter } from './agenda.ts';
import type { Meeting } from './meeting.ts';

/**
 * What a meeting waits for. `openEarly`: its day is still to come, so that opening it is possible and not what is due.
 */
export type NextAction = 'invite' | 'openEarly' | 'open' | 'close' | 'finish' | 'release' | 'sign';

/** Follows state and day of the meeting; null where there is nothing left to do, or nothing takes place. */
export function nextAction(
  { state, date }: Pick<Meeting, 'state' | 'date'>,
  today: IsoDate,
): NextAction | null {
  const isAhead = date > today;
  switch (state) {
    case 'planned':
      return isAhead ? 'invite' : 'open';
    case 'invited':
      return isAhead ? 'openEarly' : 'open';
    case 'running':
      return 'close';
    case 'closed':
      return 'finish';
    case 'minutesReady':
      return 'release';
    case 'released':
      return 'sign';
    case 'signed':
    case 'cancelled':
      return null;
  }
}

type Called = Pick<AgendaItem, 'id' | 'kind' | 'isHeading' | 'status'>;

/** Whether nothing is left to be dealt with after this item: from the last one on that was not taken off the agenda. */
export function isAtTheEnd(calledId: ItemId, items: readonly Called[]): boolean {
  const last = items.findLastIndex((item) => isMatter(item) && item.status !== 'removed');
  return items.findIndex(({ id }) => id === calledId) >= last;
}
