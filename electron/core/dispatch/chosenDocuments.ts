import { findDocument } from '../../../db/repositories/documents/documents.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Parsed } from '../../../shared/contract/index.ts';
import { isKindThat, isMinutes } from '../../../shared/documents/kinds/index.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import { type DocumentId, type MeetingId, ResolutionId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { strictClearance } from '../../../shared/public/dispatchGuard.ts';
import { hasOpenLeak } from '../documents/checks.ts';
import { buildFrom } from '../documents/documents.ts';
import { storedClearance } from '../documents/info.ts';
import { documentPrints, frozenPrints } from '../documents/prints.ts';
import { keptDocument, printableKept, printableNow } from '../documents/printable.ts';
import type { Going, Made } from '../documents/wordFile.ts';
import { found } from '../kernel/refusals.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { isReleased, latestReleased } from '../meetings/minutesVersions.ts';
import { type ChosenFile, freeName, toFile } from './contents.ts';
import { type Forms, inForms } from './inForms.ts';
import { type SaidFile, tellsSecrets } from './leaksNow.ts';

type Chosen = Parsed<'dispatch.prepare'>['documents'][number];

/** The chosen documents, frozen ones by their bytes, the others as of now. Throws NOT_FOUND and NOTHING_TO_PRINT. */
export async function chosenFiles(
  db: ReadDb,
  meeting: Meeting,
  documents: readonly Chosen[],
  made: readonly Made[],
  forms: Forms & { now: string },
): Promise<ChosenFile[]> {
  const files: ChosenFile[] = [];
  for (const chosen of documents) {
    const { documentId } = chosen;
    const word =
      documentId === null
        ? await built(db, meeting, chosen, { made, now: forms.now })
        : await stored(db, meeting.id, documentId);
    const madeOf = forms.pdfs === null ? null : await printedBy(db, meeting.id, chosen);
    const printable = async () =>
      documentId === null
        ? printableNow(db, { ...chosen, meetingId: meeting.id }, forms.now, goingOut(forms.now))
        : printableKept(await keptDocument(db, documentId));
    for (const file of await inForms(word, printable, forms))
      files.push({ ...file, madeOf, fileName: freeName(file.fileName, files) });
  }
  return files;
}

async function printedBy(
  db: ReadDb,
  meetingId: MeetingId,
  { documentId, kind, subjectId }: Chosen,
): Promise<string> {
  if (documentId !== null) return frozenPrints(db, meetingId, documentId);
  return documentPrints(await meetingFacts(db, meetingId), kind, subjectId);
}

type WordFile = ChosenFile & { bytes: Uint8Array };

/** What is built for a mailing bears the day on which it goes out. `now`: wall clock. */
export const goingOut = (now: string): Going => ({ goesOutOn: now.slice(0, 10) });

type Making = { made: readonly Made[]; now: string };

async function built(db: ReadDb, meeting: Meeting, chosen: Chosen, { made, now }: Making): Promise<WordFile> {
  const { kind } = chosen;
  const facts = { ...(await meetingFacts(db, meeting.id)), ...goingOut(now) };
  const { fileName, bytes, clearance } = await buildFrom(db, facts, chosen, made);
  const isUnreleased = isMinutes(kind) && !(await isAsReleased(db, meeting));
  const ofKind = strictClearance(kind, clearance);
  const file = toFile({ documentId: null, kind, fileName, bytes, clearance: ofKind, parts: partsOf(chosen) });
  const isLeak = ofKind === 'public' && (await isOpenLeak(db, meeting.id, { ...file, kind }));
  return { ...file, clearance: isLeak ? 'nonPublic' : ofKind, isUnreleased };
}

/** An extract stands and falls with the item of its resolution. */
const partsOf = ({ kind, subjectId }: Chosen): ChosenFile['parts'] =>
  isKindThat(kind, ({ subject }) => subject === 'resolution')
    ? [{ kind: 'resolution', id: ResolutionId.parse(subjectId), wasWithdrawn: false }]
    : [];

/** What is built now is searched like what was frozen, and what the checks found of it may not be open. */
async function isOpenLeak(
  db: ReadDb,
  meetingId: MeetingId,
  file: SaidFile & { kind: DocumentKind },
): Promise<boolean> {
  const isFound = await tellsSecrets(db, meetingId, { texts: [], files: [file] });
  return isFound || hasOpenLeak(db, file.kind, await meetingFacts(db, meetingId));
}

/**
 * With the whole Niederschrift each of its parts is released, and nothing changes any more until a reopening; unless
 * the chair signed a text that was edited by hand.
 */
async function isAsReleased(db: ReadDb, meeting: Meeting): Promise<boolean> {
  const released = isReleased(meeting) ? await latestReleased(db, meeting.id) : null;
  return released !== null && !released.isOwnEdit;
}

/**
 * What it is says the row, never the caller: a clearance must not depend on what was asked for. What was public when
 * it was frozen is not any more once it names what has become non-public.
 */
async function stored(db: ReadDb, meetingId: MeetingId, documentId: DocumentId): Promise<WordFile> {
  const row = await findDocument(db, documentId);
  const document = found(row?.meetingId === meetingId ? row : null, 'document');
  const { kind, fileName, bytes, state } = document;
  const then = strictClearance(kind, await storedClearance(db, document));
  const parts = [{ kind: 'document' as const, id: documentId, wasWithdrawn: false }];
  const file = toFile({ documentId, kind, fileName, bytes, clearance: then, parts });
  const isLeak = then === 'public' && (await tellsSecrets(db, meetingId, { texts: [], files: [file] }));
  const isUnreleased = isMinutes(kind) && state !== 'released';
  return { ...file, clearance: isLeak ? 'nonPublic' : then, isUnreleased };
}
