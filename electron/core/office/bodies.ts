import {
  findBodyId,
  findRules,
  insertRules,
  listRules,
  removeRules as removeRulesRow,
  updateRules,
} from '../../../db/repositories/office/bodies.ts';
import { copyLogo } from '../../../db/repositories/office/logos.ts';
import { listDays } from '../../../db/repositories/meetings/meetings.ts';
import { copyTemplates } from '../../../db/repositories/office/templates.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { type BodyRules, rulesOn } from '../../../shared/domain/body/body.ts';
import { agendaIsFixed } from '../../../shared/domain/meeting/states.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse, refusing } from '../kernel/refusals.ts';
import { BodyId, RulesId } from '../../../shared/domain/ids.ts';

export async function saveRules(
  ctx: CommandCtx,
  { id, version, ...fields }: Parsed<'rules.save'>,
): Promise<Output<'rules.save'>> {
  const { db, newId } = ctx;
  found(await findBodyId(db, fields.bodyId), 'body');
  const stored = id === null ? null : await ownRules(db, fields.bodyId, id);
  const rules = {
    ...fields,
    id: stored?.id ?? newId(RulesId),
    version: stored ? baseOf(version, stored.version) : 1,
  };
  const before = rulesOn(await listRules(db, fields.bodyId), fields.validFrom);
  const sameDay = { unique: { code: 'DUPLICATE', field: 'rulesDate' } } as const;
  if (stored) rules.version = await refusing(updateRules(db, rules), sameDay);
  else await refusing(insertRules(db, rules), sameDay);
  if (!stored && before) await copyLook(db, before.id, rules.id);
  await record(ctx, 'settingChanged', { what: `Regelung „${rules.name}“ ab ${germanDate(rules.validFrom)}` });
  return rules;
}

async function ownRules(db: ReadDb, bodyId: BodyId, id: RulesId): Promise<BodyRules> {
  const rules = await findRules(db, id);
  return found(rules?.bodyId === bodyId ? rules : null, 'rules');
}

/** New rules begin with the logo and the templates of the ones before, as they do with every other habit. */
async function copyLook(db: WriteDb, from: RulesId, to: RulesId): Promise<void> {
  await copyLogo(db, from, to);
  await copyTemplates(db, from, to);
}

/** A body keeps at least one set of rules, and those under which it has met: their name stands in the minutes (R1). */
export async function removeRules(
  ctx: CommandCtx,
  { id, version }: Parsed<'rules.remove'>,
): Promise<Output<'rules.remove'>> {
  const { db } = ctx;
  const stored = found(await findRules(db, id), 'rules');
  baseOf(version, stored.version);
  const { bodyId } = stored;
  const rules = await listRules(db, bodyId);
  const isNeeded = (await listDays(db, bodyId)).some(
    ({ date, state }) => agendaIsFixed(state) && rulesOn(rules, date)?.id === id,
  );
  if (rules.length === 1 || isNeeded) refuse({ code: 'IN_USE', what: 'rules' });
  await removeRulesRow(db, id);
  await record(ctx, 'settingChanged', { what: changedSettings.rulesRemoved });
  return null;
}
