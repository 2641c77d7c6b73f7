import {
  findRelation,
  findSameRelation,
  insertRelation,
  removeRelation,
  updateRelationPrinted,
} from '../../../db/repositories/papers/relations.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { RelationId } from '../../../shared/domain/ids.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { found } from '../kernel/refusals.ts';
import { paperById, writablePaper } from './papers.ts';

/** Said by a paper that may still be written, from whichever side; the other one may be as old as it is. */
export async function addPaperRelation(
  { db, newId }: CommandCtx,
  fields: Parsed<'paperRelations.add'>,
): Promise<Output<'paperRelations.add'>> {
  await writablePaper(db, fields.paperId);
  await paperById(db, fields.otherId);
  const there = await findSameRelation(db, fields);
  if (there) {
    // Said once more, it is as it was said last.
    await updateRelationPrinted(db, there.id, fields.isPrinted);
    return { ...there, isPrinted: fields.isPrinted };
  }
  const relation = { ...fields, id: newId(RelationId) };
  await insertRelation(db, relation);
  return relation;
}

export async function removePaperRelation(
  { db }: CommandCtx,
  { id }: Parsed<'paperRelations.remove'>,
): Promise<Output<'paperRelations.remove'>> {
  const { paperId } = found(await findRelation(db, id), 'relation');
  // What a withdrawn paper says may go as well: it binds nobody.
  if ((await paperById(db, paperId)).state !== 'withdrawn') await writablePaper(db, paperId);
  await removeRelation(db, id);
  return null;
}
