import { z } from 'zod';
import { BodyId } from '../ids.ts';
import { requiredLine, Version } from '../values.ts';
import { isPattern } from './numbering.ts';

/** How a body numbers its papers. */
export const PaperNumbering = z.object({
  bodyId: BodyId,
  /** Null while the office never said anything: then the usual pattern holds. */
  version: Version.nullable(),
  pattern: requiredLine('ein Muster', 80).refine(isPattern, {
    message:
      'Das Muster braucht genau einmal die Nummer, die hochzählt. Bitte prüfen Sie, was in geschweiften Klammern steht.',
  }),
  /** When a paper gets its number. */
  givenOn: z.enum(['creation', 'submission']),
});
export type PaperNumbering = z.infer<typeof PaperNumbering>;

export const usualNumbering = (bodyId: BodyId): PaperNumbering => ({
  bodyId,
  version: null,
  pattern: '{Nr:4}/{Jahr}',
  givenOn: 'creation',
});
