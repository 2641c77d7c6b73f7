import { findItem, listItems, updateItem } from '../../../db/repositories/meetings/agenda.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { AgendaItem } from '../../../shared/domain/meeting/agenda.ts';
import { allFinished, called, isCallable } from '../../../shared/domain/meeting/calling.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { openMeeting } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { agendaRows } from './agendaRows.ts';

/** The chair calls an item, now. It notes a time and nothing else: no vote or text waits for it. */
export async function callItem(
  { db, now }: CommandCtx,
  { id }: Parsed<'agenda.call'>,
): Promise<Output<'agenda.call'>> {
  const item = found(await findItem(db, id), 'item');
  const meeting = await openMeeting(db, item.meetingId);
  if (meeting.state !== 'running') refuse({ code: 'NOT_RUNNING' });
  if (!isCallable(item)) refuse({ code: 'MISPLACED', reason: 'noMatter' });
  const items = await listItems(db, meeting.id);
  await storeTimes(db, items, called(items, id, timeOf(now())));
  return agendaRows(db, meeting);
}

/** What is being dealt with is done with, now. */
export async function finishItems(
  { db, now }: CommandCtx,
  { meetingId }: Parsed<'agenda.finish'>,
): Promise<Output<'agenda.finish'>> {
  const meeting = await openMeeting(db, meetingId);
  if (meeting.state !== 'running') refuse({ code: 'NOT_RUNNING' });
  await endItems(db, meetingId, timeOf(now()));
  return agendaRows(db, meeting);
}

/** `time`: HH:MM, as the meeting closes. */
export async function endItems(db: WriteDb, meetingId: MeetingId, time: string): Promise<void> {
  const items = await listItems(db, meetingId);
  await storeTimes(db, items, allFinished(items, time));
}

async function storeTimes(
  db: WriteDb,
  before: readonly AgendaItem[],
  after: readonly AgendaItem[],
): Promise<void> {
  for (const [at, item] of after.entries()) {
    const { calledAt, finishedAt } = before[at] ?? item;
    if (item.calledAt !== calledAt || item.finishedAt !== finishedAt) await updateItem(db, item);
  }
}

const timeOf = (now: string): string => now.slice(11, 16);
