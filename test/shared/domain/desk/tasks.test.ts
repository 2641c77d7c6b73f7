import { describe, expect, test } from 'vitest';
import { defaultNotice } from '../../../../shared/domain/body/notice.ts';
import type { DocumentOnDesk, MeetingOnDesk } from '../../../../shared/domain/desk/meetingOnDesk.ts';
import { BodyId, MeetingId, PaperId, ReportPeriodId } from '../../../../shared/domain/ids.ts';
import type { Task } from '../../../../shared/domain/desk/task.ts';
import { type Desk, groupOf, tasksOn } from '../../../../shared/domain/desk/tasks.ts';

type OnDesk = Desk['meetings'][number];
const bodyId = BodyId.parse('b1');

const roles = {
  invitation: { convening: 'calls', minutes: 'none' },
  publicNotice: { convening: 'tells', minutes: 'none' },
  minutes: { convening: 'none', minutes: 'whole' },
  resolutionList: { convening: 'none', minutes: 'none' },
} as const;
const a = (kind: keyof typeof roles, state: DocumentOnDesk['state'], waitsFor: string[]): DocumentOnDesk => ({
  kind,
  state,
  waitsFor,
  ...roles[kind],
});

/** A meeting on Wednesday, 9 December; eight full days before it are Monday, 30 November. */
const planned: OnDesk = {
  id: MeetingId.parse('m1'),
  bodyId,
  bodyName: 'Integrationsrat',
  number: 8,
  date: '2026-12-09',
  startTime: '17:00',
  state: 'planned',
  notice: defaultNotice,
  minutesDue: { amount: 10, unit: 'workdays' },
  sentOn: null,
  untold: 0,
  unreached: [],
  withoutAddress: [],
  openSeats: [],
  promisesMissing: null,
  repliesForOtherDay: 0,
  documents: [],
  isPublicToldByMail: true,
  areMinutesMailed: false,
  minutesSentOn: null,
  isApprovalPlanned: true,
  failedMails: null,
  unconfirmed: null,
};
const invited: Partial<OnDesk> = { state: 'invited', sentOn: '2026-11-20' };
/** Held on Wednesday, 28 October: ten working days later is 11 November. */
const held: Partial<OnDesk> = { date: '2026-10-28', state: 'closed', sentOn: '2026-10-15' };
const released: Partial<OnDesk> = { ...held, state: 'released', minutesSentOn: '2026-11-10' };

const nothing: Omit<Desk, 'today'> = { meetings: [], inquiries: [], reports: [], papers: [] };
const desk = (rest: Partial<Desk>, today = '2026-11-23'): Desk => ({ ...nothing, today, ...rest });
const of = (change: Partial<MeetingOnDesk>, today?: string) =>
  tasksOn(desk({ meetings: [{ ...planned, ...change }] }, today));
const lines = (tasks: readonly Task[]) => tasks.map(({ kind, dueOn }) => [kind, dueOn]);

describe('what is to be done for a meeting', () => {
  test.each<[string, Partial<OnDesk>, [Task['kind'], string | null][]]>([
    ['an invitation that nobody has released', {}, [['prepareInvitation', '2026-11-30']]],
    [
      'one that can go out',
      { documents: [a('invitation', 'released', [])] },
      [['sendInvitation', '2026-11-30']],
    ],
    ['nothing once it went out', invited, []],
    [
      'the public, with the invitation',
      { ...invited, isPublicToldByMail: false },
      [['informPublic', '2026-11-30']],
    ],
    [
      'the public is informed by a released document, too',
      { ...invited, isPublicToldByMail: false, documents: [a('publicNotice', 'released', [])] },
      [],
    ],
    [
      'who has no address, before the invitation',
      { withoutAddress: ['Aydın, Nur'] },
      [
        ['prepareInvitation', '2026-11-30'],
        ['addAddresses', '2026-11-30'],
      ],
    ],
    [
      'who was not reached, after it',
      { ...invited, withoutAddress: ['Aydın, Nur'], unreached: ['Aydın, Nur'] },
      [['callUnreached', '2026-11-30']],
    ],
    ['what has changed since', { ...invited, untold: 2 }, [['tellChanges', '2026-12-09']]],
    [
      'two promises are missing for a quorum five days before',
      { ...invited, promisesMissing: 2, date: '2026-11-28' },
      [['findQuorum', '2026-11-28']],
    ],
    ['a seat that nobody takes', { ...invited, openSeats: ['Wilk, Jan'] }, [['findDeputies', '2026-12-09']]],
    ['its day has come', { ...invited, date: '2026-11-23' }, [['openMeeting', '2026-11-23']]],
    ['a meeting that runs', { ...held, state: 'running' }, [['closeMeeting', '2026-10-28']]],
    ['a day that has passed', { ...invited, date: '2026-11-18' }, [['openMeeting', '2026-11-18']]],
    ['minutes that are written', held, [['writeMinutes', '2026-11-11']]],
    ['minutes without a period', { ...held, minutesDue: null }, [['writeMinutes', null]]],
    [
      'minutes that nobody has presented',
      { ...held, state: 'minutesReady' },
      [['presentMinutes', '2026-11-11']],
    ],
    [
      'minutes that wait for a signature',
      {
        ...held,
        state: 'minutesReady',
        documents: [a('minutes', 'presented', ['Addo'])],
      },
      [['signDocument', '2026-11-11']],
    ],
    [
      'minutes that came back',
      { ...held, documents: [a('minutes', 'returned', [])] },
      [
        ['reworkDocument', '2026-11-11'],
        ['writeMinutes', '2026-11-11'],
      ],
    ],
    [
      'a list that waits for a signature has no day',
      { ...invited, documents: [a('resolutionList', 'presented', ['Addo'])] },
      [['signDocument', null]],
    ],
    [
      'released minutes that nobody got',
      { ...released, minutesSentOn: null },
      [['sendMinutes', '2026-11-11']],
    ],
    ['released minutes that went out', { ...released, minutesSentOn: null, areMinutesMailed: true }, []],
    [
      'minutes that no meeting deals with',
      { ...released, isApprovalPlanned: false },
      [['approveMinutes', null]],
    ],
    [
      'mails that failed',
      { ...invited, failedMails: { count: 2, since: '2026-11-21' } },
      [['repeatMails', '2026-11-21']],
    ],
    [
      'drafts of which nobody said that they went out',
      { ...invited, unconfirmed: { count: 1, since: '2026-11-20' } },
      [['confirmSent', '2026-11-20']],
    ],
    ['a cancelled meeting', { state: 'cancelled' }, []],
  ])('%s', (_, change, expected) => {
    expect(lines(of(change))).toEqual(expected);
  });

  test('names who is awaited, and the meeting', () => {
    const [task] = of({ ...held, documents: [a('minutes', 'presented', ['Addo'])] });
    expect(task).toMatchObject({ waitsFor: ['Addo'], document: 'minutes', meeting: { id: 'm1', number: 8 } });
  });

  test('a working day first; where it has passed, the last day itself (R7)', () => {
    // Eight full days before Monday, 14 December end on Saturday, 5 December.
    const change = { date: '2026-12-14' };
    expect(of(change, '2026-12-04')[0]?.dueOn).toBe('2026-12-04');
    expect(of(change, '2026-12-05')[0]?.dueOn).toBe('2026-12-05');
    expect(of(change, '2026-12-06')[0]?.dueOn).toBe('2026-12-05');
  });

  test('minutes are approved in the next meeting, while its agenda is open', () => {
    const last = { ...planned, ...released, id: MeetingId.parse('m0'), isApprovalPlanned: false };
    const first = tasksOn(desk({ meetings: [last, planned] })).find(({ kind }) => kind === 'approveMinutes');
    expect(first?.dueOn).toBe('2026-11-30');
    const elsewhere = { ...planned, bodyId: BodyId.parse('b2') };
    expect(lines(tasksOn(desk({ meetings: [last, elsewhere] })))).toContainEqual(['approveMinutes', null]);
  });
});

