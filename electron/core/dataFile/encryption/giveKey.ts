import { keyOf, knowKey } from '../../../../db/connect.ts';
import { fits } from '../../../../db/pageCipher.ts';
import { waitsForKey } from '../../../../shared/dataFileErrors.ts';
import { readSheet } from '../../../../shared/domain/encryption/sheet.ts';
import { AppError } from '../../../../shared/errors.ts';
import { refuse } from '../../kernel/refusals.ts';
import { keyBy } from './keyFile.ts';

/** Whether a file that nobody has open is encrypted with a key that this program was not given. */
export function needsKey(file: string): boolean {
  try {
    keyOf(file);
    return false;
  } catch (cause) {
    if (cause instanceof AppError && waitsForKey(cause.data)) return true;
    throw cause;
  }
}

/** Opens the way to a file or a backup with its passphrase, or with all groups of its sheet. Throws DB_KEY_WRONG. */
export async function giveKey(file: string, secret: string): Promise<void> {
  const read = readSheet(secret);
  const key = 'key' in read ? Buffer.from(read.key) : await keyBy(file, secret);
  if (!key || !fits(key, file))
    return refuse({ code: 'DB_KEY_WRONG', by: 'key' in read ? 'sheet' : 'passphrase' });
  knowKey(key);
}
