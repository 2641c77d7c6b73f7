import { z } from 'zod';
import { ClockTime, count, Id, line, requiredLine, Version } from '../values.ts';

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

/**
 * One stretch of time in the room. A bound is a clock time, an item, both or neither
 * (neither: from the beginning / until the end). "bis TOP 5.2" includes item 5.2.
 */
export const Stay = z.object({
  fromTime: ClockTime.nullable(),
  fromItemId: Id.nullable(),
  untilTime: ClockTime.nullable(),
  untilItemId: Id.nullable(),
});
export type Stay = z.infer<typeof Stay>;

export const Attendee = z.object({
  id: Id,
  version: Version,
  meetingId: Id,
  personId: Id,
  group: AttendanceGroup,
  status: z.enum(['present', 'excused', 'absent']),
  votingRight: z.boolean(),
  /** The member this deputy stands in for (R21). */
  substitutesFor: Id.nullable(),
  note: line(),
  position: z.number().int().min(0),
  /** Empty: present the whole time. */
  stays: z.array(Stay),
});
export type Attendee = z.infer<typeof Attendee>;

/** § 31 GO NRW: who takes no part in an item, and whether the person left or sat with the audience (R19). */
export const Recusal = z.object({
  id: Id,
  version: Version,
  itemId: Id,
  personId: Id,
  whereabouts: z.enum(['left', 'audience']),
  note: line(500),
});
export type Recusal = z.infer<typeof Recusal>;

/** People who are counted, not named: "Bürger: 12". */
export const HeadCount = z.object({ id: Id, label: requiredLine('eine Bezeichnung', 80), count });
export type HeadCount = z.infer<typeof HeadCount>;

/** Who chairs from a moment on; the first entry has neither item nor time (R32). */
export const Presiding = z.object({
  id: Id,
  personId: Id,
  fromItemId: Id.nullable(),
  fromTime: ClockTime.nullable(),
});
export type Presiding = z.infer<typeof Presiding>;

export const Attendance = z.object({
  attendees: z.array(Attendee),
  recusals: z.array(Recusal),
  headCounts: z.array(HeadCount),
  presiding: z.array(Presiding),
});
export type Attendance = z.infer<typeof Attendance>;

/** Where in the meeting we look: an item, and the clock time where it is known. */
export type Moment = { itemId: Id | null; time: ClockTime | null };
