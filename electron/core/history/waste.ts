import { dropUnusedFiles } from '../../../db/repositories/files/files.ts';
import { forgetStates } from '../../../db/repositories/history/pastStates.ts';
import { findWaste, listWaste, removeWaste } from '../../../db/repositories/history/waste.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { addDays } from '../../../shared/domain/day/day.ts';
import type { WasteId } from '../../../shared/domain/ids.ts';
import { WASTE_DAYS } from '../../../shared/domain/waste.ts';
import { wasteLabels, wasteTitle } from '../../../shared/german/history.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found } from '../kernel/refusals.ts';

export async function wasteList({ db }: QueryCtx): Promise<Output<'waste.list'>> {
  return (await listWaste(db)).map(({ id, at, by, kind, title, further }) => ({
    id,
    at,
    by,
    kind,
    title: wasteTitle(title, further),
    lastDay: addDays(at.slice(0, 10), WASTE_DAYS),
  }));
}

export async function removeFromWaste(
  ctx: CommandCtx,
  { id }: Parsed<'waste.remove'>,
): Promise<Output<'waste.remove'>> {
  const { db } = ctx;
  const all = await listWaste(db);
  const chosen = id === null ? all : [found(all.find((one) => one.id === id) ?? null, 'waste')];
  for (const { id: one, kind, title, further } of chosen) {
    await throwAway(db, one);
    await record(ctx, 'wasteRemoved', { kind: wasteLabels[kind], title: wasteTitle(title, further) });
  }
  await dropUnusedFiles(db);
  // What is gone for good comes back on no other way either.
  if (chosen.length > 0) ctx.undo.forgetAll();
  return { removed: chosen.length };
}

/** With the versions of what was in it. */
export async function throwAway(db: WriteDb, id: WasteId): Promise<void> {
  const waste = await findWaste(db, id);
  const things = (waste?.changes ?? []).flatMap(({ before, after }) =>
    before && !after && typeof before.id === 'string' ? [before.id] : [],
  );
  await forgetStates(db, things);
  await removeWaste(db, id);
}
