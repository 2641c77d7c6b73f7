import { z } from 'zod';

/**
 * Keys of rows: opaque, never a name or a TOP number. Each kind of row has its own, so that the id of a person cannot be
 * given where that of a meeting is asked for. The brands are known to the compiler alone: stored and sent they are text,
 * and what comes in becomes an id of its kind by passing the schema. Some are written into Word files and PDFs, which hold no
 * control characters and no halves of letters.
 */
const key = z
  .string()
  .min(1)
  .max(64)
  .regex(/^\P{C}+$/u);

export const BodyId = key.brand<'body'>();
export type BodyId = z.infer<typeof BodyId>;
export const OtherBodyId = key.brand<'otherBody'>();
export type OtherBodyId = z.infer<typeof OtherBodyId>;
export const RulesId = key.brand<'rules'>();
export type RulesId = z.infer<typeof RulesId>;
export const TermId = key.brand<'term'>();
export type TermId = z.infer<typeof TermId>;
export const TextModuleId = key.brand<'textModule'>();
export type TextModuleId = z.infer<typeof TextModuleId>;

export const OrganizationId = key.brand<'organization'>();
export type OrganizationId = z.infer<typeof OrganizationId>;
export const PersonId = key.brand<'person'>();
export type PersonId = z.infer<typeof PersonId>;
export const MembershipId = key.brand<'membership'>();
export type MembershipId = z.infer<typeof MembershipId>;

export const MeetingId = key.brand<'meeting'>();
export type MeetingId = z.infer<typeof MeetingId>;
/** An item of the agenda. */
export const ItemId = key.brand<'item'>();
export type ItemId = z.infer<typeof ItemId>;
export const ResolutionId = key.brand<'resolution'>();
export type ResolutionId = z.infer<typeof ResolutionId>;
/** A Wahlvorschlag, and somebody on one: within their election. */
export const NominationId = key.brand<'nomination'>();
export type NominationId = z.infer<typeof NominationId>;
export const CandidateId = key.brand<'candidate'>();
export type CandidateId = z.infer<typeof CandidateId>;
export const AttendeeId = key.brand<'attendee'>();
export type AttendeeId = z.infer<typeof AttendeeId>;
export const IncidentId = key.brand<'incident'>();
export type IncidentId = z.infer<typeof IncidentId>;

export const RecusalId = key.brand<'recusal'>();
export type RecusalId = z.infer<typeof RecusalId>;
export const HeadCountId = key.brand<'headCount'>();
export type HeadCountId = z.infer<typeof HeadCountId>;
export const PresidingId = key.brand<'presiding'>();
export type PresidingId = z.infer<typeof PresidingId>;
export const ObjectionId = key.brand<'objection'>();
export type ObjectionId = z.infer<typeof ObjectionId>;
/** Of a meeting that was taken along, each time anew. */
export const TakenId = key.brand<'taken'>();
export type TakenId = z.infer<typeof TakenId>;

/** One that can be undone; known until the file is closed. */
export const WasteId = key.brand<'waste'>();
export type WasteId = z.infer<typeof WasteId>;
export const UndoStepId = key.brand<'undoStep'>();
export type UndoStepId = z.infer<typeof UndoStepId>;

/** A Vorlage, an Antrag, an Anfrage … */
export const PaperId = key.brand<'paper'>();
export type PaperId = z.infer<typeof PaperId>;
/** A step of a Beratungsfolge. */
export const RelationId = key.brand<'relation'>();
export type RelationId = z.infer<typeof RelationId>;
export const ConsultationId = key.brand<'consultation'>();
export type ConsultationId = z.infer<typeof ConsultationId>;
/** A foreign paper that was read and is not taken over yet. */
export const PaperImportId = key.brand<'paperImport'>();
export type PaperImportId = z.infer<typeof PaperImportId>;
/** A list of people that was read, with what was chosen for its rows. */
export const PeopleImportId = key.brand<'peopleImport'>();
export type PeopleImportId = z.infer<typeof PeopleImportId>;
/** One of the numbered questions of an Anfrage. */
export const QuestionId = key.brand<'question'>();
export type QuestionId = z.infer<typeof QuestionId>;

/** A file at a paper, an item or a meeting. */
export const AttachmentId = key.brand<'attachment'>();
export type AttachmentId = z.infer<typeof AttachmentId>;
/** A file that is coming in, from the choice until it is stored. */
export const UploadId = key.brand<'upload'>();
export type UploadId = z.infer<typeof UploadId>;
/** A verification of the log while it is under way. */
export const CheckId = key.brand<'check'>();
export type CheckId = z.infer<typeof CheckId>;
export const BundleId = key.brand<'bundle'>();
export type BundleId = z.infer<typeof BundleId>;
/** An organisation that owes an own body a report. */
export const PartnerId = key.brand<'partner'>();
export type PartnerId = z.infer<typeof PartnerId>;
/** A Berichtszeitraum. */
export const ReportPeriodId = key.brand<'reportPeriod'>();
export type ReportPeriodId = z.infer<typeof ReportPeriodId>;
export const PartnerReportId = key.brand<'partnerReport'>();
export type PartnerReportId = z.infer<typeof PartnerReportId>;

export const DocumentId = key.brand<'document'>();
export type DocumentId = z.infer<typeof DocumentId>;
export const SignatureId = key.brand<'signature'>();
export type SignatureId = z.infer<typeof SignatureId>;

export const ListId = key.brand<'list'>();
export type ListId = z.infer<typeof ListId>;
export const DispatchId = key.brand<'dispatch'>();
export type DispatchId = z.infer<typeof DispatchId>;
export const RecipientId = key.brand<'recipient'>();
export type RecipientId = z.infer<typeof RecipientId>;

/** Fingerprint of a public key. */
export const DelegationId = key.brand<'delegation'>();
export type DelegationId = z.infer<typeof DelegationId>;
export const KeyId = z.string().brand<'key'>();
export type KeyId = z.infer<typeof KeyId>;
/** Of the whole data file, so that a Freigabe finds back to the one it came from. */
export const DataFileId = key.brand<'dataFile'>();
export type DataFileId = z.infer<typeof DataFileId>;

/** A key that no row has yet, of the kind that is asked for. */
export type NewId = <Id extends string>(schema: { parse: (key: string) => Id }) => Id;
