import type { ItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import type { ReadDb } from '../../schema/index.ts';
import { isPlanned } from './filters.ts';

/** A paper of this meeting that the agenda of a later step's meeting has, which was not cancelled; and of which day. */
export async function findTakenUp(
  db: ReadDb,
  meetingId: MeetingId,
): Promise<{ number: string | null; typeLabel: string; date: string } | null> {
  const row = await db
    .selectFrom('consultation as here')
    .innerJoin('agenda_item as itemHere', 'itemHere.id', 'here.item_id')
    .innerJoin('consultation as later', (join) =>
      join.onRef('later.paper_id', '=', 'here.paper_id').onRef('later.body_id', '=', 'here.body_id'),
    )
    .innerJoin('agenda_item as itemThere', 'itemThere.id', 'later.item_id')
    .innerJoin('meeting', 'meeting.id', 'itemThere.meeting_id')
    .innerJoin('paper', 'paper.id', 'here.paper_id')
    .select(['paper.number', 'paper.type_label as typeLabel', 'meeting.date'])
    .where('itemHere.meeting_id', '=', meetingId)
    .where('itemHere.status', '!=', 'removed')
    .where('itemThere.meeting_id', '!=', meetingId)
    .where('itemThere.status', '!=', 'removed')
    .where('meeting.state', '!=', 'cancelled')
    .whereRef('later.position', '>', 'here.position')
    .orderBy('meeting.date')
    .executeTakeFirst();
  return row ?? null;
}

/** Items of a meeting whose paper another meeting of the body is still to deal with, and on which day; the earliest first. */
export async function listPlannedElsewhere(
  db: ReadDb,
  meetingId: MeetingId,
): Promise<{ itemId: ItemId; date: IsoDate }[]> {
  return db
    .selectFrom('agenda_item as itemHere')
    .innerJoin('consultation as here', 'here.item_id', 'itemHere.id')
    .innerJoin('consultation as step', (join) =>
      join
        .onRef('step.paper_id', '=', 'here.paper_id')
        .onRef('step.body_id', '=', 'here.body_id')
        .onRef('step.id', '!=', 'here.id'),
    )
    .innerJoin('agenda_item as itemThere', 'itemThere.id', 'step.item_id')
    .innerJoin('meeting', 'meeting.id', 'itemThere.meeting_id')
    .innerJoin('paper', 'paper.id', 'here.paper_id')
    .select(['itemHere.id as itemId', 'meeting.date'])
    .where('itemHere.meeting_id', '=', meetingId)
    .where('itemHere.status', '!=', 'removed')
    .where('itemThere.meeting_id', '!=', meetingId)
    .where('paper.state', '!=', 'withdrawn')
    .where(isPlanned)
    .orderBy('meeting.date')
    .execute();
}
