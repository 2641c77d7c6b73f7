import type { Generated, Kysely } from 'kysely';
import type { AgendaItem } from '../../shared/domain/meeting/agenda.ts';
import type { Attendee, Recusal } from '../../shared/domain/room/attendance.ts';
import type { BodyRules } from '../../shared/domain/body/body.ts';
import type { OtherBody } from '../../shared/domain/body/otherBody.ts';
import type { MeetingState } from '../../shared/domain/meeting/meeting.ts';
import type { Membership, Organization, Person } from '../../shared/domain/people/person.ts';
import type { Outcome } from '../../shared/domain/vote/resolution.ts';
import type { NamedVote, VoteForm } from '../../shared/domain/vote/vote.ts';
import type { Bit } from './bit.ts';
import type { DocumentTables } from './documents.ts';

export type { Bit } from './bit.ts';

/** Column types as SQLite keeps them: booleans are 0/1, structures are JSON text, days and times ISO text. */
export type Tables = DocumentTables & {
  municipality: { id: 'own'; version: number; name: string; letterhead: string; place: string };
  body: {
    id: string;
    version: Generated<number>;
    short_name: Generated<string>;
    position: Generated<number>;
    standard_agenda_version: Generated<number>;
  };
  other_body: {
    id: string;
    version: number;
    name: string;
    short_name: string;
    classification: OtherBody['classification'];
    municipality: string;
    start_date: string | null;
    end_date: string | null;
    is_dissolved: Bit;
  };
  body_rules: {
    id: string;
    version: number;
    body_id: string;
    valid_from: string;
    name: string;
    name_genitive: string;
    legal_basis: string;
    statutory_seats: number;
    notice: string;
    majority: BodyRules['majority'];
    tie: BodyRules['tie'];
    signers: string;
    minutes_approval: BodyRules['minutesApproval'];
    numbering: BodyRules['numbering'];
    style: string;
  };
  legislative_term: {
    id: string;
    version: number;
    body_id: string;
    name: string;
    start_date: string;
    end_date: string;
  };
  standard_item: { body_id: string; position: number; title: string; is_public: Bit };
  text_module: { id: string; version: number; code: string; title: string; text: string };
  organization: {
    id: string;
    version: number;
    name: string;
    short_name: string;
    kind: Organization['kind'];
  };
  person: {
    id: string;
    version: number;
    form_of_address: Person['formOfAddress'];
    title: string;
    given_name: string;
    family_name: string;
    position: string;
    organization_id: string | null;
    email: string;
    phone: string;
  };
  membership: {
    id: string;
    version: number;
    person_id: string;
    body_id: string;
    role: Membership['role'];
    voting_right: Bit;
    start_date: string;
    end_date: string | null;
    position: number;
  };
  deputy_for: {
    membership_id: string;
    person_id: string | null;
    organization_id: string | null;
    rank: number;
  };
  /** And `shares_number`, which only the schema itself reads. */
  meeting: {
    id: string;
    version: number;
    body_id: string;
    term_id: string | null;
    number: number | null;
    date: string;
    start_time: string | null;
    end_time: string | null;
    breaks: string;
    place: string;
    room: string;
    state: MeetingState;
    state_reason: string;
    head_counts_version: Generated<number>;
    presiding_version: Generated<number>;
  };
  agenda_item: {
    id: string;
    version: number;
    meeting_id: string;
    parent_id: string | null;
    position: number;
    kind: AgendaItem['kind'];
    title: string;
    is_public: Bit;
    has_basis: Bit;
    paper_reference: string;
    paper_type: string;
    presenter: string;
    reading: AgendaItem['reading'];
    status: AgendaItem['status'];
    fixed_number: string | null;
    public_title: string;
    is_supplement: Bit;
    approves_meeting_id: string | null;
    resolution_order_version: Generated<number>;
  };
  item_text: { item_id: string; text: string; version: number; saved_at: string };
  resolution: {
    id: string;
    version: number;
    item_id: string;
    position: number;
    label: string;
    text: string;
    part: string;
    mover: string;
    outcome: Outcome;
    outcome_detail: string;
    printed_result: string;
    printed_result_is_own: Bit;
    effect: string | null;
  };
  vote: {
    resolution_id: string;
    form: VoteForm;
    yes: number | null;
    no: number | null;
    abstain: number | null;
    invalid: number | null;
    wording: string;
    taken_at: string | null;
    remainder_note: string;
  };
  vote_by_faction: {
    resolution_id: string;
    position: number;
    organization_id: string;
    yes: number;
    no: number;
    abstain: number;
  };
  vote_by_name: {
    resolution_id: string;
    position: number;
    person_id: string;
    choice: NamedVote['choice'];
  };
  attendee: {
    id: string;
    version: number;
    meeting_id: string;
    person_id: string;
    attendance_group: Attendee['group'];
    status: Attendee['status'];
    voting_right: Bit;
    substitutes_for: string | null;
    note: string;
    position: number;
  };
  stay: {
    attendee_id: string;
    position: number;
    from_time: string | null;
    from_item_id: string | null;
    until_time: string | null;
    until_item_id: string | null;
  };
  recusal: {
    id: string;
    version: number;
    item_id: string;
    person_id: string;
    whereabouts: Recusal['whereabouts'];
    note: string;
  };
  head_count: { id: string; meeting_id: string; position: number; label: string; count: number };
  presiding: {
    id: string;
    meeting_id: string;
    position: number;
    person_id: string;
    from_item_id: string | null;
    from_time: string | null;
  };
};

/** May change rows: only command handlers get one, inside their transaction. */
export type WriteDb = Kysely<Tables>;
/** Cannot write, by type. Every WriteDb is accepted where a ReadDb is asked for. */
export type ReadDb = Pick<WriteDb, 'selectFrom' | 'selectNoFrom' | 'fn'>;
