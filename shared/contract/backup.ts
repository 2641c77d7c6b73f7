import { z } from 'zod';
import { backupReasonNames } from '../german/backup.ts';
import { dataKinds } from './dataKinds.ts';
import { action, query } from './route.ts';

/** `at`, `seenAt`: times of the office, YYYY-MM-DDTHH:MM:SS; at the second one the data file was still the very same. */
export const BackupCopy = z.object({
  name: z.string(),
  at: z.string(),
  seenAt: z.string(),
  reason: z.enum(backupReasonNames),
  bytes: z.number().int(),
  /** Whether its file is still there in the size it had. */
  isInPlace: z.boolean(),
  /** What the file is called of which it was made, where that is another name than that of the data file. */
  otherFile: z.string().nullable(),
});
export type BackupCopy = z.infer<typeof BackupCopy>;

export const backup = {
  /** The copies of the data file, the newest first. `fault`: why the last one failed, in German; null where it did not. */
  'backup.status': query(
    z.object({}),
    z.object({
      folder: z.string(),
      copies: z.array(BackupCopy),
      /** Files that lie there without a note: nobody checked them, but they can be put back. */
      unnoted: z.array(BackupCopy),
      /** Where nothing was begun yet: those of another file that lay here under this name, as of one that was deleted. */
      ofLost: z.array(BackupCopy),
      fault: z.object({ at: z.string(), sentence: z.string() }).nullable(),
      /** Where each copy is brought as well, `isLaidDown` by the IT; `sentence`: why the last one is not there. */
      further: z
        .object({ folder: z.string(), isLaidDown: z.boolean(), sentence: z.string().nullable() })
        .nullable(),
      /** When a copy was last put back for trial, elsewhere, and whether it could be worked with. */
      rehearsal: z.object({ at: z.string(), isGood: z.boolean() }).nullable(),
    }),
  ).reads('backups', 'bodies', 'clock'),
  /** Null: none. What is no folder that can be written to is refused at the field. */
  'backup.choosePlace': action(
    z.object({ folder: z.string().trim().max(1000).nullable() }),
    z.object({}),
  ).changes('backups'),
  /** Puts the newest copy back for trial. Throws BACKUP_GONE where there is none. */
  'backup.rehearse': action(z.object({}), z.object({ isGood: z.boolean() })).changes('backups'),
  /** Where nothing has changed since the last one, the answer is that one. */
  'backup.make': action(z.object({}), BackupCopy).changes('backups'),
  /** What was written since that backup, by areas of the file in German: it would be gone. `names`: some of what it is about. */
  'backup.preview': action(
    z.object({ name: z.string().max(300) }),
    z.object({
      areas: z.array(
        z.object({
          area: z.string(),
          added: z.number().int(),
          changed: z.number().int(),
          removed: z.number().int(),
          names: z.array(z.string()),
        }),
      ),
    }),
  ).changes(),
  /**
   * For a backup that was encrypted with another key than the file is now: its passphrase, or all groups of its sheet. Throws
   * BACKUP_GONE and DB_KEY_WRONG.
   */
  'backup.giveKey': action(
    z.object({
      name: z.string().max(300),
      secret: z.string().min(1, 'Bitte geben Sie die Passphrase ein.').max(2000),
    }),
    z.object({}),
  ).changes(),
  /** The state before becomes a backup of its own, from which it comes back the same way. All that was read is outdated. */
  'backup.restore': action(z.object({ name: z.string().max(300) }), z.object({})).changes(...dataKinds),
};
