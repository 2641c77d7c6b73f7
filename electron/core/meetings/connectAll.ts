import { updateAttendee } from '../../../db/repositories/meetings/attendees.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { toConnect } from '../../../shared/domain/room/connected.ts';
import { openMeeting } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { openAttendance } from './attendanceView.ts';

/** Once a meeting is held by video everybody who is there takes part so, but for the chair in the hall (R13b). */
export async function connectAll(
  { db }: CommandCtx,
  { meetingId }: Parsed<'attendance.connectAll'>,
): Promise<Output<'attendance.connectAll'>> {
  const meeting = await openMeeting(db, meetingId);
  const attendance = await openAttendance(db, meeting);
  for (const attendee of toConnect(attendance, meeting.mode))
    await updateAttendee(db, { ...attendee, isRemote: true });
  return openAttendance(db, meeting);
}
