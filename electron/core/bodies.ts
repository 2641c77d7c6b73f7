import {
  findBodyId,
  findRulesBodyId,
  insertRules,
  listBodies as listAllBodies,
  listRules,
  removeRules as removeRulesRow,
  updateRules,
} from '../../db/repositories/bodies.ts';
import { listDays, takeIntoTerm } from '../../db/repositories/meetings.ts';
import {
  insertStandardItems,
  listStandardItems,
  removeStandardItems,
} from '../../db/repositories/standardItems.ts';
import {
  insertTerm,
  listTerms as listTermsOf,
  removeTerm as removeTermRow,
  updateTerm,
} from '../../db/repositories/terms.ts';
import {
  insertTextModule,
  listTextModules as listAllTextModules,
  removeTextModule as removeTextModuleRow,
  updateTextModule,
} from '../../db/repositories/textModules.ts';
import type { Output, Parsed } from '../../shared/contract/index.ts';
import { rulesOn } from '../../shared/domain/body.ts';
import { agendaIsFixed } from '../../shared/domain/states.ts';
import type { CommandCtx, QueryCtx } from './app.ts';
import { found, hit, refuse, refusing } from './refusals.ts';

export const listBodies = ({ db }: QueryCtx): Promise<Output<'bodies.list'>> => listAllBodies(db);

export async function saveRules(
  { db, newId }: CommandCtx,
  input: Parsed<'rules.save'>,
): Promise<Output<'rules.save'>> {
  found(await findBodyId(db, input.bodyId), 'body');
  const rules = { ...input, id: input.id ?? newId() };
  const sameDay = { unique: { code: 'DUPLICATE', field: 'rulesDate' } } as const;
  if (input.id === null) await refusing(insertRules(db, rules), sameDay);
  else hit(await refusing(updateRules(db, rules), sameDay), 'rules');
  return rules;
}

/** A body keeps at least one set of rules, and those under which it has met: their name stands in the minutes (R1). */
export async function removeRules(
  { db }: CommandCtx,
  { id }: Parsed<'rules.remove'>,
): Promise<Output<'rules.remove'>> {
  const bodyId = found(await findRulesBodyId(db, id), 'rules');
  const rules = await listRules(db, bodyId);
  const isNeeded = (await listDays(db, bodyId)).some(
    ({ date, state }) => agendaIsFixed(state) && rulesOn(rules, date)?.id === id,
  );
  if (rules.length === 1 || isNeeded) refuse({ code: 'IN_USE', what: 'rules' });
  await removeRulesRow(db, id);
  return null;
}

export const listTerms = (
  { db }: QueryCtx,
  { bodyId }: Parsed<'terms.list'>,
): Promise<Output<'terms.list'>> => listTermsOf(db, bodyId);

/** Meetings that were entered before their term come into it. */
export async function saveTerm(
  { db, newId }: CommandCtx,
  input: Parsed<'terms.save'>,
): Promise<Output<'terms.save'>> {
  const term = { ...input, id: input.id ?? newId() };
  found(await findBodyId(db, term.bodyId), 'body');
  if (input.id === null) await insertTerm(db, term);
  else hit(await updateTerm(db, term), 'term');
  await takeIntoTerm(db, term);
  return term;
}

export async function removeTerm(
  { db }: CommandCtx,
  { id }: Parsed<'terms.remove'>,
): Promise<Output<'terms.remove'>> {
  hit(await refusing(removeTermRow(db, id), { foreignKey: { code: 'IN_USE', what: 'term' } }), 'term');
  return null;
}

export const getStandardAgenda = (
  { db }: QueryCtx,
  { bodyId }: Parsed<'standardAgenda.get'>,
): Promise<Output<'standardAgenda.get'>> => listStandardItems(db, bodyId);

export async function saveStandardAgenda(
  { db }: CommandCtx,
  { bodyId, items }: Parsed<'standardAgenda.save'>,
): Promise<Output<'standardAgenda.save'>> {
  found(await findBodyId(db, bodyId), 'body');
  await removeStandardItems(db, bodyId);
  await insertStandardItems(db, bodyId, items);
  return items;
}

export const listTextModules = ({ db }: QueryCtx): Promise<Output<'textModules.list'>> =>
  listAllTextModules(db);

export async function saveTextModule(
  { db, newId }: CommandCtx,
  input: Parsed<'textModules.save'>,
): Promise<Output<'textModules.save'>> {
  const textModule = { ...input, id: input.id ?? newId() };
  const sameCode = { unique: { code: 'DUPLICATE', field: 'code' } } as const;
  if (input.id === null) await refusing(insertTextModule(db, textModule), sameCode);
  else hit(await refusing(updateTextModule(db, textModule), sameCode), 'textModule');
  return textModule;
}

export async function removeTextModule(
  { db }: CommandCtx,
  { id }: Parsed<'textModules.remove'>,
): Promise<Output<'textModules.remove'>> {
  hit(await removeTextModuleRow(db, id), 'textModule');
  return null;
}
