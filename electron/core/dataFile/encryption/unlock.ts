import { type DataKey, knowKey } from '../../../../db/connect.ts';
import { fits } from '../../../../db/pageCipher.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { readSheet } from '../../../../shared/domain/encryption/sheet.ts';
import { sheetFault } from '../../../../shared/german/encryption.ts';
import type { RescueCtx } from '../../kernel/app.ts';
import { refuse } from '../../kernel/refusals.ts';
import { refuseWeakPassphrase } from '../../signing/weakPassphrase.ts';
import { keepKey } from './keptKeys.ts';
import { keyBy, keyFilesFor, keysBy, replaceKeyFiles, sealedUnder } from './keyFile.ts';

export function unlockStatus({ dataFile, fileKeys }: RescueCtx): Promise<Output<'unlock.status'>> {
  return Promise.resolve({
    file: dataFile,
    hasPassphrase: keyFilesFor(dataFile).length > 0,
    canKeep: fileKeys?.canKeep === true,
  });
}

/** Opens the file. Throws DB_KEY_WRONG, and what opening it throws then. */
export async function unlockWithPassphrase(
  ctx: RescueCtx,
  { passphrase, remember }: Parsed<'unlock.withPassphrase'>,
): Promise<Output<'unlock.withPassphrase'>> {
  const key = await keyBy(ctx.dataFile, passphrase);
  if (!key) return refuse({ code: 'DB_KEY_WRONG', by: 'passphrase' });
  return openWith(ctx, key, remember);
}

/** The key as it was written down; the file gets a new passphrase, unless it is only read. Throws INVALID_INPUT, DB_KEY_WRONG, WEAK_PASSPHRASE. */
export async function unlockWithSheet(
  ctx: RescueCtx,
  { sheet, passphrase, remember }: Parsed<'unlock.withSheet'>,
): Promise<Output<'unlock.withSheet'>> {
  refuseWeakPassphrase(passphrase);
  const key = keyOnSheet(sheet);
  if (!fits(key, ctx.dataFile)) refuse({ code: 'DB_KEY_WRONG', by: 'sheet' });
  // Beside the file of somebody else nothing is changed.
  if (!ctx.isReading())
    replaceKeyFiles(ctx.dataFile, await sealedUnder(key, passphrase, ctx.now(), ctx.keyCost));
  return openWith(ctx, key, remember);
}

/** What a damaged file was encrypted with, for each way out of that. Throws DB_KEY_WRONG. */
export async function giveRescueKey(
  { dataFile }: RescueCtx,
  { secret }: Parsed<'rescue.giveKey'>,
): Promise<Output<'rescue.giveKey'>> {
  const read = readSheet(secret);
  const keys = 'key' in read ? [Buffer.from(read.key)] : await keysBy(dataFile, secret);
  if (keys.length === 0) return refuse({ code: 'DB_KEY_WRONG', by: 'passphrase' });
  for (const key of keys) knowKey(key);
  return {};
}

/** Throws INVALID_INPUT, which names the groups that hold a typing error. */
export function keyOnSheet(typed: string): DataKey {
  const read = readSheet(typed);
  if ('key' in read) return Buffer.from(read.key);
  return refuse({ code: 'INVALID_INPUT', issues: [{ path: ['sheet'], message: sheetFault(read.wrong) }] });
}

async function openWith({ fileKeys, whileClosed }: RescueCtx, key: DataKey, remember: boolean) {
  knowKey(key);
  if (remember) await keepKey(fileKeys, key);
  // Opened anew, now that its key is known.
  await whileClosed(() => Promise.resolve());
  return {};
}
