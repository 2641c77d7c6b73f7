import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { MeetingId, TakenId } from '../../../shared/domain/ids.ts';
import { jsonColumn } from '../../codec.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import type { ThingRow } from '../../things.ts';
import { nextVersion, refuseGone, refuseMissing } from '../guarded.ts';
import { dropUnusedFiles } from '../files/files.ts';

/** What of a meeting was taken along: a digest and the piece it lies within, by piece; and what stands behind what, by list. */
export const Base = z.object({
  pieces: z.record(z.string(), z.object({ print: z.string(), within: z.string().nullable() })),
  orders: z.record(z.string(), z.array(z.object({ id: z.string(), under: z.string() }))),
});
export type Base = z.infer<typeof Base>;
const base = jsonColumn('takenMeeting', Base);

const Rows = z.array(
  z.object({
    table: z.string(),
    row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  }),
);
const brought = jsonColumn('takenMeeting', Rows);

/** `to`: where it is worked on. `isCopy`: this file is what was taken along. `endedAt`: it came back, or is not awaited any more. */
export type TakenMeeting = {
  id: TakenId;
  version: number;
  meetingId: MeetingId;
  isCopy: boolean;
  by: string;
  at: string;
  to: string;
  /** When something came back that waits for decisions, and who brought it. */
  broughtAt: string | null;
  broughtBy: string;
  endedAt: string | null;
};

const columns = [
  'id',
  'version',
  'meeting_id',
  'is_copy',
  'by',
  'at',
  'taken_to',
  'brought_by',
  'brought_at',
  'ended_at',
] as const;
type Listed = Pick<Selectable<Tables['taken_meeting']>, (typeof columns)[number]>;

const toTaken = (row: Listed): TakenMeeting => ({
  id: row.id,
  version: row.version,
  meetingId: row.meeting_id,
  isCopy: row.is_copy === 1,
  by: row.by,
  at: row.at,
  to: row.taken_to,
  broughtAt: row.brought_at,
  broughtBy: row.brought_by,
  endedAt: row.ended_at,
});

/** Those that are awaited, or wait for decisions, the latest first. */
export async function listTaken(db: ReadDb): Promise<TakenMeeting[]> {
  const rows = await db
    .selectFrom('taken_meeting')
    .select(columns)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('brought_at', 'is not', null)]))
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toTaken);
}

export async function findTaken(
  db: ReadDb,
  id: TakenId,
): Promise<(TakenMeeting & { base: Base; brought: ThingRow[] | null }) | null> {
  const row = await db.selectFrom('taken_meeting').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    ...toTaken(row),
    base: base.read(row.base, id),
    // Tables of ours, as broughtFile.ts read them.
    brought: row.brought === null ? null : (brought.read(row.brought, id) as ThingRow[]),
  };
}

type New = Pick<TakenMeeting, 'id' | 'meetingId' | 'by' | 'at' | 'to'> & { base: Base };

export async function insertTaken(db: WriteDb, taken: New): Promise<void> {
  const { id, meetingId, by, at, to } = taken;
  await db
    .insertInto('taken_meeting')
    .values({
      id,
      version: 1,
      meeting_id: meetingId,
      is_copy: 0,
      by,
      at,
      taken_to: to,
      base: base.write(taken.base),
      brought: null,
      brought_by: '',
      brought_at: null,
      ended_at: null,
    })
    .execute();
}

/** Makes of the file the one that was taken along. */
export async function markAsCopy(db: WriteDb, id: TakenId): Promise<void> {
  await db.deleteFrom('taken_meeting').where('id', '<>', id).execute();
  const marked = db.updateTable('taken_meeting').set({ is_copy: 1 }).where('id', '=', id);
  refuseMissing(await marked.executeTakeFirstOrThrow(), 'taken');
}

/** It was not taken along after all. */
export async function removeTaken(db: WriteDb, id: TakenId): Promise<void> {
  refuseGone(await db.deleteFrom('taken_meeting').where('id', '=', id).executeTakeFirst(), 'taken');
}

/** What came back waits from now on, with its files. What came before is not awaited any more. Throws CONFLICT. */
export async function keepBrought(
  db: WriteDb,
  taken: Pick<TakenMeeting, 'id' | 'version' | 'broughtBy' | 'broughtAt'>,
  { rows, files }: { rows: readonly ThingRow[]; files: readonly string[] },
): Promise<void> {
  await replaceFiles(db, taken.id, files);
  await updateTaken(db, taken, {
    brought: brought.write(rows.map(({ table, row }) => ({ table, row: { ...row } }))),
    brought_by: taken.broughtBy,
    brought_at: taken.broughtAt,
  });
}

/** Nothing waits any more, and nothing is awaited. */
export const endTaken = (
  db: WriteDb,
  taken: Pick<TakenMeeting, 'id' | 'version' | 'endedAt'>,
): Promise<void> =>
  updateTaken(db, taken, {
    ...nothingBrought,
    ended_at: taken.endedAt,
  });

/** What came back is put away undecided; it can be brought again. */
export async function dropBrought(db: WriteDb, taken: Pick<TakenMeeting, 'id' | 'version'>): Promise<void> {
  await updateTaken(db, taken, nothingBrought);
  await replaceFiles(db, taken.id, []);
}

const nothingBrought = { brought: null, brought_by: '', brought_at: null };

async function updateTaken(
  db: WriteDb,
  { id, version }: Pick<TakenMeeting, 'id' | 'version'>,
  values: Partial<Selectable<Tables['taken_meeting']>>,
): Promise<void> {
  const updated = await db
    .updateTable('taken_meeting')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  nextVersion(updated, version);
}

async function replaceFiles(db: WriteDb, id: TakenId, files: readonly string[]): Promise<void> {
  await db.deleteFrom('taken_file').where('taken_id', '=', id).execute();
  for (const sha256 of files) await db.insertInto('taken_file').values({ taken_id: id, sha256 }).execute();
  await dropUnusedFiles(db);
}
