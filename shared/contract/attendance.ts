import { z } from 'zod';
import { Attendee, HeadCount, Presiding, Recusal, Stay } from '../domain/room/attendance.ts';
import { IncidentInput } from '../domain/room/incident.ts';
import { OpenAttendance } from '../facts/attendance.ts';
import { ItemId, MeetingId, PersonId } from '../domain/ids.ts';
import { BaseVersion, ClockTime } from '../domain/values.ts';
import { command, query } from './route.ts';

const AttendeeFields = Attendee.pick({
  group: true,
  status: true,
  votingRight: true,
  substitutesFor: true,
  note: true,
  stays: true,
});

/** Left out, it stays as it is. */
const FurtherFields = z.object({
  coSigns: Attendee.shape.coSigns.exactOptional(),
  isRemote: Attendee.shape.isRemote.exactOptional(),
  headings: Attendee.shape.headings.exactOptional(),
});

/** Every command answers with the whole attendance of the meeting. */
export const attendance = {
  'attendance.get': query(z.object({ meetingId: MeetingId }), OpenAttendance).reads(
    'agenda',
    'attendance',
    'documents',
    'meetings',
    'municipality',
    'people',
  ),
  'attendance.save': command(
    AttendeeFields.extend({
      ...FurtherFields.shape,
      meetingId: MeetingId,
      personId: PersonId,
      version: BaseVersion,
    }),
    OpenAttendance,
  ).changes('attendance', 'audit'),
  'attendance.remove': command(
    z.object({ meetingId: MeetingId, personId: PersonId, version: BaseVersion }),
    OpenAttendance,
  ).changes('attendance', 'audit'),
  /**
   * Brings in all members of the day, advisers, a clerk and officials who are not yet in the list, and takes out who is no member any
   * more, unless something was recorded of them.
   */
  'attendance.fill': command(z.object({ meetingId: MeetingId }), OpenAttendance).changes(
    'attendance',
    'audit',
    'meetings',
  ),
  /** Notes everybody who is there as connected, but for who presides; in presence nobody. */
  'attendance.connectAll': command(z.object({ meetingId: MeetingId }), OpenAttendance).changes(
    'attendance',
    'audit',
  ),
  /** A member is not there, and the first deputy who is free stands in: both in one step. */
  'attendance.sendDeputy': command(
    z.object({ meetingId: MeetingId, personId: PersonId, version: BaseVersion }),
    OpenAttendance,
  ).changes('attendance', 'audit'),
  /** Somebody comes or goes now: opens or closes a stay at this item and time. */
  'attendance.comeOrGo': command(
    z.object({
      meetingId: MeetingId,
      personId: PersonId,
      version: BaseVersion,
      direction: z.enum(['come', 'go']),
      /** Of a meeting of several days, from 1; left out, the item says it, else it is the day of today. */
      day: Stay.shape.fromDay,
      /** Of somebody who goes: the connection broke off. */
      isCutOff: Stay.shape.isCutOff,
      time: ClockTime.nullable(),
      itemId: ItemId.nullable(),
    }),
    OpenAttendance,
  ).changes('attendance', 'audit'),
  'recusals.save': command(
    Recusal.omit({ id: true }).extend({ meetingId: MeetingId, version: BaseVersion }),
    OpenAttendance,
  ).changes('attendance'),
  'recusals.remove': command(
    z.object({ meetingId: MeetingId, itemId: ItemId, personId: PersonId, version: BaseVersion }),
    OpenAttendance,
  ).changes('attendance'),
  'headCounts.save': command(
    z.object({
      meetingId: MeetingId,
      version: BaseVersion,
      headCounts: z.array(HeadCount.omit({ id: true })).max(20),
    }),
    OpenAttendance,
  ).changes('attendance', 'meetings'),
  /** All of the meeting, those of each item in their order. */
  'incidents.save': command(
    z.object({
      meetingId: MeetingId,
      version: BaseVersion,
      incidents: z.array(IncidentInput).max(300),
    }),
    OpenAttendance,
  ).changes('attendance', 'meetings'),
  'presiding.save': command(
    z.object({
      meetingId: MeetingId,
      version: BaseVersion,
      presiding: z.array(Presiding.omit({ id: true })).max(50),
    }),
    OpenAttendance,
  ).changes('attendance', 'meetings'),
};
