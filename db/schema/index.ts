import type { Generated, Kysely } from 'kysely';
import type { AgendaItem } from '../../shared/domain/meeting/agenda.ts';
import type { Attendee, HeadCount, Recusal } from '../../shared/domain/room/attendance.ts';
import type { Incident } from '../../shared/domain/room/incident.ts';
import type { Reply } from '../../shared/domain/room/reply.ts';
import type { BodyRules } from '../../shared/domain/body/body.ts';
import type { MinutesPeriod } from '../../shared/domain/body/minutesPeriod.ts';
import type { OtherBody } from '../../shared/domain/body/otherBody.ts';
import type { NameOrder } from '../../shared/domain/people/nameOrder.ts';
import type { Meeting, MeetingState } from '../../shared/domain/meeting/meeting.ts';
import type {
  AttendeeId,
  BodyId,
  HeadCountId,
  IncidentId,
  ItemId,
  MeetingId,
  OtherBodyId,
  PersonId,
  PresidingId,
  RecusalId,
  RulesId,
  TermId,
} from '../../shared/domain/ids.ts';
import type { Bit } from './bit.ts';
import type { DispatchTables } from './dispatch.ts';
import type { DocumentTables } from './documents.ts';
import type { HistoryTables } from './history.ts';
import type { OfficeTables } from './office.ts';
import type { PaperTables } from './papers.ts';
import type { PeopleTables } from './people.ts';
import type { ReportTables } from './reports.ts';
import type { ResolutionTables } from './resolutions.ts';

export type { Bit } from './bit.ts';

type TablesOfAreas = DispatchTables &
  DocumentTables &
  HistoryTables &
  OfficeTables &
  PaperTables &
  PeopleTables &
  ReportTables &
  ResolutionTables;

/** Column types as SQLite keeps them: booleans are 0/1, structures are JSON text, days and times ISO text. */
export type Tables = TablesOfAreas & {
  municipality: {
    id: 'own';
    version: number;
    name: string;
    letterhead: string;
    place: string;
    name_particles: Generated<NameOrder['particles']>;
    name_umlauts: Generated<NameOrder['umlauts']>;
  };
  body: {
    id: BodyId;
    version: Generated<number>;
    short_name: Generated<string>;
    position: Generated<number>;
    standard_agenda_version: Generated<number>;
  };
  other_body: {
    id: OtherBodyId;
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
    id: RulesId;
    version: number;
    body_id: BodyId;
    valid_from: string;
    name: string;
    name_genitive: string;
    legal_basis: string;
    statutory_seats: number;
    notice: string;
    majority: BodyRules['majority'];
    tie: BodyRules['tie'];
    secret_election: BodyRules['secretElection'];
    needs_council_majority: Bit;
    public_notice_title: string;
    public_notice_signed_by: string;
    signers: string;
    minutes_approval: BodyRules['minutesApproval'];
    numbering: BodyRules['numbering'];
    style: string;
    minutes_due_amount: Generated<number | null>;
    minutes_due_unit: Generated<MinutesPeriod['unit'] | null>;
  };
  legislative_term: {
    id: TermId;
    version: number;
    body_id: BodyId;
    name: string;
    start_date: string;
    end_date: string;
  };
  standard_item: {
    body_id: BodyId;
    position: number;
    title: string;
    is_public: Bit;
    level: Generated<number>;
    is_heading: Generated<Bit>;
  };
  /** And `shares_number`, which only the schema itself reads. */
  meeting: {
    id: MeetingId;
    version: number;
    body_id: BodyId;
    term_id: TermId | null;
    number: number | null;
    date: string;
    start_time: string | null;
    end_time: string | null;
    breaks: string;
    place: string;
    room: string;
    state: MeetingState;
    state_reason: string;
    minutes_on: Generated<string | null>;
    minutes_sent_on: Generated<string | null>;
    mode: Generated<Meeting['mode']>;
    joint_with: Generated<string>;
    head_counts_version: Generated<number>;
    presiding_version: Generated<number>;
    incidents_version: Generated<number>;
  };
  agenda_item: {
    id: ItemId;
    version: number;
    meeting_id: MeetingId;
    parent_id: ItemId | null;
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
    approves_meeting_id: MeetingId | null;
    is_heading: Bit;
    own_number: string;
    subtitle: string;
    department: string;
    paper_title: string;
    further_papers: string;
    together_with: ItemId | null;
    called_at: string | null;
    finished_at: string | null;
    resolution_order_version: Generated<number>;
  };
  item_text: { item_id: ItemId; text: string; version: number; saved_at: string };
  attendee: {
    id: AttendeeId;
    version: number;
    meeting_id: MeetingId;
    person_id: PersonId;
    attendance_group: Attendee['group'];
    status: Attendee['status'];
    voting_right: Bit;
    substitutes_for: PersonId | null;
    note: string;
    position: number;
    co_signs: Generated<Bit>;
    is_remote: Generated<Bit>;
    /** One a line. */
    headings: Generated<string>;
  };
  stay: {
    attendee_id: AttendeeId;
    position: number;
    from_day: Generated<number | null>;
    until_day: Generated<number | null>;
    is_cut_off: Generated<Bit>;
    from_time: string | null;
    from_item_id: ItemId | null;
    until_time: string | null;
    until_item_id: ItemId | null;
  };
  reply: {
    meeting_id: MeetingId;
    person_id: PersonId;
    version: number;
    answer: Reply['answer'];
    note: string;
    replied_on: string;
    deputy_id: PersonId | null;
    deputy_asked_on: string | null;
    is_taken_over: Bit;
    given_for: string;
  };
  recusal: {
    id: RecusalId;
    version: number;
    item_id: ItemId;
    person_id: PersonId;
    whereabouts: Recusal['whereabouts'];
    ground: Generated<Recusal['ground']>;
    note: string;
  };
  head_count: {
    id: HeadCountId;
    meeting_id: MeetingId;
    position: number;
    label: string;
    count: number;
    is_about: Generated<Bit>;
    counts_of: Generated<HeadCount['of']>;
  };
  incident: {
    id: IncidentId;
    item_id: ItemId;
    position: number;
    kind: Incident['kind'];
    time: string | null;
    until: string | null;
    day: string | null;
    person_id: PersonId | null;
    words: string;
  };
  presiding: {
    id: PresidingId;
    meeting_id: MeetingId;
    position: number;
    person_id: PersonId;
    from_item_id: ItemId | null;
    from_time: string | null;
  };
};

/** May change rows: only command handlers get one, inside their transaction. */
export type WriteDb = Kysely<Tables>;
/** Cannot write, by type. Every WriteDb is accepted where a ReadDb is asked for. */
export type ReadDb = Pick<WriteDb, 'selectFrom' | 'selectNoFrom' | 'fn'>;
