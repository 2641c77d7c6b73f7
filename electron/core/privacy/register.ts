import { findMunicipality } from '../../../db/repositories/office/municipality.ts';
import { getRetention, updateRetention } from '../../../db/repositories/privacy/retention.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { privacyRegisterSheet } from '../../../shared/documents/privacyRegister.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import { registerRows, registerTable, registerTitle } from '../../../shared/german/privacyRegister.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf } from '../kernel/refusals.ts';
import { csvOf } from '../office/csv.ts';
import { sheetDocx } from '../word/write/sheet.ts';
import { officeLook } from './officeLook.ts';

export async function getRegister({ db }: QueryCtx): Promise<Output<'privacy.register'>> {
  const retention = await getRetention(db);
  return { rows: registerRows(retention.years), retention };
}

export async function exportRegister(
  { db, now }: QueryCtx,
  { form }: Parsed<'privacy.exportRegister'>,
): Promise<Output<'privacy.exportRegister'>> {
  const rows = registerRows((await getRetention(db)).years);
  const fileName = permittedName(`${registerTitle}.${form}`);
  if (form === 'csv') return { fileName, bytes: csvOf(registerTable(rows)) };
  const day = now().slice(0, 10);
  const sheet = privacyRegisterSheet(rows, { municipality: await findMunicipality(db), day });
  return { fileName, bytes: await sheetDocx(sheet, await officeLook(db, day)) };
}

export async function saveRetention(
  ctx: CommandCtx,
  { version, years }: Parsed<'privacy.saveRetention'>,
): Promise<Output<'privacy.saveRetention'>> {
  const base = baseOf(version, (await getRetention(ctx.db)).version);
  const stored = { years, version: await updateRetention(ctx.db, { version: base, years }) };
  await record(ctx, 'settingChanged', { what: changedSettings.retention });
  return stored;
}
