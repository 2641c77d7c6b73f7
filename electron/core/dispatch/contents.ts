import { countCalendars, type DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { UnseenKind } from '../../../shared/domain/attachment/attachment.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import {
  calendarText,
  calendarTitle,
  placeLine,
  proposedSubject,
  type PublicMeeting,
} from '../../../shared/german/mailText.ts';
import { sha256 } from '../kernel/digest.ts';
import { calendarMethod, meetingCalendar } from './calendar.ts';
import { instantOf } from '../kernel/instant.ts';
import type { MailAddress } from './message.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `isUnreleased`: a Niederschrift, or a part of one, that the chair has not consented to. */
export type ChosenFile = DispatchFile & {
  /** Null where they are stored already, and where nothing goes out yet. */
  bytes: Uint8Array | null;
  isUnreleased: boolean;
  /** Of what kinds that is which it says and does not show. */
  unseen: readonly UnseenKind[];
  /** Nobody can search what it says, or a part of it. */
  isUnsearched: boolean;
  isPartlySearched: boolean;
  /** An attachment that the office itself says not everybody may have. */
  isMarked: boolean;
  /** It can do something when it is opened. */
  isActive: boolean;
  /** A file of others that everybody would get, with what its program may have written into it. */
  mayTellOrigin: boolean;
  /** What a PDF of ours says, for later searches; null for other files, which are read themselves. */
  says: string | null;
  /** What it prints, line by line, where it is made for this mailing and goes out; null for others. */
  madeOf: string | null;
  /** Why it is a Word file though a PDF was asked for. */
  otherLook: 'handEdit' | 'template' | null;
};

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
  const file = {
    documentId: null,
    kind: 'calendar',
    fileName,
    bytes,
    clearance: 'public' as const,
    parts: [],
  };
  // The same method as in the entry (RFC 6047, 2.4).
  const mediaType = `text/calendar; charset=utf-8; method=${calendarMethod({ cancelled: facts.isCancelled })}`;
  return { ...toFile(file, mediaType), madeOf: calendarLines(facts, meeting) };
}

/** What it says of the meeting, for telling whether it still would. */
export function calendarLines(meeting: PublicMeeting, { endTime }: Pick<Meeting, 'endTime'>): string {
  // Once it has gone out nothing is new any more; what it says of the meeting still holds.
  const facts = { ...meeting, changes: [], isCancelled: false };
  return [
    calendarTitle(facts),
    calendarText(facts),
    placeLine(facts),
    [facts.date, facts.startTime, endTime].filter(Boolean).join(' '),
    meeting.isCancelled ? proposedSubject([], meeting, { papers: 0, withBundle: false }) : '',
  ].join('\n');
}

type Content = Omit<DispatchFile, 'mediaType' | 'sha256' | 'size'> & { bytes: Uint8Array };

export const toFile = (file: Content, mediaType = DOCX): ChosenFile & Pick<Content, 'bytes'> => ({
  ...file,
  mediaType,
  sha256: sha256(file.bytes),
  size: file.bytes.length,
  unseen: [],
  isUnreleased: false,
  isUnsearched: false,
  isPartlySearched: false,
  isMarked: false,
  isActive: false,
  mayTellOrigin: false,
  says: null,
  madeOf: null,
  otherLook: null,
});

/** Two extracts of one item have the same name; in a folder the second would replace the first. */
export function freeName(fileName: string, others: readonly { fileName: string }[]): string {
  const taken = (name: string) => others.some((other) => sameName(other.fileName) === sameName(name));
  let name = fileName;
  for (let n = 2; taken(name); n++) name = fileName.replace(/(\.\w+)?$/, ` (${n})$1`);
  return name;
}

/** For a folder, and for who reads it, an umlaut is the same however it is written. */
const sameName = (fileName: string): string => fileName.normalize('NFC').toLowerCase();
