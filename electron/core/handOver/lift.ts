import { dropBrought, endTaken, findTaken } from '../../../db/repositories/handOver/takenMeetings.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { titleOfMeeting } from './status.ts';

/** As where the other computer is lost: the meeting is not shown as taken along any more. */
export async function liftTaken(
  ctx: CommandCtx,
  { id, version }: Parsed<'handOver.lift'>,
): Promise<Output<'handOver.lift'>> {
  const { db, now } = ctx;
  const taken = found(await findTaken(db, id), 'taken');
  baseOf(version, taken.version);
  if (taken.isCopy) refuse({ code: 'HAND_OVER', because: 'isCopy' });
  if (taken.brought) await dropBrought(db, taken);
  await endTaken(db, { id, version: taken.version + (taken.brought ? 1 : 0), endedAt: now() });
  await record(ctx, 'meetingNotAwaited', { meeting: await titleOfMeeting(db, taken.meetingId) });
  return null;
}

/** It may be brought again. */
export async function discardBrought(
  { db }: CommandCtx,
  { id, version }: Parsed<'handOver.discard'>,
): Promise<Output<'handOver.discard'>> {
  const taken = found(await findTaken(db, id), 'taken');
  baseOf(version, taken.version);
  found(taken.brought, 'taken');
  await dropBrought(db, taken);
  return null;
}
