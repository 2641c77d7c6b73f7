import { z } from 'zod';
import { ConsultationId, ItemId, MeetingId, PaperId } from '../domain/ids.ts';

/** What comes onto an agenda, and where: each below an item of its part, all before one, or where there is room. */
export const PapersToPlan = z.object({
  meetingId: MeetingId,
  papers: z
    .array(
      z.object({
        paperId: PaperId,
        consultationId: ConsultationId.nullable(),
        parentItemId: ItemId.nullable().default(null),
        /** An item that deals with it, too; then it gets none of its own. */
        atItemId: ItemId.nullable().default(null),
      }),
    )
    .min(1, 'Bitte wählen Sie mindestens eine Vorlage.')
    .max(200),
  beforeItemId: ItemId.nullable().default(null),
});
