import type { AgendaRow } from '../../../shared/contract/agenda.ts';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { calledItem } from '../../../shared/domain/meeting/calling.ts';
import { isAtTheEnd } from '../../../shared/domain/meeting/nextAction.ts';
import { useQuery } from '../../api.ts';

/** `isLast`: nothing is left to be dealt with after it, or there is no agenda. */
export type Called = { item: AgendaRow | null; isLast: boolean };

/**
 * The item that is open in the Protokoll; elsewhere, as long as the meeting runs, the one that was called, or that was open last.
 * `lastId`: null where nobody has chosen one, which opens the first.
 */
export function useCalledItem(
  { id, state }: MeetingView,
  isInMinutes: boolean,
  lastId: string | null,
): Called {
  const isAsked = isInMinutes || state === 'running';
  const { data = [] } = useQuery('agenda.list', { meetingId: id }, isAsked);
  const known = data.find((row) => row.id === lastId) ?? null;
  const item = isInMinutes
    ? (known ?? data[0] ?? null)
    : state === 'running'
      ? (calledItem(data) ?? known)
      : null;
  return { item, isLast: item === null ? data.length === 0 : isAtTheEnd(item.id, data) };
}
