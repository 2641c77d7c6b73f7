import type { Generated } from 'kysely';
import type {
  DistributionList,
  MailSettings,
  RecipientState,
} from '../../shared/domain/document/dispatch.ts';
import type { Clearance } from '../../shared/domain/document/document.ts';
import type { Part } from '../../shared/domain/document/standing.ts';
import type {
  BodyId,
  DispatchId,
  DocumentId,
  ListId,
  MeetingId,
  PersonId,
  RecipientId,
} from '../../shared/domain/ids.ts';
import type { Bit } from './bit.ts';

/** Columns of what goes out, to whom, and by which way. */
export type DispatchTables = {
  distribution_list: {
    id: ListId;
    version: number;
    body_id: BodyId | null;
    name: string;
    source: DistributionList['source'];
    clearance: Clearance;
  };
  distribution_entry: { list_id: ListId; position: number; name: string; email: string };
  mail_settings: {
    id: 'own';
    version: number;
    way: MailSettings['way'];
    from_name: string;
    from_email: string;
    host: string;
    port: number;
    security: MailSettings['security'];
    user: string;
    limit_mb: Generated<number>;
    documents_as: Generated<MailSettings['documentsAs']>;
  };
  dispatch: {
    id: DispatchId;
    /** In the order they were made, whatever the clock said. */
    seq: number;
    meeting_id: MeetingId;
    way: MailSettings['way'];
    from_name: string;
    from_email: string;
    subject: string;
    text: string;
    created_at: string;
    /** When it went out by hand, as the clerk said; null for what the program sends itself. */
    sent_at: string | null;
    /** Whether a public list is among those it is for. */
    for_public: 0 | 1;
    /** When its meeting was cancelled before all of it had gone out. */
    held_back_at: string | null;
    /** When and where the meeting was to be when it was made. */
    told_date: Generated<string>;
    told_time: string | null;
    told_place: Generated<string>;
    told_room: Generated<string>;
    /** Made while its meeting was still to come. */
    is_ahead: Generated<Bit>;
    /** The first of the messages that it goes out in; null where it is a single one. */
    mailing_id: Generated<DispatchId | null>;
  };
  dispatch_file: {
    dispatch_id: DispatchId;
    position: number;
    document_id: DocumentId | null;
    kind: string;
    file_name: string;
    media_type: string;
    clearance: Clearance;
    sha256: string;
    /** What it printed when it was made, line by line; null where nobody asks. */
    made_of: Generated<string | null>;
    /** What it would have printed when the office let it go as it is. */
    let_go_as: Generated<string | null>;
  };
  /** What of the data file a file is made of; it may be gone by now. */
  dispatch_part: {
    dispatch_id: DispatchId;
    file_position: number;
    position: number;
    kind: Part['kind'];
    part_id: Part['id'];
    was_withdrawn: Bit;
  };
  /** `content`: JSON. */
  unfinished_mailing: { meeting_id: MeetingId; version: number; content: string };
  dispatch_list: { dispatch_id: DispatchId; position: number; list_id: ListId };
  dispatch_recipient: {
    id: RecipientId;
    dispatch_id: DispatchId;
    position: number;
    name: string;
    email: string;
    list_name: string;
    clearance: Clearance;
    state: RecipientState;
    attempts: number;
    next_try_at: string | null;
    fault: string;
    reply: string;
    message_id: string;
    settled_at: string | null;
    /** `seq` of its dispatch: by that and by position its turn comes. */
    dispatch_seq: Generated<number>;
    /** Whose it is; null where several share the address, and for entries by hand. */
    person_id: Generated<PersonId | null>;
    /** The day on which it came back, as the clerk said; null for all others. */
    returned_on: Generated<string | null>;
    /** JSON: returns before it was sent once more, the oldest first. */
    past_returns: Generated<string>;
  };
};
