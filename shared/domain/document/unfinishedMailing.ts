import { z } from 'zod';
import { AttachmentId, DocumentId, ListId, PaperId } from '../ids.ts';
import { DispatchWay, DocumentsAs } from './dispatch.ts';
import { Clearance } from './document.ts';

const Choice = z.object({
  /** The chosen documents by their key, each with the version's id, or null for the document as of now. */
  documents: z.record(z.string(), DocumentId.nullable()),
  paperIds: z.array(PaperId),
  bundle: Clearance.nullable(),
  attachmentIds: z.array(AttachmentId),
  withCalendar: z.boolean().nullable(),
  listIds: z.array(ListId),
  subject: z.string().nullable(),
  text: z.string().nullable(),
  way: DispatchWay.nullable(),
  documentsAs: DocumentsAs.nullable(),
});
/** What the clerk has decided of a mailing so far; null: as proposed. `next`: the one that follows it, to other lists. */
export const UnfinishedMailing = Choice.extend({ next: Choice.nullable() });
export type UnfinishedMailing = Readonly<z.infer<typeof UnfinishedMailing>>;

export const noMailing: UnfinishedMailing = {
  documents: {},
  paperIds: [],
  bundle: null,
  attachmentIds: [],
  withCalendar: null,
  listIds: [],
  subject: null,
  text: null,
  way: null,
  documentsAs: null,
  next: null,
};
