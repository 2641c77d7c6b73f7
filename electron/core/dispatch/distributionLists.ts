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
import { publicPressSentence, usualLists } from '../../../shared/german/dispatch.ts';
import { germanOrder } from '../../../shared/german/order.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { BodyId, ListId, type NewId } from '../../../shared/domain/ids.ts';

/** Members first, the press and the office's own last; of one kind by name. */
export async function listLists(
  { db }: QueryCtx,
  { bodyId }: Parsed<'lists.list'>,
): Promise<Output<'lists.list'>> {
  const rank = ({ source }: DistributionList) => listSources.indexOf(source);
  const byName = germanOrder<DistributionList>(({ name }) => name);
  const lists = await (bodyId ? listDistributionListsFor(db, bodyId) : listDistributionLists(db));
  return lists.toSorted((a, b) => rank(a) - rank(b) || byName(a, b));
}

export async function saveList(
  ctx: CommandCtx,
  { id, version, ...fields }: Parsed<'lists.save'>,
): Promise<Output<'lists.save'>> {
  const { db, newId } = ctx;
  const stored = id === null ? null : found(await findDistributionList(db, id), 'list');
  const bodyId = fields.bodyId === undefined ? (stored?.bodyId ?? null) : fields.bodyId;
  if (bodyId !== null) found(await findBodyId(db, bodyId), 'body');
  const list: DistributionList = {
    ...fields,
    id: stored?.id ?? newId(ListId),
    version: stored ? baseOf(version, stored.version) : 1,
    bodyId,
  };
  refuseNonPublicPress(list);
  if (stored) list.version = await updateDistributionList(db, list);
  else await insertDistributionList(db, list);
  await removeEntries(db, list.id);
  await insertEntries(db, list.id, list.entries);
  await record(ctx, 'listChanged', { list: list.name });
  return list;
}

export async function removeList(
  ctx: CommandCtx,
  { id, version }: Parsed<'lists.remove'>,
): Promise<Output<'lists.remove'>> {
  const stored = found(await findDistributionList(ctx.db, id), 'list');
  baseOf(version, stored.version);
  await removeDistributionList(ctx.db, id);
  await record(ctx, 'listChanged', { list: stored.name });
  return null;
}

/** What a new body starts with. The press is the same for all: where it has its list, no second one is made. */
export async function ensureUsualLists(db: WriteDb, newId: NewId, bodyId: BodyId): Promise<void> {
  const isKnown = (await listDistributionLists(db)).some(({ source }) => source === 'press');
  for (const list of usualLists) {
    const isPress = list.source === 'press';
    if (isPress && isKnown) continue;
    const own = { id: newId(ListId), version: 1, bodyId: isPress ? null : bodyId, entries: [] };
    await insertDistributionList(db, { ...list, ...own });
  }
}

/** The contract's fields alone cannot say it: source and clearance are two of them. */
function refuseNonPublicPress({ source, clearance }: DistributionList): void {
  if (source !== 'press' || clearance === 'public') return;
  refuse({ code: 'INVALID_INPUT', issues: [{ path: ['clearance'], message: publicPressSentence }] });
}
