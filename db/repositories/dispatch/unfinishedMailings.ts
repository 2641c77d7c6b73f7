import { noMailing, UnfinishedMailing } from '../../../shared/domain/document/unfinishedMailing.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import { jsonColumn } from '../../codec.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { nextVersion } from '../guarded.ts';

const content = jsonColumn('unfinishedMailing', UnfinishedMailing);

export type StoredMailing = { version: Version; mailing: UnfinishedMailing };

/** Nothing chosen where it is damaged: what was to go out is chosen anew sooner than not at all. */
export async function findUnfinishedMailing(db: ReadDb, meetingId: MeetingId): Promise<StoredMailing | null> {
  const row = await db
    .selectFrom('unfinished_mailing')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row ? { version: row.version, mailing: content.readable(row.content) ?? noMailing } : null;
}

/** `base`: the version stored now; null where there is none yet. Answers with the next. Throws CONFLICT. */
export async function saveUnfinishedMailing(
  db: WriteDb,
  meetingId: MeetingId,
  mailing: UnfinishedMailing,
  base: Version | null,
): Promise<Version> {
  const row = { content: content.write(mailing) };
  if (base === null) {
    await db
      .insertInto('unfinished_mailing')
      .values({ ...row, meeting_id: meetingId, version: 1 })
      .execute();
    return 1;
  }
  const result = await db
    .updateTable('unfinished_mailing')
    .set({ ...row, version: base + 1 })
    .where('meeting_id', '=', meetingId)
    .where('version', '=', base)
    .executeTakeFirst();
  return nextVersion(result, base);
}
