import type { BodyId, PaperId, ReportPeriodId } from '../ids.ts';
import { addDays } from '../day/day.ts';
import type { IsoDate } from '../values.ts';
import type { MeetingOnDesk } from './meetingOnDesk.ts';
import { invitationDueOn, meetingTasks } from './meetingTasks.ts';
import { blankTask, type Task } from './task.ts';

/** All that the list of tasks is made of. */
export type Desk = {
  today: IsoDate;
  meetings: readonly (MeetingOnDesk & { bodyId: BodyId })[];
  inquiries: readonly {
    id: PaperId;
    number: string | null;
    subject: string;
    unit: string;
    dueOn: IsoDate | null;
  }[];
  reports: readonly {
    id: ReportPeriodId;
    bodyId: BodyId;
    name: string;
    dueOn: IsoDate | null;
    overdue: number;
  }[];
  /** Submitted papers that no agenda has, of each body that has some. */
  papers: readonly { bodyId: BodyId; subjects: readonly string[] }[];
};

/** What is to be done, what is due first before the rest, what has no day last. */
export function tasksOn(desk: Desk): Task[] {
  const tasks = [
    ...desk.meetings.flatMap((meeting) =>
      meetingTasks(meeting, { today: desk.today, nextDay: nextDay(desk, meeting.bodyId, meeting.date) }),
    ),
    ...paperTasks(desk),
    ...inquiryTasks(desk),
    ...reportTasks(desk),
  ];
  return tasks.toSorted((a, b) => (a.dueOn ?? never).localeCompare(b.dueOn ?? never));
}

const never = '9999-12-31';

/** The next meeting of a body whose agenda can still take something in. */
const nextOf = ({ meetings, today }: Desk, bodyId: BodyId, after: IsoDate) =>
  meetings
    .filter((meeting) => meeting.bodyId === bodyId && meeting.state === 'planned')
    .filter(({ date }) => date >= today && date > after)
    .toSorted((a, b) => a.date.localeCompare(b.date))[0];

function nextDay(desk: Desk, bodyId: BodyId, after: IsoDate): IsoDate | null {
  const next = nextOf(desk, bodyId, after);
  return next ? invitationDueOn(next, desk.today) : null;
}

const paperTasks = (desk: Desk): Task[] =>
  desk.papers.flatMap(({ bodyId, subjects }) => {
    if (subjects.length === 0) return [];
    const next = nextOf(desk, bodyId, addDays(desk.today, -1));
    const { id, number, date, bodyName } = next ?? {};
    const meeting =
      id && date && bodyName !== undefined && number !== undefined ? { id, number, date, bodyName } : null;
    const dueOn = next ? invitationDueOn(next, desk.today) : null;
    return [
      {
        ...blankTask,
        kind: 'planPapers' as const,
        bodyId,
        meeting,
        dueOn,
        count: subjects.length,
        subject: subjects[0] ?? '',
      },
    ];
  });

const inquiryTasks = ({ inquiries }: Desk): Task[] =>
  inquiries.map(({ id, number, subject, unit, dueOn }) => ({
    ...blankTask,
    kind: 'answerInquiry',
    paperId: id,
    dueOn,
    subject: [number, subject].filter(Boolean).join(' · '),
    waitsFor: unit === '' ? [] : [unit],
  }));

const reportTasks = ({ reports }: Desk): Task[] =>
  reports.map(({ id, bodyId, name, dueOn, overdue }) => ({
    ...blankTask,
    kind: 'collectReports',
    periodId: id,
    bodyId,
    dueOn,
    subject: name,
    count: overdue,
  }));

export const taskGroups = ['overdue', 'thisWeek', 'undated', 'later'] as const;
export type TaskGroup = (typeof taskGroups)[number];

/** Where the list has a task on that day; a week ends with its Sunday. */
export function groupOf({ dueOn }: Pick<Task, 'dueOn'>, today: IsoDate): TaskGroup {
  if (dueOn === null) return 'undated';
  if (dueOn < today) return 'overdue';
  return dueOn <= sundayOf(today) ? 'thisWeek' : 'later';
}

function sundayOf(day: IsoDate): IsoDate {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return addDays(day, (7 - weekday) % 7);
}
