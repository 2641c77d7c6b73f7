import type { PaperId, RelationId } from '../../../shared/domain/ids.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import type { PaperRelation, RelationKind } from '../../../shared/domain/paper/relation.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { refuseGone, refuseMissing } from '../guarded.ts';

/** Another paper as it is named beside the one that is shown. */
export type Related = {
  id: RelationId;
  kind: RelationKind;
  /** Whether the paper that is shown says it of the other one, or the other of it. */
  isForward: boolean;
  isPrinted: boolean;
  paper: Pick<Paper, 'id' | 'number' | 'typeLabel' | 'subject' | 'isPublic' | 'state'>;
};

/** Both directions: first what the paper says, then what others say of it, each by day and number. */
export async function listRelated(db: ReadDb, paperId: PaperId): Promise<Related[]> {
  const rows = await db
    .selectFrom('paper_relation as relation')
    .innerJoin('paper', (join) =>
      join.on((eb) =>
        eb.or([
          eb('relation.paper_id', '=', paperId).and('paper.id', '=', eb.ref('relation.other_id')),
          eb('relation.other_id', '=', paperId).and('paper.id', '=', eb.ref('relation.paper_id')),
        ]),
      ),
    )
    .select(['relation.id', 'relation.kind', 'relation.paper_id', 'relation.is_printed'])
    .select(['paper.id as otherId', 'paper.number', 'paper.type_label as typeLabel', 'paper.subject'])
    .select(['paper.is_public', 'paper.state'])
    .orderBy(({ eb }) => eb('relation.paper_id', '<>', paperId))
    .orderBy('paper.date')
    .orderBy('paper.number')
    .orderBy('relation.id')
    .execute();
  return rows.map(({ id, kind, paper_id, is_printed, otherId, is_public, ...paper }) => ({
    id,
    kind,
    isForward: paper_id === paperId,
    isPrinted: is_printed === 1,
    paper: { ...paper, id: otherId, isPublic: is_public === 1 },
  }));
}

export async function findRelation(db: ReadDb, id: RelationId): Promise<PaperRelation | null> {
  const row = await db.selectFrom('paper_relation').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toRelation(row) : null;
}

/** The one that says the same, if there is one. */
export async function findSameRelation(
  db: ReadDb,
  { paperId, kind, otherId }: Omit<PaperRelation, 'id' | 'isPrinted'>,
): Promise<PaperRelation | null> {
  const row = await db
    .selectFrom('paper_relation')
    .selectAll()
    .where('paper_id', '=', paperId)
    .where('kind', '=', kind)
    .where('other_id', '=', otherId)
    .executeTakeFirst();
  return row ? toRelation(row) : null;
}

export async function insertRelation(db: WriteDb, relation: PaperRelation): Promise<void> {
  const { id, paperId, kind, otherId, isPrinted } = relation;
  await db
    .insertInto('paper_relation')
    .values({ id, paper_id: paperId, kind, other_id: otherId, is_printed: toBit(isPrinted) })
    .execute();
}

/** Throws NOT_FOUND. */
export async function updateRelationPrinted(db: WriteDb, id: RelationId, isPrinted: boolean): Promise<void> {
  const updated = await db
    .updateTable('paper_relation')
    .set({ is_printed: toBit(isPrinted) })
    .where('id', '=', id)
    .executeTakeFirst();
  refuseMissing(updated, 'relation');
}

/** Throws NOT_FOUND. */
export async function removeRelation(db: WriteDb, id: RelationId): Promise<void> {
  const removed = await db.deleteFrom('paper_relation').where('id', '=', id).executeTakeFirst();
  refuseGone(removed, 'relation');
}

const toRelation = (row: Tables['paper_relation']): PaperRelation => ({
  id: row.id,
  paperId: row.paper_id,
  kind: row.kind,
  otherId: row.other_id,
  isPrinted: row.is_printed === 1,
});
