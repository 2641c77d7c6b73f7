import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { refuseGone } from '../guarded.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';

/** The recorded reasons by the key of their check. */
export async function listOverrides(db: ReadDb, meetingId: MeetingId): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('check_override')
    .select(['check_key', 'reason'])
    .where('meeting_id', '=', meetingId)
    .execute();
  return new Map(rows.map((row) => [row.check_key, row.reason]));
}

/** A later reason takes the place of an earlier one; the log keeps both. */
export async function saveOverride(
  db: WriteDb,
  override: { meetingId: MeetingId; key: string; reason: string; createdAt: string },
): Promise<void> {
  const { meetingId, key, reason, createdAt } = override;
  await db
    .insertInto('check_override')
    .values({ meeting_id: meetingId, check_key: key, reason, created_at: createdAt })
    .onConflict((conflict) =>
      conflict.columns(['meeting_id', 'check_key']).doUpdateSet({ reason, created_at: createdAt }),
    )
    .execute();
}

export async function removeOverride(db: WriteDb, meetingId: MeetingId, key: string): Promise<void> {
  const result = await db
    .deleteFrom('check_override')
    .where('meeting_id', '=', meetingId)
    .where('check_key', '=', key)
    .executeTakeFirst();
  refuseGone(result, 'check');
}
