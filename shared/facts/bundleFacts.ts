import type { Attachment } from '../domain/attachment/attachment.ts';
import type { Consultation } from '../domain/paper/consultation.ts';
import type { ItemId, PaperId } from '../domain/ids.ts';
import type { MeetingFacts } from './meetingFacts.ts';
import type { AnswerFacts, PaperFacts } from './paperFacts.ts';

/** A paper under an item of the agenda. `answer`: of an Anfrage that has one by now. */
export type PaperAtItem = {
  itemId: ItemId;
  role: Consultation['role'];
  facts: PaperFacts;
  answer: AnswerFacts | null;
};

/** A file that lies at the meeting (both null), at an item, or at a paper under an item; as public as these are. */
export type BundledFile = Pick<
  Attachment,
  'id' | 'title' | 'fileName' | 'mediaType' | 'size' | 'sha256' | 'isPublic' | 'textState' | 'unseen'
> & { itemId: ItemId | null; paperId: PaperId | null };

/** What a Sitzungsmappe is made of. Papers and files stand in the order of the agenda. */
export type BundleFacts = {
  meeting: MeetingFacts;
  papers: readonly PaperAtItem[];
  files: readonly BundledFile[];
};
