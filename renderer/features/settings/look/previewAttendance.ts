import type { AttendanceView, PersonInMeeting } from '../../../../shared/facts/attendance.ts';
import type { Attendee } from '../../../../shared/domain/room/attendance.ts';
import { listName, textName } from '../../../../shared/domain/people/names.ts';

const named = (id: string, formOfAddress: 'Frau' | 'Herr', familyName: string, role: string) => {
  const person = { id, formOfAddress, title: '', givenName: '', familyName, position: '' };
  return {
    ...person,
    organizationId: null,
    organizationName: role === 'clerk' ? '' : 'Liste Vielfalt',
    listName: listName(person),
    textName: textName(person, []),
    role,
  } satisfies PersonInMeeting;
};

const people = [
  named('chair', 'Frau', 'Albrecht', 'chair'),
  named('member', 'Herr', 'Demir', 'member'),
  named('ill', 'Frau', 'Kowalska', 'member'),
  named('deputy', 'Herr', 'Nowak', 'deputy'),
  named('clerk', 'Frau', 'Vogt', 'clerk'),
];

function attendee(personId: string, group: Attendee['group'], part: Partial<Attendee> = {}): Attendee {
  return {
    id: personId,
    version: 1,
    meetingId: 'preview',
    personId,
    group,
    status: 'present',
    votingRight: group === 'members' || group === 'deputies',
    substitutesFor: null,
    note: '',
    position: 0,
    stays: [],
    ...part,
  };
}

/** Two members, one who is ill, the deputy and the clerk. */
export const previewAttendance: AttendanceView = {
  people,
  attendees: [
    attendee('chair', 'members'),
    attendee('member', 'members', { position: 1 }),
    attendee('ill', 'members', { status: 'excused', position: 2 }),
    attendee('deputy', 'deputies', { substitutesFor: 'ill' }),
    attendee('clerk', 'clerk'),
  ],
  recusals: [],
  headCounts: [],
  presiding: [{ id: 'presiding', personId: 'chair', fromItemId: null, fromTime: null }],
};
