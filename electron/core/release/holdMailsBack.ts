import { holdBack, listDispatches } from '../../../db/repositories/dispatch/dispatches.ts';
import { cancelWaiting } from '../../../db/repositories/dispatch/outbox.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';

/** The meeting is cancelled: nobody is invited to it any more. What tells of that is sent afterwards. */
export async function holdMailsBack(ctx: CommandCtx, meetingId: MeetingId): Promise<void> {
  const at = ctx.now();
  for (const { id, subject } of await listDispatches(ctx.db, meetingId)) {
    if ((await cancelWaiting(ctx.db, id, at)) > 0) await record(ctx, 'dispatchCancelled', { subject });
  }
  await holdBack(ctx.db, meetingId, at);
}
