import {
  advanceStandardAgenda,
  findStandardAgendaVersion,
  insertStandardItems,
  listStandardItems,
  removeStandardItems,
} from '../../../db/repositories/office/standardItems.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { onTheirLevels } from '../../../shared/domain/meeting/usualAgenda.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found } from '../kernel/refusals.ts';

export const getStandardAgenda = (
  { db }: QueryCtx,
  { bodyId }: Parsed<'standardAgenda.get'>,
): Promise<Output<'standardAgenda.get'>> => listStandardItems(db, bodyId);

export async function openStandardAgenda(
  { db }: QueryCtx,
  { bodyId }: Parsed<'standardAgenda.open'>,
): Promise<Output<'standardAgenda.open'>> {
  const version = found(await findStandardAgendaVersion(db, bodyId), 'body');
  return { items: await listStandardItems(db, bodyId), version };
}

export async function saveStandardAgenda(
  ctx: CommandCtx,
  { bodyId, version, items }: Parsed<'standardAgenda.save'>,
): Promise<Output<'standardAgenda.save'>> {
  const { db } = ctx;
  const stored = found(await findStandardAgendaVersion(db, bodyId), 'body');
  await advanceStandardAgenda(db, bodyId, baseOf(version, stored));
  await removeStandardItems(db, bodyId);
  const fitting = onTheirLevels(items);
  await insertStandardItems(db, bodyId, fitting);
  await record(ctx, 'settingChanged', { what: changedSettings.standardAgenda });
  return fitting;
}
