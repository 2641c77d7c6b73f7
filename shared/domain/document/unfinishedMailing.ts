import { z } from 'zod';
import { AttachmentId, DocumentId, ListId, PaperId } from '../ids.ts';
import { DispatchWay, DocumentsAs } from './dispatch.ts';
import { Clearance } from './document.ts';

const Choice = z.object({
  /** The chosen documents by their key, each with the version's id, or null for the document as of now. */
  documents: z.record(z.string(), DocumentId.nullable()),
  paperIds: z.array(PaperId).readonly(),
  bundle: Clearance.nullable(),
  attachmentIds: z.array(AttachmentId).readonly(),
  withCalendar: z.boolean().nullable(),
  listIds: z.array(ListId).readonly(),
  subject: z.string().nullable(),
  text: z.string().nullable(),
  way: DispatchWay.nullable(),
  documentsAs: DocumentsAs.nullable(),
});
/** What the clerk has decided of a mailing so far; null: as proposed. `next`: the one that follows it, to other lists. */
export const UnfinishedMailing = Choice.extend({ next: Choice.nullable() });
export type UnfinishedMailing = Readonly<z.infer<typeof UnfinishedMailing>>;
