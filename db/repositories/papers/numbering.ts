import type { BodyId, PaperId } from '../../../shared/domain/ids.ts';
import type { PaperNumbering } from '../../../shared/domain/paper/series.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { nextVersion, refuseUnchanged } from '../guarded.ts';

/** Null while the office never said how. */
export async function findNumbering(db: ReadDb, bodyId: BodyId): Promise<PaperNumbering | null> {
  const row = await db
    .selectFrom('paper_numbering')
    .selectAll()
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  if (!row) return null;
  return { bodyId, version: row.version, pattern: row.pattern, givenOn: row.given_on };
}

export async function insertNumbering(
  db: WriteDb,
  { bodyId, pattern, givenOn }: PaperNumbering,
): Promise<Version> {
  await db
    .insertInto('paper_numbering')
    .values({ body_id: bodyId, version: 1, pattern, given_on: givenOn })
    .execute();
  return 1;
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateNumbering(
  db: WriteDb,
  { bodyId, pattern, givenOn }: PaperNumbering,
  version: Version,
): Promise<Version> {
  const result = await db
    .updateTable('paper_numbering')
    .set({ pattern, given_on: givenOn, version: version + 1 })
    .where('body_id', '=', bodyId)
    .where('version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}

/** The last number that was given in a series, 0 before the first. */
export async function findLastNumber(db: ReadDb, bodyId: BodyId, series: string): Promise<number> {
  const row = await db
    .selectFrom('paper_series')
    .select('last_number')
    .where('body_id', '=', bodyId)
    .where('series', '=', series)
    .executeTakeFirst();
  return row?.last_number ?? 0;
}

/** Takes the next number of a series: one statement, so that two never get the same. */
export async function takeNumber(db: WriteDb, bodyId: BodyId, series: string): Promise<number> {
  const row = await db
    .insertInto('paper_series')
    .values({ body_id: bodyId, series, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['body_id', 'series'])
        .doUpdateSet((update) => ({ last_number: update('paper_series.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return row.last_number;
}

/** Goes on after the last number of another system. The schema refuses to go back from there. */
export async function setLastNumber(
  db: WriteDb,
  bodyId: BodyId,
  series: string,
  lastNumber: number,
): Promise<void> {
  await db
    .insertInto('paper_series')
    .values({ body_id: bodyId, series, last_number: lastNumber })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'series']).doUpdateSet({ last_number: lastNumber }),
    )
    .execute();
}

/** Begins a series anew after a number: of a start that was mistyped nothing was given. */
export async function restartSeries(
  db: WriteDb,
  bodyId: BodyId,
  series: string,
  lastNumber: number,
): Promise<void> {
  await db.deleteFrom('paper_series').where('body_id', '=', bodyId).where('series', '=', series).execute();
  await setLastNumber(db, bodyId, series, lastNumber);
}

/** Whether a paper of the body has one of them. */
export async function hasNumber(db: ReadDb, bodyId: BodyId, numbers: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('paper')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('number', 'in', numbers)
    .executeTakeFirst();
  return row !== undefined;
}

/** All that a body has given, to withdrawn ones as well. */
export async function listNumbers(db: ReadDb, bodyId: BodyId): Promise<string[]> {
  const rows = await db
    .selectFrom('paper')
    .select('number')
    .where('body_id', '=', bodyId)
    .where('number', 'is not', null)
    .execute();
  return rows.flatMap(({ number }) => number ?? []);
}

/** Throws CONFLICT where it has a number by now. */
export async function giveNumber(db: WriteDb, id: PaperId, number: string): Promise<void> {
  const result = await db
    .updateTable('paper')
    .set({ number })
    .where('id', '=', id)
    .where('number', 'is', null)
    .executeTakeFirst();
  refuseUnchanged(result);
}
