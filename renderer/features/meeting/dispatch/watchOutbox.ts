import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import { call, queryClient } from '../../../api.ts';
import { unsettledCount } from './summary.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

const LOOK_AGAIN_MS = 1_000;

/** The meetings whose messages are being followed. */
const watched = new Set<string>();

/**
 * Looks every second how far the messages of a meeting have come, until none is on its way any more; also while
 * another screen is open. An invitation that arrives changes the meeting behind every screen (R7): what was read of
 * it before must not be saved over it, so everything is read anew.
 */
export function watchOutbox(meetingId: MeetingId): void {
  if (watched.has(meetingId)) return;
  watched.add(meetingId);
  let known = 0;
  const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
  const look = async () => {
    const all = await dispatchesNow(meetingId);
    if (all === null) return;
    const begun = all.filter(({ recipients }) => recipients.some(({ state }) => state === 'sent')).length;
    const isOver = !isUnderWay(all);
    if (isOver) {
      clearInterval(timer);
      watched.delete(meetingId);
    }
    if (isOver || begun !== known) await queryClient.invalidateQueries();
    known = begun;
  };
}

/** Whether a message still waits or is just going out. */
export const isUnderWay = (dispatches: readonly DispatchInfo[]): boolean =>
  dispatches.some(({ recipients }) => unsettledCount(recipients) > 0);

/** Null while the program does not answer; it is asked again. */
const dispatchesNow = (meetingId: MeetingId): Promise<DispatchInfo[] | null> =>
  queryClient
    .fetchQuery({
      queryKey: ['dispatch.list', { meetingId }],
      queryFn: () => call('dispatch.list', { meetingId }),
      staleTime: 0,
    })
    .catch(() => null);
