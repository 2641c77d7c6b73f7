import {
  findBodyId,
  findRulesBodyId,
  insertRules,
  listBodies as listAllBodies,
  listRules,
  removeRules as removeRulesRow,
  updateRules,
} from '../../db/repositories/bodies.ts';
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
import { LegislativeTerm } from '../../shared/domain/body.ts';
import type { CommandCtx, QueryCtx } from './app.ts';
import { checked, found, hit, refuse, refusing } from './refusals.ts';

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

/** A body keeps at least one set of rules. */
export async function removeRules(
  { db }: CommandCtx,
  { id }: Parsed<'rules.remove'>,
): Promise<Output<'rules.remove'>> {
  const bodyId = found(await findRulesBodyId(db, id), 'rules');
  if ((await listRules(db, bodyId)).length === 1) refuse({ code: 'IN_USE', what: 'rules' });
  await removeRulesRow(db, id);
  return null;
}

export const listTerms = (
  { db }: QueryCtx,
  { bodyId }: Parsed<'terms.list'>,
): Promise<Output<'terms.list'>> => listTermsOf(db, bodyId);

export async function saveTerm(
  { db, newId }: CommandCtx,
  input: Parsed<'terms.save'>,
): Promise<Output<'terms.save'>> {
  const term = checked(LegislativeTerm, { ...input, id: input.id ?? newId() });
  found(await findBodyId(db, term.bodyId), 'body');
  if (input.id === null) await insertTerm(db, term);
  else hit(await updateTerm(db, term), 'term');
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
