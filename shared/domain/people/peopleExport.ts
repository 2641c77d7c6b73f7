import { z } from 'zod';

/** The list as it can be read in again, or the table for a Serienbrief. */
export const exportKinds = ['list', 'letters'] as const;
/** Whoever has no e-mail gets a letter: first, alone, or among the others. */
export const exportReaches = ['all', 'withoutEmailFirst', 'withoutEmailOnly'] as const;
export const exportForms = ['xlsx', 'csv'] as const;

export const ExportChoice = z.object({
  kind: z.enum(exportKinds),
  form: z.enum(exportForms),
  reach: z.enum(exportReaches),
});
export type ExportChoice = z.infer<typeof ExportChoice>;
