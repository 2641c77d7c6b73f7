import { z } from 'zod';
import type { BodyRules } from '../body/body.ts';
import { ItemId } from '../ids.ts';
import { ClockTime, IsoDate } from '../values.ts';
import { isMatter, type NumberedItem } from './agenda.ts';
import { type Meeting, meetingModes } from './meeting.ts';
import { papersAt } from './papersAtItem.ts';

/** As printed, whatever a paper may be called by now. */
export const AnnouncedPaper = z.object({
  paperType: z.string(),
  paperReference: z.string(),
  title: z.string(),
});

/** An item as it stood in what was sent; in its list in the order it was printed. */
export const AnnouncedItem = z.object({
  id: ItemId,
  number: z.string(),
  title: z.string(),
  /** The lines below the title; of what was sent before they counted nothing is known. */
  subtitle: z.string().optional(),
  /** All that it is about, as printed; of what was sent before they counted nothing is known. */
  papers: z.array(AnnouncedPaper).optional(),
  isPublic: z.boolean(),
  /** What public documents called it instead of its title; ''. */
  publicTitle: z.string(),
  isSubItem: z.boolean(),
});
export type AnnouncedItem = z.infer<typeof AnnouncedItem>;

/** What members know of a meeting from what was sent to them. */
export const Announced = z.object({
  date: IsoDate,
  startTime: ClockTime.nullable(),
  place: z.string(),
  room: z.string(),
  /** Left out of a meeting in the room, as in all that was sent before there were others. */
  mode: z.enum(meetingModes).optional(),
  items: z.array(AnnouncedItem),
});
export type Announced = z.infer<typeof Announced>;

/**
 * One that says all (an Einladung, an Änderungsmitteilung) or no more than which items came in (a Nachtrag): of the
 * rest its reader knows what was said before.
 */
export const announcedScopes = ['all', 'added'] as const;
export type AnnouncedScope = (typeof announcedScopes)[number];
export type Telling = { scope: AnnouncedScope; content: Announced };

type Told = Pick<Meeting, 'date' | 'startTime' | 'place' | 'room' | 'mode'>;

/** What would be announced now. What came in by a motion is told to nobody beforehand. */
export const announcedOf = (
  { date, startTime, place, room, mode }: Told,
  items: readonly NumberedItem[],
): Announced => ({
  date,
  startTime,
  place,
  room,
  ...(mode === 'presence' ? {} : { mode }),
  items: items
    .filter((item) => isMatter(item) && item.status === 'onAgenda')
    .map((item) => ({
      id: item.id,
      number: item.number,
      title: item.title,
      subtitle: item.subtitle,
      papers: item.hasBasis ? papersAt(item) : [],
      isPublic: item.isPublic,
      publicTitle: item.publicTitle,
      isSubItem: item.parentId !== null,
    })),
});

/** What members know after all that was sent, oldest first; null where nothing is known of it. */
export const knownFrom = (tellings: readonly Telling[]): Announced | null =>
  tellings.reduce<Announced | null>((known, { scope, content }) => {
    if (scope === 'all') return content;
    return known && { ...known, items: withAdded(known.items, content.items) };
  }, null);

/** The items that are new, each behind the one it was printed behind. */
function withAdded(known: readonly AnnouncedItem[], printed: readonly AnnouncedItem[]): AnnouncedItem[] {
  const items = [...known];
  for (const [at, item] of printed.entries()) {
    if (items.some(({ id }) => id === item.id)) continue;
    const before = printed.slice(0, at).findLast(({ id }) => items.some((one) => one.id === id));
    items.splice(before ? items.findIndex(({ id }) => id === before.id) + 1 : 0, 0, item);
  }
  return items;
}

/** The items that share one count of numbers: all of the agenda, or those of one part. */
export const sameRun = (
  a: { isPublic: boolean },
  b: { isPublic: boolean },
  numbering: BodyRules['numbering'],
): boolean => numbering === 'continuous' || a.isPublic === b.isPublic;
