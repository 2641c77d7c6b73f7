import { z } from 'zod';
import { AttachmentId, ItemId, MeetingId, PaperId, PartnerReportId } from '../ids.ts';
import { requiredLine, Version } from '../values.ts';

/**
 * Where an attachment lies. With the next mailing of a meeting it goes along and stands in no document. At a report of a partner it is internal: it goes along with nothing and is listed nowhere.
 */
export const AttachmentOwner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paper'), id: PaperId }),
  z.object({ kind: z.literal('item'), id: ItemId }),
  z.object({ kind: z.literal('meeting'), id: MeetingId }),
  z.object({ kind: z.literal('mailing'), id: MeetingId }),
  z.object({ kind: z.literal('report'), id: PartnerReportId }),
]);
export type AttachmentOwner = z.infer<typeof AttachmentOwner>;

/** The paper that a file lies at; null for one that lies elsewhere. */
export const paperOf = (owner: AttachmentOwner) => (owner.kind === 'paper' ? owner.id : null);

/**
 * Whether what a file says could be read, or why it is searched by nobody. 'partly': some of it, such as a page that is
 * a picture, could not. 'readBefore': by a program that did not read all of it; it is read anew.
 */
export const TextState = z.enum([
  'read',
  'partly',
  'readBefore',
  'encrypted',
  'tooLarge',
  'tooSlow',
  'unknownFormat',
  'withoutText',
]);
export type TextState = z.infer<typeof TextState>;

/**
 * Of what kind something is that a file says and does not show: notes beside its text, what was changed while changes were
 * followed, text that is hidden, an earlier state of the file, and files packed into it.
 */
export const UnseenKind = z.enum(['comments', 'changes', 'hidden', 'earlier', 'files']);
export type UnseenKind = z.infer<typeof UnseenKind>;

export const Attachment = z.object({
  id: AttachmentId,
  version: Version,
  owner: AttachmentOwner,
  /** Among those of its owner, from 0. */
  position: z.number().int().min(0),
  /** As it is listed. */
  title: requiredLine('einen Namen für die Anlage'),
  fileName: z.string(),
  /** By what it holds, whatever its name says. */
  mediaType: z.string(),
  size: z.number().int().min(0),
  sha256: z.string(),
  /** It can do something when it is opened: a program, a page, a text with macros. */
  isActive: z.boolean(),
  /** Everybody may have it; never where its paper or item is not public. */
  isPublic: z.boolean(),
  /** Named among the Anlagen of what is printed. */
  isListed: z.boolean(),
  textState: TextState,
  unseen: z.array(UnseenKind),
  addedAt: z.string(),
});
export type Attachment = z.infer<typeof Attachment>;
