import type { Convening } from '../../../shared/domain/meeting/convening.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';

export async function findConvening(db: ReadDb, meetingId: Id): Promise<Convening | null> {
  const row = await db
    .selectFrom('convening')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    sentOn: row.sent_on,
    sentTime: row.sent_time,
    shortNoticeReason: row.short_notice_reason,
    isSecond: row.is_second === 1,
  };
}

/** Writes the one entry of the meeting, whether it existed or not. */
export async function saveConvening(db: WriteDb, meetingId: Id, convening: Convening): Promise<void> {
  const row = {
    sent_on: convening.sentOn,
    sent_time: convening.sentTime,
    short_notice_reason: convening.shortNoticeReason,
    is_second: toBit(convening.isSecond),
  };
  await db
    .insertInto('convening')
    .values({ ...row, meeting_id: meetingId })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(row))
    .execute();
}
