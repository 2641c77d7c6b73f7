import { listAttachments, removeAttachment } from '../../../db/repositories/attachments/attachments.ts';
import type { MeetingAttachmentRow } from '../../../db/repositories/attachments/ofMeeting.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { hasActiveName } from '../../../shared/domain/attachment/fileKind.ts';
import type { Clearance } from '../../../shared/domain/document/document.ts';
import type { AttachmentId, MeetingId } from '../../../shared/domain/ids.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { found } from '../kernel/refusals.ts';
import { attachmentsOf } from '../meetings/attachments.ts';
import { sentName } from '../meetings/sentName.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { type ChosenFile, freeName } from './contents.ts';
import { secretSearch } from './leaksNow.ts';
import { ofAttachment } from './ofAttachment.ts';
import { withoutOrigin } from './withoutOrigin.ts';

/** All that can be sent along with the documents of a meeting. */
export async function listOffered(
  { db }: QueryCtx,
  { meetingId }: Parsed<'dispatch.attachments'>,
): Promise<Output<'dispatch.attachments'>> {
  const { items } = await meetingFacts(db, meetingId);
  return (await attachmentsOnce(db, meetingId, items)).map((row) => ({
    id: row.id,
    title: row.title,
    fileName: row.fileName,
    size: row.size,
    clearance: clearanceOf(row),
    isListed: row.isListed,
    itemNumber: items.find(({ id }) => id === row.itemId)?.number ?? '',
    isOwn: row.owner.kind === 'mailing',
  }));
}

type Chosen = { ids: readonly AttachmentId[]; isForPublic: boolean; goesOut: boolean };

/**
 * The chosen ones as they are stored, pictures for everybody without their origin. One that says what is non-public in
 * the meeting is non-public, whatever somebody ticked. Throws NOT_FOUND.
 */
export async function chosenAttachments(
  db: ReadDb,
  meetingId: MeetingId,
  items: readonly NumberedItem[],
  { ids, isForPublic, goesOut }: Chosen,
): Promise<ChosenFile[]> {
  if (ids.length === 0) return [];
  const rows = await attachmentsOnce(db, meetingId, items);
  const wanted = [...new Set(ids)].map((id) =>
    found(rows.find((row) => row.id === id) ?? null, 'attachment'),
  );
  const isTold = wanted.some(({ isPublic }) => isPublic) ? await secretSearch(db, meetingId) : null;
  const files: ChosenFile[] = [];
  for (const row of wanted) {
    const file = fileOf(row);
    const isLeak = file.clearance === 'public' && (await isTold?.(db, { texts: [], files: [file] })) === true;
    const judged: ChosenFile = isLeak ? { ...file, clearance: 'nonPublic' } : file;
    files.push(
      isForPublic && judged.clearance === 'public' ? await withoutOrigin(db, judged, goesOut) : judged,
    );
  }
  return files;
}

const fileOf = (row: MeetingAttachmentRow): ChosenFile => ({
  documentId: null,
  kind: ofAttachment,
  fileName: row.fileName,
  mediaType: row.mediaType,
  clearance: clearanceOf(row),
  sha256: row.sha256,
  size: row.size,
  bytes: null,
  unseen: row.unseen,
  isUnreleased: false,
  isMarked: !row.isPublic,
  isUnsearched: row.textState !== 'read' && row.textState !== 'partly',
  isPartlySearched: row.textState === 'partly',
  isActive: row.isActive || hasActiveName(row.fileName),
  mayTellOrigin: false,
  says: null,
  madeOf: null,
  otherLook: null,
  // What lies with the mailing alone is nowhere else, and goes out with it.
  parts: row.owner.kind === 'mailing' ? [] : [{ kind: 'attachment', id: row.id, wasWithdrawn: false }],
});

/**
 * Each once: a paper may stand under two items; then its files are as public as the less public of them. So are files of
 * other names that are the same byte for byte.
 */
export async function attachmentsOnce(
  db: ReadDb,
  meetingId: MeetingId,
  items: readonly NumberedItem[],
): Promise<MeetingAttachmentRow[]> {
  const same = Map.groupBy(await attachmentsOf(db, meetingId, items), ({ id }) => id);
  const elsewhere = [...same.values()].flatMap((rows) => {
    const [first] = rows;
    return first ? [{ ...first, isPublic: rows.every(({ isPublic }) => isPublic) }] : [];
  });
  const own = await listAttachments(db, { kind: 'mailing', id: meetingId });
  const rows = [...elsewhere, ...own.map((row) => ({ ...row, itemId: null, mayBePublic: true }))];
  const hidden = new Set(rows.flatMap(({ isPublic, sha256 }) => (isPublic ? [] : [sha256])));
  return named(rows.map((row) => ({ ...row, isPublic: row.isPublic && !hidden.has(row.sha256) })));
}

/** What lay with this mailing alone has gone out with it; what no message could hold stays for the next. */
export async function clearMailing(
  db: WriteDb,
  meetingId: MeetingId,
  ids: readonly AttachmentId[],
  sent: ReadonlySet<string>,
): Promise<void> {
  for (const { id, sha256 } of await listAttachments(db, { kind: 'mailing', id: meetingId }))
    if (ids.includes(id) && sent.has(sha256)) await removeAttachment(db, id);
}

/** One name of each in whatever mailing it goes along; what everybody may have is named first, and so as it is listed. */
function named(rows: readonly MeetingAttachmentRow[]): MeetingAttachmentRow[] {
  const names = new Map<AttachmentId, string>();
  for (const isPublic of [true, false]) {
    for (const row of rows.filter((one) => one.isPublic === isPublic)) {
      const taken = [...names.values()].map((name) => ({ fileName: name }));
      names.set(row.id, freeName(sentName(row), taken));
    }
  }
  return rows.map((row) => ({ ...row, fileName: names.get(row.id) ?? row.fileName }));
}

const clearanceOf = ({ isPublic }: MeetingAttachmentRow): Clearance => (isPublic ? 'public' : 'nonPublic');
