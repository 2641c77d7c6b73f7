import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { listDays, listMeetings, listUnapproved } from '../../../db/repositories/meetings/meetings.ts';
import { listUnanswered } from '../../../db/repositories/papers/inquiries.ts';
import { listDuePapers } from '../../../db/repositories/papers/lists.ts';
import { listOverdue } from '../../../db/repositories/papers/partnerReports.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { type Body, rulesOn } from '../../../shared/domain/body/body.ts';
import { addDays } from '../../../shared/domain/day/day.ts';
import { type Desk, tasksOn } from '../../../shared/domain/desk/tasks.ts';
import type { BodyId, MeetingId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { withBodyNames } from '../meetings/meetings.ts';
import { meetingOnDesk, unfinished } from './meetingOnDesk.ts';

/** All that is to be done for one body, or for all. */
export async function getTasks(
  ctx: QueryCtx,
  { bodyId = null }: Parsed<'overview.tasks'>,
): Promise<Output<'overview.tasks'>> {
  const { db } = ctx;
  const today = ctx.now().slice(0, 10);
  const bodies = (await listBodies(db)).filter(({ id }) => bodyId === null || id === bodyId);
  const desk: Desk = {
    today,
    meetings: await meetingsOnDesk(ctx, bodies, today),
    inquiries: await listUnanswered(db, bodyId),
    reports: await listOverdue(db, bodyId, today),
    papers: await papersWithoutItem(db, bodies),
  };
  return { today, tasks: tasksOn(desk) };
}

/** For so long somebody asks whether minutes went out and were approved. */
const daysBehind = 400;

const isRecent = ({ date }: Pick<Meeting, 'date'>, today: IsoDate): boolean =>
  date >= addDays(today, -daysBehind);

/** Whether anything can be left to do for it; the minutes that nobody has finished count for ever. */
const isOnDesk = (day: Pick<Meeting, 'state' | 'date'>, today: IsoDate): boolean =>
  ['running', 'closed', 'minutesReady'].includes(day.state) ||
  (day.state !== 'cancelled' && isRecent(day, today));

async function meetingsOnDesk(ctx: QueryCtx, bodies: readonly Body[], today: IsoDate) {
  const { db } = ctx;
  const onDesk: Desk['meetings'][number][] = [];
  for (const body of bodies) {
    const ids = (await listDays(db, body.id)).filter((day) => isOnDesk(day, today)).map(({ id }) => id);
    const unapproved = await unapprovedOf(db, body.id, today);
    for (const meeting of withBodyNames(await listMeetings(db, { ids }), [body])) {
      const rules = rulesOn(body.rules, meeting.date);
      if (!rules) continue;
      const known = { rules, isApprovalPlanned: !unapproved.has(meeting.id), today };
      // Of old ones that were never finished there may be thousands.
      const isOnlyUnfinished = !isRecent(meeting, today) && meeting.state !== 'minutesReady';
      const seen = isOnlyUnfinished ? unfinished(meeting, known) : await meetingOnDesk(ctx, meeting, known);
      onDesk.push({ ...seen, bodyId: body.id });
    }
  }
  return onDesk;
}

const unapprovedOf = async (db: ReadDb, bodyId: BodyId, today: IsoDate): Promise<Set<MeetingId>> =>
  new Set((await listUnapproved(db, bodyId, addDays(today, 1))).map(({ id }) => id));

async function papersWithoutItem(db: ReadDb, bodies: readonly Body[]): Promise<Desk['papers']> {
  const papers: Desk['papers'][number][] = [];
  for (const { id } of bodies) {
    const due = await listDuePapers(db, id);
    papers.push({ bodyId: id, subjects: due.map(({ subject }) => subject) });
  }
  return papers;
}
