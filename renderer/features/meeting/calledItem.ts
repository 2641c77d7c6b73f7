import type { AgendaRow } from '../../../shared/contract/agenda.ts';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { calledNow } from '../../../shared/domain/meeting/calling.ts';
import { isAtTheEnd } from '../../../shared/domain/meeting/nextAction.ts';
import { useQuery } from '../../api.ts';

/** `isLast`: nothing is left to be dealt with after it, or there is no agenda. */
export type Called = { item: AgendaRow | null; isLast: boolean };

/**
 * What the meeting deals with: the item that was called, without one the item that is open in the Protokoll, or was last. An
 * item of the non-public part that is open there counts all the same: what is written at it is not for everybody. `lastId`:
 * null where nobody has chosen one, which opens the first.
 */
export function useCalledItem(meeting: MeetingView, isInMinutes: boolean, lastId: string | null): Called {
  const isRunning = meeting.state === 'running';
  const { data = [] } = useQuery('agenda.list', { meetingId: meeting.id }, isInMinutes || isRunning);
  const called = calledNow(meeting, data);
  const known = data.find((row) => row.id === lastId) ?? null;
  const open = isInMinutes ? (known ?? called ?? data[0] ?? null) : isRunning ? known : null;
  const item = isInMinutes && open?.isPublic === false ? open : (called ?? open);
  return { item, isLast: item === null ? data.length === 0 : isAtTheEnd(item.id, data) };
}
