import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undoStepsOf } from '../../../../electron/core/kernel/undoSteps.ts';
import { isOfficeRoute, isUndoable } from '../../../../shared/contract/undoableRoutes.ts';
import { MeetingId } from '../../../../shared/domain/ids.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { partsOf } from '../../../support/docx.ts';
import { setState } from '../../../support/app.ts';
import { commandOf } from '../random/commands.ts';
import { type Step, step } from '../random/draws.ts';
import { dump, type Dump, openWorld } from '../random/world.ts';

type World = Awaited<ReturnType<typeof openWorld>>;
/** Takes back what one order did. */
type WayBack = () => Promise<void>;

/** `WALKS=1000` walks for some minutes. */
const walks = Number(process.env['WALKS'] ?? 200);

/** Deletions that are no steps come back out of the waste, and what is typed by its versions. */
it(
  'walks of edits, typing and deletions end where they began, taken back one by one, byte by byte of every document',
  { timeout: 1_800_000 },
  async () => {
    const world = await openWorld();
    const { store, call } = world;
    const [first] = (await dump(store)).meeting;
    if (first) await setState(call, first.id, 'running');
    for (const { id: itemId } of await call('agenda.list', { meetingId: first?.id ?? '' }))
      await call('minutes.saveText', { itemId, text: fromPlain('Anfang'), baseVersion: 0 });
    const start = await documentsOf(world);
    let [walked, back, deleted, typed] = [0, 0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12, size: 'max' }), async (steps) => {
        for (const { id } of (await dump(store)).meeting) undoStepsOf(store).forget(MeetingId.parse(id));
        const before = held(await dump(store));
        const ways: WayBack[] = [];
        for (const [at, drawn] of steps.entries()) {
          const way = await carryOut(world, drawn, walked * 100 + at);
          if (!way) continue;
          ways.push(way.back);
          if (way.kind === 'deleted') deleted++;
          if (way.kind === 'typed') typed++;
        }
        for (const way of ways.toReversed()) await way();
        back += ways.length;
        expect(held(await dump(store))).toEqual(before);
        expect(await documentsOf(world)).toEqual(start);
        walked++;
      }),
      { numRuns: walks, endOnFailure: true },
    );
    console.log(`${walked} walks: ${back} orders taken back, ${deleted} of them deletions, ${typed} typed`);
    expect(walked).toBe(walks);
    expect(deleted).toBeGreaterThan(walks / 10);
    expect(typed).toBeGreaterThan(walks / 10);
    await world.app.close();
  },
);

type Way = { kind: 'step' | 'deleted' | 'typed'; back: WayBack };

/** Null where it is refused, or changed nothing. */
async function carryOut(world: World, drawn: Step, n: number): Promise<Way | null> {
  const { app, call, store } = world;
  const rows = await dump(store);
  if (n % 4 === 3) return typeInto(world, rows, n);
  const { route, input } = commandOf(rows, drawn);
  const wasteBefore = new Set((await call('waste.list', {})).map(({ id }) => id));
  if (isUndoable(route) && !isOfficeRoute(route) && route !== 'resolutions.save') {
    const lasts = await lastSteps(world);
    const { ok } = await app.call(route, input);
    const done = ok ? (await lastSteps(world)).find((one) => !lasts.some(({ id }) => id === one.id)) : null;
    if (!done) return null;
    const isGone = (await call('waste.list', {})).some(({ id }) => !wasteBefore.has(id));
    return { kind: isGone ? 'deleted' : 'step', back: async () => void (await call('undo.takeBack', done)) };
  }
  if (!removals.includes(route) || !(await app.call(route, input)).ok) return null;
  const gone = (await call('waste.list', {})).find(({ id }) => !wasteBefore.has(id));
  if (!gone) throw new Error(`${route} left nothing in the waste`);
  return { kind: 'deleted', back: async () => void (await call('waste.putBack', { id: gone.id })) };
}
const removals: readonly string[] = [
  'people.remove',
  'organizations.remove',
  'memberships.remove',
  'terms.remove',
  'rules.remove',
  'meetings.remove',
];

async function lastSteps({ call, store }: World) {
  const all = [];
  for (const { id } of (await dump(store)).meeting) {
    const meetingId = MeetingId.parse(id);
    const { last } = await call('undo.get', { meetingId });
    if (last) all.push({ meetingId, id: last.id });
  }
  return all;
}

/** A text is written by somebody else each time, and brought back as it was. */
async function typeInto({ app, call, store }: World, rows: Dump, n: number): Promise<Way | null> {
  const texts = rows.item_text;
  const stored = texts[n % Math.max(texts.length, 1)];
  const item = rows.agenda_item.find(({ id }) => id === stored?.item_id);
  if (!stored || !item) return null;
  const about = { meetingId: item.meeting_id, piece: 'text', id: item.id } as const;
  const [now] = (await call('history.list', about)).versions;
  const order = { itemId: item.id, text: fromPlain(`Fassung ${n}`), baseVersion: stored.version };
  const { ok } = await app.call('minutes.saveText', order, { name: `Person ${n}`, may: 'everything' });
  if (!ok || !now) return null;
  const back = async () => {
    await call('history.takeBack', { ...about, n: now.n });
    // A step as well: here nobody takes it back, and the one before it is the last again.
    const steps = undoStepsOf(store);
    const own = steps.of(item.meeting_id).done.at(-1);
    if (own?.route === 'history.takeBack') steps.drop(own);
  };
  return { kind: 'typed', back };
}

const held = (rows: Dump): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      all.map((row) => JSON.stringify(row, withoutBeside)).toSorted(),
    ]),
  );
/** Versions only ever grow, and when a text was saved last is no word of it. */
const withoutBeside = (key: string, value: unknown): unknown =>
  key === 'version' || key.endsWith('_version') || key === 'saved_at' ? undefined : value;

const kinds = ['invitation', 'attendanceSheet', 'minutes'] as const;

/** Each part of each document of every meeting, but for when it was made. */
async function documentsOf({ app, store }: World): Promise<Record<string, string>> {
  const papers: Record<string, string> = {};
  for (const { id: meetingId } of (await dump(store)).meeting)
    for (const kind of kinds) {
      const reply = await app.call('documents.export', { meetingId, subjectId: '', kind });
      if (!reply.ok) {
        papers[`${meetingId} ${kind}`] = JSON.stringify(reply.error);
        continue;
      }
      const parts = Object.entries(partsOf((reply.value as { bytes: Uint8Array }).bytes));
      for (const [name, content] of parts)
        papers[`${meetingId} ${kind} ${name}`] = createHash('sha256')
          .update(withoutMoment(content))
          .digest('hex');
    }
  return papers;
}

/** When the file was made. */
const withoutMoment = (content: string): string => content.replaceAll(/(?<=<dcterms:\w+ [^>]*>)[^<]+/g, '');
