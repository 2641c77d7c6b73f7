import type { Convening } from '../../../shared/domain/meeting/convening.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { nextVersion } from '../guarded.ts';

export async function findConvening(
  db: ReadDb,
  meetingId: MeetingId,
): Promise<(Convening & { version: Version }) | null> {
  const row = await db
    .selectFrom('convening')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    version: row.version,
    sentOn: row.sent_on,
    sentTime: row.sent_time,
    shortNoticeReason: row.short_notice_reason,
    isSecond: row.is_second === 1,
  };
}

/** `base`: the version stored now; null where there is no entry yet. Answers with the next. Throws CONFLICT. */
export async function saveConvening(
  db: WriteDb,
  meetingId: MeetingId,
  convening: Convening,
  base: Version | null,
): Promise<Version> {
  const row = {
    sent_on: convening.sentOn,
    sent_time: convening.sentTime,
    short_notice_reason: convening.shortNoticeReason,
    is_second: toBit(convening.isSecond),
  };
  if (base === null) {
    await db
      .insertInto('convening')
      .values({ ...row, meeting_id: meetingId, version: 1 })
      .execute();
    return 1;
  }
  const result = await db
    .updateTable('convening')
    .set({ ...row, version: base + 1 })
    .where('meeting_id', '=', meetingId)
    .where('version', '=', base)
    .executeTakeFirst();
  return nextVersion(result, base);
}
