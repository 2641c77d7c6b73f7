import {
  findRelation,
  findSameRelation,
  insertRelation,
  removeRelation,
  updateRelationPrinted,
} from '../../../db/repositories/papers/relations.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { RelationId } from '../../../shared/domain/ids.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import type { PaperRelation } from '../../../shared/domain/paper/relation.ts';
import { namedPaper, relationLabel } from '../../../shared/german/paperRelations.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { named } from './history.ts';
import { paperById, writablePaper } from './papers.ts';

/** Said by a paper that may still be written, from whichever side; the other one may be as old as it is. */
export async function addPaperRelation(
  ctx: CommandCtx,
  fields: Parsed<'paperRelations.add'>,
): Promise<Output<'paperRelations.add'>> {
  const { db, newId } = ctx;
  const paper = await writablePaper(db, fields.paperId);
  const other = await paperById(db, fields.otherId);
  await refuseBothWays(db, fields);
  const there = await findSameRelation(db, fields);
  if (there) {
    // Said once more, it is as it was said last.
    await updateRelationPrinted(db, there.id, fields.isPrinted);
    return { ...there, isPrinted: fields.isPrinted };
  }
  const relation = { ...fields, id: newId(RelationId) };
  await insertRelation(db, relation);
  await record(ctx, 'relationAdded', { ...named(paper), relation: words(relation, other) });
  return relation;
}

export async function removePaperRelation(
  ctx: CommandCtx,
  { id }: Parsed<'paperRelations.remove'>,
): Promise<Output<'paperRelations.remove'>> {
  const { db } = ctx;
  const relation = found(await findRelation(db, id), 'relation');
  const paper = await paperById(db, relation.paperId);
  // What a withdrawn paper says may go as well: it binds nobody.
  if (paper.state !== 'withdrawn') await writablePaper(db, paper.id);
  await removeRelation(db, id);
  const other = await paperById(db, relation.otherId);
  await record(ctx, 'relationRemoved', { ...named(paper), relation: words(relation, other) });
  return null;
}

/** Of two papers only one can replace, change, answer or supplement the other. Throws RELATION_BOTH_WAYS. */
async function refuseBothWays(
  db: ReadDb,
  { paperId, kind, otherId }: Parsed<'paperRelations.add'>,
): Promise<void> {
  if (kind === 'refersTo') return;
  const back = await findSameRelation(db, { paperId: otherId, kind, otherId: paperId });
  if (back) refuse({ code: 'RELATION_BOTH_WAYS' });
}

/** "ersetzt Antrag 0003/2026, Wartezeiten" */
const words = ({ kind }: PaperRelation, other: Paper): string =>
  `${relationLabel({ kind, isForward: true })} ${namedPaper(other)}`;
