import type { Meeting } from '../meeting/meeting.ts';
import type { Attendance, Attendee } from './attendance.ts';

/** Who is there and not noted as connected yet; the chair leads in the hall (R13b), and in presence nobody is. */
export function toConnect(
  { attendees, presiding }: Pick<Attendance, 'attendees' | 'presiding'>,
  mode: Meeting['mode'],
): Attendee[] {
  if (mode === 'presence') return [];
  const chairs = new Set(presiding.map(({ personId }) => personId));
  return attendees.filter(
    ({ status, isRemote, personId }) => status === 'present' && !isRemote && !chairs.has(personId),
  );
}
