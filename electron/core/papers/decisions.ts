import { listResolutionsOfItems } from '../../../db/repositories/meetings/resolutions.ts';
import { listProposedThen } from '../../../db/repositories/papers/proposedThen.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Decision, StepView } from '../../../shared/contract/papers.ts';
import type { ConsultationId } from '../../../shared/domain/ids.ts';
import { countsFor, proposedBy } from '../../../shared/domain/paper/openProposals.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { isSameWording, proposalBehind } from '../../../shared/domain/paper/wordingChanges.ts';
import { type WithParts, withParts } from '../../../shared/domain/vote/parts.ts';
import { isFinal, isProcedural, type Resolution } from '../../../shared/domain/vote/resolution.ts';
import { isEmptyText, plainText } from '../../../shared/domain/richText.ts';
import { resultOfPart } from '../../../shared/german/ziffern.ts';

/** Neither on how to go on, nor put off. */
const isDecision = (one: Resolution): boolean =>
  one.effect === null && isFinal(one.outcome) && !isProcedural(one);

/** A wording that was voted on by Ziffern is decided where one of them is; what came of each stands below it. */
function asDecision({ resolution, parts }: WithParts<Resolution>): Resolution[] {
  if (parts.length === 0) return isDecision(resolution) ? [resolution] : [];
  const printedResult = parts
    .filter((one) => one.printedResult.trim() !== '')
    .map((one) => resultOfPart(one.part, one.printedResult))
    .join('\n');
  return parts.some(isDecision) ? [{ ...resolution, printedResult }] : [];
}

/** All Ziffern of a paper in one wording say what it proposes. */
const bare = (words: string): string =>
  words
    .replaceAll(/^[ \t]*\d{1,2}[.)][ \t]+/gmu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** What own bodies decided on a paper in other words than it proposed then, of each step in the order of the minutes. */
export async function decisionsAt(
  db: ReadDb,
  paper: Pick<Paper, 'id' | 'number' | 'typeLabel' | 'proposals'>,
  steps: readonly Pick<StepView, 'id' | 'itemId'>[],
): Promise<Map<ConsultationId, Resolution[]>> {
  const proposedThen = await listProposedThen(db, paper.id);
  const resolutions = await listResolutionsOfItems(
    db,
    steps.flatMap(({ itemId }) => itemId ?? []),
  );
  const isHere = countsFor(paper.id);
  return new Map(
    steps.map(({ id, itemId }) => {
      const proposals = (itemId && proposedThen.get(itemId)) ?? paper.proposals;
      const proposed = proposedBy(paper, proposals);
      const isOther = ({ text }: Resolution) => {
        const behind = proposalBehind(plainText(text), proposed);
        const isAll = bare(plainText(text)) === bare(proposed.map(({ words }) => words).join('\n'));
        return !isEmptyText(text) && !isAll && !(behind && isSameWording(behind.pieces));
      };
      const here = withParts(resolutions.filter((one) => one.itemId === itemId && isHere(one)));
      return [id, here.flatMap(asDecision).filter(isOther)];
    }),
  );
}

/** The same as it is shown, in the order of the steps. */
export async function decisionsOn(
  db: ReadDb,
  paper: Pick<Paper, 'id' | 'number' | 'typeLabel' | 'proposals'>,
  steps: readonly StepView[],
): Promise<Decision[]> {
  const decided = await decisionsAt(db, paper, steps);
  return steps.flatMap(({ id: stepId, bodyName, meeting }) =>
    (decided.get(stepId) ?? []).map(({ id, part, text, printedResult }) => ({
      id,
      part,
      text,
      printedResult,
      bodyName,
      date: meeting?.date ?? null,
      topNumber: meeting?.topNumber ?? '',
    })),
  );
}
