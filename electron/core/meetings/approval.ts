import { listApprovingItems, listItems } from '../../../db/repositories/meetings/agenda.ts';
import { listResolutionsOfItem } from '../../../db/repositories/meetings/resolutions.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { numberItems } from '../../../shared/domain/meeting/numbering.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { meetingById, rulesOf } from '../kernel/access.ts';
import type { QueryCtx } from '../kernel/app.ts';

/** Where a later meeting dealt with these minutes, and what came of it (R35, R37); the latest one counts. */
export async function getApproval(
  { db }: QueryCtx,
  { meetingId }: Parsed<'approval.get'>,
): Promise<Output<'approval.get'>> {
  const items = (await listApprovingItems(db, meetingId)).filter(({ status }) => status !== 'removed');
  const meetings: Meeting[] = [];
  // One after the other: a handle carries one statement at a time.
  for (const item of items) meetings.push(await meetingById(db, item.meetingId));
  const latest = meetings
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((a, b) => b.date.localeCompare(a.date))[0];
  const item = items.find((one) => one.meetingId === latest?.id);
  if (!latest || !item) return null;
  const { numbering } = await rulesOf(db, latest);
  const numbered = numberItems(await listItems(db, latest.id), numbering).find(({ id }) => id === item.id);
  const results = await listResolutionsOfItem(db, item.id);
  const ordinal = latest.number === null ? '' : `${latest.number}. `;
  return {
    meetingId: latest.id,
    itemId: item.id,
    where: `${ordinal}Sitzung am ${germanDate(latest.date)}, TOP ${numbered?.number ?? ''}`.trim(),
    result: results
      .map(({ printedResult }) => printedResult)
      .filter(Boolean)
      .join(' '),
  };
}
