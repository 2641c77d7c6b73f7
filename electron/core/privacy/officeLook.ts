import { listBodies } from '../../../db/repositories/office/bodies.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { rulesOn } from '../../../shared/domain/body/body.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import { lookOf } from '../office/chosenLook.ts';
import { type Look, plainLook } from '../word/write/look.ts';

/** What belongs to no body looks like the documents of the first one. */
export async function officeLook(db: ReadDb, day: IsoDate): Promise<Look> {
  const [first] = await listBodies(db);
  const rules = first && rulesOn(first.rules, day);
  return rules ? lookOf(db, rules) : plainLook;
}
