import type { Selectable } from 'kysely';
import type { Attachment, AttachmentOwner } from '../../../shared/domain/attachment/attachment.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { dropUnusedFiles } from '../files/files.ts';
import { unseenKindsIn } from '../files/fileTexts.ts';
import { nextVersion, refuseGone, refuseMissing } from '../guarded.ts';

const columnOf = {
  paper: 'paper_id',
  item: 'item_id',
  meeting: 'meeting_id',
  mailing: 'meeting_id',
  report: 'report_id',
} as const satisfies Record<AttachmentOwner['kind'], keyof Tables['attachment']>;

/** Rows with what is known of their files; lists never read bytes. */
export const attachmentRows = (db: ReadDb) =>
  db
    .selectFrom('attachment')
    .innerJoin('file', 'file.sha256', 'attachment.sha256')
    .innerJoin('file_text', 'file_text.sha256', 'attachment.sha256')
    .selectAll('attachment')
    .select(['file.size', 'file_text.state', 'file_text.unseen_kinds'])
    .orderBy('attachment.position')
    .orderBy('attachment.id');

/** In their order. */
export async function listAttachments(db: ReadDb, owner: AttachmentOwner): Promise<Attachment[]> {
  const rows = await attachmentRows(db)
    .where(`attachment.${columnOf[owner.kind]}`, '=', owner.id)
    .where('attachment.for_mailing', '=', toBit(owner.kind === 'mailing'))
    .execute();
  return rows.map(toAttachment);
}

export async function findAttachment(db: ReadDb, id: AttachmentId): Promise<Attachment | null> {
  const row = await attachmentRows(db).where('attachment.id', '=', id).executeTakeFirst();
  return row ? toAttachment(row) : null;
}

/** Bytes and text must be stored before. */
export async function insertAttachment(db: WriteDb, attachment: Attachment): Promise<void> {
  const { owner } = attachment;
  await db
    .insertInto('attachment')
    .values({
      id: attachment.id,
      version: attachment.version,
      paper_id: owner.kind === 'paper' ? owner.id : null,
      item_id: owner.kind === 'item' ? owner.id : null,
      meeting_id: owner.kind === 'meeting' || owner.kind === 'mailing' ? owner.id : null,
      for_mailing: toBit(owner.kind === 'mailing'),
      report_id: owner.kind === 'report' ? owner.id : null,
      position: attachment.position,
      title: attachment.title,
      file_name: attachment.fileName,
      media_type: attachment.mediaType,
      is_active: toBit(attachment.isActive),
      is_public: toBit(attachment.isPublic),
      is_listed: toBit(attachment.isListed),
      sha256: attachment.sha256,
      added_at: attachment.addedAt,
    })
    .execute();
}

type Words = Pick<Attachment, 'id' | 'version' | 'title' | 'isPublic' | 'isListed'>;

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateAttachment(db: WriteDb, attachment: Words): Promise<Version> {
  const { id, version, title, isPublic, isListed } = attachment;
  const updated = await db
    .updateTable('attachment')
    .set({ title, is_public: toBit(isPublic), is_listed: toBit(isListed), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return nextVersion(updated, version);
}

export async function updateAttachmentPosition(
  db: WriteDb,
  id: AttachmentId,
  position: number,
): Promise<void> {
  const updated = await db
    .updateTable('attachment')
    .set({ position })
    .where('id', '=', id)
    .executeTakeFirst();
  refuseMissing(updated, 'attachment');
}

/** Throws NOT_FOUND. */
export async function removeAttachment(db: WriteDb, id: AttachmentId): Promise<void> {
  const removed = await db.deleteFrom('attachment').where('id', '=', id).executeTakeFirst();
  refuseGone(removed, 'attachment');
  await dropUnusedFiles(db);
}

type Row = Tables['attachment'] &
  Pick<Tables['file'], 'size'> &
  Pick<Selectable<Tables['file_text']>, 'state' | 'unseen_kinds'>;

export const toAttachment = (row: Row): Attachment => ({
  id: row.id,
  version: row.version,
  owner: ownerOf(row),
  position: row.position,
  title: row.title,
  fileName: row.file_name,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256,
  isActive: row.is_active === 1,
  isPublic: row.is_public === 1,
  isListed: row.is_listed === 1,
  textState: row.state,
  unseen: unseenKindsIn(row.unseen_kinds),
  addedAt: row.added_at,
});

function ownerOf({ id, paper_id, item_id, meeting_id, report_id, for_mailing }: Row): AttachmentOwner {
  if (paper_id !== null) return { kind: 'paper', id: paper_id };
  if (item_id !== null) return { kind: 'item', id: item_id };
  if (meeting_id !== null) return { kind: for_mailing === 1 ? 'mailing' : 'meeting', id: meeting_id };
  if (report_id !== null) return { kind: 'report', id: report_id };
  throw new Error(`attachment ${id} lies nowhere`);
}
