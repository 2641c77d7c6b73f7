import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { rowsOfMeeting } from '../../../../db/meetingRows.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import type { ThingRow } from '../../../../db/things.ts';
import { type Pieces, piecesOf, printOf } from '../../../../electron/core/handOver/pieces.ts';
import type { Choice } from '../../../../shared/domain/handOver/compare.ts';
import { kindOfPiece } from '../../../../shared/domain/handOver/pieces.ts';
import { MeetingId } from '../../../../shared/domain/ids.ts';
import { setState, testApp } from '../../../support/app.ts';
import { commandOf } from '../random/commands.ts';
import { type Step, step } from '../random/draws.ts';
import { dump, openWorld } from '../random/world.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mitnehmen-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `WALKS=500` walks for some minutes. */
const walks = Number(process.env['WALKS'] ?? 25);
/** They lead out of what can be brought back, and are told in handOver.test.ts. */
const apart: readonly string[] = ['meetings.setState', 'meetings.remove', 'meetings.create', 'rules.remove'];

type World = { app: ReturnType<typeof testApp>['app']; store: Store };

async function edit({ app, store }: World, meetingId: MeetingId, steps: readonly Step[]): Promise<number> {
  let done = 0;
  for (const drawn of steps) {
    const rows = await dump(store);
    const own = { ...rows, meeting: rows.meeting.filter(({ id }) => id === meetingId) };
    const { route, input } = commandOf(own, drawn);
    if (!apart.includes(route) && (await app.call(route, input)).ok) done++;
  }
  return done;
}

async function openThere(file: string, n: number): Promise<World & { close: () => Promise<void> }> {
  let ids = 0;
  const store = await openStore(file);
  const { app } = testApp({
    file,
    open: () => Promise.resolve(store),
    newId: () => `there-${n}-${String(++ids).padStart(5, '0')}`,
  });
  return { app, store, close: () => app.close() };
}

/** Of the same thing, with other values: so both change it. */
const otherwise = (drawn: Step): Step => ({
  ...drawn,
  ids: drawn.ids.map((id, n) => (n < 2 ? id : id + 1)),
  flags: drawn.flags.map((flag) => !flag),
  time: drawn.time === '17:00' ? '18:30' : '17:00',
});

const steps = fc.array(step, { minLength: 6, maxLength: 16, size: 'max' });
const choice = fc.constantFrom<Choice>('office', 'brought');

it(
  'whatever was done on both sides: no piece is lost, and both are asked for exactly where both have changed it otherwise',
  { timeout: 1_800_000 },
  async () => {
    const world = await openWorld();
    const { store, call } = world;
    const meetings = (await dump(store)).meeting.map(({ id }) => MeetingId.parse(id));
    if (meetings[0]) await setState(call, meetings[0], 'running');
    let [walked, edits, decided, clashes] = [0, 0, 0, 0];
    const drawn = fc.tuple(steps, steps, fc.array(choice, { minLength: 4, maxLength: 4 }), fc.nat());
    await fc.assert(
      fc.asyncProperty(drawn, async ([here, elsewhere, choices, which]) => {
        const meetingId = meetings[which % meetings.length] ?? meetings[0]!;
        const rows = () => store.read((db) => rowsOfMeeting(db, meetingId));
        const base = await rows();
        const { bytes } = await call('handOver.take', { meetingId, to: '' });
        const file = path.join(folder, `${walked}.sqlite`);
        writeFileSync(file, bytes);
        const there = await openThere(file, walked);
        edits += await edit(there, meetingId, elsewhere);
        const brought = await there.store.read((db) => rowsOfMeeting(db, meetingId));
        await there.close();
        edits += await edit(world, meetingId, [...here, ...elsewhere.map(otherwise)]);
        const office = await rows();
        const { id } = await call('handOver.open', { bytes: readFileSync(file) });
        const { conflicts, version } = await call('handOver.review', { id });
        const decisions = conflicts.map(({ piece, seen }, n) => ({
          piece,
          seen,
          choice: choices[n % choices.length] ?? 'office',
        }));
        const input = { id, meetingId, version, decisions };
        const reply = await world.app.call('handOver.bring', input);
        walked++;
        if (!reply.ok) {
          expect(world.logged).toEqual([]);
          // Two stand-ins for one seat, or one number for two: told, and nothing is changed.
          expect(reply.error).toEqual({ code: 'HAND_OVER', because: 'clash' });
          expect(await rows()).toEqual(office);
          clashes++;
          await call('handOver.lift', { id });
          return;
        }
        decided += decisions.length;
        expectThreeWays({ base, office, brought, result: await rows() }, decisions);
      }),
      { numRuns: walks, endOnFailure: true },
    );
    console.log(`${walked} walks: ${edits} edits, ${decided} decided, ${clashes} clashes`);
    expect(walked).toBe(walks);
    expect(decided).toBeGreaterThan(walks / 4);
    expect(clashes).toBeLessThan(walks / 10);
    await world.app.close();
  },
);

