import type { Brought } from '../../../db/broughtFile.ts';
import { columnsOfMeeting } from '../../../db/meetingRows.ts';
import { listFiles } from '../../../db/repositories/handOver/meetingFiles.ts';
import { findTaken, keepBrought } from '../../../db/repositories/handOver/takenMeetings.ts';
import { getDataFile } from '../../../db/repositories/dataFile/dataFile.ts';
import { knownVersion } from '../../../db/store.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { ThingRow } from '../../../db/things.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { TakenId } from '../../../shared/domain/ids.ts';
import { minutesAreOpen } from '../../../shared/domain/meeting/states.ts';
import { AppError } from '../../../shared/errors.ts';
import { meetingById } from '../kernel/access.ts';
import type { ActionCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { refuse, refusing } from '../kernel/refusals.ts';
import { putFiles, readFiles } from './broughtFiles.ts';
import { openApart } from './openApart.ts';
import { titleOfMeeting } from './status.ts';
import { refuseUntold } from './words.ts';

/**
 * Reads a file that comes back and keeps what it says of its meeting, for decisions; nothing of the meeting is changed. Throws
 * HAND_OVER where it is none of those that were taken along here, or cannot be believed.
 */
export async function openBrought(
  ctx: ActionCtx,
  { bytes }: Parsed<'handOver.open'>,
): Promise<Output<'handOver.open'>> {
  const { store } = ctx;
  const expected = await store.read(async (db) => ({
    version: knownVersion,
    columns: await columnsOfMeeting(db),
    knownFiles: await listFiles(db),
  }));
  const brought = await openApart({ bytes, expected });
  refuseUnsound(brought);
  const { rows, files } = await readFiles(brought);
  return store.transaction(async (db) => {
    const known = await knownHere(db, brought);
    await putFiles(db, files);
    await keep({ ...ctx, db }, known, rows, brought);
    return { id: known.id };
  });
}

/** What nobody could read here is not shown to anybody. */
function refuseUnsound({ rows }: Brought): void {
  try {
    refuseUntold(rows);
  } catch (cause) {
    throw new AppError({ code: 'HAND_OVER', because: 'unsound' }, { cause });
  }
}

/** Throws HAND_OVER where this file did not go out from here, or one of both was settled since. */
async function knownHere(db: WriteDb, { uuid, rows, ...named }: Brought) {
  const id = TakenId.safeParse(named.taken);
  const { uuid: ownUuid } = await getDataFile(db);
  if (uuid !== ownUuid || !id.success) return refuse({ code: 'HAND_OVER', because: 'otherOffice' });
  const taken = await findTaken(db, id.data);
  if (!taken || taken.meetingId !== named.meeting) return refuse({ code: 'HAND_OVER', because: 'unknown' });
  if (taken.isCopy) refuse({ code: 'HAND_OVER', because: 'isCopy' });
  const { state, bodyId } = await meetingById(db, taken.meetingId);
  if (!minutesAreOpen(state)) refuse({ code: 'HAND_OVER', because: 'settledHere' });
  const meeting = rows.find(({ table }) => table === 'meeting');
  if (!meeting) return refuse({ code: 'HAND_OVER', because: 'unknown' });
  if (settled.includes(String(meeting.row.state))) refuse({ code: 'HAND_OVER', because: 'settledThere' });
  return { ...taken, bodyId };
}
/** What was handed to the chair, and what the chair has signed, leads back by a step that gives its reason. */
const settled = ['minutesReady', 'released', 'signed'];

async function keep(
  ctx: Omit<ActionCtx, 'store' | 'whileClosed'> & { db: WriteDb },
  { id, version, meetingId, bodyId }: Awaited<ReturnType<typeof knownHere>>,
  rows: readonly ThingRow[],
  { files }: Brought,
): Promise<void> {
  const { db, now, caller } = ctx;
  const named = rows.flatMap(({ table, row }) => (table === 'attachment' ? [String(row.sha256)] : []));
  const all = [...new Set([...named, ...files.map(({ sha256 }) => sha256)])];
  // A meeting belongs to one body for good.
  const own = rows.map((one) =>
    one.table === 'meeting' ? { table: one.table, row: { ...one.row, body_id: bodyId } } : one,
  );
  const back = { id, version, broughtAt: now(), broughtBy: caller.name };
  const unsound = { code: 'HAND_OVER', because: 'unsound' } as const;
  await refusing(keepBrought(db, back, { rows: own, files: all }), { foreignKey: unsound });
  await record(ctx, 'meetingBack', { meeting: await titleOfMeeting(db, meetingId) });
}
