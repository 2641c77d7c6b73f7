import { z } from 'zod';
import { AgendaItem, NumberedItem } from '../domain/meeting/agenda.ts';
import { ItemId, MeetingId } from '../domain/ids.ts';
import { timesFit } from '../domain/meeting/times.ts';
import { BaseVersion, IsoDate, Version } from '../domain/values.ts';
import { command, query } from './route.ts';

/** How far an item's minutes are: nothing, text, a resolution without result, a result. */
export const ItemMark = z.enum(['empty', 'text', 'resolution', 'result']);
export type ItemMark = z.infer<typeof ItemMark>;

export const AgendaRow = NumberedItem.extend({
  /** 1 for an item, 2 for a sub-item, 3 for one of the last level. */
  level: z.number().int(),
  mark: ItemMark,
  warnings: z.number().int(),
  /** Days of other meetings of the body that are to deal with its paper, too. */
  alsoOn: z.array(IsoDate),
});
export type AgendaRow = z.infer<typeof AgendaRow>;

/** Left as they are where a change does not name them. */
const LaterFields = AgendaItem.pick({
  isHeading: true,
  ownNumber: true,
  subtitle: true,
  department: true,
  paperTitle: true,
  furtherPapers: true,
});
const Times = AgendaItem.pick({ calledAt: true, finishedAt: true }).partial();

const ItemFields = AgendaItem.pick({
  title: true,
  isPublic: true,
  publicTitle: true,
  hasBasis: true,
  paperReference: true,
  paperType: true,
  presenter: true,
  reading: true,
  approvesMeetingId: true,
}).extend(LaterFields.partial().shape);

/** What ended has begun. */
const hasBegun = ({ calledAt, finishedAt }: z.infer<typeof Times>): boolean =>
  !finishedAt || calledAt !== null;

/** HH:MM each; a meeting may go on after midnight. */
const endsLater = ({ calledAt, finishedAt }: z.infer<typeof Times>): boolean =>
  !finishedAt || !calledAt || calledAt === finishedAt || timesFit(calledAt, finishedAt);

/** Every command answers with the whole agenda in its new order, since numbers of other items change with it. */
export const agenda = {
  'agenda.list': query(z.object({ meetingId: MeetingId }), z.array(AgendaRow)).reads(
    'agenda',
    'attendance',
    'bodies',
    'documents',
    'meetings',
    'minutes',
    'papers',
    'people',
  ),
  'agenda.add': command(
    ItemFields.partial()
      .required({ title: true, isPublic: true })
      .extend({ meetingId: MeetingId, parentId: ItemId.nullable(), beforeItemId: ItemId.nullable() }),
    z.object({ itemId: ItemId, items: z.array(AgendaRow) }),
  ).changes('agenda'),
  /** Several at once, in this order, each with nothing but its title; all of them or none. */
  'agenda.addLines': command(
    z.object({
      meetingId: MeetingId,
      isPublic: z.boolean(),
      beforeItemId: ItemId.nullable(),
      titles: z
        .array(AgendaItem.shape.title)
        .min(1, 'Bitte geben Sie mindestens einen Titel ein.')
        .max(100, 'Höchstens 100 Zeilen auf einmal. Bitte teilen Sie die Liste.'),
    }),
    z.array(AgendaRow),
  ).changes('agenda'),
  'agenda.update': command(
    /** Times are taken once the meeting was opened. */
    ItemFields.extend({ id: ItemId, version: Version, ...Times.shape })
      .refine(hasBegun, {
        path: ['calledAt'],
        message: 'Bitte geben Sie auch an, wann der Punkt aufgerufen wurde.',
      })
      .refine(endsLater, {
        path: ['finishedAt'],
        message: 'Das Ende liegt vor dem Aufruf. Bitte prüfen Sie die Zeiten.',
      }),
    z.array(AgendaRow),
  ).changes('agenda'),
  /**
   * Moves an item (with its sub-items) below `parentId`, before `beforeItemId` or to the end of its part. Once the meeting
   * runs only among those it stands with: then it keeps its number, and is dealt with at another time.
   */
  'agenda.move': command(
    z.object({
      id: ItemId,
      version: BaseVersion,
      parentId: ItemId.nullable(),
      beforeItemId: ItemId.nullable(),
      isPublic: z.boolean(),
    }),
    z.array(AgendaRow),
  ).changes('agenda'),
  /**
   * Deals with an item together with another one of its part, and with all that this one is with; null: by itself. The
   * chair may say so during the meeting as well.
   */
  'agenda.together': command(
    z.object({ id: ItemId, version: BaseVersion, withId: ItemId.nullable() }),
    z.array(AgendaRow),
  ).changes('agenda'),
  /**
   * The chair calls an item while the meeting runs: its time is noted, and what was dealt with is done with. Called once
   * more it goes on. Refused with NOT_RUNNING.
   */
  'agenda.call': command(z.object({ id: ItemId }), z.array(AgendaRow)).changes('agenda'),
  /** What is being dealt with is done with, and nothing else is called. Refused with NOT_RUNNING. */
  'agenda.finish': command(z.object({ meetingId: MeetingId }), z.array(AgendaRow)).changes('agenda'),
  /** Refused with HAS_MINUTES where text or resolutions exist. */
  'agenda.remove': command(z.object({ id: ItemId, version: BaseVersion }), z.array(AgendaRow)).changes(
    'agenda',
    'attachments',
    'attendance',
    'minutes',
    'objections',
    'papers',
  ),
};
