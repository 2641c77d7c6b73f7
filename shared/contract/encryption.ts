import { z } from 'zod';
import { action, query, rescuing } from './route.ts';

/** `groups`: the key of the file, as it is written down (domain/encryption/sheet.ts). `at`: time of the office. */
export const RecoverySheet = z.object({ file: z.string(), at: z.string(), groups: z.array(z.string()) });
export type RecoverySheet = z.infer<typeof RecoverySheet>;

const passphrase = z.string().min(1, 'Bitte geben Sie die Passphrase ein.').max(1000);
/** So that the program opens the file without asking on this computer, for this user. */
const remember = z.boolean();

export const encryption = {
  /**
   * `canTurnOn`: not of a file in memory. `canKeep`: whether there is a keychain. `plainCopies`: how many of the
   * backups, and of the copies beside the file, can be read without a key.
   */
  'encryption.status': query(
    z.object({}),
    z.object({
      isEncrypted: z.boolean(),
      canTurnOn: z.boolean(),
      canKeep: z.boolean(),
      plainCopies: z.number().int(),
    }),
  ).reads('backups'),
  /**
   * Makes a key and its sheet; nothing is encrypted yet. `asked`: the groups that are to be typed in from what was printed, counted from
   * 1. Throws WEAK_PASSPHRASE.
   */
  'encryption.begin': action(
    z.object({ passphrase }),
    z.object({ sheet: RecoverySheet, asked: z.array(z.number().int()) }),
  ).changes(),
  /** Encrypts the file with that key. `proof`: the groups that were asked for, in their order. Throws INVALID_INPUT at the group. */
  'encryption.turnOn': action(
    z.object({ proof: z.array(z.string().max(20)), remember }),
    z.object({}),
  ).changes('audit', 'backups'),
  /** Writes the file as it was before. Throws DB_KEY_WRONG. */
  'encryption.turnOff': action(z.object({ passphrase }), z.object({})).changes('audit', 'backups'),
  /** The key stays, and with it every sheet. Throws DB_KEY_WRONG and WEAK_PASSPHRASE. */
  'encryption.changePassphrase': action(z.object({ current: passphrase, passphrase }), z.object({})).changes(
    'audit',
  ),
  /** One more sheet. Throws DB_KEY_WRONG. */
  'encryption.sheet': action(z.object({ passphrase }), RecoverySheet).changes(),
  /** Encrypts the backups that can still be read without a key, and removes the copies beside the file that can. */
  'encryption.coverCopies': action(z.object({}), z.object({ covered: z.number().int() })).changes('backups'),
};

/** The way in where the data file is encrypted and its key is not known. On one that is open: NO_KEY_NEEDED. */
export const unlock = {
  /** `hasPassphrase`: whether what the passphrase opens is there; without it only the sheet helps. */
  'unlock.status': rescuing(
    z.object({}),
    z.object({ file: z.string(), hasPassphrase: z.boolean(), canKeep: z.boolean() }),
  ),
  /** Throws DB_KEY_WRONG. */
  'unlock.withPassphrase': rescuing(z.object({ passphrase, remember }), z.object({})),
  /** For a damaged file, which cannot say whether it fits: a passphrase, or all groups of a sheet. Throws DB_KEY_WRONG. */
  'rescue.giveKey': rescuing(z.object({ secret: z.string().min(1).max(2000) }), z.object({})),
  /** With a new passphrase, since the one before is forgotten. Throws INVALID_INPUT, DB_KEY_WRONG and WEAK_PASSPHRASE. */
  'unlock.withSheet': rescuing(z.object({ sheet: z.string().max(2000), passphrase, remember }), z.object({})),
};
