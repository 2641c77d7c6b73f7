import { z } from 'zod';
import { Attendance, Attendee, HeadCount, Presiding, Recusal } from '../domain/room/attendance.ts';
import { Person } from '../domain/people/person.ts';
import { ClockTime, Id } from '../domain/values.ts';
import { command, query } from './route.ts';

/** A person as the meeting sees it: with list or faction and the names used in lists and in sentences. */
export const PersonInMeeting = Person.pick({
  id: true,
  formOfAddress: true,
  title: true,
  givenName: true,
  familyName: true,
  position: true,
}).extend({
  organizationId: Id.nullable(),
  organizationName: z.string(),
  /** "Frau Murisa Adilovic" */
  listName: z.string(),
  /** "Frau Adilovic"; with given name where two share the family name */
  textName: z.string(),
  role: z.string().nullable(),
});
export type PersonInMeeting = z.infer<typeof PersonInMeeting>;

export const AttendanceView = Attendance.extend({ people: z.array(PersonInMeeting) });
export type AttendanceView = z.infer<typeof AttendanceView>;

const AttendeeFields = Attendee.pick({
  group: true,
  status: true,
  votingRight: true,
  substitutesFor: true,
  note: true,
  stays: true,
});

/** Every command answers with the whole attendance of the meeting. */
export const attendance = {
  'attendance.get': query(z.object({ meetingId: Id }), AttendanceView),
  'attendance.save': command(AttendeeFields.extend({ meetingId: Id, personId: Id }), AttendanceView),
  'attendance.remove': command(z.object({ meetingId: Id, personId: Id }), AttendanceView),
  /** Brings in all current members, advisers, a clerk and officials who are not yet in the list. */
  'attendance.fill': command(z.object({ meetingId: Id }), AttendanceView),
  /** Somebody comes or goes now: opens or closes a stay at this item and time. */
  'attendance.comeOrGo': command(
    z.object({
      meetingId: Id,
      personId: Id,
      direction: z.enum(['come', 'go']),
      time: ClockTime.nullable(),
      itemId: Id.nullable(),
    }),
    AttendanceView,
  ),
  'recusals.save': command(Recusal.omit({ id: true }).extend({ meetingId: Id }), AttendanceView),
  'recusals.remove': command(z.object({ meetingId: Id, itemId: Id, personId: Id }), AttendanceView),
  'headCounts.save': command(
    z.object({ meetingId: Id, headCounts: z.array(HeadCount.omit({ id: true })).max(20) }),
    AttendanceView,
  ),
  'presiding.save': command(
    z.object({ meetingId: Id, presiding: z.array(Presiding.omit({ id: true })).max(50) }),
    AttendanceView,
  ),
};
