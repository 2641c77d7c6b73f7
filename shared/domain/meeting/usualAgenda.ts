import type { AgendaItem } from './agenda.ts';
import { deepestLevel } from './numbering.ts';

/** A line of the agenda that each meeting of a body begins with; `level` 2 hangs below the one before it that has 1. */
export type UsualItem = Pick<AgendaItem, 'title' | 'isPublic' | 'isHeading'> & { level: number };

/** An item with what hangs below it. */
export type UsualBranch = Pick<AgendaItem, 'title' | 'isPublic' | 'isHeading'> & { subItems: UsualBranch[] };

/**
 * The same lines, each on a level that there is: the first of a part hangs below nothing, a heading is always on the first
 * level, and none is more than one level below the item before it.
 */
export function onTheirLevels<Item extends UsualItem>(items: readonly Item[]): Item[] {
  const reached = new Map<boolean, number>();
  return items.map((item) => {
    const above = reached.get(item.isPublic) ?? 0;
    const level = item.isHeading ? 1 : Math.max(1, Math.min(item.level, above + 1, deepestLevel));
    reached.set(item.isPublic, item.isHeading ? 0 : level);
    return level === item.level ? item : { ...item, level };
  });
}

/** The lines as a tree. */
export function branches(items: readonly UsualItem[]): UsualBranch[] {
  const top: UsualBranch[] = [];
  const open = new Map<string, UsualBranch>();
  for (const { level, ...item } of onTheirLevels(items)) {
    const branch = { ...item, subItems: [] };
    const parent = open.get(`${item.isPublic} ${level - 1}`);
    (parent?.subItems ?? top).push(branch);
    open.set(`${item.isPublic} ${level}`, branch);
  }
  return top;
}

/** The numbers that the lines would be printed with, as they run on; '' of a heading. */
export function usualNumbers(items: readonly UsualItem[]): string[] {
  const counts: number[] = [];
  return onTheirLevels(items).map(({ level, isHeading }) => {
    if (isHeading) return '';
    counts.length = level;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    return counts.join('.');
  });
}
