import { listRules } from '../../../db/repositories/office/bodies.ts';
import { listDays, listMeetings } from '../../../db/repositories/meetings/meetings.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { rulesOn } from '../../../shared/domain/body/body.ts';
import { isHeld } from '../../../shared/domain/meeting/states.ts';
import { quorum } from '../../../shared/domain/room/quorum.ts';
import { seatsTaken } from '../../../shared/domain/room/seatsTaken.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { loadRoom } from '../meetings/attendanceView.ts';

/** As many as one plot shows. */
const shown = 6;

/** How many came to the last meetings of a body, and how many it took; the oldest first. */
export async function getAttendanceOverTime(
  { db }: QueryCtx,
  { bodyId }: Parsed<'overview.attendance'>,
): Promise<Output<'overview.attendance'>> {
  const held = (await listDays(db, bodyId)).filter(({ state }) => isHeld(state)).slice(-shown);
  const rules = await listRules(db, bodyId);
  const meetings = (await listMeetings(db, { ids: held.map(({ id }) => id) })).toReversed();
  const rows: Output<'overview.attendance'> = [];
  for (const meeting of meetings) {
    const seats = rulesOn(rules, meeting.date)?.statutorySeats ?? 0;
    const present = seatsTaken(await loadRoom(db, meeting));
    const { id, number, date } = meeting;
    rows.push({ meetingId: id, number, date, present, seats, required: quorum(seats, 0).required });
  }
  return rows;
}
