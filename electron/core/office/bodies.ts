import {
  findBodyId,
  findRulesBodyId,
  insertRules,
  listRules,
  removeRules as removeRulesRow,
  updateRules,
} from '../../../db/repositories/office/bodies.ts';
import { copyLogo } from '../../../db/repositories/office/logos.ts';
import { listDays, takeIntoTerm } from '../../../db/repositories/meetings/meetings.ts';
import {
  insertStandardItems,
  listStandardItems,
  removeStandardItems,
} from '../../../db/repositories/office/standardItems.ts';
import { copyTemplates } from '../../../db/repositories/office/templates.ts';
import {
  insertTerm,
  listTerms as listTermsOf,
  removeTerm as removeTermRow,
  updateTerm,
} from '../../../db/repositories/office/terms.ts';
import {
  insertTextModule,
  listTextModules as listAllTextModules,
  removeTextModule as removeTextModuleRow,
  updateTextModule,
} from '../../../db/repositories/office/textModules.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { rulesOn } from '../../../shared/domain/body/body.ts';
import { agendaIsFixed } from '../../../shared/domain/meeting/states.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, hit, refuse, refusing } from '../kernel/refusals.ts';

export async function saveRules(ctx: CommandCtx, input: Parsed<'rules.save'>): Promise<Output<'rules.save'>> {
  const { db, newId } = ctx;
  found(await findBodyId(db, input.bodyId), 'body');
  const rules = { ...input, id: input.id ?? newId() };
  const sameDay = { unique: { code: 'DUPLICATE', field: 'rulesDate' } } as const;
  const before = rulesOn(await listRules(db, input.bodyId), input.validFrom);
  if (input.id === null) await refusing(insertRules(db, rules), sameDay);
  else hit(await refusing(updateRules(db, rules), sameDay), 'rules');
  if (input.id === null && before) await copyLook(db, before.id, rules.id);
  await record(ctx, 'settingChanged', { what: `Regelung „${rules.name}“ ab ${germanDate(rules.validFrom)}` });
  return rules;
}

/** New rules begin with the logo and the templates of the ones before, as they do with every other habit. */
async function copyLook(db: WriteDb, from: Id, to: Id): Promise<void> {
  await copyLogo(db, from, to);
  await copyTemplates(db, from, to);
}

/** A body keeps at least one set of rules, and those under which it has met: their name stands in the minutes (R1). */
export async function removeRules(
  ctx: CommandCtx,
  { id }: Parsed<'rules.remove'>,
): Promise<Output<'rules.remove'>> {
  const { db } = ctx;
  const bodyId = found(await findRulesBodyId(db, id), 'rules');
  const rules = await listRules(db, bodyId);
  const isNeeded = (await listDays(db, bodyId)).some(
    ({ date, state }) => agendaIsFixed(state) && rulesOn(rules, date)?.id === id,
  );
  if (rules.length === 1 || isNeeded) refuse({ code: 'IN_USE', what: 'rules' });
  await removeRulesRow(db, id);
  await record(ctx, 'settingChanged', { what: changedSettings.rulesRemoved });
  return null;
}

export const listTerms = (
  { db }: QueryCtx,
  { bodyId }: Parsed<'terms.list'>,
): Promise<Output<'terms.list'>> => listTermsOf(db, bodyId);

/** Meetings that were entered before their term come into it; two with the same number cannot. */
export async function saveTerm(ctx: CommandCtx, input: Parsed<'terms.save'>): Promise<Output<'terms.save'>> {
  const { db, newId } = ctx;
  const term = { ...input, id: input.id ?? newId() };
  found(await findBodyId(db, term.bodyId), 'body');
  if (input.id === null) await insertTerm(db, term);
  else hit(await updateTerm(db, term), 'term');
  await refusing(takeIntoTerm(db, term), { unique: { code: 'DUPLICATE', field: 'meetingNumber' } });
  await record(ctx, 'settingChanged', { what: `Wahlperiode „${term.name}“` });
  return term;
}

export async function removeTerm(
  ctx: CommandCtx,
  { id }: Parsed<'terms.remove'>,
): Promise<Output<'terms.remove'>> {
  hit(await refusing(removeTermRow(ctx.db, id), { foreignKey: { code: 'IN_USE', what: 'term' } }), 'term');
  await record(ctx, 'settingChanged', { what: changedSettings.termRemoved });
  return null;
}

export const getStandardAgenda = (
  { db }: QueryCtx,
  { bodyId }: Parsed<'standardAgenda.get'>,
): Promise<Output<'standardAgenda.get'>> => listStandardItems(db, bodyId);

export async function saveStandardAgenda(
  ctx: CommandCtx,
  { bodyId, items }: Parsed<'standardAgenda.save'>,
): Promise<Output<'standardAgenda.save'>> {
  const { db } = ctx;
  found(await findBodyId(db, bodyId), 'body');
  await removeStandardItems(db, bodyId);
  await insertStandardItems(db, bodyId, items);
  await record(ctx, 'settingChanged', { what: changedSettings.standardAgenda });
  return items;
}

export const listTextModules = ({ db }: QueryCtx): Promise<Output<'textModules.list'>> =>
  listAllTextModules(db);

export async function saveTextModule(
  ctx: CommandCtx,
  input: Parsed<'textModules.save'>,
): Promise<Output<'textModules.save'>> {
  const { db, newId } = ctx;
  const textModule = { ...input, id: input.id ?? newId() };
  const sameCode = { unique: { code: 'DUPLICATE', field: 'code' } } as const;
  if (input.id === null) await refusing(insertTextModule(db, textModule), sameCode);
  else hit(await refusing(updateTextModule(db, textModule), sameCode), 'textModule');
  await record(ctx, 'settingChanged', { what: `Textbaustein „${textModule.title}“` });
  return textModule;
}

export async function removeTextModule(
  ctx: CommandCtx,
  { id }: Parsed<'textModules.remove'>,
): Promise<Output<'textModules.remove'>> {
  hit(await removeTextModuleRow(ctx.db, id), 'textModule');
  await record(ctx, 'settingChanged', { what: changedSettings.textModuleRemoved });
  return null;
}
