import { z } from 'zod';
import { MeetingView } from '../facts/meeting.ts';
import { Meeting, MeetingState } from '../domain/meeting/meeting.ts';
import { BodyId, ItemId, MeetingId } from '../domain/ids.ts';
import { Marked } from '../domain/paper/search.ts';
import { Outcome } from '../domain/vote/resolution.ts';
import { BaseVersion, IsoDate, line, Version } from '../domain/values.ts';
import { meetingFacts } from './dataKinds.ts';
import { command, query } from './route.ts';

const MeetingFields = Meeting.pick({
  number: true,
  date: true,
  startTime: true,
  endTime: true,
  breaks: true,
  place: true,
  room: true,
});

/** How it is held, and with whom; left out, it stays as it is. */
const ModeField = z.object({
  mode: Meeting.shape.mode.exactOptional(),
  jointWith: Meeting.shape.jointWith.exactOptional(),
});
/** What only minutes say; left out, it stays as it is. */
const MinutesFields = ModeField.extend({
  minutesOn: Meeting.shape.minutesOn.exactOptional(),
  minutesSentOn: Meeting.shape.minutesSentOn.exactOptional(),
});

export const MeetingRow = Meeting.extend({
  bodyName: z.string(),
  termName: z.string(),
  itemCount: z.number(),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

/** An item of an agenda that says what was looked for. `number`: '' before the agenda has numbers. */
export const FoundInMeeting = z.object({
  meetingId: MeetingId,
  itemId: ItemId,
  number: z.string(),
  title: z.string(),
  isPublic: z.boolean(),
  excerpt: z.object({ outcome: Outcome.nullable(), parts: z.array(Marked) }).nullable(),
});
export type FoundInMeeting = z.infer<typeof FoundInMeeting>;

export const meetings = {
  /** Newest first; of one body, or of all. */
  'meetings.list': query(z.object({ bodyId: BodyId.nullish() }), z.array(MeetingRow)).reads(
    'agenda',
    'bodies',
    'meetings',
    'terms',
  ),
  /**
   * Items of agendas that say all words of `search` in title, the lines below it, papers, offices, who reports, resolutions, what
   * happened there, or the text of their minutes, those of the newest meetings first; `excerpt`: the place in a resolution with what became of it, or in the
   * text, whose `outcome` is null; null where the title says it.
   */
  'meetings.found': query(
    z.object({ bodyId: BodyId.nullish(), search: line(200) }),
    z.array(FoundInMeeting),
  ).reads('agenda', 'attendance', 'bodies', 'meetings', 'minutes'),
  'meetings.get': query(z.object({ id: MeetingId }), MeetingView).reads('bodies', 'documents', 'meetings'),
  /** By whom the Niederschrift is still to be signed by hand, as printed below it; nobody who refused to (R33). */
  'meetings.signers': query(z.object({ id: MeetingId }), z.array(z.string())).reads(...meetingFacts),
  /** A proposal for the next meeting: next number of the term, last place and start time. */
  /** `isFirstOfTerm`: the term has begun not long before, and the body has not met in it. */
  'meetings.suggest': query(
    z.object({ bodyId: BodyId, date: IsoDate.nullable() }),
    MeetingFields.extend({ isFirstOfTerm: z.boolean() }),
  ).reads('bodies', 'clock', 'meetings', 'terms'),
  /** Creates with the body's standard agenda, what was postponed or read first before, and the members as present. */
  'meetings.create': command(
    MeetingFields.extend({
      ...ModeField.shape,
      bodyId: BodyId,
      useStandardAgenda: z.boolean(),
      /** The ready agenda of a term's first meeting takes the place of the standard one. */
      isFirstOfTerm: z.boolean().default(false),
      carryOver: z.boolean(),
    }),
    MeetingView,
  ).changes('meetings', 'agenda', 'attendance', 'papers'),
  'meetings.update': command(
    MeetingFields.extend({ ...MinutesFields.shape, id: MeetingId, version: Version }),
    MeetingView,
  ).changes('meetings'),
  /**
   * Next step, step back or cancellation; a reason is asked for where the step goes back or cancels. With a cancellation
   * mails that still wait are held back.
   */
  'meetings.setState': command(
    z.object({ id: MeetingId, version: Version, state: MeetingState, reason: line(500) }),
    MeetingView,
  ).changes('meetings', 'agenda', 'convening', 'dispatch', 'documents', 'audit'),
  /** Only while planned and without minutes. */
  'meetings.remove': command(z.object({ id: MeetingId, version: BaseVersion }), z.null()).changes(
    'mailings',
    'meetings',
    'replies',
    'agenda',
    'attachments',
    'attendance',
    'minutes',
    'convening',
    'checks',
    'objections',
    'papers',
  ),
};
