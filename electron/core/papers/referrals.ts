import { listResolutionsOfItems } from '../../../db/repositories/meetings/resolutions.ts';
import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { listOtherBodies } from '../../../db/repositories/office/otherBodies.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { StepView } from '../../../shared/contract/papers.ts';
import { bodiesReferredTo, type Referral } from '../../../shared/domain/paper/referral.ts';
import { signsOf } from '../../../shared/domain/sameWords.ts';
import { bodiesByName } from './bodiesByName.ts';

/** Where the steps of a paper sent it and no station leads yet, in their order; twice to one body is the last time. */
export async function openReferrals(db: ReadDb, steps: readonly StepView[]): Promise<Referral[]> {
  if (!steps.some(({ shownResult }) => shownResult?.isReferred)) return [];
  const bodyOf = bodiesByName(await listBodies(db), await listOtherBodies(db));
  const detailsOf = await referredBy(db, steps);
  const open = new Map<string, Referral>();
  for (const [index, step] of steps.entries()) {
    const names = detailsOf(step).flatMap((detail) =>
      bodiesReferredTo(detail, (name) => bodyOf(name) !== null),
    );
    for (const bodyName of names) {
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

/** "an den Sozialausschuss": from the minutes, one for each part that was sent on; else as it was entered. */
async function referredBy(
  db: ReadDb,
  steps: readonly StepView[],
): Promise<(step: StepView) => readonly string[]> {
  const resolutions = await listResolutionsOfItems(
    db,
    steps.flatMap(({ itemId }) => itemId ?? []),
  );
  return ({ itemId, shownResult }) => {
    if (!shownResult?.isReferred) return [];
    const sent = resolutions.filter(
      (one) => one.itemId === itemId && one.outcome === 'referred' && one.effect === null,
    );
    return sent.length === 0 ? [shownResult.referredTo] : sent.map(({ outcomeDetail }) => outcomeDetail);
  };
}
