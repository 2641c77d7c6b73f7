import { findBodyId } from '../../../../db/repositories/office/bodies.ts';
import {
  findPeopleImport,
  listPeopleImports,
  type PeopleImport,
  removePeopleImport,
  updatePeopleImport,
} from '../../../../db/repositories/people/peopleImports.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { columnsOf, examplesOf, headRowOf, withoutBanks } from '../../../../shared/import/people/columns.ts';
import { findingsOf } from '../../../../shared/import/people/findings.ts';
import { listsAmong } from '../../../../shared/import/people/spokenPerson.ts';
import type { CommandCtx, QueryCtx } from '../../kernel/app.ts';
import { baseOf, found } from '../../kernel/refusals.ts';
import { aroundOf, listed, waitingImport } from './around.ts';

export const listAllPeopleImports = ({ db }: QueryCtx): Promise<Output<'peopleImports.list'>> =>
  listPeopleImports(db);

export async function getPeopleImport(
  ctx: QueryCtx,
  { id }: Parsed<'peopleImports.get'>,
): Promise<Output<'peopleImports.get'>> {
  const one = found(await findPeopleImport(ctx.db, id), 'peopleImport');
  const { rows, headRow, columns, role, startDate } = one.list;
  const heads = headRow === null ? [] : (rows[headRow] ?? []);
  const examples = examplesOf(rows, headRow, columns.length);
  const around = await aroundOf(ctx, one.bodyId);
  const taken = new Set(one.taken?.rows);
  return {
    ...listed(one),
    columns: columns.map((target, at) => ({ target, head: heads[at] ?? '', example: examples[at] ?? '' })),
    hasHead: headRow !== null,
    role,
    startDate,
    rows: findingsOf(one.list, around).filter(({ row }) => !taken.has(row)),
    taken: one.taken && {
      added: one.taken.people.length,
      completed: one.taken.rows.length - one.taken.people.length,
      left: findingsOf(one.list, around).filter(({ row, state }) => !taken.has(row) && state !== 'done')
        .length,
    },
  };
}

/** Where the heads come or go, columns are told anew: what was corrected belonged to the other reading. */
export async function savePeopleImport(
  ctx: CommandCtx,
  { id, version, bodyId, hasHead, columns, role, startDate }: Parsed<'peopleImports.save'>,
): Promise<Output<'peopleImports.save'>> {
  const { db } = ctx;
  const one = await waitingImport(db, { id, version });
  found(await findBodyId(db, bodyId), 'body');
  const { list } = one;
  const isOtherwise = hasHead !== (list.headRow !== null);
  const headRow = isOtherwise ? (hasHead ? (headRowOf(list.rows) ?? 0) : null) : list.headRow;
  const names = (await aroundOf(ctx, bodyId)).organizations.flatMap(({ name, shortName }) => [
    name,
    shortName,
  ]);
  const told = isOtherwise ? columnsOf(list.rows, headRow, listsAmong(names)) : list.columns;
  const chosen = isOtherwise ? told : told.map((target, at) => columns[at] ?? target);
  const rows = withoutBanks(list.rows, headRow, chosen);
  const next = { ...one, bodyId, list: { ...list, rows, headRow, columns: chosen, role, startDate } };
  return stored(ctx, next);
}

export async function chooseForRows(
  { db }: CommandCtx,
  { id, version, choices }: Parsed<'peopleImports.choose'>,
): Promise<Output<'peopleImports.choose'>> {
  const one = await waitingImport(db, { id, version });
  const all = { ...one.list.choices };
  for (const { row, choice } of choices) all[row] = choice === null ? {} : { ...all[row], ...choice };
  return stored({ db }, { ...one, list: { ...one.list, choices: all } });
}

const stored = async ({ db }: Pick<CommandCtx, 'db'>, one: PeopleImport) =>
  listed({ ...one, version: await updatePeopleImport(db, one) });

export async function discardPeopleImport(
  { db }: CommandCtx,
  { id, version }: Parsed<'peopleImports.discard'>,
): Promise<Output<'peopleImports.discard'>> {
  baseOf(version, found(await findPeopleImport(db, id), 'peopleImport').version);
  await removePeopleImport(db, id);
  return null;
}
