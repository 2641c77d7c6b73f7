import { z } from 'zod';
import { MembershipId, OrganizationId, PersonId } from '../ids.ts';
import { IsoDate, line, Version, wholeNumber } from '../values.ts';
import { Membership, membershipRoles, Person } from './person.ts';

/** What a column of a list of people holds. 'postalAddress': street, postal code and town in one; 'deputy': who stands in for the member of the row; 'bank' is never kept. */
export const targets = [
  'familyName',
  'givenName',
  'name',
  'formOfAddress',
  'title',
  'position',
  'organization',
  'role',
  'startDate',
  'endDate',
  'email',
  'phone',
  'streetAddress',
  'postalCode',
  'locality',
  'postalAddress',
  'deputy',
  'bank',
  'none',
] as const;
export const Target = z.enum(targets);
export type Target = z.infer<typeof Target>;

/** More people than that are in no body; the limit keeps a foreign file from filling the data file. */
export const mostPeople = 5_000;

/** What somebody chose for a row; what is left out follows from its finding. */
export const RowChoice = z.object({
  isIncluded: z.boolean().optional(),
  /** Whom a similar name means: somebody who is there already, or 'other': somebody else. */
  sameAs: z.union([z.literal('other'), PersonId]).optional(),
  isWithoutEmail: z.boolean().optional(),
  /** In place of an address that is none. */
  email: line(254).optional(),
  /** A function that nobody knows is the usual one. */
  isUsualRole: z.boolean().optional(),
  /** Comes in although the membership has ended, with its end. */
  isEndTaken: z.boolean().optional(),
  formOfAddress: z.enum(['Frau', 'Herr', 'none']).optional(),
  /** The day on which all begin, in place of one that the calendar does not have. */
  isUsualStart: z.boolean().optional(),
});
export type RowChoice = z.infer<typeof RowChoice>;

/** A list of people as it was read: its cells, what they hold, and what was chosen for whole list and rows. */
export const ReadList = z.object({
  rows: z.array(z.array(z.string())).max(mostPeople + 20),
  /** Which line of the sheet each row is, from 1, as Excel counts them; none for lists that were read before that was kept. */
  lines: z.array(z.number().int()).default([]),
  /** Lines that Excel does not show. */
  hidden: z.array(z.number().int()).default([]),
  headRow: wholeNumber('Die Zeile', 0, 100).nullable(),
  columns: z.array(Target),
  /** Of whoever has none in the list. */
  role: z.enum(membershipRoles),
  startDate: IsoDate,
  /** By the number of the row. */
  choices: z.record(z.string(), RowChoice),
});
export type ReadList = z.infer<typeof ReadList>;

const stored = { version: Version, name: z.string() };

/** What a take-over has made, and so what taking it back removes; `changed` is as it was before. */
export const TakenOver = z.object({
  rows: z.array(z.number().int()),
  organizations: z.array(z.object({ ...stored, id: OrganizationId })),
  people: z.array(z.object({ ...stored, id: PersonId })),
  memberships: z.array(z.object({ ...stored, id: MembershipId })),
  changed: z.array(z.object({ before: Person, version: Version })),
  /** Memberships that ended by it. */
  ended: z.array(z.object({ ...stored, before: Membership })).default([]),
});
export type TakenOver = z.infer<typeof TakenOver>;
