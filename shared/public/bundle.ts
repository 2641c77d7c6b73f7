import type { ItemId } from '../domain/ids.ts';
import { asConvened } from '../facts/convened.ts';
import type { BundledFile, BundleFacts, PaperAtItem } from '../facts/bundleFacts.ts';
import { projectPublic, type PublicFacts } from './facts.ts';
import { publicAnswer, publicPaper } from './paper.ts';

const projected: unique symbol = Symbol('public projection');

/** What of a meeting and its papers everybody may have. Only `projectBundle` makes one. */
export type PublicBundle = BundleFacts & { readonly [projected]: true; meeting: PublicFacts };

/**
 * Public items, what is public of the papers under them, and of the files at both. What stands under two items is as public as the
 * less public of them.
 */
export function projectBundle(facts: BundleFacts): PublicBundle {
  const meeting = projectPublic(asConvened(facts.meeting));
  const publicIds = new Set(meeting.items.map(({ id }) => id));
  const papers = facts.papers.filter(
    (one) => one.facts.paper.isPublic && isOnlyAt(publicIds, facts.papers, one, idOfPaper),
  );
  const paperIds = new Set(papers.map(idOfPaper));
  const files = facts.files.filter(
    (file) =>
      file.isPublic &&
      (file.paperId === null || paperIds.has(file.paperId)) &&
      isOnlyAt(publicIds, facts.files, file, ({ id }) => id),
  );
  return { [projected]: true, meeting, papers: papers.map(publicPaperAtItem), files: files.map(publicFile) };
}

function isOnlyAt<One extends { itemId: ItemId | null }>(
  publicIds: ReadonlySet<ItemId>,
  all: readonly One[],
  wanted: One,
  idOf: (one: One) => string,
): boolean {
  return all
    .filter((one) => idOf(one) === idOf(wanted))
    .every(({ itemId }) => itemId === null || publicIds.has(itemId));
}

const idOfPaper = ({ facts }: PaperAtItem) => facts.paper.id;

const publicPaperAtItem = ({ itemId, role, facts, answer }: PaperAtItem): PaperAtItem => ({
  itemId,
  role,
  facts: publicPaper(facts),
  answer: answer && publicAnswer(answer),
});

/** A file's own name is nobody's business. */
const publicFile = (file: BundledFile): BundledFile => ({
  id: file.id,
  title: file.title,
  fileName: '',
  mediaType: file.mediaType,
  size: file.size,
  sha256: file.sha256,
  isPublic: file.isPublic,
  textState: file.textState,
  unseen: file.unseen,
  itemId: file.itemId,
  paperId: file.paperId,
});
