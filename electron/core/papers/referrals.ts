import { listResolutionsOfItems } from '../../../db/repositories/meetings/resolutions.ts';
import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { listOtherBodies } from '../../../db/repositories/office/otherBodies.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { StepView } from '../../../shared/contract/papers.ts';
import { bodiesReferredTo, type Referral } from '../../../shared/domain/paper/referral.ts';
import { countsFor } from '../../../shared/domain/paper/openProposals.ts';
import { signsOf } from '../../../shared/domain/sameWords.ts';
import { bodiesByName } from './bodiesByName.ts';

/** Where the steps of a paper sent it and no station leads yet, in their order; twice to one body is the last time. */
export async function openReferrals(db: ReadDb, steps: readonly StepView[]): Promise<Referral[]> {
  if (!steps.some(({ shownResult }) => shownResult?.isReferred)) return [];
  const { bodyOf, namesOf } = await namedBy(db, steps);
  const open = new Map<string, Referral>();
  for (const [index, step] of steps.entries()) {
    for (const bodyName of namesOf(step)) {
      const body = bodyOf(bodyName);
      const isMet = steps.some(
        (other, at) =>
          (at > index || other.shownResult === null) &&
          body !== null &&
          other.bodyId === body.bodyId &&
          other.otherBodyId === body.otherBodyId,
      );
      const key = body?.bodyId ?? body?.otherBodyId ?? signsOf(bodyName);
      open.delete(key);
      if (!isMet) open.set(key, { stepId: step.id, bodyName });
    }
  }
  return [...open.values()];
}

/** The stations behind a step that follow from the same sentence and come before one of its bodies: they are gone through first. */
export async function followedBefore(
  db: ReadDb,
  steps: readonly StepView[],
  { stepId, bodyName }: Referral,
): Promise<ReadonlySet<StepView['id']>> {
  const { bodyOf, namesOf } = await namedBy(db, steps);
  const index = steps.findIndex(({ id }) => id === stepId);
  const step = steps[index];
  const names = step ? namesOf(step) : [];
  const before = names.slice(0, Math.max(0, names.indexOf(bodyName))).map(bodyOf);
  const theirs = steps.filter(
    (other, at) =>
      at > index &&
      before.some((one) => one?.bodyId === other.bodyId && one.otherBodyId === other.otherBodyId),
  );
  return new Set(theirs.map(({ id }) => id));
}

/** The names of the bodies that a step sent its paper to, and which body a name means. */
async function namedBy(db: ReadDb, steps: readonly StepView[]) {
  const bodyOf = bodiesByName(await listBodies(db), await listOtherBodies(db));
  const detailsOf = await referredBy(db, steps);
  const isKnown = (name: string) => bodyOf(name) !== null;
  const namesOf = (step: StepView): string[] =>
    detailsOf(step).flatMap((detail) => bodiesReferredTo(detail, isKnown));
  return { bodyOf, namesOf };
}

/** "an den Sozialausschuss": from the minutes, one for each part that was sent on; else as it was entered. */
async function referredBy(
  db: ReadDb,
  steps: readonly StepView[],
): Promise<(step: StepView) => readonly string[]> {
  const resolutions = await listResolutionsOfItems(
    db,
    steps.flatMap(({ itemId }) => itemId ?? []),
  );
  return ({ itemId, paperId, shownResult }) => {
    if (!shownResult?.isReferred) return [];
    const sent = resolutions.filter(
      (one) =>
        one.itemId === itemId && one.outcome === 'referred' && one.effect === null && countsFor(paperId)(one),
    );
    return sent.length === 0 ? [shownResult.referredTo] : sent.map(({ outcomeDetail }) => outcomeDetail);
  };
}
