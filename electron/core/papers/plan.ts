import { findItem, listItems } from '../../../db/repositories/meetings/agenda.ts';
import { listStandardItems } from '../../../db/repositories/office/standardItems.ts';
import {
  listConsultationsOfPaper,
  listPlannedItems,
  planConsultation,
} from '../../../db/repositories/papers/consultations.ts';
import { listDuePapers } from '../../../db/repositories/papers/lists.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { DuePaper, PaperRow } from '../../../shared/contract/papers.ts';
import type { BodyId, ConsultationId, ItemId, PaperId } from '../../../shared/domain/ids.ts';
import { isMatter } from '../../../shared/domain/meeting/agenda.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import type { Consultation } from '../../../shared/domain/paper/consultation.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import { germanDate, listed } from '../../../shared/german/format.ts';
import { meetingById, openMeeting, refuseFixed } from '../kernel/access.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { addItem } from '../meetings/agenda.ts';
import { insertFurtherStep } from '../meetings/furtherSteps.ts';
import { joinItem } from './atItem.ts';
import { named } from './history.ts';
import { paperRows } from './lists.ts';
import { paperById } from './papers.ts';
import { stepViews } from './stepViews.ts';

export async function listDue(
  { db, now }: QueryCtx,
  { meetingId }: Parsed<'papers.due'>,
): Promise<Output<'papers.due'>> {
  const { bodyId } = await meetingById(db, meetingId);
  const rows = await paperRows(db, await listDuePapers(db, bodyId), now().slice(0, 10));
  return rows.flatMap((row): DuePaper[] => {
    const due = dueAt(row.steps, bodyId);
    const isHere = row.steps.some(({ meeting }) => meeting?.id === meetingId);
    return due && !isHere ? [{ ...row, ...due, alsoOn: alsoOn(row.steps, bodyId) }] : [];
  });
}

/** Days of meetings of the body that are still to deal with it. */
const alsoOn = (steps: PaperRow['steps'], bodyId: BodyId): IsoDate[] =>
  steps.flatMap((step) =>
    step.bodyId === bodyId && step.state === 'planned' && step.meeting ? [step.meeting.date] : [],
  );

/** A step of the body that waits, or one that was put off and not taken up again: then a further step follows it. */
function dueAt(steps: PaperRow['steps'], bodyId: BodyId): Pick<DuePaper, 'consultationId' | 'role'> | null {
  const own = steps.filter((step) => step.bodyId === bodyId);
  const waiting = own.find((step) => !step.meeting && !step.shownResult);
  if (waiting) return { consultationId: waiting.id, role: waiting.role };
  const last = own.at(-1);
  return last?.state === 'postponed' ? { consultationId: null, role: last.role } : null;
}

/** All of them or none. */
export async function planPapers(
  ctx: CommandCtx,
  { meetingId, papers, beforeItemId }: Parsed<'papers.plan'>,
): Promise<Output<'papers.plan'>> {
  const meeting = await openMeeting(ctx.db, meetingId);
  refuseFixed(meeting.state);
  const itemIds: ItemId[] = [];
  for (const { paperId, consultationId, parentItemId, atItemId } of papers) {
    const paper = await paperById(ctx.db, paperId);
    if (paper.state !== 'submitted') refuse({ code: 'PAPER_STATE', state: paper.state });
    const step = await stepAt(ctx, meeting, paperId, consultationId);
    const itemId = atItemId
      ? await joinItem(ctx, meeting.id, { paper, step, itemId: atItemId })
      : await addPaper(ctx, meeting, { paper, step, parentItemId, beforeItemId });
    if (consultationId === null) await insertFurtherStep(ctx, step, itemId);
    else await planConsultation(ctx.db, step.id, itemId);
    await record(ctx, 'paperPlanned', { ...named(paper), meeting: germanDate(meeting.date) });
    itemIds.push(itemId);
  }
  return { itemIds };
}

/** The step that is taken in the meeting, or the one that a further step follows. */
async function stepAt(
  { db, now }: CommandCtx,
  meeting: Meeting,
  paperId: PaperId,
  consultationId: ConsultationId | null,
): Promise<Consultation> {
  const { bodyId } = meeting;
  const all = await listConsultationsOfPaper(db, paperId);
  const own = all.filter((step) => step.bodyId === bodyId);
  const meant = consultationId === null ? own.at(-1) : own.find(({ id }) => id === consultationId);
  const step = found(meant ?? null, 'consultation');
  const isPlanned = step.itemId !== null;
  if (consultationId !== null && isPlanned) refuse({ code: 'ALREADY_PLANNED' });
  // An agenda has a paper once, whichever of its steps is taken there.
  if (await standsThere(db, meeting, all)) refuse({ code: 'ALREADY_PLANNED' });
  // Another window may have taken up by now what comes back.
  const views = (await stepViews(db, all, now().slice(0, 10))).get(paperId) ?? [];
  const comesBack = dueAt(views, bodyId)?.consultationId === null;
  if (consultationId === null && !comesBack) refuse({ code: 'ALREADY_PLANNED' });
  return step;
}

async function standsThere(db: ReadDb, { id }: Meeting, steps: readonly Consultation[]): Promise<boolean> {
  const itemIds = steps.flatMap(({ itemId }) => itemId ?? []);
  return (await listPlannedItems(db, itemIds)).some(({ meetingId }) => meetingId === id);
}

/** As many names as the field takes. */
function presenterOf(reporters: readonly string[]): string {
  const all = listed(reporters);
  const first = reporters[0] ?? '';
  return [all, `${first} u. a.`, first].find(({ length }) => length <= 200) ?? '';
}

type Planned = {
  paper: Paper;
  step: Consultation;
  parentItemId: ItemId | null;
  beforeItemId: ItemId | null;
};

/** What is not public as a paper is not public in its meeting either. */
async function addPaper(
  ctx: CommandCtx,
  meeting: Meeting,
  { paper, step, ...plan }: Planned,
): Promise<ItemId> {
  const isPublic = paper.isPublic && step.isPublic;
  const parent = plan.parentItemId === null ? null : found(await findItem(ctx.db, plan.parentItemId), 'item');
  // A sub-item lies in the part of its item: below one of the other part it would become public.
  const parentId = parent?.isPublic === isPublic ? parent.id : null;
  const beforeItemId =
    plan.beforeItemId ?? (parentId === null ? await lastUsualItem(ctx.db, meeting, isPublic) : null);
  const before = beforeItemId === null ? null : found(await findItem(ctx.db, beforeItemId), 'item');
  const reporters = step.reporters.length > 0 ? step.reporters : paper.reporters;
  const { itemId } = await addItem(ctx, {
    meetingId: meeting.id,
    parentId: before ? before.parentId : parentId,
    beforeItemId,
    title: paper.subject,
    isPublic,
    hasBasis: paper.number !== null,
    paperReference: paper.number ?? '',
    paperType: paper.typeLabel,
    presenter: presenterOf(reporters),
  });
  return itemId;
}

/** As what is carried over, a paper comes in before the last standard item of its part ("Verschiedenes"). */
async function lastUsualItem(db: ReadDb, meeting: Meeting, isPublic: boolean): Promise<ItemId | null> {
  const usual = (await listStandardItems(db, meeting.bodyId)).findLast(
    (item) => item.isPublic === isPublic && item.level === 1,
  );
  const last = (await listItems(db, meeting.id)).findLast(
    (item) => isMatter(item) && item.parentId === null && item.isPublic === isPublic,
  );
  return last && last.title === usual?.title ? last.id : null;
}
