import { mediumOf } from '../../../db/medium.ts';
import { countBodies } from '../../../db/repositories/office/bodies.ts';
import {
  findMunicipality,
  findMunicipalitySettings,
  findNameOrder,
  insertMunicipality,
  updateMunicipality,
} from '../../../db/repositories/office/municipality.ts';
import { insertTextModule } from '../../../db/repositories/office/textModules.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { fromPlain } from '../../../shared/domain/richText.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import { textModules, usualLegalBasis } from '../../../shared/german/firstSettings.ts';
import { placeName } from '../../../shared/german/placeName.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, refuse } from '../kernel/refusals.ts';
import { addBody } from './createBody.ts';
import { TextModuleId } from '../../../shared/domain/ids.ts';

export const getStatus = async ({
  db,
  now,
  version,
  dataFile,
  revision,
  mailOff,
  reading,
}: QueryCtx): Promise<Output<'app.status'>> => ({
  initialised: (await countBodies(db)) > 0,
  version,
  dataFile,
  now: now(),
  revision,
  mailOff,
  medium: mediumOf(dataFile),
  reading,
});

/** Whether what is saved still reaches the file. */
export function watchFile({ watch, opening }: QueryCtx): Promise<Output<'app.watch'>> {
  watch();
  return Promise.resolve({ opening });
}

/** The first start with an empty file: everything a first meeting needs, except the people. */
export async function beginSetup(
  ctx: CommandCtx,
  input: Parsed<'setup.begin'>,
): Promise<Output<'setup.begin'>> {
  const { db, newId } = ctx;
  if ((await countBodies(db)) > 0) refuse({ code: 'ALREADY_SET_UP' });
  const { municipality: name } = input;
  await insertMunicipality(db, { name, letterhead: '', place: placeName(name), version: 1 });
  const bodyId = await addBody(ctx, { ...input, shortName: '' }, usualLegalBasis);
  for (const { code, title, text } of textModules) {
    await insertTextModule(db, { id: newId(TextModuleId), version: 1, code, title, text: fromPlain(text) });
  }
  return { bodyId };
}

export const getMunicipality = ({ db }: QueryCtx): Promise<Output<'municipality.get'>> =>
  findMunicipalitySettings(db);

export async function saveMunicipality(
  ctx: CommandCtx,
  { version, ...fields }: Parsed<'municipality.save'>,
): Promise<Output<'municipality.save'>> {
  const stored = await findMunicipality(ctx.db);
  const base = baseOf(version, stored?.version ?? null);
  const municipality = { ...fields, version: base ?? 1 };
  if (stored) municipality.version = await updateMunicipality(ctx.db, municipality);
  else await insertMunicipality(ctx.db, municipality);
  await record(ctx, 'settingChanged', { what: changedSettings.municipality });
  return { ...municipality, nameOrder: await findNameOrder(ctx.db) };
}
