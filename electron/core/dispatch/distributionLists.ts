import {
  findDistributionList,
  insertDistributionList,
  insertEntries,
  listDistributionLists,
  listDistributionListsFor,
  removeDistributionList,
  removeEntries,
  updateDistributionList,
} from '../../../db/repositories/dispatch/distributionLists.ts';
import { findBodyId } from '../../../db/repositories/office/bodies.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { type DistributionList, listSources } from '../../../shared/domain/document/dispatch.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { publicPressSentence, usualLists } from '../../../shared/german/dispatch.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, hit, refuse } from '../kernel/refusals.ts';

/** Members first, the press and the office's own last. */
export async function listLists(
  { db }: QueryCtx,
  { bodyId }: Parsed<'lists.list'>,
): Promise<Output<'lists.list'>> {
  const rank = ({ source }: DistributionList) => listSources.indexOf(source);
  const lists = await (bodyId ? listDistributionListsFor(db, bodyId) : listDistributionLists(db));
  return lists.toSorted((a, b) => rank(a) - rank(b));
}

export async function saveList(ctx: CommandCtx, input: Parsed<'lists.save'>): Promise<Output<'lists.save'>> {
  const stored = input.id === null ? null : found(await findDistributionList(ctx.db, input.id), 'list');
  const bodyId = input.bodyId === undefined ? (stored?.bodyId ?? null) : input.bodyId;
  if (bodyId !== null) found(await findBodyId(ctx.db, bodyId), 'body');
  const list: DistributionList = { ...input, id: stored?.id ?? ctx.newId(), bodyId };
  refuseNonPublicPress(list);
  if (stored === null) await insertDistributionList(ctx.db, list);
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

/** What a new body starts with. The press is the same for all: where it has its list, no second one is made. */
export async function ensureUsualLists(db: WriteDb, newId: () => string, bodyId: Id): Promise<void> {
  const isKnown = (await listDistributionLists(db)).some(({ source }) => source === 'press');
  for (const list of usualLists) {
    const isPress = list.source === 'press';
    if (isPress && isKnown) continue;
    const own = { id: newId(), bodyId: isPress ? null : bodyId, entries: [] };
    await insertDistributionList(db, { ...list, ...own });
  }
}

/** The contract's fields alone cannot say it: source and clearance are two of them. */
function refuseNonPublicPress({ source, clearance }: DistributionList): void {
  if (source !== 'press' || clearance === 'public') return;
  refuse({ code: 'INVALID_INPUT', issues: [{ path: ['clearance'], message: publicPressSentence }] });
}
