import {
  findTemplate,
  listTemplates as listRows,
  removeTemplate as removeRow,
  saveTemplate as saveRow,
} from '../../../db/repositories/office/templates.ts';
import { findRules } from '../../../db/repositories/office/bodies.ts';
import { findMunicipality } from '../../../db/repositories/office/municipality.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { defaultStyle } from '../../../shared/domain/body/body.ts';
import { isDocumentKind } from '../../../shared/domain/document/templateKind.ts';
import { shownLines } from '../../../shared/documents/paperParts.ts';
import { starterSheet } from '../../../shared/documents/templates/starters/index.ts';
import { aboutTemplate } from '../../../shared/documents/templates/kinds.ts';
import { leftOutSentence, templateFaultSentence } from '../../../shared/german/templates.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { sha256 } from '../kernel/digest.ts';
import { originsOf } from '../word/template/origins/dropOrigins.ts';
import { plainLook } from '../word/write/look.ts';
import { noPictures } from '../word/write/pictures.ts';
import { sheetLaidOut } from '../word/write/sheet.ts';
import { starterFile, starterTemplate } from '../word/template/starter.ts';
import { examineTemplate } from '../word/read/examineApart.ts';
import { lookOf } from './chosenLook.ts';
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
  const { faults } = await examineTemplate(bytes, kind);
  if (faults.length > 0) {
    refuse({ code: 'TEMPLATE_REFUSED', sentences: faults.map(templateFaultSentence) });
  }
  const template = { kind, fileName, bytes, sha256: sha256(bytes), addedAt: ctx.now() };
  return ctx.store.transaction(async (db) => {
    const base = baseOf(version, (await findTemplate(db, rulesId, kind))?.version ?? null);
    await refusing(saveRow(db, rulesId, template, base), {
      foreignKey: { code: 'NOT_FOUND', what: 'rules' },
    });
    await record({ ...ctx, db }, 'templateSaved', { file: fileName, kind: aboutTemplate(kind).label });
    return listRows(db, rulesId);
  });
}

export async function removeTemplate(
  ctx: CommandCtx,
  { rulesId, kind, version }: Parsed<'templates.remove'>,
): Promise<Output<'templates.remove'>> {
  baseOf(version, found(await findTemplate(ctx.db, rulesId, kind), 'template').version);
  await removeRow(ctx.db, rulesId, kind);
  await record(ctx, 'templateRemoved', { kind: aboutTemplate(kind).label });
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

/** A Word file with every placeholder in its place, for an office to dress. Throws NOT_FOUND. */
export async function getStarter(
  { db }: QueryCtx,
  { kind, rulesId, layout }: Parsed<'templates.starter'>,
): Promise<Output<'templates.starter'>> {
  const { label, fields } = aboutTemplate(kind);
  const fileName = `Muster ${label}.docx`;
  const rules = rulesId === null ? null : found(await findRules(db, rulesId), 'rules');
  const letterhead = shownLines(rules?.style.letterhead || ((await findMunicipality(db))?.letterhead ?? ''));
  const look = rules ? await lookOf(db, rules) : plainLook;
  const { labelStyle } = rules?.style ?? defaultStyle;
  const bytes = isDocumentKind(kind)
    ? await starterTemplate({ fields, look, letterhead, labelStyle })
    : await starterFile(sheetLaidOut(starterSheet(kind, layout, letterhead), look, noPictures));
  return { fileName, bytes };
}
