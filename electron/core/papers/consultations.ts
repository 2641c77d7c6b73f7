import { findBodyId } from '../../../db/repositories/office/bodies.ts';
import { findOtherBody } from '../../../db/repositories/office/otherBodies.ts';
import {
  findConsultation,
  insertConsultation,
  listConsultationsOfPaper,
  removeConsultation as removeConsultationRow,
  updateConsultation,
  updateConsultationPosition,
} from '../../../db/repositories/papers/consultations.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { ConsultationId } from '../../../shared/domain/ids.ts';
import type { Consultation } from '../../../shared/domain/paper/consultation.ts';
import { stepRoles } from '../../../shared/german/papers.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { bodyMadeByName } from './bodiesByName.ts';
import { bodyNames } from './bodyNames.ts';
import { isRecorded } from './decided.ts';
import { named } from './history.ts';
import { openPaper } from './papers.ts';
import { followedBefore, openReferrals } from './referrals.ts';
import { stepViews } from './stepViews.ts';

/** A new step comes last. The body of a step that stands on an agenda stays. */
export async function saveConsultation(
  ctx: CommandCtx,
  { id, version, ...fields }: Parsed<'consultations.save'>,
): Promise<Output<'consultations.save'>> {
  const { db, newId } = ctx;
  const paper = await openPaper(db, fields.paperId);
  await refuseUnknownBody(db, fields);
  const all = await listConsultationsOfPaper(db, fields.paperId);
  if (id === null) {
    const step = { ...fields, id: newId(ConsultationId), version: 1, position: after(all), itemId: null };
    await insertConsultation(db, step);
    await record(ctx, 'stationAdded', { ...named(paper), body: await bodyOf(ctx, step) });
    return step;
  }
  const stored = found(all.find((step) => step.id === id) ?? null, 'consultation');
  if (stored.itemId !== null && stored.bodyId !== fields.bodyId) refuse({ code: 'ALREADY_PLANNED' });
  // Where its item stands was decided with the agenda.
  if (stored.itemId !== null && stored.isPublic !== fields.isPublic) refuse({ code: 'ALREADY_PLANNED' });
  if (await isRecorded(db, stored)) refuse({ code: 'PAPER_STATE', state: 'decided' });
  const step = { ...stored, ...fields, id, version: baseOf(version, stored.version) };
  await record(ctx, 'stationChanged', { ...named(paper), body: await bodyOf(ctx, step) });
  return { ...step, version: await updateConsultation(db, step) };
}

/** The next step of a paper that was sent on: of the body it was sent to. */
export async function followReferral(
  ctx: CommandCtx,
  { stepId, bodyName }: Parsed<'consultations.follow'>,
): Promise<Output<'consultations.follow'>> {
  const { db, newId, now } = ctx;
  const { paperId, isPublic } = await consultationById(db, stepId);
  const paper = await openPaper(db, paperId);
  const all = await listConsultationsOfPaper(db, paperId);
  const views = (await stepViews(db, all, now().slice(0, 10))).get(paperId) ?? [];
  const isAsked = (await openReferrals(db, views)).some(
    (one) => one.stepId === stepId && one.bodyName === bodyName,
  );
  if (!isAsked) refuse({ code: 'CONFLICT' });
  const step: Consultation = {
    ...(await bodyMadeByName(ctx, bodyName)),
    id: newId(ConsultationId),
    version: 1,
    paperId,
    position: after(all),
    date: null,
    role: stepRoles[0],
    isPublic,
    reporters: [],
    result: null,
    itemId: null,
  };
  await insertConsultation(db, step);
  const before = await followedBefore(db, views, { stepId, bodyName });
  const ordered = all.toSpliced(await indexBehind(db, all, { stepId, before }), 0, step);
  await putInOrder(db, ordered);
  await record(ctx, 'stationAdded', { ...named(paper), body: await bodyOf(ctx, step) });
  return { ...step, position: ordered.indexOf(step) };
}

type Behind = { stepId: ConsultationId; before: ReadonlySet<ConsultationId> };

/** Behind a step, those `before`, and all after it of which a finished Niederschrift tells: those stay where they are. */
async function indexBehind(
  db: ReadDb,
  steps: readonly Consultation[],
  { stepId, before }: Behind,
): Promise<number> {
  let index = steps.findIndex((step) => step.id === stepId);
  for (const [at, step] of steps.entries())
    if (at > index && (before.has(step.id) || (await isRecorded(db, step)))) index = at;
  return index + 1;
}

export async function moveConsultation(
  ctx: CommandCtx,
  { id, version, beforeId }: Parsed<'consultations.move'>,
): Promise<Output<'consultations.move'>> {
  const { db } = ctx;
  const stored = await consultationById(db, id);
  const paper = await openPaper(db, stored.paperId);
  baseOf(version, stored.version);
  const others = (await listConsultationsOfPaper(db, stored.paperId)).filter((step) => step.id !== id);
  const index = others.findIndex((step) => step.id === beforeId);
  if (beforeId !== null && index < 0) refuse({ code: 'NOT_FOUND', what: 'consultation' });
  const ordered = others.toSpliced(index < 0 ? others.length : index, 0, stored);
  await refuseMovedRecords(db, ordered);
  await putInOrder(db, ordered);
  await record(ctx, 'stationsOrdered', named(paper));
  return listConsultationsOfPaper(db, stored.paperId);
}

export async function removeConsultation(
  ctx: CommandCtx,
  { id, version }: Parsed<'consultations.remove'>,
): Promise<Output<'consultations.remove'>> {
  const { db } = ctx;
  const stored = await consultationById(db, id);
  const paper = await openPaper(db, stored.paperId);
  baseOf(version, stored.version);
  // Its item cannot be taken off that agenda any more.
  if (await isRecorded(db, stored)) refuse({ code: 'PAPER_STATE', state: 'decided' });
  if (stored.itemId !== null) refuse({ code: 'ALREADY_PLANNED' });
  await removeConsultationRow(db, id);
  await record(ctx, 'stationRemoved', { ...named(paper), body: await bodyOf(ctx, stored) });
  return null;
}

/** As lists name it today. */
const bodyOf = async ({ db, now }: CommandCtx, step: Consultation): Promise<string> =>
  (await bodyNames(db))(step, now().slice(0, 10)).short;

/** The position behind the last step. */
const after = (steps: readonly Consultation[]): number => (steps.at(-1)?.position ?? -1) + 1;

/** What a finished Niederschrift says of a step, it says of the way up to there as well. */
async function refuseMovedRecords(db: ReadDb, ordered: readonly Consultation[]): Promise<void> {
  const before = ordered.toSorted((a, b) => a.position - b.position);
  for (const [index, step] of ordered.entries()) {
    if (before[index]?.id !== step.id && (await isRecorded(db, step)))
      refuse({ code: 'PAPER_STATE', state: 'decided' });
  }
}

async function putInOrder(db: WriteDb, steps: readonly Consultation[]): Promise<void> {
  for (const [position, step] of steps.entries()) {
    if (step.position !== position) await updateConsultationPosition(db, step.id, position);
  }
}

const consultationById = async (db: ReadDb, id: ConsultationId): Promise<Consultation> =>
  found(await findConsultation(db, id), 'consultation');

async function refuseUnknownBody(
  db: ReadDb,
  { bodyId, otherBodyId }: Pick<Consultation, 'bodyId' | 'otherBodyId'>,
): Promise<void> {
  if (bodyId !== null) found(await findBodyId(db, bodyId), 'body');
  if (otherBodyId !== null) found(await findOtherBody(db, otherBodyId), 'otherBody');
}
