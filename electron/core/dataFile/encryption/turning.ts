import { randomInt } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { type DataKey, knowKey, newDataKey } from '../../../../db/connect.ts';
import { logOf } from '../../../../db/logCheck.ts';
import { sealOf } from '../../../../db/seal.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { charactersOf, GROUPS, sheetOf } from '../../../../shared/domain/encryption/sheet.ts';
import { AppError } from '../../../../shared/errors.ts';
import { proofFault } from '../../../../shared/german/encryption.ts';
import type { ActionCtx } from '../../kernel/app.ts';
import { record } from '../../kernel/audit.ts';
import { refuse } from '../../kernel/refusals.ts';
import { refuseWeakPassphrase } from '../../signing/weakPassphrase.ts';
import { rewriteApart } from '../backup/checkApart.ts';
import { forgetKey, keepKey } from './keptKeys.ts';
import {
  type KeyFile,
  keyFilesFor,
  keyOfOpen,
  removeKeyFile,
  replaceKeyFiles,
  sealedUnder,
  writeKeyFile,
} from './keyFile.ts';

type Begun = { key: DataKey; keyFile: KeyFile; groups: string[]; asked: number[] };
/** Of an open file: the key whose sheet was shown last, until the file is encrypted with it or closed. */
const begun = new Map<Store['opening'], Begun>();
const ASKED = 2;

export async function beginEncryption(
  { store, now, keyCost }: ActionCtx,
  { passphrase }: Parsed<'encryption.begin'>,
): Promise<Output<'encryption.begin'>> {
  refuseUnlessPlain(store);
  refuseWeakPassphrase(passphrase);
  const key = newDataKey();
  const groups = sheetOf(key);
  const keyFile = await sealedUnder(key, passphrase, now(), keyCost);
  const asked = askedOf();
  begun.clear();
  begun.set(store.opening, { key, keyFile, groups, asked });
  return { sheet: { file: store.file, at: now(), groups }, asked };
}

function askedOf(): number[] {
  const chosen = new Set<number>();
  while (chosen.size < ASKED) chosen.add(randomInt(1, GROUPS + 1));
  return [...chosen].toSorted((a, b) => a - b);
}

function refuseUnlessPlain({ file, keyId }: Store): void {
  const isEncrypted = keyId !== null;
  if (isEncrypted || file === ':memory:') refuse({ code: 'ENCRYPTION_STATE', isEncrypted });
}

/** Throws INVALID_INPUT where what was typed is not on the sheet, and what writing the file anew throws; then it is as it was. */
export function turnOn(
  ctx: ActionCtx,
  { proof, remember }: Parsed<'encryption.turnOn'>,
): Promise<Output<'encryption.turnOn'>> {
  const { store, whileClosed, fileKeys } = ctx;
  refuseUnlessPlain(store);
  const pending = begun.get(store.opening) ?? refuse({ code: 'ENCRYPTION_STATE', isEncrypted: false });
  refuseOtherProof(pending, proof);
  whileClosed(async (file) => {
    // First the key, then what is encrypted with it: a program that ends in between leaves the file as it was.
    writeKeyFile(file, pending.keyFile);
    knowKey(pending.key);
    if (remember) await keepKey(fileKeys, pending.key);
    await exchange(file, pending.key);
    await tell(ctx, file, 'encrypted');
  });
  return Promise.resolve({});
}

function refuseOtherProof({ groups, asked }: Begun, proof: readonly string[]): void {
  const issues = asked.flatMap((group, n) =>
    charactersOf(proof[n] ?? '') === groups[group - 1]
      ? []
      : [{ path: ['proof', n], message: proofFault(group) }],
  );
  if (issues.length > 0) refuse({ code: 'INVALID_INPUT', issues });
}

/** Writes the file anew, encrypted or not, and puts that in its place when it was read and compared. */
async function exchange(file: string, key: DataKey | null): Promise<void> {
  const target = `${file}.${process.pid}.neu`;
  try {
    await rewriteApart({ file, target, key });
    // What could not be taken over, as on a full disk, would be lost.
    if ((statSync(logOf(file), { throwIfNoEntry: false })?.size ?? 0) > 0)
      throw new AppError({ code: 'DB_FULL' });
    rmSync(logOf(file), { force: true });
    rmSync(`${file}-shm`, { force: true });
    renameSync(target, file);
    rmSync(sealOf(file), { force: true });
  } finally {
    rmSync(target, { force: true });
  }
}

async function tell(ctx: ActionCtx, file: string, what: 'encrypted' | 'decrypted'): Promise<void> {
  const store = await openStore(file, { mustExist: true });
  try {
    await store.transaction((db) => record({ ...ctx, db }, what, {}));
  } finally {
    await store.close();
  }
}

/** Throws DB_KEY_WRONG. */
export async function turnOff(
  ctx: ActionCtx,
  { passphrase }: Parsed<'encryption.turnOff'>,
): Promise<Output<'encryption.turnOff'>> {
  const key = await provenKey(ctx, passphrase);
  ctx.whileClosed(async (file) => {
    await exchange(file, null);
    removeKeyFile(file);
    await forgetKey(ctx.fileKeys, key);
    await tell(ctx, file, 'decrypted');
  });
  return {};
}

export async function changeFilePassphrase(
  ctx: ActionCtx,
  { current, passphrase }: Parsed<'encryption.changePassphrase'>,
): Promise<Output<'encryption.changePassphrase'>> {
  const { store, now, keyCost } = ctx;
  refuseWeakPassphrase(passphrase);
  const key = await provenKey(ctx, current);
  replaceKeyFiles(store.file, await sealedUnder(key, passphrase, now(), keyCost));
  await store.transaction((db) => record({ ...ctx, db }, 'filePassphraseChanged', {}));
  return {};
}

/** Throws DB_KEY_WRONG. */
export async function furtherSheet(
  ctx: ActionCtx,
  { passphrase }: Parsed<'encryption.sheet'>,
): Promise<Output<'encryption.sheet'>> {
  const key = await provenKey(ctx, passphrase);
  return { file: ctx.store.file, at: ctx.now(), groups: sheetOf(key) };
}

/** Whoever sits at the open program must still know the passphrase. Throws DB_KEY_WRONG. */
async function provenKey({ store }: ActionCtx, passphrase: string): Promise<DataKey> {
  const { file, keyId } = store;
  if (keyId === null) return refuse({ code: 'ENCRYPTION_STATE', isEncrypted: false });
  const key = await keyOfOpen(file, keyId, passphrase);
  const isThere = keyFilesFor(file).some((one) => one.keyId === keyId);
  return key ?? refuse({ code: 'DB_KEY_WRONG', by: isThere ? 'passphrase' : 'noKeyFile' });
}
