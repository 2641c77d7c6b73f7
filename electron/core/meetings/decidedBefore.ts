import { listConsultationsOfPaper, listPlannedItems } from '../../../db/repositories/papers/consultations.ts';
import { listProposedThen } from '../../../db/repositories/papers/proposedThen.ts';
import { listResolutionsOfItems } from '../../../db/repositories/meetings/resolutions.ts';
import type { DecidedBefore } from '../../../shared/domain/paper/decidedBefore.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { ItemId } from '../../../shared/domain/ids.ts';
import type { Consultation } from '../../../shared/domain/paper/consultation.ts';
import {
  countsFor,
  type Proposed,
  proposedBy,
  settledBy,
} from '../../../shared/domain/paper/openProposals.ts';
import { proposalBehind } from '../../../shared/domain/paper/wordingChanges.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { isFinal, type Outcome } from '../../../shared/domain/vote/resolution.ts';

/**
 * Which proposals of a paper its body decided about at earlier steps: what was put off then comes back, these do not.
 * What was sent elsewhere may come back from there. Ziffern may be others by now: each is what it says the same as, and one that was written anew is open. A body that
 * only advises before another one decides takes nothing from it.
 */
export async function decidedBefore(
  db: ReadDb,
  paper: Pick<Paper, 'id' | 'number' | 'typeLabel' | 'proposals'>,
  itemId: ItemId,
): Promise<DecidedBefore[]> {
  const items = earlierItems(await listConsultationsOfPaper(db, paper.id), itemId);
  if (items.length === 0) return [];
  const resolutions = await listResolutionsOfItems(db, items);
  const dates = new Map((await listPlannedItems(db, items)).map(({ itemId: id, date }) => [id, date]));
  const proposedThen = await listProposedThen(db, paper.id);
  const today = proposedBy(paper, paper.proposals);
  return items.flatMap((id) => {
    const then = proposedBy(paper, proposedThen.get(id) ?? paper.proposals);
    const settled = settledBy(
      then,
      resolutions.filter((one) => one.itemId === id && countsFor(paper.id)(one)),
    );
    const date = dates.get(id);
    if (date === undefined) return [];
    return today.flatMap((one, index) => {
      const former = formerOf(one, then[index], then);
      const by = former && settled.get(former);
      return by && isDoneWith(by.outcome)
        ? [{ index, date, outcome: by.outcome, outcomeDetail: by.outcomeDetail }]
        : [];
    });
  });
}

/** What was put off is open; what was sent on may come back from there, and what its mover withdrew does not. */
const isDoneWith = (outcome: Outcome): boolean =>
  isFinal(outcome) || outcome === 'referred' || outcome === 'withdrawn';

/** The proposal of then that one of today is: what says the same at the same number, else the one most alike. */
function formerOf(one: Proposed, atItsNumber: Proposed | undefined, then: readonly Proposed[]) {
  if (atItsNumber?.words === one.words) return atItsNumber;
  return proposalBehind(one.words, then)?.proposal ?? null;
}

function earlierItems(steps: readonly Consultation[], itemId: ItemId): ItemId[] {
  const at = steps.findIndex((step) => step.itemId === itemId);
  const own = steps[at];
  return steps
    .slice(0, Math.max(at, 0))
    .flatMap((step) => (step.bodyId === own?.bodyId && step.itemId !== null ? [step.itemId] : []));
}
