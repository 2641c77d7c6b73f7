import { z } from 'zod';
import { BodyId, MeetingId, PaperId, ReportPeriodId } from '../ids.ts';
import { DocumentKind } from '../document/document.ts';
import { IsoDate } from '../values.ts';

/** What an office has to do; each kind has its words in shared/german/tasks.ts. */
export const taskKinds = [
  'openMeeting',
  'prepareInvitation',
  'sendInvitation',
  'informPublic',
  'addAddresses',
  'callUnreached',
  'tellChanges',
  'findDeputies',
  'findQuorum',
  'askAgain',
  'planPapers',
  'closeMeeting',
  'writeMinutes',
  'presentMinutes',
  'reworkDocument',
  'signDocument',
  'sendMinutes',
  'approveMinutes',
  'repeatMails',
  'confirmSent',
  'answerInquiry',
  'collectReports',
] as const;
export const TaskKind = z.enum(taskKinds);
export type TaskKind = z.infer<typeof TaskKind>;

/** Which meeting a task is about, as a list names it. */
export const MeetingOfTask = z.object({
  id: MeetingId,
  number: z.number().nullable(),
  date: IsoDate,
  bodyName: z.string(),
});

/** One line of the list; `dueOn`: null for what has no day by which it must be done. */
export const Task = z.object({
  kind: TaskKind,
  dueOn: IsoDate.nullable(),
  meeting: MeetingOfTask.nullable(),
  /** Whose papers or reports it is about, where it is about no one meeting. */
  bodyId: BodyId.nullable(),
  document: DocumentKind.nullable(),
  paperId: PaperId.nullable(),
  periodId: ReportPeriodId.nullable(),
  /** What the Anfrage or the period is called; ''. */
  subject: z.string(),
  /** Of whom it tells. */
  names: z.array(z.string()),
  /** Who is awaited; nobody: it is up to the office. */
  waitsFor: z.array(z.string()),
  count: z.number().int(),
});
export type Task = z.infer<typeof Task>;

export const blankTask = {
  dueOn: null,
  meeting: null,
  bodyId: null,
  document: null,
  paperId: null,
  periodId: null,
  subject: '',
  names: [] as string[],
  waitsFor: [] as string[],
  count: 0,
} satisfies Omit<Task, 'kind'>;
