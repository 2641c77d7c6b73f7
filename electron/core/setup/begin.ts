import { findAnyBodyId, insertBody, insertRules } from '../../../db/repositories/office/bodies.ts';
import { findMunicipality, updateMunicipality } from '../../../db/repositories/office/municipality.ts';
import { insertStandardItems } from '../../../db/repositories/office/standardItems.ts';
import { insertTerm } from '../../../db/repositories/office/terms.ts';
import { insertTextModule } from '../../../db/repositories/office/textModules.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { fromPlain } from '../../../shared/domain/richText.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import { standardAgenda, textModules } from '../../../shared/german/firstSettings.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { ensureUsualLists } from '../dispatch/distributionLists.ts';
import { record } from '../kernel/audit.ts';
import { usualGenitive } from '../../../shared/german/genitive.ts';
import { refuse } from '../kernel/refusals.ts';
import { firstRules, firstTerm } from './defaults.ts';

export const getStatus = async ({ db, now, version, dataFile }: QueryCtx): Promise<Output<'app.status'>> => ({
  initialised: (await findAnyBodyId(db)) !== null,
  version,
  dataFile,
  now: now(),
});

/** The first start with an empty file: everything a first meeting needs, except the people. */
export async function beginSetup(
  { db, newId }: CommandCtx,
  input: Parsed<'setup.begin'>,
): Promise<Output<'setup.begin'>> {
  if ((await findAnyBodyId(db)) !== null) refuse({ code: 'ALREADY_SET_UP' });
  const bodyId = newId();
  const { bodyName: name, statutorySeats, validFrom } = input;
  const nameGenitive = input.bodyNameGenitive || usualGenitive(name);
  // The place in "Lindenau, den 3. September" is the name without what it is.
  const place = input.municipality.replace(/^(?:Kreis- und Hochschulstadt|Stadt|Gemeinde|Kreis)\s+/i, '');
  await updateMunicipality(db, { name: input.municipality, letterhead: '', place });
  await insertBody(db, bodyId);
  await insertRules(db, {
    ...firstRules,
    id: newId(),
    bodyId,
    validFrom,
    name,
    nameGenitive,
    statutorySeats,
  });
  await insertTerm(db, { id: newId(), bodyId, ...firstTerm(validFrom) });
  await insertStandardItems(db, bodyId, standardAgenda);
  for (const { code, title, text } of textModules) {
    await insertTextModule(db, { id: newId(), code, title, text: fromPlain(text) });
  }
  await ensureUsualLists(db, newId);
  return { bodyId };
}

export const getMunicipality = ({ db }: QueryCtx): Promise<Output<'municipality.get'>> =>
  findMunicipality(db);

export async function saveMunicipality(
  ctx: CommandCtx,
  input: Parsed<'municipality.save'>,
): Promise<Output<'municipality.save'>> {
  await updateMunicipality(ctx.db, input);
  await record(ctx, 'settingChanged', { what: changedSettings.municipality });
  return input;
}
