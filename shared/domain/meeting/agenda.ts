import { z } from 'zod';
import { ItemId, MeetingId } from '../ids.ts';
import { ClockTime, line, lines, requiredLine, Version } from '../values.ts';

/** One more paper that an item is about, as it is printed. */
export const FurtherPaper = z
  .object({
    /** "Beschlussvorlage", "Antrag", "Stellungnahme" … */
    paperType: line(80),
    paperReference: line(120),
    title: line(2_000),
  })
  .refine((paper) => paper.paperType + paper.paperReference + paper.title !== '', {
    path: ['paperReference'],
    message: 'Bitte geben Sie Art, Nummer oder Titel der Vorlage ein.',
  });
export type FurtherPaper = z.infer<typeof FurtherPaper>;

export const AgendaItem = z.object({
  id: ItemId,
  version: Version,
  meetingId: MeetingId,
  /** Sub-items (4.1) hang below an item, and such of the last level (4.1.2) below these. */
  parentId: ItemId.nullable(),
  /** Position among its siblings, from 0. */
  position: z.number().int().min(0),
  /** 'preliminary' is the block "Vor Eintritt in die Tagesordnung": one per meeting, without number. */
  kind: z.enum(['preliminary', 'item']),
  /** A line between the items, such as "Anträge der Listen": without a number, and no matter to be dealt with. */
  isHeading: z.boolean(),
  title: requiredLine('einen Titel', 2_000),
  /** What stands below the title, line by line: a subtitle, who moves it, "hier: 1. … 2. …". */
  subtitle: lines(2_000),
  isPublic: z.boolean(),
  /** What public documents call a non-public item instead of its title (R12b); '' prints a neutral wording. */
  publicTitle: line(300),
  /** Prints "Beratungsgrundlage" with the Drucksachennummer. */
  hasBasis: z.boolean(),
  /** Has room for the longest number of a paper. */
  paperReference: line(120),
  /** "Beschlussvorlage", "Antrag", "Anfrage" … */
  paperType: line(80),
  /** What its paper is called, where the item is called something else; ''. */
  paperTitle: line(2_000),
  /** What else is dealt with there, in the order of print. */
  furtherPapers: z
    .array(FurtherPaper)
    .max(20, 'Höchstens 20 weitere Vorlagen je Punkt. Bitte prüfen Sie die Angaben.'),
  presenter: line(),
  /** The department of the administration that answers for it. */
  department: line(),
  reading: z.union([z.literal(1), z.literal(2)]).nullable(),
  /** 'removed': taken off by a motion; stays in the list with its number (M5). 'added': came in by a motion. */
  status: z.enum(['onAgenda', 'removed', 'added']),
  /** Number fixed when the invitation went out or the meeting was opened; null before. */
  fixedNumber: line(20).nullable(),
  /** A number that the clerk gives ("4a", "7"), printed as typed; the items behind it count on. '' counts by itself. */
  ownNumber: line(20),
  /** Came in after the invitation went out: stands in the Nachtragstagesordnung. */
  isSupplement: z.boolean(),
  /** The meeting whose minutes are approved or noted here (R35, R37). */
  approvesMeetingId: MeetingId.nullable(),
  /** The item with which it is dealt with together: the first of those that are. */
  togetherWith: ItemId.nullable(),
  /** When the chair called it, and when it was done with; where it is called and not done with it is being dealt with. */
  calledAt: ClockTime.nullable(),
  finishedAt: ClockTime.nullable(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** An item as it is before anything is known but its title. */
export const blankItem = (
  item: Pick<AgendaItem, 'id' | 'meetingId' | 'title' | 'isPublic'> & Partial<AgendaItem>,
): AgendaItem => ({
  version: 1,
  parentId: null,
  position: 0,
  kind: 'item',
  isHeading: false,
  subtitle: '',
  hasBasis: false,
  paperReference: '',
  paperType: '',
  presenter: '',
  department: '',
  reading: null,
  status: 'onAgenda',
  fixedNumber: null,
  ownNumber: '',
  publicTitle: '',
  isSupplement: false,
  approvesMeetingId: null,
  paperTitle: '',
  furtherPapers: [],
  togetherWith: null,
  calledAt: null,
  finishedAt: null,
  ...item,
});

/** Whether it is dealt with under a number of its own: neither the preliminary block nor a line between the items. */
export const isMatter = ({ kind, isHeading }: Pick<AgendaItem, 'kind' | 'isHeading'>): boolean =>
  kind === 'item' && !isHeading;

/** Where the agenda is changed: before it is entered, and at an item such as "Feststellung der Tagesordnung". */
export const setsTheAgenda = ({ kind, title }: Pick<AgendaItem, 'kind' | 'title'>): boolean =>
  kind === 'preliminary' || /tagesordnung/iu.test(title);

/** An agenda item with the number it is printed with ("4.1"; "" for the preliminary block and lines between items). */
export const NumberedItem = AgendaItem.extend({ number: z.string() });
export type NumberedItem = z.infer<typeof NumberedItem>;

/** The title as documents print it, with what stands below it; lists on screen name the first line alone. */
export const printedTitle = ({ title, subtitle }: Pick<AgendaItem, 'title' | 'subtitle'>): string =>
  subtitle === '' ? title : `${title}\n${subtitle}`;

/** For those who are told where something stands; a line between items has no number. */
export const shownNumber = ({ number }: Pick<NumberedItem, 'number'>): string => number || '–';

const MovedItems = z
  .array(ItemId)
  .min(1, 'Bitte wählen Sie mindestens einen Punkt.')
  .max(1_000, 'Das sind zu viele Punkte: höchstens 1.000.');

/** What a procedural motion does to the agenda (R11, R12). */
export const AgendaEffect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('remove'),
    itemIds: MovedItems,
  }),
  z.object({
    kind: z.literal('firstReading'),
    itemIds: MovedItems,
  }),
  z.object({
    kind: z.literal('move'),
    itemIds: MovedItems,
    /** The moved items come before this one; null: to the end of their part. */
    beforeItemId: ItemId.nullable(),
  }),
  z.object({
    kind: z.literal('together'),
    itemIds: MovedItems,
  }),
  z.object({
    kind: z.literal('makeNonPublic'),
    itemIds: MovedItems,
  }),
  z.object({
    kind: z.literal('add'),
    title: requiredLine('einen Titel', 2_000),
    isPublic: z.boolean(),
    beforeItemId: ItemId.nullable(),
    /** Comes in as the last sub-item of this one, in its part; then `isPublic` and `beforeItemId` say nothing. */
    parentId: ItemId.nullable().optional(),
  }),
]);
export type AgendaEffect = z.infer<typeof AgendaEffect>;
