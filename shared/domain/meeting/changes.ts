import type { ItemId } from '../ids.ts';
import type { ClockTime, IsoDate } from '../values.ts';
import type { FurtherPaper } from './agenda.ts';
import type { Announced, AnnouncedItem } from './announced.ts';
import type { Meeting } from './meeting.ts';

/** `number`: now; of what is gone, the one it had. */
type About = { id: ItemId; number: string; title: string };
/** `formerNumber`: as it was announced. */
type Renumbered = About & { formerNumber: string };

type Mode = Meeting['mode'];

/** Of day, time, place and form, which everybody may know. */
export type HeadChange =
  | { kind: 'date'; from: IsoDate; to: IsoDate }
  | { kind: 'startTime'; from: ClockTime | null; to: ClockTime | null }
  | { kind: 'place'; from: string; to: string }
  | { kind: 'mode'; from: Mode; to: Mode };

const headKinds = ['date', 'startTime', 'place', 'mode'] satisfies HeadChange['kind'][];

export const isHeadChange = (change: AnnouncedChange): change is HeadChange =>
  headKinds.some((kind) => kind === change.kind);

/** What is other than it was announced. */
export type AnnouncedChange =
  | HeadChange
  | ({ kind: 'added'; isPublic: boolean } & About)
  | ({ kind: 'title'; from: string } & About)
  | ({ kind: 'subtitle'; from: string; to: string } & About)
  /** What came to it, and what is no longer there. */
  | ({ kind: 'papers'; added: FurtherPaper[]; gone: FurtherPaper[] } & About)
  | ({ kind: 'part'; isPublic: boolean } & Renumbered)
  /** `after`: the number of the item it follows now; null where it comes first. */
  | ({ kind: 'moved'; after: string | null } & Renumbered)
  | ({ kind: 'removed' } & About);

/** Day, time, place and form first, then the agenda in its order, then what is gone from it. */
export const changesSince = (then: Announced, now: Announced): AnnouncedChange[] => [
  ...headChanges(then, now),
  ...itemChanges(then.items, now.items),
  ...then.items
    .filter((item) => !now.items.some(({ id }) => id === item.id))
    .map((item) => ({ kind: 'removed', ...about(item) }) as const),
];

function headChanges(then: Announced, now: Announced): HeadChange[] {
  const [from, to] = [where(then), where(now)];
  return [
    ...(then.date === now.date ? [] : [{ kind: 'date', from: then.date, to: now.date } as const]),
    ...(then.startTime === now.startTime
      ? []
      : [{ kind: 'startTime', from: then.startTime, to: now.startTime } as const]),
    ...(from === to ? [] : [{ kind: 'place', from, to } as const]),
    ...modeChange(then, now),
  ];
}

const modeChange = (
  { mode: from = 'presence' }: Announced,
  { mode: to = 'presence' }: Announced,
): HeadChange[] => (from === to ? [] : [{ kind: 'mode', from, to }]);

const where = ({ place, room }: Announced): string => [place, room].filter(Boolean).join(', ');
const about = ({ id, number, title }: AnnouncedItem): About => ({ id, number, title });

function itemChanges(then: readonly AnnouncedItem[], now: readonly AnnouncedItem[]): AnnouncedChange[] {
  const old = new Map(then.map((item) => [item.id, item]));
  const moved = movedItems(old, now);
  return now.flatMap((item): AnnouncedChange[] => {
    const was = old.get(item.id);
    if (!was) return [{ kind: 'added', isPublic: item.isPublic, ...about(item) }];
    const renumbered = { ...about(item), formerNumber: was.number };
    const goesAlong = goesWithItsItem(item, was, old, now);
    return [
      ...(was.title === item.title ? [] : [{ kind: 'title', from: was.title, ...about(item) } as const]),
      ...subtitleChange(item, was),
      ...papersChange(item, was),
      ...(was.isPublic === item.isPublic || goesAlong
        ? []
        : [{ kind: 'part', isPublic: item.isPublic, ...renumbered } as const]),
      ...(was.isPublic === item.isPublic && moved.has(item.id) && !goesAlong
        ? [{ kind: 'moved', after: moved.get(item.id) ?? null, ...renumbered } as const]
        : []),
    ];
  });
}

/** Where the lines below the title were kept with what was sent. */
function subtitleChange(item: AnnouncedItem, was: AnnouncedItem): AnnouncedChange[] {
  const { subtitle: from } = was;
  const { subtitle: to = '' } = item;
  return from === undefined || from === to ? [] : [{ kind: 'subtitle', from, to, ...about(item) }];
}

/** Where the papers were kept with what was sent; that one was given its number since makes no other of it. */
function papersChange(item: AnnouncedItem, was: AnnouncedItem): AnnouncedChange[] {
  const { papers: now = [] } = item;
  const { papers: then } = was;
  if (then === undefined) return [];
  const added = now.filter((paper) => !then.some((one) => isStill(one, paper)));
  const gone = then.filter((paper) => !now.some((one) => isStill(paper, one)));
  return added.length + gone.length === 0 ? [] : [{ kind: 'papers', added, gone, ...about(item) }];
}

const isStill = (then: FurtherPaper, now: FurtherPaper): boolean =>
  then.paperType === now.paperType &&
  then.title === now.title &&
  (then.paperReference === '' || then.paperReference === now.paperReference);

/** The number it hangs below; null at the top, and where a number of its own does not say. */
const above = ({ number, isSubItem }: AnnouncedItem): string | null =>
  isSubItem && number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : null;

/** A sub-item that hangs where it hung, below an item that has gone elsewhere. */
function goesWithItsItem(
  item: AnnouncedItem,
  was: AnnouncedItem,
  old: ReadonlyMap<ItemId, AnnouncedItem>,
  now: readonly AnnouncedItem[],
): boolean {
  const parent = now.find(({ number, isPublic }) => number === above(item) && isPublic === item.isPublic);
  const former = parent && old.get(parent.id);
  if (!parent || !former || former.number !== above(was)) return false;
  return former.number !== parent.number || former.isPublic !== parent.isPublic;
}

/** What stands elsewhere among its neighbours than it was announced, with the number of the one before it now. */
function movedItems(
  old: ReadonlyMap<ItemId, AnnouncedItem>,
  now: readonly AnnouncedItem[],
): Map<ItemId, string | null> {
  const order = [...old.keys()];
  const levels = Map.groupBy(now, (item) => `${item.isPublic} ${above(item) ?? ''}`);
  const moved = new Map<ItemId, string | null>();
  for (const level of levels.values()) {
    const stayed = level.filter((item) => {
      const was = old.get(item.id);
      return was && was.isPublic === item.isPublic && was.number === item.number;
    });
    const inOrder = longestRising(stayed.map(({ id }) => order.indexOf(id)));
    for (const [at, { id }] of level.entries()) {
      if (old.has(id) && !inOrder.has(order.indexOf(id))) moved.set(id, level[at - 1]?.number ?? null);
    }
  }
  return moved;
}

/** As many of them as can be, so that each is larger than those before it: these did not move. */
function longestRising(values: readonly number[]): Set<number> {
  const runs: number[][] = [];
  for (const value of values) {
    const before = runs.filter((run) => (run.at(-1) ?? -1) < value);
    runs.push([...before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []), value]);
  }
  return new Set(runs.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []));
}
