import {
  findDistributionList,
  insertDistributionList,
  insertEntries,
  listDistributionLists,
  removeDistributionList,
  removeEntries,
  updateDistributionList,
} from '../../../db/repositories/dispatch/distributionLists.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { type DistributionList, listSources } from '../../../shared/domain/document/dispatch.ts';
import { publicPressSentence, usualLists } from '../../../shared/german/dispatch.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, hit, refuse } from '../kernel/refusals.ts';

/** Members first, the press and the office's own last. */
export async function listLists({ db }: QueryCtx): Promise<Output<'lists.list'>> {
  const rank = ({ source }: DistributionList) => listSources.indexOf(source);
  return (await listDistributionLists(db)).toSorted((a, b) => rank(a) - rank(b));
}

export async function saveList(ctx: CommandCtx, input: Parsed<'lists.save'>): Promise<Output<'lists.save'>> {
  const list: DistributionList = { ...input, id: input.id ?? ctx.newId() };
  refuseNonPublicPress(list);
  if (input.id === null) await insertDistributionList(ctx.db, list);
  else hit(await updateDistributionList(ctx.db, list), 'list');
  await removeEntries(ctx.db, list.id);
  await insertEntries(ctx.db, list.id, list.entries);
  await record(ctx, 'listChanged', { list: list.name });
  return list;
}

export async function removeList(
  ctx: CommandCtx,
  { id }: Parsed<'lists.remove'>,
): Promise<Output<'lists.remove'>> {
  const { name } = found(await findDistributionList(ctx.db, id), 'list');
  await removeDistributionList(ctx.db, id);
  await record(ctx, 'listChanged', { list: name });
  return null;
}

/** What a new file starts with; a file that has lists keeps them. */
export async function ensureUsualLists(db: WriteDb, newId: () => string): Promise<void> {
  if ((await listDistributionLists(db)).length > 0) return;
  for (const list of usualLists) await insertDistributionList(db, { ...list, id: newId(), entries: [] });
}

/** The contract's fields alone cannot say it: source and clearance are two of them. */
function refuseNonPublicPress({ source, clearance }: DistributionList): void {
  if (source !== 'press' || clearance === 'public') return;
  refuse({ code: 'INVALID_INPUT', issues: [{ path: ['clearance'], message: publicPressSentence }] });
}
