import { isBlackedOut, withoutBlackedOut } from '../domain/blackout.ts';
import type { Inline } from '../domain/inline.ts';

/**
 * Facts with everything blacked out in all their texts, wherever these lie: every projection ends with it, so that a text that
 * comes to the facts later cannot be forgotten. What has nothing of it stays the very same.
 */
export function blackedOut<T>(facts: T): T {
  // Its shape is the same; only parts of lines are others.
  return changed(facts) as T;
}

function changed(value: unknown): unknown {
  if (Array.isArray(value)) return isLine(value) ? withoutBlackedOut(value) : eachChanged(value);
  if (value instanceof Map) return mapChanged(value);
  if (typeof value !== 'object' || value === null || value instanceof Set || value instanceof Uint8Array)
    return value;
  const entries = Object.entries(value).map(([key, one]) => [key, one, changed(one)] as const);
  if (entries.every(([, before, after]) => before === after)) return value;
  // What marks a projection is a symbol, which stays as well.
  return Object.assign({ ...value }, Object.fromEntries(entries.map(([key, , after]) => [key, after])));
}

function eachChanged(all: readonly unknown[]): readonly unknown[] {
  const after = all.map(changed);
  return after.every((one, index) => one === all[index]) ? all : after;
}

function mapChanged(map: ReadonlyMap<unknown, unknown>): ReadonlyMap<unknown, unknown> {
  const after = [...map].map(([key, one]) => [key, changed(one)] as const);
  return after.every(([key, one]) => one === map.get(key)) ? map : new Map(after);
}

/** The parts of a line of which at least one is blacked out. */
const isLine = (all: readonly unknown[]): all is Inline[] =>
  all.some((one) => isInline(one) && isBlackedOut(one));

const isInline = (one: unknown): one is Inline =>
  typeof one === 'object' && one !== null && 'type' in one && typeof one.type === 'string' && 'marks' in one;
