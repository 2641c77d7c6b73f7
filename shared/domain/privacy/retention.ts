import { z } from 'zod';
import { Version } from '../values.ts';

/** After how many years what is not needed for the minutes may go of a former member. */
export const Retention = z.object({
  version: Version,
  years: z
    .number('Bitte geben Sie die Zahl der Jahre an.')
    .int('Bitte geben Sie ganze Jahre an.')
    .min(1, 'Bitte geben Sie mindestens ein Jahr an.')
    .max(30, 'Bitte geben Sie höchstens 30 Jahre an.'),
});
export type Retention = z.infer<typeof Retention>;
