import { z } from 'zod';
import { BodyId, MembershipId, OrganizationId, PersonId } from '../ids.ts';
import { IsoDate, line, OptionalEmailAddress, requiredLine, Version, wholeNumber } from '../values.ts';

/** An elected list, a faction of the council, or a department of the administration. */
export const Organization = z.object({
  id: OrganizationId,
  version: Version,
  name: requiredLine('einen Namen'),
  shortName: line(40),
  kind: z.enum(['list', 'faction', 'administration', 'other']),
});
export type Organization = z.infer<typeof Organization>;

export const Person = z.object({
  id: PersonId,
  version: Version,
  formOfAddress: z.enum(['Frau', 'Herr']).nullable(),
  title: line(60),
  givenName: line(),
  familyName: requiredLine('einen Nachnamen'),
  /** Function that is spoken with the name: "Beigeordneter". */
  position: line(80).default(''),
  /** Elected list, faction or department the person belongs to. */
  organizationId: OrganizationId.nullable(),
  email: OptionalEmailAddress,
  phone: line(60),
  /** What tells the person from somebody who is called the same: "SPD"; '': the list or faction. */
  distinction: line(40).default(''),
  /** The person's own greeting in letters and mails: "Guten Tag Kim Linde,"; '' where it follows from the name. */
  salutation: line(120).default(''),
  /** Where letters go: street and number, postal code, town. For the office alone. */
  streetAddress: line(120).default(''),
  postalCode: line(12).default(''),
  locality: line(80).default(''),
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
/** Who holds one of the body's seats. */
export const seatedRoles = [
  'chair',
  'deputyChair',
  'member',
] as const satisfies readonly (typeof membershipRoles)[number][];

/** Members vote; a deputy only in somebody's place, advisory members and the administration never (R21). */
export const votesByRole = (role: (typeof membershipRoles)[number]): boolean =>
  seatedRoles.some((seated) => seated === role);

/** For whom a deputy may stand in: a person, or any member of a list; the lowest rank comes first. */
export const DeputyFor = z
  .object({
    personId: PersonId.nullable(),
    organizationId: OrganizationId.nullable(),
    rank: wholeNumber('Der Rang', 1, 99),
  })
  .refine((d) => (d.personId === null) !== (d.organizationId === null), {
    path: ['personId'],
    message: 'Bitte wählen Sie, wer vertreten wird: eine Person oder eine Liste, nicht beides.',
  });
export type DeputyFor = z.infer<typeof DeputyFor>;

const membershipFields = z.object({
  personId: PersonId,
  bodyId: BodyId,
  role: z.enum(membershipRoles),
  votingRight: z.boolean(),
  /** Sachkundige Bürgerin or sachkundiger Bürger: votes in a committee without sitting in the council (R14). */
  isExpertCitizen: z.boolean().default(false),
  startDate: IsoDate,
  endDate: IsoDate.nullable(),
  /** Position in printed lists; equal positions are sorted by name. */
  position: wholeNumber('Der Platz in der Liste', 0, 9999),
  deputyFor: z.array(DeputyFor).max(500, 'Höchstens 500 Vertretungen. Bitte lassen Sie einige weg.'),
});
const endsLater = <T extends z.ZodType<z.infer<typeof membershipFields>>>(membership: T): T =>
  membership.refine((m) => m.endDate === null || m.endDate >= m.startDate, {
    path: ['endDate'],
    message: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Daten.',
  });
export const Membership = endsLater(membershipFields.extend({ id: MembershipId, version: Version }));
export type Membership = z.infer<typeof Membership>;
/** As it is typed in; `version` is the one that was read before the change, null for a new membership. */
export const MembershipInput = endsLater(
  membershipFields.extend({ id: MembershipId.nullable(), version: Version.nullable() }),
).refine(({ personId, deputyFor }) => deputyFor.every((other) => other.personId !== personId), {
  path: ['deputyFor'],
  message: 'Niemand vertritt sich selbst. Bitte wählen Sie ein anderes Mitglied.',
});
