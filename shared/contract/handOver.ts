import { z } from 'zod';
import { choices, sides } from '../domain/handOver/compare.ts';
import { MeetingId, TakenId } from '../domain/ids.ts';
import { BaseVersion, line } from '../domain/values.ts';
import { bytesUpTo } from './bytes.ts';
import { dataKinds } from './dataKinds.ts';
import { FilePayload } from './documents.ts';
import { action, command, query } from './route.ts';

/** A meeting that is worked on elsewhere; or, in the file that was taken along, the one for which it was. */
export const TakenRow = z.object({
  id: TakenId,
  version: z.number().int(),
  meetingId: MeetingId,
  /** "6. Sitzung Integrationsrat am 16.09.2026" */
  title: z.string(),
  /** When and by whom, as the log says it. */
  at: z.string(),
  by: z.string(),
  /** Where it is worked on, as somebody wrote it; ''. */
  to: z.string(),
  /** When it came back, where that waits for decisions. */
  broughtAt: z.string().nullable(),
});
export type TakenRow = z.infer<typeof TakenRow>;

/** What both have changed. `words`: what it says, for the eye and to be compared; null where it is not there. */
export const HandOverConflict = z.object({
  /** Names it where it is decided. */
  piece: z.string(),
  label: z.string(),
  /** The item, the person … it is about; ''. */
  about: z.string(),
  deletedAt: z.enum(sides).nullable(),
  office: z.string().nullable(),
  brought: z.string().nullable(),
  mayBeBoth: z.boolean(),
  /** What of both was seen, to be handed over with the decision. */
  seen: z.string(),
});
export type HandOverConflict = z.infer<typeof HandOverConflict>;

const Changed = z.object({ label: z.string(), about: z.string() });

const Review = TakenRow.extend({
  conflicts: z.array(HandOverConflict),
  /** What was changed on one side alone. */
  onlyBrought: z.array(Changed),
  onlyOffice: z.array(Changed),
});
export type Review = z.infer<typeof Review>;

const ofTaken = z.object({ id: TakenId, version: BaseVersion });

export const handOver = {
  /** `copyOf`: this file is one that was taken along. */
  'handOver.status': query(
    z.object({}),
    z.object({ copyOf: TakenRow.nullable(), away: z.array(TakenRow) }),
  ).reads('meetings', 'bodies'),
  /** The file to be taken along: a data file with all that is in this one. Refused with HAND_OVER and MEETING_LOCKED. */
  'handOver.take': action(
    z.object({ meetingId: MeetingId, to: line(100) }),
    FilePayload.extend({ id: TakenId }),
  ).changes('meetings', 'audit'),
  /** It is not awaited any more; it may come back all the same. */
  'handOver.lift': command(ofTaken, z.null()).changes('meetings', 'audit'),
  /** Reads a file that comes back; what is in it waits for decisions. Refused with HAND_OVER. */
  'handOver.open': action(z.object({ bytes: bytesUpTo(1024) }), z.object({ id: TakenId })).changes(
    'meetings',
    'audit',
  ),
  'handOver.review': query(z.object({ id: TakenId }), Review).reads(...dataKinds),
  /** What came back is put away undecided. */
  'handOver.discard': command(ofTaken, z.null()).changes('meetings'),
  /** Joins both, as decided; refused with CONFLICT where one of them is another one than was seen. */
  'handOver.bring': command(
    ofTaken.extend({
      meetingId: MeetingId,
      decisions: z
        .array(z.object({ piece: z.string().max(300), choice: z.enum(choices), seen: z.string().max(200) }))
        .max(5_000),
    }),
    z.object({ brought: z.number().int(), kept: z.number().int(), decided: z.number().int() }),
  ).changes(
    'agenda',
    'attachments',
    'attendance',
    'audit',
    'checks',
    'convening',
    'mailings',
    'meetings',
    'minutes',
    'objections',
    'papers',
    'people',
    'replies',
  ),
};
