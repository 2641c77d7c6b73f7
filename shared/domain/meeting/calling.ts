import type { ItemId } from '../ids.ts';
import type { ClockTime } from '../values.ts';
import type { AgendaItem } from './agenda.ts';
import type { Meeting } from './meeting.ts';
import { timesFit } from './times.ts';
import { ancestors, printOrder } from './numbering.ts';
import { togetherIn } from './together.ts';

/** Whether the chair can call it: neither a line between the items nor what was taken off. */
export const isCallable = ({ isHeading, status }: Pick<AgendaItem, 'isHeading' | 'status'>): boolean =>
  !isHeading && status !== 'removed';

type Times = Pick<AgendaItem, 'calledAt' | 'finishedAt'>;
export const isBeingDealtWith = ({ calledAt, finishedAt }: Times): boolean =>
  calledAt !== null && finishedAt === null;

/** What the meeting is dealing with: what is not public before all else, of an item and its sub-item the sub-item. */
export function calledItem<Item extends AgendaItem>(items: readonly Item[]): Item | null {
  const above = ancestors(items);
  const open = printOrder(items).filter((item) => isCallable(item) && isBeingDealtWith(item));
  const rank = (item: Item) => above(item).length + (item.isPublic ? 0 : items.length);
  return open.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

/** What comes next in the order of treatment; null behind the last one. What was dealt with does not come again. */
export function nextToCall<Item extends AgendaItem>(items: readonly Item[]): Item | null {
  const order = printOrder(items).filter(isCallable);
  const current = calledItem(items);
  const behind = order.slice(order.findIndex((item) => item.id === current?.id) + 1);
  return behind.find(({ calledAt }) => calledAt === null) ?? null;
}

/**
 * The agenda once an item was called at `time`, with all that it is dealt with together: what was open is done with,
 * but for what it is a sub-item of. Called once more, it goes on, from the time of the first call.
 */
export function called<Item extends AgendaItem>(items: readonly Item[], id: ItemId, time: ClockTime): Item[] {
  const above = ancestors(items);
  const meant = new Set((togetherIn(items).get(id) ?? [{ id }]).map((one) => one.id));
  const goesOn = new Set(items.filter((one) => meant.has(one.id)).flatMap((one) => above(one)));
  return items.map((item) => {
    if (meant.has(item.id)) return { ...item, calledAt: item.calledAt ?? time, finishedAt: null };
    return isBeingDealtWith(item) && !goesOn.has(item.id) ? { ...item, finishedAt: time } : item;
  });
}

/** The agenda once nothing of it is dealt with any more: the meeting closes, or has a break. */
export const allFinished = <Item extends AgendaItem>(items: readonly Item[], time: ClockTime): Item[] =>
  items.map((item) => (isBeingDealtWith(item) ? { ...item, finishedAt: endOf(item, time) } : item));

/** The end of the meeting may have been noted before the last call. */
const endOf = ({ calledAt }: Times, time: ClockTime): ClockTime =>
  calledAt === null || calledAt === time || timesFit(calledAt, time) ? time : calledAt;

/** What the meeting is dealing with now; null before it is opened, in a break and once it is closed. */
export const calledNow = <Item extends AgendaItem>(
  { state }: Pick<Meeting, 'state'>,
  items: readonly Item[],
): Item | null => (state === 'running' ? calledItem(items) : null);
