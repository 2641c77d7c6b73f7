import { findNameOrder } from '../../../db/repositories/office/municipality.ts';
import { listRecusals } from '../../../db/repositories/meetings/recusals.ts';
import { listIncidents } from '../../../db/repositories/meetings/incidents.ts';
import {
  findRoomListVersions,
  listHeadCounts,
  listPresiding,
} from '../../../db/repositories/meetings/roomLists.ts';
import { listAttendees } from '../../../db/repositories/meetings/attendees.ts';
import { listMembershipsOn } from '../../../db/repositories/people/memberships.ts';
import { listOrganizations } from '../../../db/repositories/people/organizations.ts';
import { listPeople } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { AttendanceView, OpenAttendance, PersonInMeeting } from '../../../shared/facts/attendance.ts';
import type { Attendance } from '../../../shared/domain/room/attendance.ts';
import type { RoomFacts } from '../../../shared/domain/room/presence.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import type { Membership, Organization } from '../../../shared/domain/people/person.ts';
import { byNameIn } from '../../../shared/domain/people/nameOrder.ts';
import { distinguished, listName, textName } from '../../../shared/domain/people/names.ts';
import type { ItemId, MeetingId, OrganizationId, PersonId } from '../../../shared/domain/ids.ts';

export async function loadAttendance(db: ReadDb, meetingId: MeetingId): Promise<Attendance> {
  return {
    attendees: await listAttendees(db, meetingId),
    recusals: await listRecusals(db, meetingId),
    headCounts: await listHeadCounts(db, meetingId),
    presiding: await listPresiding(db, meetingId),
    incidents: await listIncidents(db, meetingId),
  };
}

/** What has to be known to say who is in the room. */
export async function loadRoom(db: ReadDb, { id, bodyId, date }: Meeting): Promise<RoomFacts> {
  const memberships = await listMembershipsOn(db, bodyId, date);
  const experts = expertsAmong(memberships);
  const people = [...rolesAmong(memberships)].map(([personId, role]) => ({
    id: personId,
    role,
    isExpertCitizen: experts.has(personId),
  }));
  return { ...(await loadAttendance(db, id)), people };
}

/** Of several the first. */
const rolesAmong = (memberships: readonly Membership[]): Map<PersonId, Membership['role']> =>
  new Map(memberships.toReversed().map(({ personId, role }) => [personId, role]));

const expertsAmong = (memberships: readonly Membership[]): Set<PersonId> =>
  new Set(memberships.filter((one) => one.isExpertCitizen).map(({ personId }) => personId));

/** Items at which somebody came, left, was recused or took the chair. */
export const itemsNamedIn = ({ attendees, recusals, presiding, incidents }: Attendance): ItemId[] =>
  [
    ...attendees.flatMap(({ stays }) => stays.flatMap((stay) => [stay.fromItemId, stay.untilItemId])),
    ...recusals.map((recusal) => recusal.itemId),
    ...presiding.map((entry) => entry.fromItemId),
    ...incidents.map((incident) => incident.itemId),
  ].filter((id) => id !== null);

export async function attendanceView(db: ReadDb, meeting: Meeting): Promise<AttendanceView> {
  const attendance = await loadAttendance(db, meeting.id);
  return { ...attendance, people: await peopleOf(db, meeting, attendance) };
}

export async function openAttendance(db: ReadDb, meeting: Meeting): Promise<OpenAttendance> {
  const versions = await findRoomListVersions(db, meeting.id);
  return {
    ...(await attendanceView(db, meeting)),
    headCountsVersion: versions.headCounts,
    presidingVersion: versions.presiding,
    incidentsVersion: versions.incidents,
  };
}

/** Everybody in the attendance, and whoever may still be picked: the body on that day and the administration. */
async function peopleOf(db: ReadDb, meeting: Meeting, attendance: Attendance): Promise<PersonInMeeting[]> {
  const memberships = await listMembershipsOn(db, meeting.bodyId, meeting.date);
  const organizations = new Map<OrganizationId | null, Organization>(
    (await listOrganizations(db)).map((o) => [o.id, o]),
  );
  const wanted = new Set([...namedIn(attendance), ...memberships.map((m) => m.personId)]);
  const roles = rolesAmong(memberships);
  const experts = expertsAmong(memberships);
  const isInAdministration = (organizationId: OrganizationId | null) =>
    organizations.get(organizationId)?.kind === 'administration';
  const people = (await listPeople(db))
    .filter((person) => wanted.has(person.id) || isInAdministration(person.organizationId))
    .toSorted(byNameIn(await findNameOrder(db)));
  const named = people.map((person) => distinguished(person, organizations));
  return named.map((person) => ({
    id: person.id,
    formOfAddress: person.formOfAddress,
    title: person.title,
    givenName: person.givenName,
    familyName: person.familyName,
    position: person.position,
    organizationId: person.organizationId,
    organizationName: organizations.get(person.organizationId)?.name ?? '',
    listName: listName(person, named),
    textName: textName(person, named),
    role: roles.get(person.id) ?? null,
    isExpertCitizen: experts.has(person.id),
  }));
}

const namedIn = ({ attendees, recusals, presiding, incidents }: Attendance): PersonId[] => [
  ...attendees.flatMap(({ personId, substitutesFor }) =>
    substitutesFor === null ? [personId] : [personId, substitutesFor],
  ),
  ...[...recusals, ...presiding].map((entry) => entry.personId),
  ...incidents.flatMap(({ personId }) => personId ?? []),
];
