import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undoStepsOf } from '../../../../electron/core/kernel/undoSteps.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { isOfficeRoute, isUndoable } from '../../../../shared/contract/undoableRoutes.ts';
import { MeetingId } from '../../../../shared/domain/ids.ts';
import { RichText } from '../../../../shared/domain/richText.ts';
import { setState } from '../../../support/app.ts';
import { commandOf } from '../random/commands.ts';
import { type Step, step } from '../random/draws.ts';
import { expectSound } from '../random/rules.ts';
import { dump, type Dump, openWorld } from '../random/world.ts';

type World = Awaited<ReturnType<typeof openWorld>>;

const walks = 1_000;

it(
  '1,000 walks through agenda, attendance and resolutions end where they began, undone step by step; done again, where they were',
  { timeout: 1_200_000 },
  async () => {
    const world = await openWorld();
    const { store } = world;
    const [first] = (await dump(store)).meeting;
    if (first) await setState(world.call, first.id, 'running');
    let [walked, undone] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20, size: 'max' }), async (steps) => {
        // What led here, and what the walk before left to be done again.
        for (const { id } of (await dump(store)).meeting) undoStepsOf(store).forget(MeetingId.parse(id));
        const before = held(await dump(store));
        await walk(world, steps);
        const after = held(await dump(store));
        undone += await turnAll(world, 'undo.takeBack');
        expect(held(await dump(store))).toEqual(before);
        if (walked++ % 4 > 0) return;
        await turnAll(world, 'undo.repeat');
        expect(held(await dump(store))).toEqual(after);
        await turnAll(world, 'undo.takeBack');
        expect(held(await dump(store))).toEqual(before);
      }),
      { numRuns: walks, endOnFailure: true },
    );
    expect(walked).toBe(walks);
    expect(undone).toBeGreaterThan(2 * walked);
    await world.app.close();
  },
);

/** What the file holds of meetings; versions only ever grow, and say nothing. */
const held = (rows: Dump): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      all.map((row) => JSON.stringify(row, withoutVersion)).toSorted(),
    ]),
  );
const withoutVersion = (key: string, value: unknown): unknown =>
  key === 'version' || key.endsWith('_version') ? undefined : value;

/** Orders with ids of what exists; those that are no steps, as new people or another state of the meeting, are left out. */
async function walk({ app, store, logged }: World, steps: readonly Step[]): Promise<void> {
  let rows = await dump(store);
  for (const drawn of steps) {
    const { route, input } = commandOf(rows, drawn);
    // Those beside the meetings are walked in officeWalks.test.ts.
    if (!isUndoable(route) || isOfficeRoute(route)) continue;
    const reply = await app.call(route, route === 'resolutions.save' ? withoutTyping(rows, input) : input);
    expect(logged).toEqual([]);
    if (reply.ok) rows = await dump(store);
  }
  expectSound(rows);
}

/** What was typed is no step: it would stay, and keep the resolution in which it stands. */
function withoutTyping(rows: Dump, input: Input<'resolutions.save'>): Input<'resolutions.save'> {
  const row = rows.resolution.find(({ id }) => id === input.id);
  if (!row) return input;
  const { label, part, mover, outcome_detail: outcomeDetail, printed_result: printedResult } = row;
  const text = RichText.parse(JSON.parse(row.text));
  const printedResultIsOwn = row.printed_result_is_own === 1;
  return { ...input, label, part, mover, outcomeDetail, printedResult, printedResultIsOwn, text };
}

type Known = Record<'last' | 'undone', { id: string; words: string } | null>;

/** Takes back, or does again, until nothing is left in any meeting; tells how many steps that were. */
async function turnAll({ app, store }: World, route: 'undo.takeBack' | 'undo.repeat'): Promise<number> {
  let turned = 0;
  for (const { id: meetingId } of (await dump(store)).meeting) {
    for (;;) {
      const reply = await app.call('undo.get', { meetingId });
      const { last, undone } = (reply.ok ? reply.value : {}) as Known;
      const next = route === 'undo.takeBack' ? last : undone;
      if (!next) break;
      const { ok } = await app.call(route, { meetingId, id: next.id });
      expect(ok, `${route}: ${next.words}`).toBe(true);
      turned++;
    }
  }
  return turned;
}
