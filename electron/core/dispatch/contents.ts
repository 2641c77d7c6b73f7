import { countCalendars, type DispatchFile } from '../../../db/repositories/dispatches.ts';
import { findDocument } from '../../../db/repositories/documents.ts';
import type { ReadDb } from '../../../db/schema.ts';
import type { Parsed } from '../../../shared/contract/index.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { Id } from '../../../shared/domain/values.ts';
import {
  calendarText,
  calendarTitle,
  placeLine,
  type PublicMeeting,
} from '../../../shared/german/mailText.ts';
import { storedClearance } from '../documentInfo.ts';
import { builtDocument } from '../documents.ts';
import { found } from '../refusals.ts';
import { sha256 } from '../release/canonical.ts';
import { meetingCalendar } from './calendar.ts';
import { instantOf } from './instant.ts';
import { strictClearance } from './leakGuard.ts';
import type { MailAddress } from './message.ts';
import { tellsSecrets } from './secondLook.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CALENDAR = 'text/calendar; charset=utf-8; method=PUBLISH';

type Chosen = Parsed<'dispatch.prepare'>['documents'][number];

/** The chosen documents, frozen ones by their bytes, the others as of now. Throws NOT_FOUND and NOTHING_TO_PRINT. */
export async function chosenFiles(
  db: ReadDb,
  meetingId: Id,
  documents: readonly Chosen[],
): Promise<DispatchFile[]> {
  const files: DispatchFile[] = [];
  for (const chosen of documents) {
    const { documentId } = chosen;
    const file =
      documentId === null ? await built(db, meetingId, chosen) : await stored(db, meetingId, documentId);
    files.push({ ...file, fileName: freeName(file.fileName, files) });
  }
  return files;
}

async function built(db: ReadDb, meetingId: Id, { kind, subjectId }: Chosen): Promise<DispatchFile> {
  const { fileName, bytes, clearance } = await builtDocument(db, meetingId, kind, subjectId);
  return toFile({ documentId: null, kind, fileName, bytes, clearance: strictClearance(kind, clearance) });
}

/**
 * What it is says the row, never the caller: a clearance must not depend on what was asked for. What was public when
 * it was frozen is not any more once it names what has become non-public.
 */
async function stored(db: ReadDb, meetingId: Id, documentId: Id): Promise<DispatchFile> {
  const row = await findDocument(db, documentId);
  const document = found(row?.meetingId === meetingId ? row : null, 'document');
  const { kind, fileName, bytes } = document;
  const then = strictClearance(kind, await storedClearance(db, document));
  const file = { documentId, kind, fileName, bytes };
  const isLeak = then === 'public' && (await tellsSecrets(db, meetingId, { texts: [], files: [file] }));
  return toFile({ ...file, clearance: isLeak ? 'nonPublic' : then });
}

/** An entry for the calendar with nothing but public facts; each one sent supersedes the one before. */
export async function calendarFile(
  db: ReadDb,
  meeting: Meeting,
  facts: PublicMeeting,
  { organizer, now }: { organizer: MailAddress; now: string },
): Promise<DispatchFile> {
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
  return toFile({ documentId: null, kind: 'calendar', fileName, bytes, clearance: 'public' });
}

const toFile = (file: Omit<DispatchFile, 'mediaType' | 'sha256'>): DispatchFile => ({
  ...file,
  mediaType: file.kind === 'calendar' ? CALENDAR : DOCX,
  sha256: sha256(file.bytes),
});

/** Two extracts of one item have the same name; in a folder the second would replace the first. */
function freeName(fileName: string, others: readonly { fileName: string }[]): string {
  const taken = (name: string) => others.some((other) => other.fileName.toLowerCase() === name.toLowerCase());
  let name = fileName;
  for (let n = 2; taken(name); n++) name = fileName.replace(/(\.\w+)?$/, ` (${n})$1`);
  return name;
}
