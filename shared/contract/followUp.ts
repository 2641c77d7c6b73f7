import { z } from 'zod';
import { Convening } from '../domain/meeting/convening.ts';
import { Reach } from '../domain/meeting/reach.ts';
import { Objection } from '../domain/document/document.ts';
import { ItemId, MeetingId, ObjectionId } from '../domain/ids.ts';
import { BaseVersion, ClockTime, IsoDate, Version } from '../domain/values.ts';
import { command, query } from './route.ts';

/** How a meeting was called, with the dates its rules lead to. */
export const ConveningView = Convening.extend({
  /** Null while nothing was entered. */
  version: Version.nullable(),
  lastDay: IsoDate,
  lastWorkday: IsoDate,
  shortLastDay: IsoDate.nullable(),
  shortLastTime: ClockTime.nullable(),
  /** Until when the invitation must be out, in a sentence. */
  deadline: z.string(),
  verdict: z.enum(['inTime', 'short', 'tooLate', 'unknown']),
  /** Names those who were not reached, too. */
  verdictSentence: z.string(),
  reach: Reach,
  /** What has changed since it was announced and nobody was told, a sentence each. */
  changes: z.array(z.string()),
  /** Nothing has changed but that items came in: a Nachtrag says all of it. */
  onlyAdds: z.boolean(),
});
export type ConveningView = z.infer<typeof ConveningView>;

/** Where the minutes of a meeting were approved or noted (R35). */
export const Approval = z.object({
  meetingId: MeetingId,
  itemId: ItemId,
  /** "7. Sitzung am 02.12.2026, TOP 2" */
  where: z.string(),
  /** The printed results, '' while the item is open. */
  result: z.string(),
});

export const followUp = {
  'convening.get': query(z.object({ meetingId: MeetingId }), ConveningView).reads(
    'agenda',
    'bodies',
    'clock',
    'convening',
    'dispatch',
    'documents',
    'lists',
    'meetings',
    'people',
  ),
  'convening.save': command(
    Convening.extend({ meetingId: MeetingId, version: BaseVersion }),
    ConveningView,
  ).changes('convening'),
  /** Objections against the minutes of this meeting, oldest first. */
  'objections.list': query(z.object({ meetingId: MeetingId }), z.array(Objection)).reads('objections'),
  'objections.save': command(
    Objection.omit({ id: true, version: true }).extend({
      id: ObjectionId.nullable(),
      version: Version.nullable(),
    }),
    Objection,
  ).changes('objections', 'audit'),
  'objections.remove': command(z.object({ id: ObjectionId, version: BaseVersion }), z.null()).changes(
    'objections',
    'audit',
  ),
  'approval.get': query(z.object({ meetingId: MeetingId }), Approval.nullable()).reads(
    'agenda',
    'bodies',
    'meetings',
    'minutes',
  ),
};
