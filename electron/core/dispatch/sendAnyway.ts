import { findDispatch, letGoAfterwards } from '../../../db/repositories/dispatch/dispatches.ts';
import { setLetGoAs } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { requeueMessages } from '../../../db/repositories/dispatch/outbox.ts';
import { listDispatchRecipients } from '../../../db/repositories/dispatch/recipients.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { heldBackSentence } from '../../../shared/german/dispatch.ts';
import { germanMoment } from '../../../shared/german/format.ts';
import { overtakenSentences } from '../../../shared/german/outdatedMailings.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { asOfNow } from './asOfNow.ts';
import type { Enclosures } from './enclosures.ts';
import { refuseWhereOff } from './mailSettings.ts';
import { overtaking } from './mayHave.ts';
import { isOvertaken } from './overtaken.ts';

/**
 * The office knows what has changed since a mailing was made, or that its meeting is over, and lets it go out as it is: what
 * changes after this is asked for again. The answer holds for all messages of the mailing. Throws MAIL_OFF, NOT_FOUND, and INVALID_INPUT where its meeting was cancelled.
 */
export async function sendAnyway(
  ctx: CommandCtx & { enclosures: Enclosures },
  { dispatchId }: Parsed<'dispatch.sendAnyway'>,
): Promise<Output<'dispatch.sendAnyway'>> {
  refuseWhereOff(ctx);
  const { db, now, enclosures } = ctx;
  const dispatch = found(await findDispatch(db, dispatchId), 'dispatch');
  if (dispatch.heldBackAt !== null) {
    const message = heldBackSentence(germanMoment(dispatch.heldBackAt));
    refuse({ code: 'INVALID_INPUT', issues: [{ path: ['dispatchId'], message }] });
  }
  const asOf = await asOfNow(db, dispatch, { enclosures, now: now() });
  const { isOver: isLate, changes } = await overtaking(db, asOf.parts, asOf);
  for (const { prints, ...file } of changes) await setLetGoAs(db, file, prints);
  const ids = asOf.parts.map((part) => part.dispatch.id);
  if (isLate) for (const id of ids) await letGoAfterwards(db, id);
  const waited = (await listDispatchRecipients(db, dispatch.meetingId)).filter(
    (row) => ids.includes(row.dispatchId) && isOvertaken(row),
  );
  if (waited.length > 0)
    await requeueMessages(
      db,
      waited.map(({ id }) => id),
      now(),
    );
  if (changes.length === 0 && !isLate && waited.length === 0) return null;
  const changed = overtakenSentences({ isOver: isLate, changes }).join(' ');
  await record(ctx, 'dispatchSentAnyway', { subject: dispatch.subject, changed });
  return null;
}
