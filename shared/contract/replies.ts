import { z } from 'zod';
import { Addressees } from '../domain/addressees.ts';
import { MeetingId, PersonId } from '../domain/ids.ts';
import { Reply } from '../domain/room/reply.ts';
import { BaseVersion, IsoDate, lines, requiredLine } from '../domain/values.ts';
import { OpenAttendance } from '../facts/attendance.ts';
import { FilePayload } from './documents.ts';
import { action, command, query } from './route.ts';

const ofMember = { meetingId: MeetingId, personId: PersonId };
const Replies = z.array(Reply);

/** Who comes and who does not, as they said before the meeting. Every command answers with all replies. */
export const replies = {
  'replies.list': query(z.object({ meetingId: MeetingId }), Replies).reads('meetings', 'replies'),
  /** `answer: null` takes a reply back. `repliedOn`: left out, today, or as it stands. */
  'replies.save': command(
    z.object({
      ...ofMember,
      version: BaseVersion,
      answer: Reply.shape.answer.nullable(),
      note: Reply.shape.note.exactOptional(),
      repliedOn: IsoDate.exactOptional(),
    }),
    Replies,
  ).changes('replies'),
  /** Who is asked to stand in for a member who does not come; null: nobody. */
  'replies.chooseDeputy': command(
    z.object({ ...ofMember, version: BaseVersion, deputyId: PersonId.nullable(), isAsked: z.boolean() }),
    Replies,
  ).changes('replies'),
  /** What a message to a deputy may say; `email`: ''  where none is known. `invitation`: what lies with it; null: nothing is released. */
  'replies.proposedMail': query(
    z.object({ ...ofMember, deputyId: PersonId }),
    z.object({
      email: z.string(),
      subject: z.string(),
      text: z.string(),
      invitation: z.string().nullable(),
    }),
  ).reads('bodies', 'convening', 'documents', 'mail', 'meetings', 'people', 'municipality'),
  /** A message still to be sent (.eml), with the released invitation. */
  'replies.inviteDeputy': action(
    z.object({
      ...ofMember,
      deputyId: PersonId,
      email: Addressees,
      subject: requiredLine('einen Betreff'),
      text: lines(20_000),
    }),
    FilePayload,
  ).changes(),
  /** Whoever does not come is excused, and whoever promised to stand in does; nothing else of the attendance is touched. */
  'replies.takeOver': command(z.object({ meetingId: MeetingId }), OpenAttendance).changes(
    'attendance',
    'audit',
    'replies',
  ),
};
