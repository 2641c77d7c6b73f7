import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { listTerms } from '../../../db/repositories/office/terms.ts';
import {
  findLastNumber,
  findNumbering,
  giveNumber,
  hasNumber,
  insertNumbering,
  setLastNumber,
  takeNumber,
  updateNumbering,
} from '../../../db/repositories/papers/numbering.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { bodyNameOn } from '../../../shared/domain/body/body.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { type NumberContext, numberAt, seriesOf } from '../../../shared/domain/paper/numbering.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { usualNumbering } from '../../../shared/domain/paper/series.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import { givenNumberSentence } from '../../../shared/german/paperSentences.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';

export async function getNumbering(
  { db }: QueryCtx,
  { bodyId, date }: Parsed<'paperNumbering.get'>,
): Promise<Output<'paperNumbering.get'>> {
  const numbering = await numberingOf(db, bodyId);
  const context = await contextOn(db, bodyId, date);
  const lastNumber = await findLastNumber(db, bodyId, seriesOf(numbering.pattern, context));
  return { ...numbering, lastNumber, nextNumber: numberAt(numbering.pattern, context, lastNumber + 1) };
}

/** What was given stays as it was; who asks for a lower last number than was given in the series is told so. */
export async function saveNumbering(
  ctx: CommandCtx,
  { version, date, lastNumber, ...fields }: Parsed<'paperNumbering.save'>,
): Promise<Output<'paperNumbering.save'>> {
  const { db } = ctx;
  const { bodyId, pattern } = fields;
  const stored = await findNumbering(db, bodyId);
  const base = baseOf(version, stored?.version ?? null);
  const next =
    base === null
      ? await insertNumbering(db, { ...fields, version: null })
      : await updateNumbering(db, { ...fields, version: base }, base);
  const series = seriesOf(pattern, await contextOn(db, bodyId, date));
  const given = await findLastNumber(db, bodyId, series);
  if (lastNumber < given) {
    refuse({
      code: 'INVALID_INPUT',
      issues: [{ path: ['lastNumber'], message: givenNumberSentence(given) }],
    });
  }
  if (lastNumber > given) await setLastNumber(db, bodyId, series, lastNumber);
  await record(ctx, 'numberingChanged', { body: await nameOf(db, bodyId, date), pattern });
  return { ...fields, version: next };
}

/** Gives the paper the next number of its series; of it nothing is lost where the command fails afterwards. */
export async function numbered({ db }: Pick<CommandCtx, 'db'>, paper: Paper): Promise<Paper> {
  if (paper.number !== null) return paper;
  const { pattern } = await numberingOf(db, paper.bodyId);
  const context = await contextOn(db, paper.bodyId, paper.date);
  const next = async () =>
    numberAt(pattern, context, await takeNumber(db, paper.bodyId, seriesOf(pattern, context)));
  let number = await next();
  // Another pattern of earlier days may have written the same.
  while (await hasNumber(db, paper.bodyId, number)) number = await next();
  await giveNumber(db, paper.id, number);
  return { ...paper, number };
}

export const numberingOf = async (db: ReadDb, bodyId: BodyId) =>
  (await findNumbering(db, bodyId)) ?? usualNumbering(bodyId);

async function nameOf(db: ReadDb, bodyId: BodyId, date: IsoDate): Promise<string> {
  const body = (await listBodies(db)).find(({ id }) => id === bodyId);
  return bodyNameOn(found(body ?? null, 'body'), date);
}

/** A term is named by its years in numbers, however the office calls it. */
async function contextOn(db: ReadDb, bodyId: BodyId, date: IsoDate): Promise<NumberContext> {
  const term = (await listTerms(db, bodyId)).find(
    ({ startDate, endDate }) => startDate <= date && date <= endDate,
  );
  const years = term ? `${term.startDate.slice(0, 4)}-${term.endDate.slice(0, 4)}` : date.slice(0, 4);
  return { date, term: years };
}
