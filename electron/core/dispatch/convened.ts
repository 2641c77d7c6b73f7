import { findConvening, saveConvening } from '../../../db/repositories/meetings/convening.ts';
import type { Dispatch } from '../../../db/repositories/dispatch/dispatches.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import { isKindThat } from '../../../shared/documents/kinds/index.ts';
import { notConvened } from '../../../shared/domain/meeting/convening.ts';
import { changeState } from '../meetings/changeState.ts';
import { meetingById } from '../kernel/access.ts';

/**
 * The first invitation that leaves the house is the day the notice period is counted from (R7); the meeting is called.
 * One that is sent again afterwards, for the files, changes nothing.
 */
export async function noteInvitation(
  db: WriteDb,
  { meetingId }: Pick<Dispatch, 'meetingId'>,
  files: readonly { kind: string }[],
  at: string,
): Promise<void> {
  if (!files.some(({ kind }) => isKindThat(kind, ({ convening }) => convening === 'calls'))) return;
  const meeting = await meetingById(db, meetingId);
  if (meeting.state !== 'planned' && meeting.state !== 'invited') return;
  const stored = await findConvening(db, meetingId);
  const convening = stored ?? notConvened;
  if (meeting.state === 'planned') {
    await changeState({ db, now: () => at }, meeting, { state: 'invited', reason: meeting.stateReason });
  }
  if (convening.sentOn !== null) return;
  const sent = { ...convening, sentOn: at.slice(0, 10), sentTime: at.slice(11, 16) };
  await saveConvening(db, meetingId, sent, stored?.version ?? null);
}
