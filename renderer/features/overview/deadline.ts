import { differenceInCalendarDays, formatISO, parseISO, subDays } from 'date-fns';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import { longDate } from '../../../shared/german/format.ts';

export type Deadline = { kind: 'success' | 'info' | 'warning'; text: string };

/** Until when the invitation must be out (R7: the notice period is the body's own), and how long that is. */
export function invitationDeadline(
  meeting: { date: string; state: MeetingState },
  noticeDays: number,
  today: string,
): Deadline {
  const lastDay = subDays(parseISO(meeting.date), noticeDays);
  const words = longDate(formatISO(lastDay, { representation: 'date' }));
  if (meeting.state !== 'planned') return { kind: 'success', text: `Eingeladen. Frist war ${words}.` };
  const left = differenceInCalendarDays(lastDay, parseISO(today));
  if (left < 0) return { kind: 'warning', text: `Die Einladungsfrist ist am ${words} abgelaufen.` };
  return {
    kind: left <= 3 ? 'warning' : 'info',
    text: `Einladung spätestens am ${words} (${daysLeft(left)}).`,
  };
}

function daysLeft(days: number): string {
  if (days === 0) return 'heute';
  return days === 1 ? 'morgen' : `noch ${days} Tage`;
}
