import { z } from 'zod';
import { Id, IsoDate, line, requiredLine, Version } from './values.ts';

/** An elected list, a faction of the council, or an office of the administration. */
export const Organization = z.object({
  id: Id,
  name: requiredLine('einen Namen'),
  shortName: line(40),
  kind: z.enum(['list', 'faction', 'administration', 'other']),
});
export type Organization = z.infer<typeof Organization>;

export const Person = z.object({
  id: Id,
  version: Version,
  formOfAddress: z.enum(['Frau', 'Herr']).nullable(),
  title: line(60),
  givenName: line(),
  familyName: requiredLine('einen Nachnamen'),
  /** Office that is spoken with the name: "Beigeordneter". */
  office: line(80),
  /** Elected list, faction or office the person belongs to. */
  organizationId: Id.nullable(),
  email: line(254).pipe(z.union([z.literal(''), z.email('Bitte prüfen Sie die E-Mail-Adresse.')])),
  phone: line(60),
});
export type Person = z.infer<typeof Person>;

export const membershipRoles = [
  'chair',
  'deputyChair',
  'member',
  'deputy',
  'advisory',
  'clerk',
  'administration',
] as const;

/** For whom a deputy may stand in: a person, or any member of a list; the lowest rank comes first. */
export const DeputyFor = z.object({
  personId: Id.nullable(),
  organizationId: Id.nullable(),
  rank: z.number().int().min(1).max(99),
});
export type DeputyFor = z.infer<typeof DeputyFor>;

export const Membership = z
  .object({
    id: Id,
    version: Version,
    personId: Id,
    bodyId: Id,
    role: z.enum(membershipRoles),
    votingRight: z.boolean(),
    startDate: IsoDate,
    endDate: IsoDate.nullable(),
    /** Place in printed lists; equal places are sorted by name. */
    position: z.number().int().min(0),
    deputyFor: z.array(DeputyFor),
  })
  .refine((m) => m.endDate === null || m.endDate >= m.startDate, {
    path: ['endDate'],
    message: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Daten.',
  });
export type Membership = z.infer<typeof Membership>;
