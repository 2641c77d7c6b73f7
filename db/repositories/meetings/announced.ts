import type { DispatchId, DocumentId, MeetingId } from '../../../shared/domain/ids.ts';
import { Announced, type Telling } from '../../../shared/domain/meeting/announced.ts';
import { jsonColumn } from '../../codec.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

const contentColumn = jsonColumn('announced', Announced);

/** What a frozen file or a dispatch says. `toldAt`: when it went out, wall clock; null before. */
export type NewTelling = Telling & {
  meetingId: MeetingId;
  documentId: DocumentId | null;
  dispatchId: DispatchId | null;
  toldAt: string | null;
};

export async function insertTelling(db: WriteDb, telling: NewTelling): Promise<void> {
  const { meetingId } = telling;
  await db
    .insertInto('announced')
    .values((eb) => ({
      meeting_id: meetingId,
      seq: eb
        .selectFrom('announced')
        .where('meeting_id', '=', meetingId)
        .select((own) => own(own.fn.coalesce(own.fn.max('seq'), own.lit(0)), '+', 1).as('next')),
      scope: telling.scope,
      document_id: telling.documentId,
      dispatch_id: telling.dispatchId,
      content: contentColumn.write(telling.content),
      told_at: telling.toldAt,
    }))
    .execute();
}

/** What went out, in the order it was made: a file that is sent again later says nothing newer. */
export async function listTold(db: ReadDb, meetingId: MeetingId): Promise<(Telling & { toldAt: string })[]> {
  const rows = await db
    .selectFrom('announced')
    .select(['scope', 'content', 'told_at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ scope, content, told_at: toldAt }) =>
    toldAt === null ? [] : [{ scope, content: contentColumn.read(content, meetingId), toldAt }],
  );
}

/** Whether the clerk said that all of it went out in a way of the office's own, past every dispatch. */
export async function wasToldByHand(db: ReadDb, meetingId: MeetingId): Promise<boolean> {
  const row = await db
    .selectFrom('announced')
    .select('seq')
    .where('meeting_id', '=', meetingId)
    .where('told_at', 'is not', null)
    .where('document_id', 'is', null)
    .where('dispatch_id', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a dispatch says has gone out, in files made for it and in frozen ones; once is enough. */
export async function markTold(
  db: WriteDb,
  { dispatchId, documentIds }: { dispatchId: DispatchId; documentIds: readonly DocumentId[] },
  toldAt: string,
): Promise<void> {
  await db
    .updateTable('announced')
    .set({ told_at: toldAt })
    .where('told_at', 'is', null)
    .where((eb) => eb.or([eb('dispatch_id', '=', dispatchId), eb('document_id', 'in', [...documentIds])]))
    .execute();
}

/** The meeting is planned anew: its next invitation says everything. */
export async function forgetTold(db: WriteDb, meetingId: MeetingId): Promise<void> {
  await db.updateTable('announced').set({ told_at: null }).where('meeting_id', '=', meetingId).execute();
}
