import type {
  BodyId,
  MembershipId,
  OrganizationId,
  PeopleImportId,
  PersonId,
} from '../../shared/domain/ids.ts';
import type { Membership, Organization, Person } from '../../shared/domain/people/person.ts';
import type { Bit } from './bit.ts';

/** Who there is, and what they are in a body. */
export type PeopleTables = {
  organization: {
    id: OrganizationId;
    version: number;
    name: string;
    short_name: string;
    kind: Organization['kind'];
  };
  person: {
    id: PersonId;
    version: number;
    form_of_address: Person['formOfAddress'];
    title: string;
    given_name: string;
    family_name: string;
    position: string;
    organization_id: OrganizationId | null;
    email: string;
    phone: string;
    distinction: string;
    salutation: string;
    street_address: string;
    postal_code: string;
    locality: string;
  };
  membership: {
    id: MembershipId;
    version: number;
    person_id: PersonId;
    body_id: BodyId;
    role: Membership['role'];
    voting_right: Bit;
    is_expert_citizen: Bit;
    start_date: string;
    end_date: string | null;
    position: number;
  };
  deputy_for: {
    membership_id: MembershipId;
    person_id: PersonId | null;
    organization_id: OrganizationId | null;
    rank: number;
  };
  people_import: {
    id: PeopleImportId;
    version: number;
    body_id: BodyId;
    file_name: string;
    sheet: string;
    list: string;
    read_at: string;
    taken_at: string | null;
    taken: string | null;
  };
};
