import { z } from 'zod';
import { PaperId } from '../domain/ids.ts';
import { IsoDate } from '../domain/values.ts';
import { wholePaper } from './papers.ts';
import { query } from './route.ts';

const PaperEvent = z.object({
  key: z.string(),
  on: IsoDate,
  /** As AuditEntry has it; null for what a body did, of which the day alone is known. */
  at: z.string().nullable(),
  by: z.string(),
  /** Without a verb's subject: "Texte bearbeitet". */
  words: z.string(),
});
export type PaperEvent = z.infer<typeof PaperEvent>;

export const paperHistory = {
  /** Who did what with it when, and what came of it where, newest first. */
  'papers.history': query(z.object({ id: PaperId }), z.array(PaperEvent)).reads(...wholePaper, 'audit'),
};
