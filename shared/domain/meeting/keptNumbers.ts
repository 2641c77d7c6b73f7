import type { BodyRules } from '../body/body.ts';
import type { ItemId } from '../ids.ts';
import { type AgendaItem, isMatter } from './agenda.ts';
import { type AnnouncedItem, sameRun } from './announced.ts';
import { parents, printOrder } from './numbering.ts';

type Numbering = BodyRules['numbering'];

/**
 * The items that need another fixed number after a change to an agenda that people hold in their hands. What was
 * announced keeps its number wherever it moves in its part, and gets it back when it returns; the number of what was
 * taken off is given to nobody, and what the clerk gives is kept as it is. A new item gets the next free number, or one such as 5a where another one follows.
 * `told`: every item that was ever announced, oldest first.
 */
export function keptNumbers(
  items: readonly AgendaItem[],
  numbering: Numbering,
  told: readonly AnnouncedItem[],
): AgendaItem[] {
  const numbers = new Map<ItemId, string>();
  for (const level of levelsOf(items, numbering)) {
    const prefix = level.parentId === null ? '' : `${numbers.get(level.parentId) ?? ''}.`;
    for (const [id, number] of levelNumbers(level, { prefix, numbering, told })) numbers.set(id, number);
  }
  return items.flatMap((item) => {
    const number = numbers.get(item.id);
    return number === undefined || number === item.fixedNumber ? [] : [{ ...item, fixedNumber: number }];
  });
}

type Level = { parentId: ItemId | null; items: AgendaItem[] };

/** Items that count on from each other, in printing order; what hangs below an item comes after its own level. */
function levelsOf(items: readonly AgendaItem[], numbering: Numbering): Level[] {
  const parentOf = parents(items);
  const printed = printOrder(items).filter(isMatter);
  const top = printed.filter((item) => parentOf(item) === null);
  const children = Map.groupBy(printed, parentOf);
  const runs = Map.groupBy(top, ({ isPublic }) => numbering === 'continuous' || isPublic);
  return [
    ...[...runs.values()].map((run) => ({ parentId: null, items: run })),
    ...printed.flatMap(({ id }) => {
      const below = children.get(id);
      return below ? [{ parentId: id, items: below }] : [];
    }),
  ];
}

type About = { prefix: string; numbering: Numbering; told: readonly AnnouncedItem[] };

function levelNumbers({ items }: Level, { prefix, numbering, told }: About): Map<ItemId, string> {
  const toldHere = (item: AgendaItem) => told.filter((one) => sameRun(one, item, numbering));
  const belongs = (number: string) =>
    number.length > prefix.length && number.startsWith(prefix) && !number.slice(prefix.length).includes('.');
  const own = new Map(items.flatMap(({ id, ownNumber }) => (ownNumber === '' ? [] : [[id, ownNumber]])));
  const numbers = new Map<ItemId, string>();
  const claim = ({ id }: AgendaItem, number: string | null | undefined) => {
    if (own.has(id) || !number || !belongs(number)) return;
    if (![...numbers.values()].includes(number)) numbers.set(id, number);
  };
  // What was announced first; then what has its number by now, unless that was announced for another one.
  const toldOf = (item: AgendaItem) =>
    toldHere(item).findLast(({ id, number }) => id === item.id && belongs(number))?.number;
  for (const item of items) claim(item, toldOf(item));
  for (const item of items) {
    const isTaken = toldHere(item).some(({ id, number }) => number === item.fixedNumber && id !== item.id);
    if (!numbers.has(item.id) && !isTaken) claim(item, item.fixedNumber);
  }
  for (const item of items.filter(({ id }) => !numbers.has(id) && !own.has(id))) {
    const gone = toldHere(item)
      .map(({ number }) => number)
      .filter(belongs);
    const around = ordinalsAround(items, item, (id) => ordinalOf(own.get(id) ?? numbers.get(id), prefix));
    numbers.set(
      item.id,
      prefix + freeNumber(around, new Set([...gone, ...own.values(), ...numbers.values()]), prefix),
    );
  }
  return new Map([...numbers, ...own]);
}

/** 5 of "5", "5a" and, below item 2, of "2.5"; null where there is none. */
function ordinalOf(number: string | undefined, prefix: string): number | null {
  if (!number?.startsWith(prefix)) return null;
  const ordinal = Number.parseInt(number.slice(prefix.length), 10);
  return Number.isNaN(ordinal) ? null : ordinal;
}

type Around = { before: number | null; isFollowed: boolean };

/** The number before an item, and whether a later one comes behind it. */
function ordinalsAround(
  items: readonly AgendaItem[],
  item: AgendaItem,
  ordinal: (id: ItemId) => number | null,
): Around {
  const at = items.indexOf(item);
  const known = (some: readonly AgendaItem[]) => some.flatMap(({ id }) => ordinal(id) ?? []);
  const before = known(items.slice(0, at)).at(-1) ?? null;
  const isFollowed = before !== null && known(items.slice(at + 1)).some((later) => later > before);
  return { before, isFollowed };
}

function freeNumber({ before, isFollowed }: Around, taken: ReadonlySet<string>, prefix: string): string {
  if (before !== null && isFollowed) {
    let letters = 'a';
    while (taken.has(`${prefix}${before}${letters}`)) letters = nextLetters(letters);
    return `${before}${letters}`;
  }
  return String(Math.max(0, ...[...taken].map((number) => ordinalOf(number, prefix) ?? 0)) + 1);
}

/** a, b … z, za, zb … */
const nextLetters = (letters: string): string => {
  const last = letters.slice(-1);
  return last === 'z' ? `${letters}a` : letters.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1);
};
