import { countBodies, insertBody, insertRules } from '../../../db/repositories/office/bodies.ts';
import { insertStandardItems } from '../../../db/repositories/office/standardItems.ts';
import { insertTerm } from '../../../db/repositories/office/terms.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { BodyRules } from '../../../shared/domain/body/body.ts';
import { standardAgenda } from '../../../shared/german/firstSettings.ts';
import { usualGenitive } from '../../../shared/german/genitive.ts';
import { ensureUsualLists } from '../dispatch/distributionLists.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { refuse } from '../kernel/refusals.ts';
import { firstRules, firstTerm } from './defaults.ts';
import { BodyId, RulesId, TermId } from '../../../shared/domain/ids.ts';

/** A further body of this office. Which law it rests on only the office knows. */
export async function createBody(
  ctx: CommandCtx,
  input: Parsed<'bodies.create'>,
): Promise<Output<'bodies.create'>> {
  if ((await countBodies(ctx.db)) === 0) refuse({ code: 'NOT_FOUND', what: 'body' });
  const bodyId = await addBody(ctx, input, '');
  await record(ctx, 'bodyCreated', { body: input.bodyName });
  return { bodyId };
}

/** A body, last among the own ones, with all that its first meeting needs, except the people. */
export async function addBody(
  { db, newId }: CommandCtx,
  input: Parsed<'bodies.create'>,
  legalBasis: BodyRules['legalBasis'],
): Promise<BodyId> {
  const bodyId = newId(BodyId);
  const { bodyName: name, statutorySeats, validFrom, shortName } = input;
  const nameGenitive = input.bodyNameGenitive || usualGenitive(name);
  await insertBody(db, { id: bodyId, shortName, position: await countBodies(db) });
  await insertRules(db, {
    ...firstRules,
    id: newId(RulesId),
    version: 1,
    bodyId,
    validFrom,
    name,
    nameGenitive,
    legalBasis,
    statutorySeats,
  });
  await insertTerm(db, { id: newId(TermId), version: 1, bodyId, ...firstTerm(validFrom) });
  await insertStandardItems(db, bodyId, standardAgenda);
  await ensureUsualLists(db, newId, bodyId);
  return bodyId;
}