type Told = Record<'base' | 'office' | 'brought' | 'result', readonly ThingRow[]>;

/** The rule, written down a second time. */
function expectThreeWays(told: Told, decisions: readonly { piece: string; choice: Choice }[]): void {
  const there = new Set(told.result.map(({ row }) => row.id));
  const of = (rows: readonly ThingRow[]) => piecesOf(rows.map((one) => withoutGone(one, there)));
  const [base, office, brought, result] = [told.base, told.office, told.brought, told.result].map(of) as [
    Pieces,
    Pieces,
    Pieces,
    Pieces,
  ];
  const decided = new Map(decisions.map(({ piece, choice: taken }) => [piece, taken]));
  for (const piece of new Set([...office.keys(), ...brought.keys(), ...result.keys()])) {
    if (ofTheOffice.includes(kindOfPiece(piece).kind)) continue;
    const [b, o, r, now] = [base, office, brought, result].map((side) => printIn(side, piece));
    if (o === r) expect([piece, now]).toEqual([piece, o]);
    else if (o === undefined || r === undefined) {
      const side = o === undefined ? brought : office;
      const gone = o === undefined ? 'office' : 'brought';
      if (now !== undefined) expect([piece, now]).toEqual([piece, printIn(side, piece)]);
      // What somebody wrote goes only where somebody decided so.
      else if (printIn(side, piece) !== b)
        expect([piece, chain(side, piece).some((one) => decided.get(one) === gone)]).toEqual([piece, true]);
    } else if (b === o) expect([piece, now]).toEqual([piece, r]);
    else if (b === r) expect([piece, now]).toEqual([piece, o]);
    else expect([piece, now]).toEqual([piece, decided.get(piece) === 'brought' ? r : o]);
    const isBoth = o !== undefined && r !== undefined && o !== r && b !== o && b !== r;
    if (o !== undefined && r !== undefined && !isBoth)
      expect([piece, decided.has(piece)]).toEqual([piece, false]);
  }
}

const ofTheOffice: readonly string[] = ['person', 'organization', 'membership'];
const printIn = (pieces: Pieces, piece: string): string | undefined => {
  const known = pieces.get(piece);
  return known && printOf(known.parts);
};

function chain(pieces: Pieces, piece: string): string[] {
  const all: string[] = [];
  for (let one: string | null = piece; one !== null; one = pieces.get(one)?.within ?? null) all.push(one);
  return all;
}

/** What a row refers to is let go with it. */
const withoutGone = ({ table, row }: ThingRow, there: ReadonlySet<unknown>): ThingRow => ({
  table,
  row: Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      lettingGo.includes(column) && !there.has(value) ? null : value,
    ]),
  ),
});
const lettingGo = ['together_with', 'from_item_id', 'until_item_id'];
