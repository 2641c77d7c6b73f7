import {
  findLogo,
  removeLogo as removeRow,
  saveLogo as saveRow,
} from '../../../db/repositories/office/logos.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import { pictureSize } from '../../../shared/pictures/pictureSize.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { sha256 } from '../kernel/digest.ts';
import { baseOf, refuse, refusing } from '../kernel/refusals.ts';
import { takenPicture } from './takenPicture.ts';

const largest = 2 * 1024 * 1024;

export async function getLogo(
  { db }: QueryCtx,
  { rulesId }: Parsed<'logo.get'>,
): Promise<Output<'logo.get'>> {
  const logo = await findLogo(db, rulesId);
  return logo && { mediaType: logo.mediaType, bytes: logo.bytes, version: logo.version };
}

/** Throws PICTURE_REFUSED where it is none, or too large, and what else taking in a picture throws. */
export async function saveLogo(
  ctx: ActionCtx,
  { rulesId, version, bytes }: Parsed<'logo.save'>,
): Promise<Output<'logo.save'>> {
  if (bytes.length > largest || pictureSize(bytes) === null) return refuse({ code: 'PICTURE_REFUSED' });
  const picture = await takenPicture(bytes);
  const logo = { mediaType: picture.mediaType, bytes: picture.bytes, sha256: sha256(picture.bytes) };
  return ctx.store.transaction(async (db) => {
    const base = baseOf(version, (await findLogo(db, rulesId))?.version ?? null);
    const saved = await refusing(saveRow(db, rulesId, logo, base), {
      foreignKey: { code: 'NOT_FOUND', what: 'rules' },
    });
    await record({ ...ctx, db }, 'settingChanged', { what: changedSettings.logo });
    return { version: saved };
  });
}

export async function removeLogo(
  ctx: CommandCtx,
  { rulesId, version }: Parsed<'logo.remove'>,
): Promise<Output<'logo.remove'>> {
  const stored = await findLogo(ctx.db, rulesId);
  baseOf(version, stored?.version ?? null);
  if (!stored) return null;
  await removeRow(ctx.db, rulesId);
  await record(ctx, 'settingChanged', { what: changedSettings.logoRemoved });
  return null;
}
