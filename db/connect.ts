import { createHash, randomBytes } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers';
import { KeyId } from '../shared/domain/ids.ts';
import { AppError } from '../shared/errors.ts';
import { fits, isEncrypted, PLAIN_HEAD, saltOf } from './pageCipher.ts';

/* Every connection to a file is made here, since it may be encrypted: then the key is among those that this program was given. */

/** 32 bytes, by which alone a file can be read. */
export type DataKey = Buffer;

/** The keys that this program was given since it began, by what they are called; never written anywhere. */
const known = new Map<KeyId, DataKey>();

export const newDataKey = (): DataKey => randomBytes(32);

/** What a key is called: nothing can be found out of it by that. */
export const dataKeyId = (key: DataKey): KeyId =>
  KeyId.parse(createHash('sha256').update('ratsfeder-dateischluessel').update(key).digest('hex'));

export const knowKey = (key: DataKey): void => void known.set(dataKeyId(key), key);

/** For a thread of its own, which opens files as well. */
export const knownKeys = (): DataKey[] => [...known.values()];

/** One of them; null where nobody gave it. */
export const keyOfId = (id: KeyId): DataKey | null => known.get(id) ?? null;

/** As at the end of the program. */
export const forgetKeys = (): void => known.clear();

/** The key of an encrypted file; null for one that is not. Throws DB_KEY_NEEDED where none that is known fits. */
export function keyOf(file: string): DataKey | null {
  if (!isEncrypted(file)) return null;
  const key = knownKeys().find((one) => fits(one, file));
  if (!key) throw new AppError({ code: 'DB_KEY_NEEDED', file });
  return key;
}

/** Opens a file, encrypted or not. Throws DB_KEY_NEEDED, and what the driver throws. */
export function connect(file: string, options: Sqlite.Options = {}): Database {
  return connectWith(keyOf(file), file, options);
}

/** The same for a damaged file: also pages are read that are not what was written, as far as they can be. */
export const connectDamaged = (file: string): Database =>
  connectWith(keyOf(file), file, { fileMustExist: true }, 0);

/** The same with this key or, null, without one; for a file that is only just being made. */
export function connectWith(
  key: DataKey | null,
  file: string,
  options: Sqlite.Options = {},
  checks: 0 | 1 = 1,
): Database {
  const sqlite = new Sqlite(file, options);
  try {
    if (key) {
      prepareFor(sqlite);
      sqlite.pragma(`hmac_check = ${checks}`);
      sqlite.pragma(`key = ${literalOf(key)}`);
      // What SQLite puts aside for sorting would lie on the disk as it is.
      sqlite.pragma('temp_store = MEMORY');
    }
    return sqlite;
  } catch (cause) {
    sqlite.close();
    throw cause;
  }
}

/** Takes a second file into a connection. Throws DB_KEY_NEEDED. */
export function attach(sqlite: Database, file: string, name: string): void {
  const key = keyOf(file);
  prepareFor(sqlite);
  sqlite.prepare(`attach ? as ${name} key ${key ? literalOf(key) : "''"}`).run(file);
}

function prepareFor(sqlite: Database): void {
  sqlite.pragma("cipher = 'sqlcipher'");
  sqlite.pragma('legacy = 4');
  sqlite.pragma(`plaintext_header_size = ${PLAIN_HEAD}`);
}

const literalOf = (key: DataKey): string => `"x'${key.toString('hex')}${saltOf(key).toString('hex')}'"`;
