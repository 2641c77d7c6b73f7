import { z } from 'zod';
import { MeetingId, WasteId } from '../domain/ids.ts';
import { pieces } from '../domain/history.ts';
import { BaseVersion, line } from '../domain/values.ts';
import { wasteKinds } from '../domain/waste.ts';
import { command, query } from './route.ts';

/** The text of an item by the item's id; wording and vote by the resolution's; an attendance by the attendee's. */
const OnePiece = z.object({ meetingId: MeetingId, piece: z.enum(pieces), id: z.string().min(1).max(64) });

const PastVersion = z.object({
  n: z.number().int().min(0),
  /** As AuditEntry has it; null of what was there before versions were kept. */
  at: z.string().nullable(),
  by: z.string(),
  /** What it said; null where there was nothing. */
  words: z.string().nullable(),
  isNow: z.boolean(),
});
export type PastVersion = z.infer<typeof PastVersion>;

const WasteEntry = z.object({
  id: WasteId,
  at: z.string(),
  by: z.string(),
  kind: z.enum(wasteKinds),
  title: z.string(),
  /** The last day on which it is there. */
  lastDay: z.string(),
});
export type WasteEntry = z.infer<typeof WasteEntry>;

/** What may lie in the waste, and come back. */
const deletable = [
  'agenda',
  'attachments',
  'attendance',
  'bodies',
  'checks',
  'convening',
  'lists',
  'looks',
  'mailings',
  'meetings',
  'minutes',
  'objections',
  'otherBodies',
  'papers',
  'people',
  'replies',
  'reports',
  'terms',
  'texts',
] as const;

export const history = {
  /** Newest first. */
  'history.list': query(
    OnePiece,
    z.object({
      versions: z.array(PastVersion),
      /** To be handed over when one is taken back; null where the thing is not there. */
      version: z.number().int().nullable(),
      mayBeTakenBack: z.boolean(),
      asksForReason: z.boolean(),
    }),
  ).reads('agenda', 'attendance', 'audit', 'clock', 'meetings', 'minutes', 'people'),
  /** The state after that version comes back, as one more. Refused with MEETING_LOCKED, CONFLICT, REASON_NEEDED and NOT_TAKEN_BACK. */
  'history.takeBack': command(
    OnePiece.extend({ n: z.number().int().min(0), version: BaseVersion, reason: line(500).default('') }),
    z.null(),
  ).changes('attendance', 'audit', 'minutes'),

  /** What was deleted in the last days, newest first. */
  'waste.list': query(z.object({}), z.array(WasteEntry)).reads(...deletable, 'documents'),
  /** Refused with NOT_PUT_BACK, which says what stands in the way. */
  'waste.putBack': command(z.object({ id: WasteId }), z.object({ title: z.string() })).changes(
    ...deletable,
    'documents',
    'audit',
  ),
  /** For good; without `id` all of it. */
  'waste.remove': command(
    z.object({ id: WasteId.nullable() }),
    z.object({ removed: z.number().int() }),
  ).changes(...deletable, 'documents', 'audit'),
};
