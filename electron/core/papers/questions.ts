import { findInquiry, saveInquiry } from '../../../db/repositories/papers/inquiries.ts';
import {
  findQuestion,
  insertQuestion,
  listQuestions,
  removeQuestion as removeQuestionRow,
  updateQuestion,
  updateQuestionPosition,
} from '../../../db/repositories/papers/questions.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { type PaperId, QuestionId } from '../../../shared/domain/ids.ts';
import { numberedQuestions, type Question, settled } from '../../../shared/domain/paper/inquiry.ts';
import { filled, takenQuestions, type ToldQuestion } from '../../../shared/domain/paper/toldQuestions.ts';
import { emptyText, isEmptyText, type RichText } from '../../../shared/domain/richText.ts';
import type { BaseVersion } from '../../../shared/domain/values.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { named } from './history.ts';
import { inquiryPaper, openInquiry } from './inquiries.ts';
import { refuseDecided } from './papers.ts';

export async function addQuestion(
  ctx: CommandCtx,
  { paperId, isSupplementary, text }: Parsed<'questions.add'>,
): Promise<Output<'questions.add'>> {
  const paper = await openInquiry(ctx.db, paperId);
  // What comes up in the meeting, or after it, is asked besides.
  if (!isSupplementary) await refuseDecided(ctx.db, paperId);
  if (isSupplementary) await record(ctx, 'questionAsked', named(paper));
  await openAgain(ctx, paperId);
  return added(ctx, await listQuestions(ctx.db, paperId), { paperId, isSupplementary, text });
}

export async function saveQuestion(
  ctx: CommandCtx,
  { id, baseVersion, ...texts }: Parsed<'questions.save'>,
): Promise<Output<'questions.save'>> {
  const { db, now } = ctx;
  const stored = await openQuestion(db, id);
  // The answer may come later; what was asked stays.
  if (texts.text !== stored.text) await refuseAskedThen(db, stored);
  const question = settled({ ...stored, ...texts, version: baseOf(baseVersion, stored.version) });
  if (question.state !== stored.state) await openAgain(ctx, stored.paperId);
  return { version: await updateQuestion(db, question), savedAt: now().slice(11, 19) };
}

export async function setQuestionState(
  ctx: CommandCtx,
  { id, version, state }: Parsed<'questions.setState'>,
): Promise<Output<'questions.setState'>> {
  const { db, now } = ctx;
  const stored = await openQuestion(db, id);
  const base = baseOf(version, stored.version);
  if (state === 'answered' && isEmptyText(stored.answer)) refuse({ code: 'ANSWER_MISSING' });
  const answeredOn = state === 'answered' ? (stored.answeredOn ?? now().slice(0, 10)) : null;
  const question = { ...stored, state, answeredOn, version: base };
  if (state === 'answered' && stored.state !== 'answered') await note(ctx, 'questionAnswered', stored);
  if (state !== 'answered' && stored.state === 'answered') await openAgain(ctx, stored.paperId);
  return { ...question, version: await updateQuestion(db, question) };
}

export async function moveQuestion(
  { db }: CommandCtx,
  { id, version, beforeId }: Parsed<'questions.move'>,
): Promise<Output<'questions.move'>> {
  const stored = await openQuestion(db, id);
  await refuseAskedThen(db, stored);
  baseOf(version, stored.version);
  const all = await listQuestions(db, stored.paperId);
  const others = all.filter((one) => one.id !== id && one.isSupplementary === stored.isSupplementary);
  const index = others.findIndex((one) => one.id === beforeId);
  if (beforeId !== null && index < 0) refuse({ code: 'NOT_FOUND', what: 'question' });
  await putInOrder(db, others.toSpliced(index < 0 ? others.length : index, 0, stored));
  return listQuestions(db, stored.paperId);
}

