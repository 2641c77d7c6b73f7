import { z } from 'zod';
import { AttendeeId, HeadCountId, ItemId, MeetingId, PersonId, PresidingId, RecusalId } from '../ids.ts';
import { Incident } from './incident.ts';
import type { Spot } from './sittings.ts';
import { ClockTime, count, line, requiredLine, Version } from '../values.ts';

export const attendanceGroups = [
  'members',
  'deputies',
  'advisory',
  'clerk',
  'administration',
  'guests',
] as const;
export const AttendanceGroup = z.enum(attendanceGroups);
export type AttendanceGroup = z.infer<typeof AttendanceGroup>;

/** Of a meeting of several days, from 1; null where the item says it. */
const SittingNumber = z.number().int().min(1).max(99).nullable().default(null);

/**
 * One stretch of time in the room. A bound is a clock time, an item, both or neither
 * (neither: from the beginning / until the end). "bis TOP 5.2" includes item 5.2.
 */
export const Stay = z.object({
  fromDay: SittingNumber,
  fromTime: ClockTime.nullable(),
  fromItemId: ItemId.nullable(),
  untilDay: SittingNumber,
  untilTime: ClockTime.nullable(),
  untilItemId: ItemId.nullable(),
  /** The connection of somebody who takes part by video broke off: nobody left. */
  isCutOff: z.boolean().default(false),
});
export type Stay = z.infer<typeof Stay>;

export const wholeMeeting: Stay = {
  fromDay: null,
  fromTime: null,
  fromItemId: null,
  untilDay: null,
  untilTime: null,
  untilItemId: null,
  isCutOff: false,
};

export const Attendee = z.object({
  id: AttendeeId,
  version: Version,
  meetingId: MeetingId,
  personId: PersonId,
  group: AttendanceGroup,
  status: z.enum(['present', 'excused', 'absent']),
  votingRight: z.boolean(),
  /** The member this deputy stands in for (R21). */
  substitutesFor: PersonId.nullable(),
  note: line(),
  position: z.number().int().min(0),
  /** Signs the minutes beside chair and clerk. */
  coSigns: z.boolean(),
  /** Takes part by video; counts while connected, which the stays say (R13b). */
  isRemote: z.boolean(),
  /** Headings of the office's own that the person stands below, in place of that of the group. */
  headings: z
    .array(requiredLine('eine Überschrift', 80))
    .max(5, 'Höchstens fünf Überschriften je Person. Bitte prüfen Sie die Angaben.'),
  /** Empty: present the whole time. */
  stays: z.array(Stay).max(100, 'Höchstens 100 Zeiten je Person. Bitte prüfen Sie die Angaben.'),
});
export type Attendee = z.infer<typeof Attendee>;

/** Somebody of whom nothing further was said. */
export const nothingFurther = {
  coSigns: false,
  isRemote: false,
  headings: [] as string[],
} satisfies Partial<Attendee>;

/** Why somebody takes no part in an item: § 31 GO NRW (R18), nobody else's business, or a decision of the body. */
export const recusalGrounds = ['bias', 'ownWish', 'decision'] as const;

/** Who takes no part in an item, and whether the person left or sat with the audience (R19). */
export const Recusal = z.object({
  id: RecusalId,
  version: Version,
  itemId: ItemId,
  personId: PersonId,
  whereabouts: z.enum(['left', 'audience']),
  ground: z.enum(recusalGrounds).default('bias'),
  note: line(500),
});
export type Recusal = z.infer<typeof Recusal>;

/** People who are counted, not named: "Bürger: 12"; `of`: members where no list of them is kept. */
export const HeadCount = z.object({
  id: HeadCountId,
  label: requiredLine('eine Bezeichnung', 80),
  count,
  /** "ca. 40" */
  isAbout: z.boolean().default(false),
  of: z.enum(['guests', 'members']).default('guests'),
});
export type HeadCount = z.infer<typeof HeadCount>;

/** Who chairs from a moment on; the first entry has neither item nor time (R32). */
export const Presiding = z.object({
  id: PresidingId,
  personId: PersonId,
  fromItemId: ItemId.nullable(),
  fromTime: ClockTime.nullable(),
});
export type Presiding = z.infer<typeof Presiding>;

export const Attendance = z.object({
  attendees: z.array(Attendee),
  recusals: z.array(Recusal),
  headCounts: z.array(HeadCount),
  presiding: z.array(Presiding),
  incidents: z.array(Incident),
});
export type Attendance = z.infer<typeof Attendance>;

/** Where in the meeting we look: an item, and the clock time where it is known. */
export type Moment = Spot;
