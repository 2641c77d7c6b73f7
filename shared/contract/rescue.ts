import { z } from 'zod';
import { BackupCopy } from './backup.ts';
import { rescuing } from './route.ts';

/** What was done, in German, a sentence each; the same lies as a text beside the data file. */
export const RescueReport = z.object({ sentences: z.array(z.string()) });
export type RescueReport = z.infer<typeof RescueReport>;

/** The way out where the data file could not be opened because it is damaged. On one that is open: NOT_DAMAGED. */
export const rescue = {
  /**
   * `pages`: how many of them are not what they were; null where nothing tells. `isLogDamaged`: what was
   * written last, and not taken over into the file yet, cannot be read whole. `areas`: what lies in them, in German.
   * `isMendable`: whether all of them are in a copy as they were. `copies`: the newest first.
   */
  'rescue.status': rescuing(
    z.object({}),
    z.object({
      file: z.string(),
      pages: z.number().int().nullable(),
      isLogDamaged: z.boolean(),
      areas: z.array(z.string()),
      isMendable: z.boolean(),
      copies: z.array(BackupCopy),
    }),
  ),
  /** Takes the damaged pages from the copies: nothing is lost. */
  'rescue.mend': rescuing(z.object({}), RescueReport),
  /** Goes back to a whole copy. */
  'rescue.restore': rescuing(z.object({ name: z.string().max(300) }), RescueReport),
  /** Goes on with all rows that can still be read. */
  'rescue.salvage': rescuing(z.object({}), RescueReport),
};