export async function removeQuestion(
  ctx: CommandCtx,
  { id, version }: Parsed<'questions.remove'>,
): Promise<Output<'questions.remove'>> {
  const { db } = ctx;
  const stored = await openQuestion(db, id);
  await refuseAskedThen(db, stored);
  baseOf(version, stored.version);
  await note(ctx, 'questionRemoved', stored);
  await removeQuestionRow(db, id);
  const rest = await listQuestions(db, stored.paperId);
  await putInOrder(
    db,
    rest.filter((one) => one.isSupplementary === stored.isSupplementary),
  );
  return null;
}

/** What was shown before is decided again, on what is stored now. */
export async function takeOverQuestions(
  ctx: CommandCtx,
  { paperId, seen, questions: told }: Parsed<'questions.takeOver'>,
): Promise<Output<'questions.takeOver'>> {
  const { db } = ctx;
  await openInquiry(db, paperId);
  const stored = await listQuestions(db, paperId);
  if (seen) refuseChanged(stored, seen);
  for (const one of takenQuestions(stored, told)) {
    if (one.kind === 'added') await addTold(ctx, paperId, one.told);
    else if (one.kind === 'filled') await updateQuestion(db, filled(one.question, one.told));
  }
  return listQuestions(db, paperId);
}

/** Throws CONFLICT where one has come, gone, moved or changed meanwhile. */
function refuseChanged(
  stored: readonly Question[],
  seen: readonly { id: QuestionId; version?: BaseVersion }[],
): void {
  if (stored.length !== seen.length) refuse({ code: 'CONFLICT' });
  for (const [at, { id, version }] of seen.entries()) {
    const now = stored[at];
    if (now?.id !== id) refuse({ code: 'CONFLICT' });
    else baseOf(version, now.version);
  }
}

async function addTold(ctx: CommandCtx, paperId: PaperId, { text, answer }: ToldQuestion): Promise<void> {
  await refuseDecided(ctx.db, paperId);
  await openAgain(ctx, paperId);
  const all = await listQuestions(ctx.db, paperId);
  await added(ctx, all, { paperId, isSupplementary: false, text, answer });
}

/** By the number that it is printed with now. */
async function note(
  ctx: CommandCtx,
  action: 'questionAnswered' | 'questionRemoved',
  { id, paperId }: Question,
): Promise<void> {
  const all = numberedQuestions(await listQuestions(ctx.db, paperId));
  const number = all.find(({ question }) => question.id === id)?.number;
  const paper = await inquiryPaper(ctx.db, paperId);
  await record(ctx, action, { ...named(paper), question: `Frage ${number}` });
}

/** Whoever asks more, or takes an answer back, waits for one again, also where the Anfrage was called done with. */
async function openAgain(ctx: CommandCtx, paperId: PaperId): Promise<void> {
  const inquiry = await findInquiry(ctx.db, paperId);
  if (inquiry.settledOn === null) return;
  const paper = await openInquiry(ctx.db, paperId);
  await saveInquiry(ctx.db, { ...inquiry, settledOn: null });
  await record(ctx, 'inquiryReopened', named(paper));
}

type NewQuestion = Pick<Question, 'paperId' | 'isSupplementary' | 'text'> & { answer?: RichText };

async function added(ctx: CommandCtx, all: readonly Question[], asked: NewQuestion): Promise<Question> {
  const question: Question = {
    answer: emptyText,
    ...asked,
    id: ctx.newId(QuestionId),
    version: 1,
    unit: '',
    state: 'open',
    answeredOn: null,
  };
  const position = all.filter((one) => one.isSupplementary === asked.isSupplementary).length;
  await insertQuestion(ctx.db, question, position);
  return question;
}

async function openQuestion(db: ReadDb, id: QuestionId): Promise<Question> {
  const question = found(await findQuestion(db, id), 'question');
  await openInquiry(db, question.paperId);
  return question;
}

/** Of the Anfrage itself, as the finished Niederschrift has it. Throws PAPER_STATE. */
async function refuseAskedThen(db: ReadDb, { paperId, isSupplementary }: Question): Promise<void> {
  if (!isSupplementary) await refuseDecided(db, paperId);
}

async function putInOrder(db: WriteDb, questions: readonly Question[]): Promise<void> {
  for (const [position, { id }] of questions.entries()) await updateQuestionPosition(db, id, position);
}
