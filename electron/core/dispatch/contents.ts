import { countCalendars, type DispatchFile } from '../../../db/repositories/dispatch/dispatches.ts';
import { findDocument } from '../../../db/repositories/documents/documents.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Parsed } from '../../../shared/contract/index.ts';
import { isMinutes } from '../../../shared/documents/kinds/index.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import {
  calendarText,
  calendarTitle,
  placeLine,
  type PublicMeeting,
} from '../../../shared/german/mailText.ts';
import { storedClearance } from '../documents/info.ts';
import { hasOpenLeak } from '../documents/checks.ts';
import { builtDocument } from '../documents/documents.ts';
import type { Made } from '../documents/wordFile.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { isReleased, latestReleased } from '../meetings/minutesVersions.ts';
import { found } from '../kernel/refusals.ts';
import { sha256 } from '../kernel/digest.ts';
import { calendarMethod, meetingCalendar } from './calendar.ts';
import { instantOf } from '../kernel/instant.ts';
import { strictClearance } from '../../../shared/public/dispatchGuard.ts';
import type { MailAddress } from './message.ts';
import { type SaidFile, tellsSecrets } from './leaksNow.ts';
import type { DocumentId, MeetingId } from '../../../shared/domain/ids.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Chosen = Parsed<'dispatch.prepare'>['documents'][number];

/** `isUnreleased`: a Niederschrift, or a part of one, that the chair has not consented to. */
export type ChosenFile = DispatchFile & {
  /** Null where they are stored already. */
  bytes: Uint8Array | null;
  isUnreleased: boolean;
  /** Nobody can search what it says, or a part of it. */
  isUnsearched: boolean;
  isPartlySearched: boolean;
  /** An attachment that the office itself says not everybody may have. */
  isMarked: boolean;
  /** It can do something when it is opened. */
  isActive: boolean;
};

/** The chosen documents, frozen ones by their bytes, the others as of now. Throws NOT_FOUND and NOTHING_TO_PRINT. */
export async function chosenFiles(
  db: ReadDb,
  meeting: Meeting,
  documents: readonly Chosen[],
  made: readonly Made[],
): Promise<ChosenFile[]> {
  const files: ChosenFile[] = [];
  for (const chosen of documents) {
    const { documentId } = chosen;
    const file =
      documentId === null ? await built(db, meeting, chosen, made) : await stored(db, meeting.id, documentId);
    files.push({ ...file, fileName: freeName(file.fileName, files) });
  }
  return files;
}

async function built(
  db: ReadDb,
  meeting: Meeting,
  chosen: Chosen,
  made: readonly Made[],
): Promise<ChosenFile> {
  const { kind } = chosen;
  const { fileName, bytes, clearance } = await builtDocument(db, meeting.id, chosen, made);
  const isUnreleased = isMinutes(kind) && !(await isAsReleased(db, meeting));
  const ofKind = strictClearance(kind, clearance);
  const file = toFile({ documentId: null, kind, fileName, bytes, clearance: ofKind });
  const isLeak = ofKind === 'public' && (await isOpenLeak(db, meeting.id, { ...file, kind }));
  return { ...file, clearance: isLeak ? 'nonPublic' : ofKind, isUnreleased };
}

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
async function stored(db: ReadDb, meetingId: MeetingId, documentId: DocumentId): Promise<ChosenFile> {
  const row = await findDocument(db, documentId);
  const document = found(row?.meetingId === meetingId ? row : null, 'document');
  const { kind, fileName, bytes, state } = document;
  const then = strictClearance(kind, await storedClearance(db, document));
  const file = toFile({ documentId, kind, fileName, bytes, clearance: then });
  const isLeak = then === 'public' && (await tellsSecrets(db, meetingId, { texts: [], files: [file] }));
  const isUnreleased = isMinutes(kind) && state !== 'released';
  return { ...file, clearance: isLeak ? 'nonPublic' : then, isUnreleased };
}

/** An entry for the calendar with nothing but public facts; each one sent supersedes the one before. */
export async function calendarFile(
  db: ReadDb,
  meeting: Meeting,
  facts: PublicMeeting,
  { organizer, now }: { organizer: MailAddress; now: string },
): Promise<ChosenFile> {
  const bytes = meetingCalendar({
    uid: `${meeting.id}@ratsfeder`,
    title: calendarTitle(facts),
    description: calendarText(facts),
    location: placeLine(facts),
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    sequence: await countCalendars(db, meeting.id),
    stamp: instantOf(now),
    cancelled: facts.isCancelled,
    organizer: organizer.email === '' ? null : organizer,
  });
  const fileName = `Sitzung ${meeting.date}.ics`;
  const file = { documentId: null, kind: 'calendar', fileName, bytes, clearance: 'public' as const };
  // The same method as in the entry (RFC 6047, 2.4).
  const mediaType = `text/calendar; charset=utf-8; method=${calendarMethod({ cancelled: facts.isCancelled })}`;
  return toFile(file, mediaType);
}

type Content = Omit<DispatchFile, 'mediaType' | 'sha256' | 'size'> & { bytes: Uint8Array };

const toFile = (file: Content, mediaType = DOCX): ChosenFile => ({
  ...file,
  mediaType,
  sha256: sha256(file.bytes),
  size: file.bytes.length,
  isUnreleased: false,
  isUnsearched: false,
  isPartlySearched: false,
  isMarked: false,
  isActive: false,
});

/** Two extracts of one item have the same name; in a folder the second would replace the first. */
export function freeName(fileName: string, others: readonly { fileName: string }[]): string {
  const taken = (name: string) => others.some((other) => other.fileName.toLowerCase() === name.toLowerCase());
  let name = fileName;
  for (let n = 2; taken(name); n++) name = fileName.replace(/(\.\w+)?$/, ` (${n})$1`);
  return name;
}
