import { minutesDueOn } from '../body/minutesPeriod.ts';
import { addDays } from '../day/day.ts';
import { noticeDates } from '../body/notice.ts';
import type { IsoDate } from '../values.ts';
import type { DocumentOnDesk, MailsOnDesk, MeetingOnDesk } from './meetingOnDesk.ts';
import { blankTask, type Task, type TaskKind } from './task.ts';

/** `nextDay`: until when the agenda of the body's next meeting must be out; null where none is planned. */
type Days = { today: IsoDate; nextDay: IsoDate | null };

/** What is to be done for one meeting. */
export function meetingTasks(meeting: MeetingOnDesk, days: Days): Task[] {
  const { id, number, date, bodyName } = meeting;
  return [
    ...tasksAhead(meeting, days.today),
    ...tasksOfDocuments(meeting, days.today),
    ...tasksOfMinutes(meeting, days),
    ...tasksOfMails(meeting),
  ].map((task) => ({ ...task, meeting: { id, number, date, bodyName } }));
}

const task = (kind: TaskKind, rest: Partial<Task> = {}): Task => ({ ...blankTask, ...rest, kind });
const when = (is: boolean, ...tasks: Task[]): Task[] => (is ? tasks : []);

/** The last working day to send an invitation (R7); once it has passed, the last day itself. */
export function invitationDueOn(
  meeting: Pick<MeetingOnDesk, 'notice' | 'date' | 'startTime'>,
  today: IsoDate,
) {
  const { lastWorkday, lastDay } = noticeDates(meeting.notice, meeting.date, meeting.startTime);
  return today <= lastWorkday ? lastWorkday : lastDay;
}

/** So many days before a meeting the office asks whether there will be a quorum. */
const daysForQuorum = 5;

const isAhead = ({ state }: MeetingOnDesk) => state === 'planned' || state === 'invited';

function tasksAhead(meeting: MeetingOnDesk, today: IsoDate): Task[] {
  if (!isAhead(meeting)) return [];
  const { date, unreached, withoutAddress, openSeats, untold, promisesMissing, repliesForOtherDay } = meeting;
  if (date < today) return [task('openMeeting', { dueOn: date })];
  const dueOn = invitationDueOn(meeting, today);
  const isCalled = meeting.sentOn !== null || meeting.state === 'invited';
  const isReady = stateOf(meeting, ({ convening }) => convening === 'calls') === 'released';
  const isToldToPublic =
    meeting.isPublicToldByMail || stateOf(meeting, ({ convening }) => convening === 'tells') === 'released';
  return [
    ...when(date === today, task('openMeeting', { dueOn: date })),
    ...when(!isCalled, task(isReady ? 'sendInvitation' : 'prepareInvitation', { dueOn })),
    ...when(!isToldToPublic, task('informPublic', { dueOn })),
    ...when(
      !isCalled && withoutAddress.length > 0,
      task('addAddresses', { dueOn, names: [...withoutAddress] }),
    ),
    ...when(isCalled && unreached.length > 0, task('callUnreached', { dueOn, names: [...unreached] })),
    ...when(untold > 0, task('tellChanges', { dueOn: date, count: untold })),
    ...when(openSeats.length > 0, task('findDeputies', { dueOn: date, names: [...openSeats] })),
    ...when(repliesForOtherDay > 0, task('askAgain', { dueOn: date, count: repliesForOtherDay })),
    ...when(
      (promisesMissing ?? 0) > 0 && today >= addDays(date, -daysForQuorum),
      task('findQuorum', { dueOn: date, count: promisesMissing ?? 0 }),
    ),
  ];
}

const stateOf = ({ documents }: MeetingOnDesk, is: (document: DocumentOnDesk) => boolean) =>
  documents.find(is)?.state ?? null;

/** What lies before those who sign, and what came back from them (R32, R33). */
function tasksOfDocuments(meeting: MeetingOnDesk, today: IsoDate): Task[] {
  const dueOn = ({ convening, minutes }: DocumentOnDesk): IsoDate | null => {
    if (minutes !== 'none') return dueOfMinutes(meeting);
    return convening !== 'none' && isAhead(meeting) ? invitationDueOn(meeting, today) : null;
  };
  return meeting.documents.flatMap((document) => [
    ...when(
      document.state === 'presented',
      task('signDocument', {
        document: document.kind,
        dueOn: dueOn(document),
        waitsFor: [...document.waitsFor],
      }),
    ),
    ...when(
      document.state === 'returned',
      task('reworkDocument', { document: document.kind, dueOn: dueOn(document) }),
    ),
  ]);
}

const dueOfMinutes = ({ minutesDue, date }: MeetingOnDesk): IsoDate | null =>
  minutesDue && minutesDueOn(minutesDue, date);

function tasksOfMinutes(meeting: MeetingOnDesk, { nextDay }: Days): Task[] {
  const dueOn = dueOfMinutes(meeting);
  const { state } = meeting;
  if (state === 'running') return [task('closeMeeting', { dueOn: meeting.date })];
  if (state === 'closed') return [task('writeMinutes', { dueOn })];
  if (state === 'minutesReady') {
    // Who has presented them waits for the chair, or has them back.
    const isBeforeTheChair = meeting.documents.some(
      ({ minutes, state: stands }) => minutes === 'whole' && ['presented', 'returned'].includes(stands),
    );
    return when(!isBeforeTheChair, task('presentMinutes', { dueOn }));
  }
  if (state !== 'released' && state !== 'signed') return [];
  const isSent = meeting.minutesSentOn !== null || meeting.areMinutesMailed;
  return [
    ...when(!isSent, task('sendMinutes', { dueOn })),
    ...when(!meeting.isApprovalPlanned, task('approveMinutes', { dueOn: nextDay })),
  ];
}

function tasksOfMails({ failedMails, unconfirmed }: MeetingOnDesk): Task[] {
  const of = (kind: TaskKind, mails: MailsOnDesk) =>
    mails ? [task(kind, { dueOn: mails.since, count: mails.count })] : [];
  return [...of('repeatMails', failedMails), ...of('confirmSent', unconfirmed)];
}
