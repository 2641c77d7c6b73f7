import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import type { BodyRules } from '../../../shared/domain/body/body.ts';
import { minutesDueOn } from '../../../shared/domain/body/minutesPeriod.ts';
import { noticeDates } from '../../../shared/domain/body/notice.ts';
import { shortDay } from '../../../shared/german/tasks.ts';

type Props = {
  meeting: Pick<MeetingRow, 'date' | 'startTime'>;
  rules: Pick<BodyRules, 'notice' | 'minutesDue'>;
  sentOn: string | null;
  today: string;
};

/** The days of a meeting one after the other, today among them. */
export function MeetingDates({ today, ...props }: Props) {
  return (
    <ol className="meeting-dates" aria-label="Termine zur Sitzung">
      {daysOf({ today, ...props }).map(({ kind, day, label }) => (
        <li key={label} className={kind} {...(kind === 'today' ? { 'aria-current': 'date' } : {})}>
          <span className="dot" aria-hidden="true" />
          <strong>{shortDay(day, today)}</strong>
          <span>{label}</span>
        </li>
      ))}
    </ol>
  );
}

type Day = { kind: 'done' | 'today' | 'late' | 'due' | 'meeting'; day: string; label: string };

export function daysOf({ meeting, rules, sentOn, today }: Props): Day[] {
  const { lastWorkday } = noticeDates(rules.notice, meeting.date, meeting.startTime);
  const invitation: Day =
    sentOn === null
      ? { kind: lastWorkday < today ? 'late' : 'due', day: lastWorkday, label: 'Einladung spätestens' }
      : { kind: 'done', day: sentOn, label: 'eingeladen' };
  const minutes: Day[] = rules.minutesDue
    ? [{ kind: 'due', day: minutesDueOn(rules.minutesDue, meeting.date), label: 'Niederschrift spätestens' }]
    : [];
  const days: Day[] = [invitation, { kind: 'meeting', day: meeting.date, label: 'Sitzung' }, ...minutes];
  // Before what is due on the same day.
  return [{ kind: 'today', day: today, label: 'heute' } as Day, ...days].toSorted((a, b) =>
    a.day.localeCompare(b.day),
  );
}
