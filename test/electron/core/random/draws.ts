import fc from 'fast-check';
import type { Dump } from './world.ts';

/** What a step draws from; each command takes what it needs. */
export const step = fc.record({
  command: fc.nat(),
  /** Which meeting, item, person …; every thirteenth does not exist. */
  ids: fc.array(fc.nat({ max: 1_000 }), { minLength: 6, maxLength: 6 }),
  flags: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  time: fc.constantFrom(null, '17:00', '18:30', '23:59', '00:10'),
  /** Names a version that was not read. */
  isStale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

export type Chooser = ReturnType<typeof choose>;

/** Turns what was drawn into ids, versions and values that fit the rows that exist now. */
export function choose(rows: Dump, { ids, flags, time, isStale }: Omit<Step, 'command'>) {
  const one = <T>(from: readonly T[], n: number): T | undefined => from[(ids[n] ?? 0) % from.length];
  const id = (from: readonly { id: string }[], n: number): string =>
    (ids[n] ?? 0) % 13 === 12 ? 'gone' : (one(from, n)?.id ?? 'none');
  const meetingId = id(rows.meeting, 0);
  const own = rows.agenda_item.filter((item) => item.meeting_id === meetingId);
  const version = (row: { version: number } | undefined): number => (row?.version ?? 1) + Number(isStale);
  /** Mostly of the meeting, now and then of another one. */
  const itemId = (n: number) => id((ids[n] ?? 0) % 11 === 0 ? rows.agenda_item : own, n);
  return {
    rows,
    one,
    id,
    meetingId,
    time,
    version,
    itemId,
    flag: (n: number) => flags[n] === true,
    number: (n: number, max: number) => (ids[n] ?? 0) % max,
    personId: (n: number) => id(rows.person, n),
    maybe: <T>(n: number, value: T): T | null => (flags[n] === true ? value : null),
  };
}
