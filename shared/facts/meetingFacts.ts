import type { AttendanceView } from './attendance.ts';
import type { MeetingAttachment } from './meetingAttachment.ts';
import type { MeetingView } from './meeting.ts';
import type { ItemMinutes } from './itemMinutes.ts';
import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { Announced } from '../domain/meeting/announced.ts';
import type { Municipality } from '../domain/body/body.ts';
import type { Convening } from '../domain/meeting/convening.ts';
import type { Objection } from '../domain/document/document.ts';
import type { Organization } from '../domain/people/person.ts';
import type { ItemId, PersonId } from '../domain/ids.ts';
import type { Proposed } from '../domain/paper/openProposals.ts';
import type { AnsweredQuestion } from '../domain/paper/toldAnswers.ts';
import type { IsoDate } from '../domain/values.ts';

/** Everything that the documents of a meeting are made of, as stored. */
export type MeetingFacts = {
  municipality: Municipality | null;
  meeting: MeetingView;
  /** In the order of the agenda, sub-items after their item. */
  items: readonly NumberedItem[];
  minutes: ReadonlyMap<ItemId, ItemMinutes>;
  /** The meeting's own first, then those of its items in the order of the agenda. */
  attachments: readonly MeetingAttachment[];
  attendance: AttendanceView;
  /** Names of lists and factions, for votes by faction. */
  organizations: readonly Organization[];
  convening: Convening;
  /** The day of the mailing that a document is made for; nowhere else. */
  goesOutOn?: IsoDate;
  /** What those who were invited know from what was sent to them; null where nothing is known of it. */
  announced: Announced | null;
  /** Objections against the minutes that an item of this meeting deals with, by that item (R36). */
  objections: ReadonlyMap<ItemId, readonly Objection[]>;
  /** What papers propose at items; of those that were withdrawn, nothing. */
  proposals: ReadonlyMap<ItemId, readonly Proposed[]>;
  /** What was answered of the Anfragen at items until the meeting, in it, or by word of mouth. */
  answers: ReadonlyMap<ItemId, readonly AnsweredQuestion[]>;
  /** Days of other meetings of the body that are to deal with the paper of an item, too, by that item. */
  alsoOn: ReadonlyMap<ItemId, readonly IsoDate[]>;
  /** Chairs who refused to sign a version of these minutes (R33). */
  refusedBy: readonly PersonId[];
  /** What a new version after a reopening corrects; null where no version was released before. */
  correction: { version: number; reason: string } | null;
};
