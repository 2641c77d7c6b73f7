import { Question } from '../../../shared/domain/paper/inquiry.ts';
import type { ItemId, MeetingId, PaperId, QuestionId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { toBit } from '../columns.ts';
import { nextVersion, refuseGone, refuseMissing } from '../guarded.ts';

const answer = jsonColumn('question', Question.shape.answer);

/** In the order in which they were asked; Nachfragen after the questions. */
export async function listQuestions(db: ReadDb, paperId: PaperId): Promise<Question[]> {
  const rows = await db
    .selectFrom('question')
    .selectAll()
    .where('paper_id', '=', paperId)
    .orderBy('is_supplementary')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toQuestion);
}

/** An Anfrage at an item: its number or type, whether it is answered by word of mouth, and what it asks. */
export type AskedAtItem = { itemId: ItemId; name: string; isOral: boolean; questions: Question[] };

/** The Anfragen on an agenda; not those that were withdrawn, nor what is not public at a public item. */
export async function listAskedInMeeting(db: ReadDb, meetingId: MeetingId): Promise<AskedAtItem[]> {
  const rows = await db
    .selectFrom('question')
    .selectAll('question')
    .innerJoin('paper', 'paper.id', 'question.paper_id')
    .innerJoin('consultation', 'consultation.paper_id', 'paper.id')
    .innerJoin('agenda_item', 'agenda_item.id', 'consultation.item_id')
    .leftJoin('inquiry', 'inquiry.paper_id', 'paper.id')
    .select(['agenda_item.id as itemId', 'paper.number', 'paper.type_label as typeLabel', 'inquiry.form'])
    .where('agenda_item.meeting_id', '=', meetingId)
    .where('paper.state', '<>', 'withdrawn')
    .where((row) => row.or([row('paper.is_public', '=', 1), row('agenda_item.is_public', '=', 0)]))
    .orderBy('paper.id')
    .orderBy('is_supplementary')
    .orderBy('question.position')
    .orderBy('question.id')
    .execute();
  const byItem = Map.groupBy(rows, ({ itemId, paper_id }) => `${itemId} ${paper_id}`);
  return [...byItem.values()].flatMap((asked) => {
    const [first] = asked;
    if (!first) return [];
    const { itemId, number, typeLabel, form } = first;
    return [{ itemId, name: number ?? typeLabel, isOral: form === 'oral', questions: asked.map(toQuestion) }];
  });
}

export async function findQuestion(db: ReadDb, id: QuestionId): Promise<Question | null> {
  const row = await db.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toQuestion(row) : null;
}

export async function insertQuestion(db: WriteDb, question: Question, position: number): Promise<void> {
  await db
    .insertInto('question')
    .values({
      ...toRow(question),
      id: question.id,
      paper_id: question.paperId,
      version: question.version,
      is_supplementary: toBit(question.isSupplementary),
      position,
    })
    .execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateQuestion(db: WriteDb, question: Question): Promise<Version> {
  const result = await db
    .updateTable('question')
    .set({ ...toRow(question), version: question.version + 1 })
    .where('id', '=', question.id)
    .where('version', '=', question.version)
    .executeTakeFirst();
  return nextVersion(result, question.version);
}

export async function updateQuestionPosition(db: WriteDb, id: QuestionId, position: number): Promise<void> {
  const result = await db.updateTable('question').set({ position }).where('id', '=', id).executeTakeFirst();
  refuseMissing(result, 'question');
}

/** Throws NOT_FOUND. */
export async function removeQuestion(db: WriteDb, id: QuestionId): Promise<void> {
  const result = await db.deleteFrom('question').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'question');
}

const toQuestion = (row: Tables['question']): Question => ({
  id: row.id,
  version: row.version,
  paperId: row.paper_id,
  isSupplementary: row.is_supplementary === 1,
  text: row.text,
  unit: row.unit,
  answer: answer.read(row.answer, row.id),
  state: row.state,
  answeredOn: row.answered_on,
});

const toRow = (question: Question) => ({
  text: question.text,
  unit: question.unit,
  answer: answer.write(question.answer),
  state: question.state,
  answered_on: question.answeredOn,
});
