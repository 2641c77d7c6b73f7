import {
  findTemplate,
  listTemplates as listRows,
  removeTemplate as removeRow,
  saveTemplate as saveRow,
} from '../../../db/repositories/office/templates.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import { leftOutSentence, templateFaultSentence } from '../../../shared/german/templates.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { sha256 } from '../kernel/digest.ts';
import { originsOf } from '../word/template/dropOrigins.ts';
import { starterTemplate } from '../word/template/starter.ts';
import { examineTemplate } from '../word/read/examineApart.ts';
import { baseOf, found, refuse, refusing } from '../kernel/refusals.ts';

export const listTemplates = (
  { db }: QueryCtx,
  { rulesId }: Parsed<'templates.list'>,
): Promise<Output<'templates.list'>> => listRows(db, rulesId);

/** Throws TEMPLATE_REFUSED with every fault and where it is. */
export async function saveTemplate(
  ctx: ActionCtx,
  { rulesId, kind, version, fileName, bytes }: Parsed<'templates.save'>,
): Promise<Output<'templates.save'>> {
  const { faults } = await examineTemplate(bytes);
  if (faults.length > 0) {
    refuse({ code: 'TEMPLATE_REFUSED', sentences: faults.map(templateFaultSentence) });
  }
  const template = { kind, fileName, bytes, sha256: sha256(bytes), addedAt: ctx.now() };
  return ctx.store.transaction(async (db) => {
    const base = baseOf(version, (await findTemplate(db, rulesId, kind))?.version ?? null);
    await refusing(saveRow(db, rulesId, template, base), {
      foreignKey: { code: 'NOT_FOUND', what: 'rules' },
    });
    await record({ ...ctx, db }, 'templateSaved', { file: fileName, kind: aboutKind(kind).label });
    return listRows(db, rulesId);
  });
}

export async function removeTemplate(
  ctx: CommandCtx,
  { rulesId, kind, version }: Parsed<'templates.remove'>,
): Promise<Output<'templates.remove'>> {
  baseOf(version, found(await findTemplate(ctx.db, rulesId, kind), 'template').version);
  await removeRow(ctx.db, rulesId, kind);
  await record(ctx, 'templateRemoved', { kind: aboutKind(kind).label });
  return listRows(ctx.db, rulesId);
}

export async function getTemplate(
  { db }: QueryCtx,
  { rulesId, kind }: Parsed<'templates.get'>,
): Promise<Output<'templates.get'>> {
  const { fileName, bytes } = found(await findTemplate(db, rulesId, kind), 'template');
  return { fileName, bytes };
}

export async function templateLeftOut(
  { db }: QueryCtx,
  { rulesId, kind }: Parsed<'templates.leftOut'>,
): Promise<Output<'templates.leftOut'>> {
  return leftOutSentence(originsOf(found(await findTemplate(db, rulesId, kind), 'template').bytes));
}

/** A Word file with every placeholder in its place, for an office to dress. */
export async function getStarter(
  _ctx: QueryCtx,
  { kind }: Parsed<'templates.starter'>,
): Promise<Output<'templates.starter'>> {
  return { fileName: `Muster ${aboutKind(kind).label}.docx`, bytes: await starterTemplate() };
}
