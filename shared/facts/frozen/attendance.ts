import { z } from 'zod';
import { Person } from '../../domain/people/person.ts';
import { Attendee, Recusal, recusalGrounds } from '../../domain/room/attendance.ts';
import { incidentKinds } from '../../domain/room/incident.ts';
import {
  AttendeeId,
  HeadCountId,
  IncidentId,
  ItemId,
  MeetingId,
  OrganizationId,
  PersonId,
  PresidingId,
  RecusalId,
} from '../../domain/ids.ts';

const Time = z.string().nullable();

const FrozenAttendee = z.object({
  id: AttendeeId,
  version: z.number(),
  meetingId: MeetingId,
  personId: PersonId,
  group: Attendee.shape.group,
  status: Attendee.shape.status,
  votingRight: z.boolean(),
  substitutesFor: PersonId.nullable(),
  note: z.string(),
  position: z.number(),
  /** Kept since version 46. */
  coSigns: z.boolean().default(false),
  headings: z.array(z.string()).default([]),
  /** Kept since version 54. */
  isRemote: z.boolean().default(false),
  stays: z.array(
    z.object({
      /** Kept since version 53. */
      fromDay: z.number().nullable().default(null),
      untilDay: z.number().nullable().default(null),
      /** Kept since version 54. */
      isCutOff: z.boolean().default(false),
      fromTime: Time,
      fromItemId: ItemId.nullable(),
      untilTime: Time,
      untilItemId: ItemId.nullable(),
    }),
  ),
});

const FrozenRecusal = z.object({
  id: RecusalId,
  version: z.number(),
  itemId: ItemId,
  personId: PersonId,
  whereabouts: Recusal.shape.whereabouts,
  /** Kept since version 53. */
  ground: z.enum(recusalGrounds).default('bias'),
  note: z.string(),
});

const FrozenPerson = z.object({
  id: PersonId,
  formOfAddress: Person.shape.formOfAddress,
  title: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  position: z.string(),
  organizationId: OrganizationId.nullable(),
  organizationName: z.string(),
  listName: z.string(),
  textName: z.string(),
  role: z.string().nullable(),
  isExpertCitizen: z.boolean(),
});

export const FrozenAttendance = z.object({
  attendees: z.array(FrozenAttendee),
  recusals: z.array(FrozenRecusal),
  headCounts: z.array(
    z.object({
      id: HeadCountId,
      label: z.string(),
      count: z.number(),
      /** Kept since version 46. */
      isAbout: z.boolean().default(false),
      of: z.enum(['guests', 'members']).default('guests'),
    }),
  ),
  presiding: z.array(
    z.object({ id: PresidingId, personId: PersonId, fromItemId: ItemId.nullable(), fromTime: Time }),
  ),
  /** Kept since version 46. */
  incidents: z
    .array(
      z.object({
        id: IncidentId,
        itemId: ItemId,
        kind: z.enum(incidentKinds),
        time: Time,
        until: Time,
        day: z.string().nullable(),
        personId: PersonId.nullable(),
        words: z.string(),
      }),
    )
    .default([]),
  people: z.array(FrozenPerson),
});
