import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { findMeeting } from '../../../db/repositories/meetings/meetings.ts';
import { listResolutionsOfItems } from '../../../db/repositories/meetings/resolutions.ts';
import { listPlannedItems, type PlannedItem } from '../../../db/repositories/papers/consultations.ts';
import { listProposed } from '../../../db/repositories/papers/proposedThen.ts';
import { listSettled } from '../../../db/repositories/papers/inquiries.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { StepView } from '../../../shared/contract/papers.ts';
import type { ItemId, MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import { numberItems } from '../../../shared/domain/meeting/numbering.ts';
import { type Consultation, doneElsewhere, stepStates } from '../../../shared/domain/paper/consultation.ts';
import { itemResult, withoutDecision } from '../../../shared/domain/paper/itemResult.ts';
import { countsFor } from '../../../shared/domain/paper/openProposals.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import { rulesOf } from '../kernel/access.ts';
import { bodyNames } from './bodyNames.ts';

/** The steps of papers as they are shown, by paper, each in the order of its Beratungsfolge. */
export async function stepViews(
  db: ReadDb,
  steps: readonly Consultation[],
  today: IsoDate,
): Promise<Map<PaperId, StepView[]>> {
  const byPaper = Map.groupBy(steps, (step) => step.paperId);
  const settled = await listSettled(db, [...byPaper.keys()]);
  const namesOf = await bodyNames(db);
  const itemIds = steps.flatMap(({ itemId }) => itemId ?? []);
  const items = new Map((await listPlannedItems(db, itemIds)).map((item) => [item.itemId, item]));
  const numbers = await topNumbers(db, [...items.values()]);
  const resolutions = Map.groupBy(await listResolutionsOfItems(db, itemIds), ({ itemId }) => itemId);
  const proposed = await listProposed(
    db,
    // Where one resolution is about the whole nothing hangs on them.
    steps.filter(({ itemId }) => itemId && isInParts(resolutions.get(itemId) ?? [])).map(({ id }) => id),
  );
  const seen = (step: Consultation): Omit<StepView, 'state'> => {
    const item = step.itemId === null ? undefined : items.get(step.itemId);
    const topNumber = item ? (numbers.get(item.itemId) ?? '') : '';
    const meeting = item ? meetingOf(item, topNumber) : null;
    const here = ((item && resolutions.get(item.itemId)) ?? []).filter(countsFor(step.paperId));
    const decided = itemResult(topNumber, here, proposed.get(step.id) ?? []);
    const undecided = item && withoutDecision(topNumber, step.role, item);
    const elsewhere = !item && settled.has(step.paperId) ? doneElsewhere : null;
    const bodyName = namesOf(step, meeting?.date ?? step.date ?? today).short;
    return { ...step, bodyName, meeting, shownResult: decided ?? step.result ?? undecided ?? elsewhere };
  };
  return new Map([...byPaper].map(([paperId, own]) => [paperId, withStates(own.map(seen))]));
}

const isInParts = (resolutions: readonly Resolution[]): boolean =>
  resolutions.length > 1 || resolutions.some(({ part }) => part !== '');

const meetingOf = ({ meetingId, date, meetingState, isPublic }: PlannedItem, topNumber: string) => ({
  id: meetingId,
  date,
  state: meetingState,
  topNumber,
  isPublic,
});

function withStates(steps: readonly Omit<StepView, 'state'>[]): StepView[] {
  const states = stepStates(
    steps.map(({ shownResult, meeting, bodyId, otherBodyId }) => ({
      result: shownResult,
      isPlanned: meeting !== null,
      body: bodyId ?? otherBodyId ?? '',
    })),
  );
  return steps.map((step, index) => ({ ...step, state: states[index] ?? 'later' }));
}

/** The numbers of items: fixed ones, and of agendas that still change those of today. */
async function topNumbers(db: ReadDb, items: readonly PlannedItem[]): Promise<Map<ItemId, string>> {
  const numbers = new Map<ItemId, string>();
  const open = new Set<MeetingId>();
  for (const { itemId, meetingId, fixedNumber } of items) {
    if (fixedNumber === null) open.add(meetingId);
    else numbers.set(itemId, fixedNumber);
  }
  for (const meetingId of open) {
    const meeting = await findMeeting(db, meetingId);
    if (!meeting) continue;
    const { numbering } = await rulesOf(db, meeting);
    for (const { id, number } of numberItems(await listItems(db, meetingId), numbering)) {
      numbers.set(id, number);
    }
  }
  return numbers;
}
