import type { ConsultationId, ItemId, MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import { Paper } from '../../../shared/domain/paper/paper.ts';
import { sql } from 'kysely';
import { jsonColumn } from '../../codec.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

const proposals = jsonColumn('consultation', Paper.shape.proposals);

/** Keeps what is proposed at the items of a meeting, once: what was closed, taken up again and closed again decided on that. */
export async function keepProposed(db: WriteDb, meetingId: MeetingId): Promise<void> {
  await stepsOf(db, meetingId)
    .set((row) => ({
      proposed: row
        .selectFrom('paper')
        .select('paper.proposals')
        .whereRef('paper.id', '=', 'consultation.paper_id'),
    }))
    .where('proposed', 'is', null)
    .execute();
}

/** A meeting that was not held after all decided on nothing: when it is, its papers may propose something else. */
export async function forgetProposed(db: WriteDb, meetingId: MeetingId): Promise<void> {
  await stepsOf(db, meetingId).set({ proposed: null }).execute();
}

const stepsOf = (db: WriteDb, meetingId: MeetingId) =>
  db
    .updateTable('consultation')
    .where('item_id', 'in', (row) =>
      row.selectFrom('agenda_item').select('agenda_item.id').where('meeting_id', '=', meetingId),
    );

/** What a paper proposed at those of its items whose meeting was closed. */
export async function listProposedThen(
  db: ReadDb,
  paperId: PaperId,
): Promise<Map<ItemId, Paper['proposals']>> {
  const rows = await db
    .selectFrom('consultation')
    .select(['id', 'item_id', 'proposed'])
    .where('paper_id', '=', paperId)
    .where('proposed', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ id, item_id: itemId, proposed }) =>
      itemId === null || proposed === null ? [] : [[itemId, proposals.read(proposed, id)]],
    ),
  );
}

/** What is proposed at steps, or was when the meeting was closed. */
export async function listProposed(
  db: ReadDb,
  ids: readonly ConsultationId[],
): Promise<Map<ConsultationId, Paper['proposals']>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('consultation')
    .innerJoin('paper', 'paper.id', 'consultation.paper_id')
    .select(['consultation.id', sql<string>`coalesce(consultation.proposed, paper.proposals)`.as('proposed')])
    .where('consultation.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, proposed }) => [id, proposals.read(proposed, id)]));
}
