import {
  findOtherBody,
  insertOtherBody,
  listOtherBodies as listRows,
  removeOtherBody as removeRow,
  updateOtherBody,
} from '../../../db/repositories/office/otherBodies.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { OtherBody } from '../../../shared/domain/body/otherBody.ts';
import { compareGerman, germanOrder } from '../../../shared/german/order.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refusing } from '../kernel/refusals.ts';
import { OtherBodyId } from '../../../shared/domain/ids.ts';

export async function listOtherBodies({ db }: QueryCtx): Promise<Output<'otherBodies.list'>> {
  const byName = germanOrder<OtherBody>(({ name }) => name);
  const inOrder = (a: OtherBody, b: OtherBody) =>
    compareGerman(a.municipality, b.municipality) || byName(a, b);
  return (await listRows(db)).toSorted(inOrder);
}

export async function saveOtherBody(
  ctx: CommandCtx,
  { id, version, ...fields }: Parsed<'otherBodies.save'>,
): Promise<Output<'otherBodies.save'>> {
  const { db, newId } = ctx;
  await record(ctx, 'otherBodyChanged', { body: fields.name });
  if (id === null) {
    const body = { ...fields, id: newId(OtherBodyId), version: 1 };
    await insertOtherBody(db, body);
    return body;
  }
  const stored = found(await findOtherBody(db, id), 'otherBody');
  const body = { ...fields, id, version: baseOf(version, stored.version) };
  return { ...body, version: await updateOtherBody(db, body) };
}

export async function removeOtherBody(
  ctx: CommandCtx,
  { id, version }: Parsed<'otherBodies.remove'>,
): Promise<Output<'otherBodies.remove'>> {
  const stored = found(await findOtherBody(ctx.db, id), 'otherBody');
  baseOf(version, stored.version);
  const { name } = stored;
  await refusing(removeRow(ctx.db, id), { foreignKey: { code: 'IN_USE', what: 'otherBody' } });
  await record(ctx, 'otherBodyRemoved', { body: name });
  return null;
}
