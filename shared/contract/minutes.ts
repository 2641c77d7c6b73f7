import { z } from 'zod';
import { AgendaEffect } from '../domain/meeting/agenda.ts';
import { PrintedResult, Resolution } from '../domain/vote/resolution.ts';
import { Vote } from '../domain/vote/vote.ts';
import { RichText } from '../domain/richText.ts';
import { ItemMinutes } from '../facts/itemMinutes.ts';
import { ItemId, MeetingId, ResolutionId } from '../domain/ids.ts';
import { BaseVersion, line, Version } from '../domain/values.ts';
import { AgendaRow } from './agenda.ts';
import { command, query } from './route.ts';

/** The minutes of an item to be written: its resolutions have an order, which is saved as a whole. */
export const OpenMinutes = ItemMinutes.extend({ orderVersion: Version });
export type OpenMinutes = z.infer<typeof OpenMinutes>;

const ResolutionFields = Resolution.pick({
  label: true,
  text: true,
  part: true,
  mover: true,
  outcome: true,
  outcomeDetail: true,
  vote: true,
  printedResult: true,
  printedResultIsOwn: true,
});

/** Scripts that know nothing of them leave them as they are. */
const LaterFields = Resolution.pick({
  publicWording: true,
  isWithheld: true,
  election: true,
  resultNote: true,
  paperId: true,
  partsOrder: true,
}).partial();

/** Asked for where a vote changes or goes once the meeting is closed. */
const Why = z.object({ reason: line(500).optional() });

const VoteEvent = z.object({
  key: z.string(),
  /** As AuditEntry has it. */
  at: z.string(),
  by: z.string(),
  words: z.string(),
});
const VoteHistory = z.object({
  id: ResolutionId,
  asksForReason: z.boolean(),
  events: z.array(VoteEvent),
});
export type VoteHistory = z.infer<typeof VoteHistory>;

export const minutes = {
  'minutes.get': query(z.object({ itemId: ItemId }), OpenMinutes).reads('agenda', 'minutes'),
  /** `baseVersion` is the version last read or saved; CONFLICT where another window saved in between. */
  'minutes.saveText': command(
    z.object({ itemId: ItemId, text: RichText, baseVersion: z.number().int().min(0) }),
    z.object({ textVersion: z.number().int(), savedAt: z.string() }),
  ).changes('minutes'),
  /** Of a whole meeting, to be searched. */
  'minutes.texts': query(z.object({ meetingId: MeetingId }), z.array(ItemMinutes)).reads(
    'agenda',
    'minutes',
    'meetings',
  ),
  /** Several at once, as where a word is replaced everywhere: all of them or none. */
  'minutes.saveTexts': command(
    z.object({
      meetingId: MeetingId,
      texts: z.array(z.object({ itemId: ItemId, text: RichText, baseVersion: z.number().int().min(0) })),
      resolutions: z.array(
        Resolution.pick({ text: true, printedResult: true, resultNote: true }).extend({
          id: ResolutionId,
          version: Version,
        }),
      ),
    }),
    z.object({ savedAt: z.string() }),
  ).changes('minutes', 'audit'),
  'resolutions.add': command(
    /** `after`: stands behind that one; without it behind all. */
    ResolutionFields.extend(LaterFields.shape)
      .partial()
      .extend({ itemId: ItemId, after: ResolutionId.optional() }),
    Resolution,
  ).changes('minutes', 'audit'),
  /** `savedAt` is the wall-clock time, HH:MM:SS, as shown beside "Gespeichert". */
  'resolutions.save': command(
    ResolutionFields.extend(LaterFields.shape).extend({ id: ResolutionId, version: Version, ...Why.shape }),
    z.object({ resolution: Resolution, savedAt: z.string() }),
  ).changes('minutes', 'audit'),
  /** `version` is the item's `orderVersion`. What votes on the Ziffern of a wording goes with it. */
  'resolutions.move': command(
    z.object({ id: ResolutionId, version: BaseVersion, position: z.number().int().min(0) }),
    z.array(Resolution),
  ).changes('minutes', 'agenda'),
  /** Refused with HAS_PARTS where its Ziffern are voted on below it. */
  'resolutions.remove': command(
    z.object({ id: ResolutionId, version: BaseVersion, ...Why.shape }),
    z.null(),
  ).changes('minutes', 'audit'),
  /** Of each of an item: what was done to its vote after the meeting, newest first, and whether its next change asks for a reason. */
  'resolutions.history': query(z.object({ itemId: ItemId }), z.array(VoteHistory)).reads(
    'minutes',
    'agenda',
    'meetings',
    'audit',
    'clock',
  ),
  /**
   * A motion on the agenda: stored as a resolution of the item where it was made ("Feststellung der Tagesordnung"), without
   * one of the preliminary item; where it was adopted the agenda changes in the same transaction.
   */
  'motions.record': command(
    z.object({
      meetingId: MeetingId,
      itemId: ItemId.optional(),
      mover: line(),
      reason: line(500),
      effect: AgendaEffect,
      outcome: z.enum(['adopted', 'rejected', 'withdrawn']),
      vote: Vote.nullable(),
      text: RichText,
      printedResult: PrintedResult,
    }),
    z.object({ resolution: Resolution, items: z.array(AgendaRow) }),
  ).changes('minutes', 'agenda'),
};
