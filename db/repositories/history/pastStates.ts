import type { MeetingId } from '../../../shared/domain/ids.ts';
import { packed, unpacked } from '../../delta.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import type { Thing } from '../../things.ts';

/** Somebody went on with a thing: what it said before that, null where it was not there. */
export type PastState = { n: number; by: string; at: string; before: string | null };

/** What somebody is about to change is kept; what was kept last becomes the difference to it. */
export async function keepState(
  db: WriteDb,
  { kind, id }: Thing,
  { before, ...step }: Omit<PastState, 'n'> & { meetingId: MeetingId },
): Promise<void> {
  const last = await db
    .selectFrom('past_state')
    .select(['n', 'before'])
    .where('thing', '=', id)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.before)
    await db
      .updateTable('past_state')
      .set({ before: packed(unpacked(last.before), before ?? '') })
      .where('thing', '=', id)
      .where('n', '=', last.n)
      .execute();
  const { by, at, meetingId } = step;
  await db
    .insertInto('past_state')
    .values({
      thing: id,
      n: (last?.n ?? 0) + 1,
      kind,
      meeting_id: meetingId,
      by,
      at,
      before: before === null ? null : packed(before),
    })
    .execute();
}

/** All of a thing, the latest first. */
export async function listStates(db: ReadDb, id: string): Promise<PastState[]> {
  const rows = await db
    .selectFrom('past_state')
    .select(['n', 'by', 'at', 'before'])
    .where('thing', '=', id)
    .orderBy('n', 'desc')
    .execute();
  let next = '';
  return rows.map(({ before, ...row }) => {
    const state = before && unpacked(before, next);
    next = state ?? '';
    return { ...row, before: state };
  });
}

/** All of which something is kept. */
export async function listThings(db: ReadDb): Promise<string[]> {
  const rows = await db.selectFrom('past_state').select('thing').distinct().orderBy('thing').execute();
  return rows.map(({ thing }) => thing);
}

/** They are gone for good. */
export async function forgetStates(db: WriteDb, things: readonly string[]): Promise<void> {
  if (things.length > 0) await db.deleteFrom('past_state').where('thing', 'in', things).execute();
}
