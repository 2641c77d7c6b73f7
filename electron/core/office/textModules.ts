import {
  findTextModule,
  insertTextModule,
  listTextModules as listAllTextModules,
  removeTextModule as removeTextModuleRow,
  updateTextModule,
} from '../../../db/repositories/office/textModules.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { germanOrder } from '../../../shared/german/order.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refusing } from '../kernel/refusals.ts';
import { TextModuleId } from '../../../shared/domain/ids.ts';

export const listTextModules = async ({ db }: QueryCtx): Promise<Output<'textModules.list'>> =>
  (await listAllTextModules(db)).toSorted(germanOrder(({ code }) => code));

export async function saveTextModule(
  ctx: CommandCtx,
  { id, version, ...fields }: Parsed<'textModules.save'>,
): Promise<Output<'textModules.save'>> {
  const { db, newId } = ctx;
  const stored = id === null ? null : found(await findTextModule(db, id), 'textModule');
  const textModule = {
    ...fields,
    id: stored?.id ?? newId(TextModuleId),
    version: stored ? baseOf(version, stored.version) : 1,
  };
  const sameCode = { unique: { code: 'DUPLICATE', field: 'code' } } as const;
  if (stored) textModule.version = await refusing(updateTextModule(db, textModule), sameCode);
  else await refusing(insertTextModule(db, textModule), sameCode);
  await record(ctx, 'settingChanged', { what: `Textbaustein „${textModule.title}“` });
  return textModule;
}

export async function removeTextModule(
  ctx: CommandCtx,
  { id, version }: Parsed<'textModules.remove'>,
): Promise<Output<'textModules.remove'>> {
  baseOf(version, found(await findTextModule(ctx.db, id), 'textModule').version);
  await removeTextModuleRow(ctx.db, id);
  await record(ctx, 'settingChanged', { what: changedSettings.textModuleRemoved });
  return null;
}
