import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { listDays, listMeetings } from '../../../db/repositories/meetings/meetings.ts';
import { findMunicipality } from '../../../db/repositories/office/municipality.ts';
import { hasMembers } from '../../../db/repositories/people/memberships.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { pickMeetings } from '../../../shared/domain/meeting/pickMeetings.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { withBodyNames } from './meetings.ts';

/** Only what is shown is read whole; of the meetings of all years only their days. */
export async function getOverview(
  { db, now }: QueryCtx,
  { bodyId = null }: Parsed<'overview.get'>,
): Promise<Output<'overview.get'>> {
  const today = now().slice(0, 10);
  const days = await listDays(db, bodyId);
  const picked = pickMeetings(days, today);
  const ids = [...picked.next, ...picked.recent].map(({ id }) => id);
  const rows = withBodyNames(await listMeetings(db, { ids }), await listBodies(db));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const whole = (found: readonly { id: MeetingId }[]) => found.flatMap(({ id }) => byId.get(id) ?? []);
  return {
    today,
    next: whole(picked.next),
    recent: whole(picked.recent),
    done: {
      // The place is proposed from the start and tells nothing.
      letterhead: Boolean((await findMunicipality(db))?.letterhead),
      members: await hasMembers(db, bodyId),
      meetings: days.length > 0,
    },
  };
}
