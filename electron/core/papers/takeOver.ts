import { insertAttachment } from '../../../db/repositories/attachments/attachments.ts';
import { findFileText } from '../../../db/repositories/files/fileTexts.ts';
import { wholeSize } from '../../../db/repositories/files/files.ts';
import { findTermIdOn } from '../../../db/repositories/office/terms.ts';
import { insertConsultation } from '../../../db/repositories/papers/consultations.ts';
import { findImport, type PaperImport, removeImport } from '../../../db/repositories/papers/imports.ts';
import { saveInquiry } from '../../../db/repositories/papers/inquiries.ts';
import { insertPaper } from '../../../db/repositories/papers/papers.ts';
import { insertQuestion } from '../../../db/repositories/papers/questions.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { AttachmentId, ConsultationId, PaperId, QuestionId } from '../../../shared/domain/ids.ts';
import { doneElsewhere } from '../../../shared/domain/paper/consultation.ts';
import { blankInquiry } from '../../../shared/domain/paper/inquiry.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { proposedTexts, type ProposedStep } from '../../../shared/domain/paper/proposal.ts';
import { isEmptyText } from '../../../shared/domain/richText.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { bodyMadeByName } from './bodiesByName.ts';
import { named } from './history.ts';
import { isNumberTaken } from './numbers.ts';
import { heardIn } from './papers.ts';

/** What was read becomes a paper: its steps, questions and the file itself with it. */
export async function takeOverImport(
  ctx: CommandCtx,
  { id, withNumber, date, isPublic, isSettled }: Parsed<'paperImports.takeOver'>,
): Promise<Output<'paperImports.takeOver'>> {
  const { db } = ctx;
  const one = found(await findImport(db, id), 'paperImport');
  const { steps } = one.proposal;
  const { head: read } = one.proposal;
  const head = { ...read, date: date ?? read.date, isPublic: isPublic ?? read.isPublic };
  const number = withNumber ? one.proposal.number : null;
  if (number !== null && (await isNumberTaken(db, one.bodyId, number)))
    refuse({ code: 'NUMBER_TAKEN', number });
  const paper: Paper = {
    ...head,
    ...proposedTexts(one.proposal),
    subject: head.subject || one.fileName,
    id: ctx.newId(PaperId),
    version: 1,
    textVersion: 1,
    bodyId: one.bodyId,
    termId: await findTermIdOn(db, one.bodyId, head.date),
    number,
    // What has a number was given out by somebody already.
    state: number === null ? 'inPreparation' : 'submitted',
    stateReason: '',
  };
  await insertPaper(db, paper, { isRead: true });
  // An Anfrage that is done with says so itself; of another paper each station does that has no result.
  const open = isSettled && paper.type !== 'question' ? doneElsewhere : null;
  for (const [position, step] of steps.entries())
    await insertStep(
      ctx,
      paper,
      { ...step, isPublic: step.isPublic && head.isPublic, result: step.result ?? open },
      position,
    );
  if (paper.type === 'question') await openOrSettle(ctx, paper, { isSettled, isPlanned: steps.length > 0 });
  await insertQuestions(ctx, paper, one);
  await attachFile(ctx, paper, one);
  await removeImport(db, id);
  await record(ctx, 'paperImported', { ...named(paper), file: one.fileName });
  return paper;
}

/** An Anfrage waits for the next meeting, or is done with. */
async function openOrSettle(
  { db, newId, now }: CommandCtx,
  paper: Paper,
  { isSettled, isPlanned }: { isSettled: boolean; isPlanned: boolean },
): Promise<void> {
  if (!isPlanned) await insertConsultation(db, heardIn(paper, newId(ConsultationId)));
  if (!isSettled) return;
  await saveInquiry(db, { ...blankInquiry(paper.id), settledOn: now().slice(0, 10) });
}

async function insertStep(
  ctx: CommandCtx,
  { id: paperId }: Paper,
  { bodyName, ...step }: ProposedStep,
  position: number,
): Promise<void> {
  const { db, newId } = ctx;
  const body = await bodyMadeByName(ctx, bodyName);
  const id = newId(ConsultationId);
  await insertConsultation(db, { ...step, ...body, id, version: 1, paperId, position, itemId: null });
}

async function insertQuestions(
  { db, newId }: CommandCtx,
  paper: Paper,
  { proposal: { questions } }: PaperImport,
): Promise<void> {
  if (paper.type !== 'question') return;
  for (const [position, { text, answer }] of questions.entries()) {
    const isAnswered = !isEmptyText(answer);
    const question = {
      id: newId(QuestionId),
      paperId: paper.id,
      version: 1,
      isSupplementary: false,
      text,
      unit: '',
      answer,
      state: isAnswered ? ('answered' as const) : ('open' as const),
      answeredOn: isAnswered ? paper.date : null,
    };
    await insertQuestion(db, question, position);
  }
}

/** The file as it came; it is for the office until somebody says otherwise. */
async function attachFile(
  { db, newId, now }: CommandCtx,
  { id }: Paper,
  { fileName, mediaType, sha256 }: PaperImport,
): Promise<void> {
  const said = await findFileText(db, sha256);
  await insertAttachment(db, {
    id: newId(AttachmentId),
    version: 1,
    owner: { kind: 'paper', id },
    position: 0,
    title: fileName.slice(0, 200),
    fileName,
    mediaType,
    size: await wholeSize(db, sha256),
    sha256,
    isActive: false,
    isPublic: false,
    isListed: false,
    textState: said?.state ?? 'unknownFormat',
    unseen: [...(said?.unseenKinds ?? [])],
    addedAt: now(),
  });
}
