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
});
export type BackupCopy = z.infer<typeof BackupCopy>;

export const backup = {
  /** The copies of the data file, the newest first. `fault`: why the last one failed, in German; null where it did not. */
  'backup.status': query(
    z.object({}),
    z.object({
      folder: z.string(),
      copies: z.array(BackupCopy),
      fault: z.object({ at: z.string(), sentence: z.string() }).nullable(),
    }),
  ).reads('backups', 'clock'),
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
  /** The state before becomes a backup of its own, from which it comes back the same way. All that was read is outdated. */
  'backup.restore': action(z.object({ name: z.string().max(300) }), z.object({})).changes(...dataKinds),
};
