import { z } from 'zod';
import { BodyId, PaperImportId } from '../domain/ids.ts';
import { Paper } from '../domain/paper/paper.ts';
import { PaperProposal } from '../domain/paper/proposal.ts';
import { IsoDate, requiredLine } from '../domain/values.ts';
import { bytesUpTo } from './bytes.ts';
import { action, command, query } from './route.ts';

const TakenOverAs = z.object({ number: z.string().nullable(), subject: z.string() });

const ImportRow = z.object({
  id: PaperImportId,
  bodyId: BodyId,
  fileName: z.string(),
  readAt: z.string(),
  /** What was recognised cannot be read any more; the file can be read anew. */
  isDamaged: z.boolean(),
  typeLabel: z.string(),
  subject: z.string(),
  number: z.string().nullable(),
  /** Fields that somebody has to look at. */
  toCheck: z.number().int(),
  /** What the file seems to be where it is no paper. */
  seems: PaperProposal.shape.seems,
  /** The paper of the body that has the same file among its attachments. */
  takenOverAs: TakenOverAs.nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const paperImports = {
  /**
   * Reads a Word file, a PDF, an OpenDocument text or a text file; what was recognised is kept to be looked at. Refused
   * with what keeps the file from being read, storing nothing. A file that waits already is not read again.
   */
  'paperImports.read': action(
    z.object({ bodyId: BodyId, fileName: requiredLine('den Dateinamen', 300), bytes: bytesUpTo(20) }),
    ImportRow.extend({ hasWaited: z.boolean() }),
  ).changes('papers'),
  'paperImports.list': query(z.object({ bodyId: BodyId.nullish() }), z.array(ImportRow)).reads(
    'papers',
    'attachments',
  ),
  /** `source`: all lines of the file, to which the findings point. */
  'paperImports.get': query(
    z.object({ id: PaperImportId }),
    z.object({
      id: PaperImportId,
      bodyId: BodyId,
      fileName: z.string(),
      proposal: PaperProposal,
      source: z.array(z.string()),
      /** Another one of the body has this number already. */
      isNumberTaken: z.boolean(),
      takenOverAs: TakenOverAs.nullable(),
      /** Bodies of the Beratungsfolge that are not known yet; they are made with it. */
      newBodies: z.array(z.string()),
    }),
  ).reads('papers', 'attachments', 'bodies', 'otherBodies'),
  /** Makes it a paper with the file among its attachments. Refused with NUMBER_TAKEN. */
  'paperImports.takeOver': command(
    z.object({
      id: PaperImportId,
      withNumber: z.boolean().default(true),
      /** The day of the paper, where the file says none or a wrong one. */
      date: IsoDate.nullish(),
      /** Whether everybody may have it, where the file does not say so; otherwise it is for the office. */
      isPublic: z.boolean().nullish(),
      /** What is done with, although the file says no answer or no result. */
      isSettled: z.boolean().default(false),
    }),
    Paper,
  ).changes('papers', 'attachments', 'otherBodies', 'audit'),
  'paperImports.discard': command(z.object({ id: PaperImportId }), z.null()).changes('papers', 'attachments'),
};
