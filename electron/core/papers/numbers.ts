import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { listTerms } from '../../../db/repositories/office/terms.ts';
import {
  findLastNumber,
  findNumbering,
  giveNumber,
  hasNumber,
  insertNumbering,
  listNumbers,
  restartSeries,
  setLastNumber,
  takeNumber,
  updateNumbering,
} from '../../../db/repositories/papers/numbering.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { bodyNameOn } from '../../../shared/domain/body/body.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import {
  countIn,
  isSameNumber,
  type NumberContext,
  numberAt,
  numbersAt,
  seriesOf,
} from '../../../shared/domain/paper/numbering.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { usualNumbering } from '../../../shared/domain/paper/series.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import { givenNumberSentence, tooHighNumberSentence } from '../../../shared/german/paperSentences.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse, refusing } from '../kernel/refusals.ts';

export async function getNumbering(
  { db }: QueryCtx,
  { bodyId, date }: Parsed<'paperNumbering.get'>,
): Promise<Output<'paperNumbering.get'>> {
  const numbering = await numberingOf(db, bodyId);
  const context = await contextOn(db, bodyId, date);
  const lastNumber = await findLastNumber(db, bodyId, seriesOf(numbering.pattern, context));
  return { ...numbering, lastNumber, nextNumber: numberAt(numbering.pattern, context, lastNumber + 1) };
}

/** What was given stays as it was; a lower last number than a paper of the series has is refused, and one too high. */
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
      ? await refusing(insertNumbering(db, { ...fields, version: null }), {
          foreignKey: { code: 'NOT_FOUND', what: 'body' },
        })
      : await updateNumbering(db, { ...fields, version: base }, base);
  await goOnAfter(db, { bodyId, pattern, context: await contextOn(db, bodyId, date), lastNumber });
  await record(ctx, 'numberingChanged', { body: await nameOf(db, bodyId, date), pattern });
  return { ...fields, version: next };
}

type Start = { bodyId: BodyId; pattern: string; context: NumberContext; lastNumber: number };

async function goOnAfter(db: WriteDb, { bodyId, pattern, context, lastNumber }: Start): Promise<void> {
  const refuseIt = (message: string) =>
    refuse({ code: 'INVALID_INPUT', issues: [{ path: ['lastNumber'], message }] });
  const series = seriesOf(pattern, context);
  const counted = await findLastNumber(db, bodyId, series);
  if (lastNumber === counted) return;
  if (lastNumber > highest) refuseIt(tooHighNumberSentence);
  if (lastNumber > counted) return setLastNumber(db, bodyId, series, lastNumber);
  const counts = (await listNumbers(db, bodyId)).map((number) => countIn(pattern, context, number) ?? 0);
  const given = counts.reduce((most, count) => Math.max(most, count), 0);
  if (lastNumber < given) refuseIt(givenNumberSentence(given));
  await restartSeries(db, bodyId, series, lastNumber);
}

/** No office gets there; what is higher was mistyped. */
const highest = 9_999_999;

/** Whether a paper of the body has a number that is the same, as people read it. */
export const isNumberTaken = async (db: ReadDb, bodyId: BodyId, number: string): Promise<boolean> =>
  (await listNumbers(db, bodyId)).some((given) => isSameNumber(given, number));

/** Gives the paper the next number of its series; of it nothing is lost where the command fails afterwards. */
export async function numbered({ db }: Pick<CommandCtx, 'db'>, paper: Paper): Promise<Paper> {
  if (paper.number !== null) return paper;
  const { pattern } = await numberingOf(db, paper.bodyId);
  const context = await contextOn(db, paper.bodyId, paper.date);
  const next = () => takeNumber(db, paper.bodyId, seriesOf(pattern, context));
  let count = await next();
  // Another pattern of earlier days may have written the same, and a file that was read with other zeros.
  while (await hasNumber(db, paper.bodyId, numbersAt(pattern, context, count))) count = await next();
  const number = numberAt(pattern, context, count);
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
