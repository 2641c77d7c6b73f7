import type { Generated } from 'kysely';
import type {
  Clearance,
  DocumentKind,
  DocumentState,
  DocumentSubject,
  Objection,
  SubjectType,
} from '../../shared/domain/document/document.ts';
import type { TemplateKind } from '../../shared/domain/document/templateKind.ts';
import type { AnnouncedScope } from '../../shared/domain/meeting/announced.ts';
import type { TextState } from '../../shared/domain/attachment/attachment.ts';
import type {
  AttachmentId,
  DataFileId,
  DelegationId,
  DispatchId,
  DocumentId,
  ItemId,
  KeyId,
  MeetingId,
  ObjectionId,
  PaperId,
  PartnerReportId,
  PersonId,
  RulesId,
  SignatureId,
  UploadId,
} from '../../shared/domain/ids.ts';
import type { Bit } from './bit.ts';

/** Columns of what was printed, released, sent and logged. */
export type DocumentTables = {
  data_file: { id: 'own'; uuid: DataFileId; audit_count: number; audit_head: string };
  convening: {
    meeting_id: MeetingId;
    version: number;
    sent_on: string | null;
    sent_time: string | null;
    short_notice_reason: string;
    is_second: Bit;
  };
  /** What was announced, in the order it was made; sent once `told_at` is there. */
  announced: {
    meeting_id: MeetingId;
    seq: number;
    scope: AnnouncedScope;
    /** The frozen file that says it. */
    document_id: DocumentId | null;
    /** The dispatch it was made for. */
    dispatch_id: DispatchId | null;
    content: string;
    told_at: string | null;
  };
  /** Bytes once each; what has a file refers to it by their SHA-256. */
  file: { sha256: string; size: number };
  /** 1 MiB each, the last what is left. */
  file_part: { sha256: string; position: number; bytes: Uint8Array };
  /** What the bytes say, read once for all who refer to them. `unseen`: also what only whoever looks into the file finds. */
  /** `unseen_kinds`: JSON. */
  file_text: {
    sha256: string;
    state: TextState;
    text: string;
    unseen: string;
    unseen_kinds: Generated<string>;
  };
  /** A file that is still coming in, and that no row refers to yet. */
  file_hold: { id: UploadId; sha256: string };
  attachment: {
    id: AttachmentId;
    version: number;
    paper_id: PaperId | null;
    item_id: ItemId | null;
    meeting_id: MeetingId | null;
    report_id: PartnerReportId | null;
    position: number;
    title: string;
    file_name: string;
    media_type: string;
    is_active: Bit;
    is_public: Bit;
    is_listed: Bit;
    for_mailing: Bit;
    sha256: string;
    added_at: string;
  };
  /** What texts show; they name it by its digest. */
  picture: { sha256: string; media_type: 'image/png' | 'image/jpeg'; width: number; height: number };
  logo: { rules_id: RulesId; version: number; media_type: 'image/png' | 'image/jpeg'; sha256: string };
  template: {
    rules_id: RulesId;
    kind: TemplateKind;
    version: number;
    file_name: string;
    sha256: string;
    added_at: string;
  };
  document: {
    id: DocumentId;
    /** The meeting whose it is; null for what belongs to none. */
    meeting_id: MeetingId | null;
    kind: DocumentKind;
    subject_type: SubjectType;
    subject_id: DocumentSubject['id'];
    version: number;
    state: DocumentState;
    file_name: string;
    sha256: string;
    size: number;
    model: string;
    model_sha256: string;
    /** JSON: of a presented Niederschrift what it and all other documents of its meeting are built from. */
    facts: string | null;
    is_own_edit: Bit;
    clearance: Clearance;
    /** JSON: who must sign, as frozen when it was presented; `[]` before. */
    signers: string;
    correction: string;
    created_at: string;
    presented_at: string | null;
    decided_at: string | null;
  };
  signer_key: {
    id: KeyId;
    person_id: PersonId | null;
    holder: string;
    public_key: string;
    sealed: string | null;
    card: string;
    created_at: string;
    revoked_at: string | null;
    revoke_reason: string;
  };
  delegation: {
    id: DelegationId;
    chair_id: PersonId;
    deputy_id: PersonId;
    /** With which the deputy signs. */
    key_id: KeyId;
    /** The chair's, with which the statement is signed; null where the office noted it. */
    chair_key_id: KeyId | null;
    statement: string;
    signature: string | null;
    received_at: string;
    revoked_at: string | null;
    revoke_reason: string;
  };
  signature: {
    id: SignatureId;
    document_id: DocumentId;
    position: number;
    key_id: KeyId;
    person_id: PersonId;
    manifest: string;
    signature: string;
    comments: string;
    received_at: string;
  };
  reopening: { document_id: DocumentId; reason: string; reopened_at: string };
  check_override: { meeting_id: MeetingId; check_key: string; reason: string; created_at: string };
  objection: {
    id: ObjectionId;
    version: number;
    meeting_id: MeetingId;
    item_id: ItemId | null;
    raised_by: string;
    raised_on: string;
    text: string;
    decision: Objection['decision'];
    decision_text: string;
  };
  audit_entry: {
    seq: number;
    at: string;
    action: string;
    details: string;
    /** '' in entries from before it was kept. */
    by: string;
    previous: string;
    hash: string;
  };
};
