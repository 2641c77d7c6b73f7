import { z } from 'zod';
import { action } from './route.ts';

/** A data file that is only read while somebody else works with it; every route that changes something is refused with READ_ONLY. */
export const reading = {
  /**
   * Reads the newest state, or goes on with the file itself once it is free; refused with DB_LOCKED where it is not, and with DB_NO_STATE; then all
   * stays as it was. Of a file that is open for work nothing happens.
   */
  'reading.reopen': action(z.object({ for: z.enum(['reading', 'work']) }), z.object({})).changes(),
};
