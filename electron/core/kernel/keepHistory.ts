import { type Change, isSeen, type Row } from '../../../db/changes.ts';
import type { Recorder } from '../../../db/recorder.ts';
import { findItem } from '../../../db/repositories/meetings/agenda.ts';
import { keepState } from '../../../db/repositories/history/pastStates.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import { presentRows, rowsBefore, stateOf, type Thing, thingOf } from '../../../db/things.ts';
import { ItemId, MeetingId } from '../../../shared/domain/ids.ts';

export type Keeping = {
  db: WriteDb;
  recorder: Recorder;
  by: string;
  at: string;
  /** Never goes on with a version that was begun before. */
  isApart: boolean;
};

/**
 * Keeps what stood in texts, resolutions and attendances before this transaction changed them. Who saves the same thing again soon
 * writes on at one version; what came or went is always one of its own.
 */
export async function keepHistory(
  { db, recorder: { runs }, by, at, isApart }: Keeping,
  changes: readonly Change[],
): Promise<void> {
  for (const [id, touched] of byThing(changes)) {
    const [first] = touched;
    const thing = first && thingOf(first);
    const goesOn = !isApart && !touched.some(cameOrWent) && runs.goesOn(id, at);
    if (!thing || goesOn) continue;
    const before = stateOf(await rowsBefore(db, thing, touched));
    if (before === stateOf(await presentRows(db, thing))) continue;
    await keepState(db, thing, { by, at, before, meetingId: await meetingOf(db, thing, changes) });
    runs.begin(id, at);
  }
}

/** By their own row, not by one below it: a vote is entered into a resolution that goes on. */
const cameOrWent = ({ table, before, after }: Change): boolean =>
  (table === 'item_text' || table === 'resolution' || table === 'attendee') &&
  (before === null || after === null);

function byThing(changes: readonly Change[]): Map<string, Change[]> {
  const things = new Map<string, Change[]>();
  for (const change of changes) {
    const thing = isSeen(change) ? thingOf(change) : null;
    if (thing) things.set(thing.id, [...(things.get(thing.id) ?? []), change]);
  }
  return things;
}

/** Also of an item that is gone by now. */
async function meetingOf(db: ReadDb, thing: Thing, changes: readonly Change[]): Promise<MeetingId> {
  const { kind, id } = thing;
  const own =
    kind === 'text' ? null : (changedRow(changes, kind, id) ?? (await presentRows(db, thing))[0]?.row);
  if (kind === 'attendee') return MeetingId.parse(own?.meeting_id);
  const itemId = ItemId.parse(own?.item_id ?? id);
  const item = await findItem(db, itemId);
  return item ? item.meetingId : MeetingId.parse(changedRow(changes, 'agenda_item', itemId)?.meeting_id);
}

function changedRow(changes: readonly Change[], table: Change['table'], id: string): Row | null {
  const change = changes.find((one) => one.table === table && (one.before ?? one.after)?.id === id);
  return change?.before ?? change?.after ?? null;
}
