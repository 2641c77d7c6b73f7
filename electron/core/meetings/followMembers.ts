import {
  listAttendees,
  removeAttendee,
  updateAttendee,
} from '../../../db/repositories/meetings/attendees.ts';
import {
  advanceRoomList,
  findRoomListVersions,
  insertPresiding,
  removePresiding,
} from '../../../db/repositories/meetings/roomLists.ts';
import { listVotersByName } from '../../../db/repositories/meetings/votes.ts';
import { listMembershipsOf } from '../../../db/repositories/people/memberships.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { type NewId, type PersonId, PresidingId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { isInForce } from '../../../shared/domain/people/deputies.ts';
import type { Membership } from '../../../shared/domain/people/person.ts';
import { memberChanges } from '../../../shared/domain/room/memberChanges.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import { loadAttendance } from './attendanceView.ts';
import { insertExpected } from './expected.ts';

/**
 * The list as the members of the meeting's day are: who is gone leaves it, who was moved stands elsewhere, who joined
 * comes in. Of whom something was recorded by hand, or who voted by name, stays as it is.
 */
export async function followMembers({ db, newId }: Pick<CommandCtx, 'db' | 'newId'>, meeting: Meeting) {
  const memberships = await listMembershipsOf(db, meeting.bodyId);
  const attendance = await loadAttendance(db, meeting.id);
  const voters = new Set(await listVotersByName(db, meeting.id));
  for (const change of memberChanges(attendance, memberships, meeting.date)) {
    const { personId, kind, membership, isNoted } = change;
    const attendee = attendance.attendees.find((one) => one.personId === personId);
    const heldChair =
      meeting.state !== 'planned' && meeting.state !== 'invited' && chairs(attendance, personId);
    if (!attendee || isNoted || heldChair || voters.has(personId)) continue;
    if (kind === 'gone') await removeAttendee(db, attendee.id);
    if (kind === 'moved' && membership) {
      const group = membership.role === 'advisory' ? 'advisory' : 'members';
      await updateAttendee(db, { ...attendee, group, votingRight: membership.votingRight });
    }
  }
  await insertExpected(db, newId, meeting, await listAttendees(db, meeting.id));
  await followChair({ db, newId }, meeting, memberships);
}

const chairs = ({ presiding }: { presiding: readonly { personId: PersonId }[] }, personId: PersonId) =>
  presiding.some((one) => one.personId === personId);

/** Before the meeting the chair of its day is the one who is expected to preside; a change that was entered stays. */
async function followChair(
  { db, newId }: { db: WriteDb; newId: NewId },
  meeting: Meeting,
  memberships: readonly Membership[],
): Promise<void> {
  if (meeting.state !== 'planned' && meeting.state !== 'invited') return;
  const { presiding, attendees } = await loadAttendance(db, meeting.id);
  const [first, ...others] = presiding;
  const isThere = first && attendees.some(({ personId }) => personId === first.personId);
  const wasMember = first && memberships.some(({ personId }) => personId === first.personId);
  if (!first || others.length > 0 || isThere || !wasMember) return;
  const chair = memberships.find((one) => one.role === 'chair' && isInForce(one, meeting.date));
  const { presiding: version } = await findRoomListVersions(db, meeting.id);
  await advanceRoomList(db, meeting.id, 'presiding', version);
  await removePresiding(db, meeting.id);
  if (!chair) return;
  const entry = { id: newId(PresidingId), personId: chair.personId, fromItemId: null, fromTime: null };
  await insertPresiding(db, meeting.id, [entry]);
}
