import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type ClockTime, type IsoDate, printable } from '../../../shared/domain/values.ts';
import { type MailAddress, sendableAddress } from './message.ts';

export type CalendarEntry = {
  /** The same for all versions of a meeting's entry, e.g. `<id>@<domain>`. */
  uid: string;
  title: string;
  description: string;
  location: string;
  date: IsoDate;
  /** Wall-clock time in Germany; null makes it an entry of the whole day. */
  startTime: ClockTime | null;
  /** Earlier than the start: past midnight. Null: two hours are set aside. */
  endTime: ClockTime | null;
  /** Grows with each version sent; the calendar keeps the highest. */
  sequence: number;
  /** ISO instant at which this version was made. */
  stamp: string;
  cancelled: boolean;
  organizer: MailAddress | null;
};

/** The content of an .ics file (RFC 5545). Times are in UTC, so no calendar needs to know our time zone's rules. */
export function meetingCalendar(input: CalendarEntry): Uint8Array {
  const { organizer } = input;
  const calendar = ical({
    prodId: { company: 'Ratsfeder', product: 'Ratsfeder', language: 'DE' },
    method: calendarMethod(input),
  });
  calendar.createEvent({
    id: printable(input.uid).replaceAll(/\s+/g, ''),
    sequence: input.sequence,
    stamp: new Date(input.stamp),
    ...span(input),
    summary: printable(input.title),
    description: printable(input.description),
    location: printable(input.location),
    status: input.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: organizer && {
      name: printable(organizer.name) || organizer.email,
      // A mailto: address is ASCII (RFC 6068).
      email: sendableAddress(organizer.email) ?? organizer.email,
    },
  });
  return new TextEncoder().encode(`${calendar.toString()}\r\n`);
}

/** What is published is taken back by a method of its own (RFC 5546, 3.2.1); a second entry would stay in the calendar. */
export const calendarMethod = ({ cancelled }: Pick<CalendarEntry, 'cancelled'>): ICalCalendarMethod =>
  cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;

/** The words of an .ics file, lines unfolded and marks unescaped. */
export const calendarWords = (ics: string): string =>
  ics
    .replaceAll(/\r\n[ \t]/g, '')
    .replaceAll(/\\([\\;,nN])/g, (_whole, mark: string) => (/n/i.test(mark) ? '\n' : mark));

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function span({ date, startTime, endTime }: CalendarEntry): { start: Date; end: Date; allDay?: true } {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // The end of a whole day is the day after it (RFC 5545, 3.6.1).
  if (startTime === null) return { start: new Date(midnight), end: new Date(midnight + DAY), allDay: true };
  const start = instantIn(midnight + sinceMidnight(startTime));
  if (endTime === null || endTime === startTime) return { start, end: new Date(start.getTime() + 2 * HOUR) };
  const nextDay = endTime < startTime ? DAY : 0;
  return { start, end: instantIn(midnight + nextDay + sinceMidnight(endTime)) };
}

const sinceMidnight = (time: ClockTime): number => Date.parse(`1970-01-01T${time}:00Z`);

/**
 * The instant of a German wall-clock time, which comes written as if it were UTC. As RFC 5545 (3.3.5) has it: an hour
 * that happens twice in autumn is the first one, an hour skipped in spring is counted on from before.
 */
function instantIn(wallClock: number): Date {
  const before = wallClock - germanOffset(wallClock - DAY);
  const after = wallClock - germanOffset(wallClock + DAY);
  const isAfter = before - wallClock !== -germanOffset(before) && after - wallClock === -germanOffset(after);
  return new Date(isAfter ? after : before);
}

const germany = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });

/** Milliseconds by which German clocks are ahead of UTC at an instant. */
function germanOffset(instant: number): number {
  const [, hours = '0', minutes = '0'] = /GMT\+(\d\d):(\d\d)/.exec(germany.format(instant)) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
