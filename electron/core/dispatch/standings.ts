import { listDocuments } from '../../../db/repositories/documents/documents.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Clearance } from '../../../shared/domain/document/document.ts';
import { asItStands, type Standing, type StandingOf } from '../../../shared/domain/document/standing.ts';
import type {
  AttachmentId,
  DocumentId,
  ItemId,
  MeetingId,
  PaperId,
  ResolutionId,
} from '../../../shared/domain/ids.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { strictClearance } from '../../../shared/public/dispatchGuard.ts';
import { infosOf } from '../documents/info.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { attachmentsOnce } from './chosenAttachments.ts';
import type { ChosenFile } from './contents.ts';
import { type Enclosures, ofPaper } from './enclosures.ts';
import { ofAttachment } from './ofAttachment.ts';

type Given = { enclosures: Enclosures; now: string };

/** How everything stands that a file of a mailing can be made of, read once for all of them. */
export async function standingsOf(
  db: ReadDb,
  meetingId: MeetingId,
  { enclosures, now }: Given,
): Promise<StandingOf> {
  const facts = await meetingFacts(db, meetingId);
  const papers = await enclosures.standings(db, meetingId, now);
  const attachments = await standingAttachments(db, facts, papers);
  const documents = await standingDocuments(db, meetingId);
  const resolutions = standingResolutions(facts);
  return (part) => {
    switch (part.kind) {
      case 'paper':
        return papers.get(part.id) ?? null;
      case 'attachment':
        return attachments.get(part.id) ?? null;
      case 'document':
        return documents.get(part.id) ?? null;
      case 'resolution':
        return resolutions.get(part.id) ?? null;
      case 'item':
        return standingItem(facts, part.id);
    }
  };
}

/** What our own files for everybody tell of: the items that are public now, whatever they are called later. */
export function telling(file: ChosenFile, items: readonly NumberedItem[]): ChosenFile {
  if (file.clearance !== 'public' || ofOthers.has(file.kind)) return file;
  const named = items.filter(({ kind, isPublic }) => kind === 'item' && isPublic);
  const parts = named.map(({ id }) => ({ kind: 'item' as const, id, wasWithdrawn: false }));
  return { ...file, parts: [...file.parts, ...parts] };
}

const ofOthers: ReadonlySet<string> = new Set([ofAttachment, ofPaper]);

/** Files that somebody chooses, as they stand; nothing is withdrawn yet that was not when it was chosen. */
export async function asChosen(
  db: ReadDb,
  meetingId: MeetingId,
  files: readonly ChosenFile[],
  given: Given,
): Promise<ChosenFile[]> {
  if (files.every(({ parts }) => parts.length === 0)) return [...files];
  const standingOf = await standingsOf(db, meetingId, given);
  return files.map((file) => {
    const parts = file.parts.map((part) => ({
      ...part,
      wasWithdrawn: standingOf(part)?.isWithdrawn ?? false,
    }));
    return asItStands({ ...file, parts }, standingOf).file;
  });
}

/** With a paper its attachments are withdrawn. */
async function standingAttachments(
  db: ReadDb,
  { meeting, items }: MeetingFacts,
  papers: ReadonlyMap<PaperId, Standing>,
): Promise<Map<AttachmentId, Standing>> {
  const rows = await attachmentsOnce(db, meeting.id, items);
  return new Map(
    rows.map(({ id, isPublic, owner }) => [
      id,
      {
        clearance: clearanceOf(isPublic),
        isWithdrawn: owner.kind === 'paper' && papers.get(owner.id)?.isWithdrawn === true,
      },
    ]),
  );
}

async function standingDocuments(db: ReadDb, meetingId: MeetingId): Promise<Map<DocumentId, Standing>> {
  const infos = await infosOf(db, await listDocuments(db, meetingId));
  return new Map(
    infos.map(({ id, kind, clearance, state }) => [
      id,
      { clearance: strictClearance(kind, clearance), isWithdrawn: state === 'withdrawn' },
    ]),
  );
}

/** What was told of one that is gone, everybody need not know any more; members knew of it. */
const standingItem = ({ items }: MeetingFacts, itemId: ItemId): Standing => ({
  clearance: clearanceOf(items.some(({ id, isPublic }) => id === itemId && isPublic)),
  isWithdrawn: false,
});

const standingResolutions = ({ items, minutes }: MeetingFacts): Map<ResolutionId, Standing> =>
  new Map(
    items.flatMap(({ id, isPublic }) =>
      (minutes.get(id)?.resolutions ?? []).map(
        (resolution) => [resolution.id, { clearance: clearanceOf(isPublic), isWithdrawn: false }] as const,
      ),
    ),
  );

const clearanceOf = (isPublic: boolean): Clearance => (isPublic ? 'public' : 'nonPublic');
