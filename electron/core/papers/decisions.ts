import { listResolutionsOfItems } from '../../../db/repositories/meetings/resolutions.ts';
import { listProposedThen } from '../../../db/repositories/papers/proposedThen.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Decision, StepView } from '../../../shared/contract/papers.ts';
import { proposedBy } from '../../../shared/domain/paper/openProposals.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { isSameWording, proposalBehind } from '../../../shared/domain/paper/wordingChanges.ts';
import { isFinal, isProcedural, type Resolution } from '../../../shared/domain/vote/resolution.ts';
import { isEmptyText, plainText } from '../../../shared/domain/richText.ts';

/** Neither on how to go on, nor put off. */
const isDecision = (one: Resolution): boolean =>
  one.effect === null && isFinal(one.outcome) && !isProcedural(one);

/** What own bodies decided on a paper in other words than it proposed then, in the order of its steps and of the minutes. */
export async function decisionsOn(
  db: ReadDb,
  paper: Pick<Paper, 'id' | 'number' | 'typeLabel' | 'proposals'>,
  steps: readonly StepView[],
): Promise<Decision[]> {
  const proposedThen = await listProposedThen(db, paper.id);
  const resolutions = await listResolutionsOfItems(
    db,
    steps.flatMap(({ itemId }) => itemId ?? []),
  );
  return steps.flatMap(({ itemId, bodyName, meeting }) => {
    const proposals = (itemId && proposedThen.get(itemId)) ?? paper.proposals;
    const proposed = proposedBy(paper, proposals);
    return resolutions
      .filter((one) => one.itemId === itemId && isDecision(one))
      .filter(({ text }) => {
        const behind = proposalBehind(plainText(text), proposed);
        return !isEmptyText(text) && !(behind && isSameWording(behind.pieces));
      })
      .map(({ id, part, text, printedResult }) => ({
        id,
        part,
        text,
        printedResult,
        bodyName,
        date: meeting?.date ?? null,
        topNumber: meeting?.topNumber ?? '',
      }));
  });
}
