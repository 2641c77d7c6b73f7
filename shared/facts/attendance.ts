import { z } from 'zod';
import { Person } from '../domain/people/person.ts';
import { Attendance } from '../domain/room/attendance.ts';
import { OrganizationId } from '../domain/ids.ts';
import { Version } from '../domain/values.ts';

/** A person as the meeting sees it: with list or faction and the names used in lists and in sentences. */
export const PersonInMeeting = Person.pick({
  id: true,
  formOfAddress: true,
  title: true,
  givenName: true,
  familyName: true,
  position: true,
}).extend({
  organizationId: OrganizationId.nullable(),
  organizationName: z.string(),
  /** "Frau Murisa Adilovic" */
  listName: z.string(),
  /** "Frau Adilovic"; with given name where two share the family name */
  textName: z.string(),
  role: z.string().nullable(),
  isExpertCitizen: z.boolean(),
});
export type PersonInMeeting = z.infer<typeof PersonInMeeting>;

export const AttendanceView = Attendance.extend({ people: z.array(PersonInMeeting) });
export type AttendanceView = z.infer<typeof AttendanceView>;

/** The attendance to be changed: lists that are saved as a whole have one version each. */
export const OpenAttendance = AttendanceView.extend({
  headCountsVersion: Version,
  presidingVersion: Version,
  incidentsVersion: Version,
});
export type OpenAttendance = z.infer<typeof OpenAttendance>;
