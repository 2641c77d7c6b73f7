import type {
  DistributionList,
  MailSettings,
  RecipientState,
} from '../../shared/domain/document/dispatch.ts';
import type {
  Clearance,
  DocumentKind,
  DocumentState,
  Objection,
  SubjectType,
} from '../../shared/domain/document/document.ts';
import type { Bit } from './bit.ts';

/** Columns of what was printed, released, sent and logged. */
export type DocumentTables = {
  data_file: { id: 'own'; uuid: string; audit_count: number; audit_head: string };
  convening: {
    meeting_id: string;
    version: number;
    sent_on: string | null;
    sent_time: string | null;
    short_notice_reason: string;
    is_second: Bit;
  };
  /** Bytes once each; what has a file refers to it by their SHA-256. */
  file: { sha256: string; size: number; bytes: Uint8Array };
  logo: { rules_id: string; version: number; media_type: 'image/png' | 'image/jpeg'; sha256: string };
  template: {
    rules_id: string;
    kind: DocumentKind;
    version: number;
    file_name: string;
    sha256: string;
    added_at: string;
  };
  document: {
    id: string;
    /** The meeting whose it is; null for what belongs to none. */
    meeting_id: string | null;
    kind: DocumentKind;
    subject_type: SubjectType;
    subject_id: string;
    version: number;
    state: DocumentState;
    file_name: string;
    sha256: string;
    size: number;
    model: string;
    model_sha256: string;
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
    id: string;
    person_id: string | null;
    holder: string;
    public_key: string;
    sealed: string | null;
    card: string;
    created_at: string;
    revoked_at: string | null;
    revoke_reason: string;
  };
  signature: {
    id: string;
    document_id: string;
    position: number;
    key_id: string;
    person_id: string;
    manifest: string;
    signature: string;
    comments: string;
    received_at: string;
  };
  reopening: { document_id: string; reason: string; reopened_at: string };
  check_override: { meeting_id: string; check_key: string; reason: string; created_at: string };
  objection: {
    id: string;
    version: number;
    meeting_id: string;
    item_id: string | null;
    raised_by: string;
    raised_on: string;
    text: string;
    decision: Objection['decision'];
    decision_text: string;
  };
  distribution_list: {
    id: string;
    version: number;
    body_id: string | null;
    name: string;
    source: DistributionList['source'];
    clearance: Clearance;
  };
  distribution_entry: { list_id: string; position: number; name: string; email: string };
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
  };
  dispatch: {
    id: string;
    /** In the order they were made, whatever the clock said. */
    seq: number;
    meeting_id: string;
    way: MailSettings['way'];
    from_name: string;
    from_email: string;
    subject: string;
    text: string;
    created_at: string;
  };
  dispatch_file: {
    dispatch_id: string;
    position: number;
    document_id: string | null;
    kind: string;
    file_name: string;
    media_type: string;
    clearance: Clearance;
    sha256: string;
  };
  dispatch_recipient: {
    id: string;
    dispatch_id: string;
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
