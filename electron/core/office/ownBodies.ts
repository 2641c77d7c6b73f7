import {
  countBodies,
  listBodies as listAllBodies,
  removeBody as removeBodyRow,
  updatePosition,
  updateShortName,
} from '../../../db/repositories/office/bodies.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { type Body, bodyNameOn } from '../../../shared/domain/body/body.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse, refusing } from '../kernel/refusals.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';

export const listBodies = ({ db }: QueryCtx): Promise<Output<'bodies.list'>> => listAllBodies(db);

export async function saveBody(
  ctx: CommandCtx,
  input: Parsed<'bodies.save'>,
): Promise<Output<'bodies.save'>> {
  const { db } = ctx;
  await bodyById(db, input.id);
  await updateShortName(db, input);
  const body = await bodyById(db, input.id);
  await record(ctx, 'bodyChanged', { body: nameOf(ctx, body) });
  return body;
}

/** Only over all of them as they were read: one that came or went meanwhile would have no place. */
export async function orderBodies(
  ctx: CommandCtx,
  { bodies }: Parsed<'bodies.order'>,
): Promise<Output<'bodies.order'>> {
  const { db } = ctx;
  const isWhole = new Set(bodies.map(({ id }) => id)).size === (await countBodies(db));
  if (!isWhole) refuse({ code: 'CONFLICT' });
  for (const [position, body] of bodies.entries()) await updatePosition(db, body, position);
  await record(ctx, 'bodiesOrdered', {});
  return listAllBodies(db);
}

/** What has met or has members stays: its name stands in documents and memberships. */
export async function removeBody(
  ctx: CommandCtx,
  { id, version }: Parsed<'bodies.remove'>,
): Promise<Output<'bodies.remove'>> {
  const { db } = ctx;
  const inUse = { code: 'IN_USE', what: 'body' } as const;
  const body = await bodyById(db, id);
  baseOf(version, body.version);
  const name = nameOf(ctx, body);
  if ((await countBodies(db)) === 1) refuse(inUse);
  await refusing(removeBodyRow(db, id), { foreignKey: inUse });
  await record(ctx, 'bodyRemoved', { body: name });
  return null;
}

const bodyById = async (db: ReadDb, id: BodyId): Promise<Body> =>
  found((await listAllBodies(db)).find((body) => body.id === id) ?? null, 'body');

const nameOf = ({ now }: CommandCtx, body: Body): string => bodyNameOn(body, now().slice(0, 10));
