import { sql } from 'kysely';
import { z } from 'zod';
import type { MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import { Paper } from '../../../shared/domain/paper/paper.ts';
import { RichText } from '../../../shared/domain/richText.ts';
import type { ReadDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';

const proposals = jsonColumn('paper', Paper.shape.proposals);
const reasoning = jsonColumn('paper', Paper.shape.reasoning);
const answer = jsonColumn('question', RichText);

/** A paper that not everybody may read; with the same `state` it says the same. */
export type HiddenPaper = Pick<Paper, 'id' | 'subject' | 'typeLabel' | 'number'> & { state: string };

/** Those that are not public, and those that were dealt with behind closed doors alone. */
export const isClosedPaper = sql<boolean>`(paper.is_public = 0 or exists (select 1 from consultation as step
    join agenda_item as dealt on dealt.id = step.item_id where step.paper_id = paper.id and dealt.is_public = 0)
  and not exists (select 1 from consultation as step
    join agenda_item as dealt on dealt.id = step.item_id where step.paper_id = paper.id and dealt.is_public = 1))`;

export const listHiddenPapers = (db: ReadDb): Promise<HiddenPaper[]> =>
  db
    .selectFrom('paper')
    .select(['id', 'subject', 'type_label as typeLabel', 'number'])
    .select(
      sql<string>`concat_ws(' ', version, text_version, (select group_concat(id || ' ' || version)
        from question where paper_id = paper.id))`.as('state'),
    )
    .where(isClosedPaper)
    .orderBy('id')
    .execute();

export type WrittenInPaper = {
  id: PaperId;
  proposals: readonly RichText[];
  reasoning: RichText;
  questions: { text: string; answer: RichText }[];
};

export async function listWrittenIn(db: ReadDb, ids: readonly PaperId[]): Promise<WrittenInPaper[]> {
  const rows = await db
    .selectFrom('paper')
    .select(['id', 'proposals', 'reasoning'])
    .select(
      sql<string>`(select json_group_array(json_object('id', id, 'text', text, 'answer', answer))
        from question where paper_id = paper.id)`.as('questions'),
    )
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    proposals: proposals.read(row.proposals, row.id),
    reasoning: reasoning.read(row.reasoning, row.id),
    questions: Questions.parse(JSON.parse(row.questions)).map((one) => ({
      text: one.text,
      answer: answer.read(one.answer, one.id),
    })),
  }));
}

const Questions = z.array(z.object({ id: z.string(), text: z.string(), answer: z.string() }));

/** Of the papers on an agenda, whether their item there is public. */
export async function listPapersOnAgenda(
  db: ReadDb,
  meetingId: MeetingId,
): Promise<{ id: PaperId; isPublic: boolean; title: string }[]> {
  const rows = await db
    .selectFrom('consultation')
    .innerJoin('agenda_item', 'agenda_item.id', 'consultation.item_id')
    .select(['consultation.paper_id as id', 'agenda_item.is_public', 'agenda_item.title'])
    .where('agenda_item.meeting_id', '=', meetingId)
    .execute();
  return rows.map(({ id, is_public, title }) => ({ id, isPublic: is_public === 1, title }));
}
