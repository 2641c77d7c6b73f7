import { findBodyId } from '../../../db/repositories/office/bodies.ts';
import { findTermIdOn } from '../../../db/repositories/office/terms.ts';
import {
  insertConsultation,
  listConsultationsOfPaper,
} from '../../../db/repositories/papers/consultations.ts';
import { findInquiry } from '../../../db/repositories/papers/inquiries.ts';
import {
  findPrinted,
  findPaper,
  insertPaper,
  removePaper as removePaperRow,
  updatePaperHead,
  updatePaperState,
  updatePaperTexts,
} from '../../../db/repositories/papers/papers.ts';
import { listQuestions } from '../../../db/repositories/papers/questions.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { ConsultationId, PaperId } from '../../../shared/domain/ids.ts';
import type { Consultation } from '../../../shared/domain/paper/consultation.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { emptyText } from '../../../shared/domain/richText.ts';
import { firstCaptions } from '../../../shared/german/papers.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { isDecided, isRecordedAsWithdrawn } from './decided.ts';
import { named, noteWritten } from './history.ts';
import { numbered, numberingOf } from './numbers.ts';
import { openHiddenSteps } from './openHiddenSteps.ts';

export const paperById = async (db: ReadDb, id: PaperId): Promise<Paper> =>
  found(await findPaper(db, id), 'paper');

export async function createPaper(
  ctx: CommandCtx,
  { bodyId, ...fields }: Parsed<'papers.create'>,
): Promise<Output<'papers.create'>> {
  const { db, now, newId } = ctx;
  found(await findBodyId(db, bodyId), 'body');
  const date = fields.date ?? now().slice(0, 10);
  const asLast = await findPrinted(db, bodyId, fields.type);
  const blank: Paper = {
    id: newId(PaperId),
    version: 1,
    textVersion: 1,
    bodyId,
    termId: await findTermIdOn(db, bodyId, date),
    number: null,
    state: 'inPreparation',
    stateReason: '',
    date,
    type: fields.type,
    typeLabel: fields.typeLabel,
    subject: fields.subject,
    isPublic: fields.isPublic,
    unit: fields.unit ?? '',
    reporters: fields.reporters ?? [],
    movers: fields.movers ?? [],
    legalBasis: fields.legalBasis ?? '',
    products: fields.products ?? [],
    signatory: fields.signatory ?? { name: '', position: '' },
    financial: fields.financial ?? null,
    captions: fields.captions ?? { ...firstCaptions[fields.type], ...asLast.captions },
    layout: fields.layout ?? asLast.layout,
    proposals: [],
    reasoning: emptyText,
  };
  await insertPaper(db, blank);
  if (blank.type === 'question' || blank.type === 'information') {
    await insertConsultation(db, heardIn(blank, newId(ConsultationId)));
  }
  const { givenOn } = await numberingOf(db, bodyId);
  const paper = givenOn === 'creation' ? await numbered(ctx, blank) : blank;
  await record(ctx, 'paperCreated', named(paper));
  return paper;
}

/** An Anfrage or a Mitteilung is for the body that keeps it: it waits for its next meeting from the beginning. */
export const heardIn = ({ id: paperId, bodyId, isPublic }: Paper, id: ConsultationId): Consultation => ({
  id,
  version: 1,
  paperId,
  position: 0,
  bodyId,
  otherBodyId: null,
  date: null,
  role: 'Kenntnisnahme',
  isPublic,
  reporters: [],
  result: null,
  itemId: null,
});

export async function updatePaper(
  ctx: CommandCtx,
  { id, version, opensSteps, ...fields }: Parsed<'papers.update'>,
): Promise<Output<'papers.update'>> {
  const { db } = ctx;
  const stored = await writablePaper(db, id);
  const base = baseOf(version, stored.version);
  // Its item has title and part from it: who hides the paper must take it off first.
  if (fields.isPublic !== stored.isPublic) await refusePlanned(db, id);
  if (stored.type === 'question' && fields.type !== 'question') await refuseAsked(db, id);
  const paper = { ...stored, ...fields, version: base };
  await record(ctx, 'paperChanged', named(paper));
  if (opensSteps && paper.isPublic) await openHiddenSteps(ctx, paper);
  return { ...paper, version: await updatePaperHead(db, paper) };
}

