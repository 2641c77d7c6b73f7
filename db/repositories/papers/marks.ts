import type { PaperId } from '../../../shared/domain/ids.ts';
import type { PaperMarks } from '../../../shared/domain/paper/paper.ts';
import type { ReadDb } from '../../schema/index.ts';
import { isReplaced } from './filters.ts';

/** What became of an Anfrage, and whether another paper that still counts replaces one. */
export async function listMarks(
  db: ReadDb,
  paperIds: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, PaperMarks>> {
  if (paperIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('paper')
    .leftJoin('inquiry', 'inquiry.paper_id', 'paper.id')
    .select(['paper.id', 'paper.type', 'inquiry.settled_on as settledOn'])
    .leftJoin('question', 'question.paper_id', 'paper.id')
    .select(({ fn }) => [
      fn.count<number>('question.id').as('asked'),
      fn.count<number>('question.id').filterWhere('question.state', '=', 'answered').as('answered'),
    ])
    .select(isReplaced.as('isReplaced'))
    .where('paper.id', 'in', paperIds)
    .groupBy('paper.id')
    .execute();
  return new Map(
    rows.map(({ id, type, settledOn, asked, answered, ...row }) => {
      const isAnswered = asked > 0 && asked === answered;
      const stand = settledOn !== null ? 'settled' : isAnswered ? 'answered' : null;
      return [id, { inquiryStand: type === 'question' ? stand : null, isReplaced: row.isReplaced === 1 }];
    }),
  );
}
