import type { AttendanceView, PersonInMeeting } from '../../../../shared/facts/attendance.ts';
import { type Attendee, nothingFurther } from '../../../../shared/domain/room/attendance.ts';
import { listName, textName } from '../../../../shared/domain/people/names.ts';
import { AttendeeId, MeetingId, PersonId, PresidingId } from '../../../../shared/domain/ids.ts';

/** Of the meeting, which is shown and never stored. */
export const previewId = MeetingId.parse('preview');

const named = (key: string, formOfAddress: 'Frau' | 'Herr', familyName: string, role: string) => {
  const person = {
    id: PersonId.parse(key),
    formOfAddress,
    title: '',
    givenName: '',
    familyName,
    position: '',
  };
  return {
    ...person,
    organizationId: null,
    organizationName: role === 'clerk' ? '' : 'Liste Vielfalt',
    listName: listName(person),
    textName: textName(person, []),
    role,
    isExpertCitizen: false,
  } satisfies PersonInMeeting;
};

const chair = named('chair', 'Frau', 'Albrecht', 'chair');
const member = named('member', 'Herr', 'Demir', 'member');
const ill = named('ill', 'Frau', 'Kowalska', 'member');
const deputy = named('deputy', 'Herr', 'Nowak', 'deputy');
const clerk = named('clerk', 'Frau', 'Vogt', 'clerk');

function attendee(
  { id: personId }: PersonInMeeting,
  group: Attendee['group'],
  part: Partial<Attendee> = {},
): Attendee {
  return {
    id: AttendeeId.parse(personId),
    version: 1,
    meetingId: previewId,
    personId,
    group,
    status: 'present',
    votingRight: group === 'members' || group === 'deputies',
    substitutesFor: null,
    note: '',
    position: 0,
    ...nothingFurther,
    stays: [],
    ...part,
  };
}

/** Two members, one who is ill, the deputy and the clerk. */
export const previewAttendance: AttendanceView = {
  people: [chair, member, ill, deputy, clerk],
  attendees: [
    attendee(chair, 'members'),
    attendee(member, 'members', { position: 1 }),
    attendee(ill, 'members', { status: 'excused', position: 2 }),
    attendee(deputy, 'deputies', { substitutesFor: ill.id }),
    attendee(clerk, 'clerk'),
  ],
  recusals: [],
  headCounts: [],
  incidents: [],
  presiding: [{ id: PresidingId.parse('presiding'), personId: chair.id, fromItemId: null, fromTime: null }],
};
