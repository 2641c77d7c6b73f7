import { z } from 'zod';
import {
  Clearance,
  DocumentKind,
  DocumentState,
  ReviewComment,
  SubjectId,
  SubjectType,
} from '../domain/document/document.ts';
import { PdfForm } from '../domain/document/pdfForm.ts';
import { DocumentId, KeyId, MeetingId, PersonId } from '../domain/ids.ts';
import { line, requiredLine } from '../domain/values.ts';
import { meetingFacts } from './dataKinds.ts';
import { Bytes, bytesUpTo } from './bytes.ts';
import { action, command, query } from './route.ts';

export { DocumentKind, documentKinds } from '../domain/document/document.ts';

/** One consent, return or refusal of a chair, as signed (R32, R33). */
export const SignatureInfo = z.object({
  name: z.string(),
  role: z.string(),
  /** Whose deputy signed; null where the chair did (R42). */
  deputyOf: z.string().nullable(),
  /** "bis TOP 4"; '' for the whole document. */
  range: z.string(),
  decision: z.enum(['release', 'return', 'refuse']),
  signedAt: z.string(),
  keyId: KeyId,
  comments: z.array(ReviewComment),
});
export type SignatureInfo = z.infer<typeof SignatureInfo>;

/** A frozen file: what was presented, returned or released. */
export const DocumentInfo = z.object({
  id: DocumentId,
  /** The meeting whose it is; null for what belongs to none. */
  meetingId: MeetingId.nullable(),
  kind: DocumentKind,
  subjectType: SubjectType,
  subjectId: SubjectId,
  version: z.number().int(),
  state: DocumentState,
  fileName: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  isOwnEdit: z.boolean(),
  /** What this version corrects; '' for the first. */
  correction: z.string(),
  createdAt: z.string(),
  presentedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  clearance: Clearance,
  signatures: z.array(SignatureInfo),
  /** Whose consent is still missing. */
  waitingFor: z.array(
    z.object({ personId: PersonId.nullable(), name: z.string(), role: z.string(), range: z.string() }),
  ),
});
export type DocumentInfo = z.infer<typeof DocumentInfo>;

/** A kind of document of a meeting, with all that was frozen of it, newest first. */
export const DocumentRow = z.object({
  kind: DocumentKind,
  subjectType: SubjectType,
  subjectId: SubjectId,
  /** For an extract: "TOP 4: Zuschuss …"; '' otherwise. */
  subject: z.string(),
  clearance: Clearance,
  /** Why there is nothing to print yet; '' where there is. */
  missing: z.string(),
  /** What has changed in the program since its draft was edited by hand, as a sentence; '' where nothing has. */
  outdated: z.string(),
  /** The version that counts says something else than the program would print now. */
  deviates: z.boolean(),
  documents: z.array(DocumentInfo),
});
export type DocumentRow = z.infer<typeof DocumentRow>;

/** What a document is asked for about: the resolution of an extract, '' for the meeting itself. */
export const NamedSubject = SubjectId.or(z.literal(''));
export type NamedSubject = z.infer<typeof NamedSubject>;
const Target = z.object({
  meetingId: MeetingId,
  kind: DocumentKind,
  subjectId: NamedSubject.default(''),
});
export const FilePayload = z.object({ fileName: z.string(), bytes: Bytes });

export const documents = {
  'documents.list': query(z.object({ meetingId: MeetingId }), z.array(DocumentRow)).reads(...meetingFacts),
  /** Built anew from what is stored now. Refused with NOTHING_TO_PRINT where the meeting has nothing for it. */
  'documents.export': query(Target, FilePayload.extend({ clearance: Clearance })).reads(
    ...meetingFacts,
    'looks',
  ),
  /** The frozen bytes. */
  'documents.stored': query(z.object({ id: DocumentId }), FilePayload.extend({ info: DocumentInfo })).reads(
    'documents',
  ),
  /** Built anew as a PDF. Refused with PDF_OTHER_LOOK where the office prints it on a Word-Muster of its own. */
  'documents.exportPdf': action(
    Target.extend({ form: PdfForm.default('readable') }),
    FilePayload.extend({ clearance: Clearance }),
  ).changes(),
  /** The frozen file as a PDF. Refused with PDF_OTHER_LOOK where the program would not have made it so. */
  'documents.storedPdf': action(
    z.object({ id: DocumentId, form: PdfForm.default('readable') }),
    FilePayload.extend({ info: DocumentInfo }),
  ).changes(),
  /** A file edited by hand in Word becomes the draft of its kind. */
  'documents.takeBack': action(
    Target.extend({
      fileName: requiredLine('den Dateinamen'),
      bytes: bytesUpTo(30),
      /** Somebody has looked that a file without the program's mark is the right one. */
      acceptsUnmarked: z.boolean().default(false),
    }),
    DocumentInfo,
  ).changes('documents', 'audit'),
  /** Drops a hand-edited draft. */
  'documents.discard': command(z.object({ id: DocumentId }), z.null()).changes('documents', 'audit'),
  /** Freezes the file as the next version and puts it before the chair; errors among the checks need a reason first. */
  'documents.present': action(Target, DocumentInfo).changes('documents', 'convening', 'audit'),
  /** Takes a presented file back before it was decided on. */
  'documents.withdraw': command(z.object({ id: DocumentId, reason: line(500) }), DocumentInfo).changes(
    'documents',
    'audit',
  ),
};
