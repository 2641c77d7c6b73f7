import { listTaken, type TakenMeeting } from '../../../db/repositories/handOver/takenMeetings.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { TakenRow } from '../../../shared/contract/handOver.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { meetingById } from '../kernel/access.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { meetingView } from '../meetings/meetings.ts';
import { shortTitle } from '../meetings/shortTitle.ts';

/** Which meetings are worked on elsewhere. */
export async function handOverStatus({ db }: QueryCtx): Promise<Output<'handOver.status'>> {
  const rows = await listTaken(db);
  const [copyOf] = await told(
    db,
    rows.filter(({ isCopy }) => isCopy),
  );
  return {
    copyOf: copyOf ?? null,
    away: await told(
      db,
      rows.filter(({ isCopy }) => !isCopy),
    ),
  };
}

async function told(db: ReadDb, taken: readonly TakenMeeting[]): Promise<TakenRow[]> {
  const rows: TakenRow[] = [];
  for (const one of taken) rows.push(await takenRow(db, one));
  return rows;
}

export async function takenRow(db: ReadDb, taken: TakenMeeting): Promise<TakenRow> {
  const { id, version, meetingId, at, by, to, broughtAt } = taken;
  const title = await titleOfMeeting(db, meetingId);
  return { id, version, meetingId, title, at, by, to, broughtAt };
}

export const titleOfMeeting = async (db: ReadDb, id: TakenMeeting['meetingId']): Promise<string> =>
  shortTitle(await meetingView(db, await meetingById(db, id)));
