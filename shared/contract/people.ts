import { z } from 'zod';
import {
  Membership,
  MembershipInput,
  membershipRoles,
  Organization,
  Person,
} from '../domain/people/person.ts';
import { ExportChoice } from '../domain/people/peopleExport.ts';
import { BodyId, MembershipId, OrganizationId, PersonId } from '../domain/ids.ts';
import { BaseVersion, IsoDate, Version } from '../domain/values.ts';
import { Bytes } from './bytes.ts';
import { command, query } from './route.ts';

export const people = {
  'organizations.list': query(z.object({}), z.array(Organization)).reads('people'),
  'organizations.save': command(
    Organization.omit({ id: true }).extend({ id: OrganizationId.nullable(), version: BaseVersion }),
    Organization,
  ).changes('people'),
  'organizations.remove': command(z.object({ id: OrganizationId, version: BaseVersion }), z.null()).changes(
    'people',
  ),
  /** Everybody, with all memberships, sorted by name. */
  'people.list': query(z.object({}), z.array(Person.extend({ memberships: z.array(Membership) }))).reads(
    'people',
    'municipality',
  ),
  /** Whoever is in a body now or will be, as a table; `organizationIds`: only of these lists, none: of all. */
  'people.export': query(
    ExportChoice.extend({ bodyId: BodyId, organizationIds: z.array(OrganizationId).max(200).default([]) }),
    z.object({ fileName: z.string(), bytes: Bytes }),
  ).reads('people', 'municipality', 'bodies', 'clock'),
  'people.save': command(
    Person.omit({ id: true, version: true }).extend({ id: PersonId.nullable(), version: Version.nullable() }),
    Person,
  ).changes('people'),
  /** Refused with IN_USE where the person appears in a meeting. */
  'people.remove': command(z.object({ id: PersonId, version: BaseVersion }), z.null()).changes('people'),
  'memberships.save': command(MembershipInput, Membership).changes('people'),
  /** From a day on, with the voting right that usually goes with it; answers with the membership from then on. */
  'memberships.changeFunction': command(
    z.object({ id: MembershipId, version: BaseVersion, role: z.enum(membershipRoles), from: IsoDate }),
    Membership,
  ).changes('people'),
  'memberships.remove': command(z.object({ id: MembershipId, version: BaseVersion }), z.null()).changes(
    'people',
  ),
};
