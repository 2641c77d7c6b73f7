import { listAttachments } from '../../../db/repositories/attachments/attachments.ts';
import { listRules } from '../../../db/repositories/office/bodies.ts';
import { findMunicipality } from '../../../db/repositories/office/municipality.ts';
import {
  listConsultationsOfPaper,
  listNonPublicDealt,
} from '../../../db/repositories/papers/consultations.ts';
import { listQuestions } from '../../../db/repositories/papers/questions.ts';
import { listRelated } from '../../../db/repositories/papers/relations.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { rulesOn } from '../../../shared/domain/body/body.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { isHeld } from '../../../shared/domain/meeting/states.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { templateKindOf } from '../../../shared/domain/document/templateKind.ts';
import { paperValues } from '../../../shared/documents/templates/paperValues.ts';
import { paperSheet } from '../../../shared/documents/paperSheet.ts';
import type { AskedQuestion, NamedRelation, PaperFacts } from '../../../shared/facts/paperFacts.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import { publicPaper } from '../../../shared/public/paper.ts';
import type { ActionCtx, QueryCtx } from '../kernel/app.ts';
import { found } from '../kernel/refusals.ts';
import { bodyNames } from './bodyNames.ts';
import { decisionsAt } from './decisions.ts';
import { paperById } from './papers.ts';
import { pdfFileOf, type PrintedSheet, wordFileOf } from './printedSheet.ts';
import { sheetToPrint } from './sheetToPrint.ts';
import { stepViews } from './stepViews.ts';

/** The paper as a Word file, as it would be sent now. */
export async function exportPaper(
  { db, now }: QueryCtx,
  { id }: Parsed<'papers.export'>,
): Promise<Output<'papers.export'>> {
  return wordFileOf(await printedPaper(db, id, now()));
}

/** The same as a PDF. Throws what making one throws. */
export async function exportPaperPdf(
  { store, now }: ActionCtx,
  { id, form }: Parsed<'papers.exportPdf'>,
): Promise<Output<'papers.exportPdf'>> {
  return pdfFileOf(await store.read((db) => printedPaper(db, id, now())), form, now());
}

export const printedPaper = async (db: ReadDb, id: PaperId, now: string): Promise<PrintedSheet> =>
  paperToPrint(db, printedFacts(await paperFacts(db, id, now.slice(0, 10))));

/** Of the facts as they are given: those for everybody are a projection. */
export async function paperToPrint(db: ReadDb, facts: PaperFacts): Promise<PrintedSheet> {
  const { typeLabel, number } = facts.paper;
  const model = paperSheet(facts);
  const name = permittedName([typeLabel, number, titleInName(facts)].filter(Boolean).join(' '));
  const kind = templateKindOf(facts.paper.type);
  return sheetToPrint(db, facts.rules, { kind, name, model, values: paperValues(facts, model) });
}

/** A title that is not public must not show in the name of a file. */
export const titleInName = ({ paper: { isPublic, subject }, steps }: PaperFacts): string =>
  isPublic && steps.every((step) => step.isPublic) ? subject.slice(0, 60) : '';

/** What a sheet prints that leaves the office: of a paper for everybody what everybody may read (R12b). */
export const printedFacts = (facts: PaperFacts): PaperFacts =>
  facts.paper.isPublic ? publicPaper(facts) : facts;

/** What the documents of a paper are made of, as things stand. Throws NOT_FOUND. */
export async function paperFacts(db: ReadDb, id: PaperId, today: IsoDate): Promise<PaperFacts> {
  const paper = await paperById(db, id);
  const rules = found(rulesOn(await listRules(db, paper.bodyId), paper.date), 'rules');
  const views = (await stepViews(db, await listConsultationsOfPaper(db, id), today)).get(id) ?? [];
  const decisions = await decisionsAt(db, paper, views);
  const namesOf = await bodyNames(db);
  const steps = views.map((step) => {
    const date = step.meeting?.date ?? step.date;
    const { role, reporters, shownResult: result } = step;
    // Made non-public on its agenda, it was dealt with so, whatever the step had foreseen.
    const isPublic = step.isPublic && step.meeting?.isPublic !== false;
    const bodyName = namesOf(step, date ?? paper.date).full;
    const topNumber = step.meeting?.topNumber ?? '';
    const isOver = step.meeting !== null && isHeld(step.meeting.state);
    const decided = (isOver && decisions.get(step.id)) || [];
    return { bodyName, date, topNumber, role, isPublic, reporters, result, decisions: decided };
  });
  const attachments = await listAttachments(db, { kind: 'paper', id });
  const questions = await askedQuestions(db, paper);
  const relations = await namedRelations(db, id);
  return { paper, steps, questions, relations, attachments, rules, municipality: await findMunicipality(db) };
}

/**
 * Of what is in preparation nobody but the office knows; of what a body deals with behind closed doors, nobody may. What a
 * withdrawn paper says of another one counts no more.
 */
async function namedRelations(db: ReadDb, id: PaperId): Promise<NamedRelation[]> {
  const printed = (await listRelated(db, id)).filter(
    ({ isPrinted, isForward, paper }) => isPrinted && (isForward || paper.state !== 'withdrawn'),
  );
  const closed = await listNonPublicDealt(
    db,
    printed.map(({ paper }) => paper.id),
  );
  return printed.map(({ kind, isForward, paper }) => {
    const { typeLabel, number, subject, state } = paper;
    const isPublic = paper.isPublic && state !== 'inPreparation' && !closed.has(paper.id);
    return { kind, isForward, typeLabel, number, subject, isPublic };
  });
}

async function askedQuestions(db: ReadDb, { id, type }: Paper): Promise<AskedQuestion[]> {
  if (type !== 'question') return [];
  return (await listQuestions(db, id)).map(({ text, isSupplementary }) => ({ text, isSupplementary }));
}
