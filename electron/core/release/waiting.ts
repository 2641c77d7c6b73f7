import { listDocumentsIn } from '../../../db/repositories/documents/documents.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { meetingById } from '../kernel/access.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { infosOf } from '../documents/info.ts';
import { meetingView } from '../meetings/meetings.ts';
import { shortTitle } from '../meetings/shortTitle.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';

/** Everything that lies before the chair, oldest first. */
export async function listWaiting(
  { db }: QueryCtx,
  { bodyId }: Parsed<'release.waiting'>,
): Promise<Output<'release.waiting'>> {
  const infos = await infosOf(db, await listDocumentsIn(db, 'presented'));
  const titles = new Map<MeetingId | null, string>();
  for (const meetingId of new Set(infos.flatMap((info) => info.meetingId ?? []))) {
    const meeting = await meetingById(db, meetingId);
    if (bodyId && meeting.bodyId !== bodyId) continue;
    titles.set(meetingId, shortTitle(await meetingView(db, meeting)));
  }
  return infos.flatMap((info) => {
    const meetingTitle = titles.get(info.meetingId);
    return meetingTitle === undefined ? [] : [{ ...info, meetingTitle }];
  });
}
