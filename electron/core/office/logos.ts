import {
  findLogo,
  removeLogo as removeRow,
  saveLogo as saveRow,
} from '../../../db/repositories/office/logos.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { sha256 } from '../kernel/digest.ts';
import { baseOf, refuse, refusing } from '../kernel/refusals.ts';

const largest = 2 * 1024 * 1024;

export async function getLogo(
  { db }: QueryCtx,
  { rulesId }: Parsed<'logo.get'>,
): Promise<Output<'logo.get'>> {
  const logo = await findLogo(db, rulesId);
  return logo && { mediaType: logo.mediaType, bytes: logo.bytes, version: logo.version };
}

/** What the picture is, its first bytes say; a name could be wrong. Throws PICTURE_REFUSED. */
export async function saveLogo(
  ctx: CommandCtx,
  { rulesId, version, bytes }: Parsed<'logo.save'>,
): Promise<Output<'logo.save'>> {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null || bytes.length > largest) return refuse({ code: 'PICTURE_REFUSED' });
  const base = baseOf(version, (await findLogo(ctx.db, rulesId))?.version ?? null);
  const logo = { mediaType, bytes, sha256: sha256(bytes) };
  const saved = await refusing(saveRow(ctx.db, rulesId, logo, base), {
    foreignKey: { code: 'NOT_FOUND', what: 'rules' },
  });
  await record(ctx, 'settingChanged', { what: changedSettings.logo });
  return { version: saved };
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

/** By its first bytes; null where it is neither. */
export function mediaTypeOf(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (start === '89504e470d0a1a0a') return 'image/png';
  return start.startsWith('ffd8ff') ? 'image/jpeg' : null;
}