export async function savePaperTexts(
  ctx: CommandCtx,
  { id, baseVersion, proposals, reasoning }: Parsed<'papers.saveTexts'>,
): Promise<Output<'papers.saveTexts'>> {
  const { db, now } = ctx;
  const paper = await writablePaper(db, id);
  const { textVersion } = paper;
  await noteWritten(ctx, paper);
  const texts = { id, textVersion: baseOf(baseVersion, textVersion), proposals, reasoning };
  return { textVersion: await updatePaperTexts(db, texts), savedAt: now().slice(11, 19) };
}

/** Withdrawing asks for a reason. What stands on an agenda was submitted, and stays so. */
export async function setPaperState(
  ctx: CommandCtx,
  { id, version, state, reason }: Parsed<'papers.setState'>,
): Promise<Output<'papers.setState'>> {
  const { db } = ctx;
  const stored = await paperById(db, id);
  const base = baseOf(version, stored.version);
  if (state === stored.state) return stored;
  if (state === 'withdrawn' && reason === '') refuse({ code: 'REASON_NEEDED' });
  if (state === 'inPreparation') await refusePlanned(db, id);
  if (state === 'withdrawn' && !(await isRecordedAsWithdrawn(db, await listConsultationsOfPaper(db, id))))
    await refuseDecided(db, id);
  const given = state === 'submitted' ? await numbered(ctx, stored) : stored;
  const changed = { ...given, state, stateReason: reason, version: base };
  const paper = { ...changed, version: await updatePaperState(db, changed) };
  await note(ctx, paper, stored.state);
  return paper;
}

export async function removePaper(
  ctx: CommandCtx,
  { id, version }: Parsed<'papers.remove'>,
): Promise<Output<'papers.remove'>> {
  const { db } = ctx;
  const stored = await paperById(db, id);
  baseOf(version, stored.version);
  if (stored.number !== null) refuse({ code: 'PAPER_STATE', state: 'numbered' });
  await refusePlanned(db, id);
  await removePaperRow(db, id);
  await record(ctx, 'paperRemoved', { subject: stored.subject });
  return null;
}

/** The paper, if it was not withdrawn. Throws PAPER_STATE. */
export async function openPaper(db: ReadDb, id: PaperId): Promise<Paper> {
  const paper = await paperById(db, id);
  return paper.state === 'withdrawn' ? refuse({ code: 'PAPER_STATE', state: paper.state }) : paper;
}

/** The paper, if its words may still change. Throws PAPER_STATE. */
export async function writablePaper(db: ReadDb, id: PaperId): Promise<Paper> {
  const paper = await openPaper(db, id);
  await refuseDecided(db, id);
  return paper;
}

/** What a finished Niederschrift was decided upon stays as it was. Throws PAPER_STATE. */
export async function refuseDecided(db: ReadDb, id: PaperId): Promise<void> {
  if (await isDecided(db, await listConsultationsOfPaper(db, id)))
    refuse({ code: 'PAPER_STATE', state: 'decided' });
}

async function refusePlanned(db: ReadDb, id: PaperId): Promise<void> {
  const steps = await listConsultationsOfPaper(db, id);
  if (steps.some(({ itemId }) => itemId !== null)) refuse({ code: 'IN_USE', what: 'paper' });
}

/** As another kind of paper it would show neither what was asked nor what was answered meanwhile. */
async function refuseAsked(db: ReadDb, id: PaperId): Promise<void> {
  const questions = await listQuestions(db, id);
  const { interim } = await findInquiry(db, id);
  if (questions.length > 0 || interim !== '') refuse({ code: 'IN_USE', what: 'questions' });
}

function note(ctx: CommandCtx, paper: Paper, before: Paper['state']) {
  const { state, stateReason } = paper;
  if (state === 'withdrawn') return record(ctx, 'paperWithdrawn', { ...named(paper), reason: stateReason });
  const isFirst = state === 'submitted' && before === 'inPreparation';
  return record(ctx, isFirst ? 'paperSubmitted' : 'paperReopened', named(paper));
}