describe('what is to be done beside the meetings', () => {
  const inquiry = {
    id: PaperId.parse('p1'),
    number: '0421/2026',
    subject: 'Wartezeiten',
    unit: 'Ordnungsamt',
  };

  test('an Anfrage waits for the office that answers it, until its day', () => {
    const tasks = tasksOn(desk({ inquiries: [{ ...inquiry, dueOn: '2026-11-18' }] }));
    expect(tasks).toMatchObject([
      {
        kind: 'answerInquiry',
        dueOn: '2026-11-18',
        subject: '0421/2026 · Wartezeiten',
        waitsFor: ['Ordnungsamt'],
      },
    ]);
  });

  test('reports that are overdue are counted', () => {
    const reports = [
      { id: ReportPeriodId.parse('r1'), bodyId, name: 'Bericht 2025', dueOn: '2026-03-01', overdue: 3 },
    ];
    expect(tasksOn(desk({ reports }))).toMatchObject([{ kind: 'collectReports', count: 3, periodId: 'r1' }]);
  });

  test('papers come onto the next agenda, until the invitation; without a meeting there is no day', () => {
    const papers = [{ bodyId, subjects: ['Budget', 'Beirat'] }];
    const planning = tasksOn(desk({ papers, meetings: [planned] })).find(({ kind }) => kind === 'planPapers');
    expect(planning).toMatchObject({
      dueOn: '2026-11-30',
      count: 2,
      subject: 'Budget',
      meeting: { id: 'm1' },
    });
    expect(tasksOn(desk({ papers }))).toMatchObject([{ kind: 'planPapers', dueOn: null, meeting: null }]);
    expect(tasksOn(desk({ papers: [{ bodyId, subjects: [] }] }))).toEqual([]);
  });
});

describe('the order of the list', () => {
  test('by day; what has none comes last', () => {
    const days = ['2026-12-01', null, '2026-11-18', '2026-11-25'];
    const inquiries = days.map((dueOn) => ({
      id: PaperId.parse('p'),
      number: null,
      subject: 'x',
      unit: '',
      dueOn,
    }));
    expect(tasksOn(desk({ inquiries })).map(({ dueOn }) => dueOn)).toEqual([
      '2026-11-18',
      '2026-11-25',
      '2026-12-01',
      null,
    ]);
  });

  test.each([
    ['2026-11-22', 'overdue'],
    ['2026-11-23', 'thisWeek'],
    ['2026-11-29', 'thisWeek'],
    ['2026-11-30', 'later'],
    [null, 'undated'],
  ] as const)('on Monday, 23 November, %s is %s', (dueOn, group) => {
    expect(groupOf({ dueOn }, '2026-11-23')).toBe(group);
  });

  test('on a Sunday the week is over with the day', () => {
    expect(groupOf({ dueOn: '2026-11-29' }, '2026-11-29')).toBe('thisWeek');
    expect(groupOf({ dueOn: '2026-11-30' }, '2026-11-29')).toBe('later');
  });
});
