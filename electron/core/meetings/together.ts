import { findItem, listItems, updateItem } from '../../../db/repositories/meetings/agenda.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { isMatter } from '../../../shared/domain/meeting/agenda.ts';
import { putTogether, takeApart } from '../../../shared/domain/meeting/together.ts';
import { openMeeting } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { agendaRows } from './agendaRows.ts';

/** Nothing of it needs a motion: in which order and with what an item is called is the chair's to say. */
export async function dealTogether(
  { db }: CommandCtx,
  { id, version, withId }: Parsed<'agenda.together'>,
): Promise<Output<'agenda.together'>> {
  const item = found(await findItem(db, id), 'item');
  const meeting = await openMeeting(db, item.meetingId);
  baseOf(version, item.version);
  const items = await listItems(db, meeting.id);
  const other = withId === null ? null : found(items.find((one) => one.id === withId) ?? null, 'item');
  if (!isMatter(item) || (other && !isMatter(other))) refuse({ code: 'MISPLACED', reason: 'noMatter' });
  if (other && other.isPublic !== item.isPublic) refuse({ code: 'MISPLACED', reason: 'otherPart' });
  const apart = takeApart(items, id);
  const after = withId === null || withId === id ? apart : putTogether(apart, [id, withId]);
  for (const [at, one] of after.entries())
    if (one.togetherWith !== items[at]?.togetherWith) await updateItem(db, one);
  return agendaRows(db, meeting);
}
