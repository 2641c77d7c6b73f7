import { findConvening, saveConvening } from '../../../db/repositories/meetings/convening.ts';
import { markTold } from '../../../db/repositories/meetings/announced.ts';
import type { Dispatch } from '../../../db/repositories/dispatch/dispatches.ts';
import type { DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import { isKindThat } from '../../../shared/documents/kinds/index.ts';
import { notConvened } from '../../../shared/domain/meeting/convening.ts';
import { knownAnnounced } from '../meetings/announced.ts';
import { changeState } from '../meetings/changeState.ts';
import { meetingById } from '../kernel/access.ts';

type Went = Pick<DispatchFile, 'kind' | 'documentId'>;

/**
 * What left the house before the meeting is known to those who were invited. The first invitation that does is the day
 * the notice period is counted from (R7); the meeting is called. One that is sent again afterwards, for the files, says
 * nothing newer, but whatever first tells another day calls to that one: from then on the period is counted anew.
 * `at`: wall clock.
 */
export async function noteTold(
  db: WriteDb,
  { id, meetingId }: Pick<Dispatch, 'id' | 'meetingId'>,
  files: readonly Went[],
  at: string,
): Promise<void> {
  const meeting = await meetingById(db, meetingId);
  if (meeting.state !== 'planned' && meeting.state !== 'invited') return;
  const documentIds = files.flatMap(({ documentId }) => documentId ?? []);
  const before = await knownAnnounced(db, meetingId);
  await markTold(db, { dispatchId: id, documentIds }, at);
  const after = await knownAnnounced(db, meetingId);
  const isOtherDay = before.known !== null && before.known.date !== after.known?.date;
  if (!isOtherDay && !files.some(({ kind }) => isKindThat(kind, ({ convening }) => convening === 'calls')))
    return;
  if (meeting.state === 'planned') {
    await changeState({ db, now: () => at }, meeting, { state: 'invited', reason: meeting.stateReason });
  }
  const stored = await findConvening(db, meetingId);
  const convening = stored ?? notConvened;
  if (convening.sentOn !== null && !isOtherDay) return;
  const sent = { ...convening, sentOn: at.slice(0, 10), sentTime: at.slice(11, 16) };
  await saveConvening(db, meetingId, sent, stored?.version ?? null);
}
