import { counts } from '../../../../shared/builders.ts';
import { aResult, type Theme } from './form.ts';
import { everyMember } from './office.ts';

/** The list of forms: headings of the office in its order, one person below two; as a table. */
export const ownHeadings: Theme = {
  name: 'a table below headings of the office',
  style: {
    attendanceAs: 'table',
    groupOrder: ['clerk', 'Aus dem Rat', 'members', 'Direkt gewählt'],
    missingAs: 'byHeading',
  },
  forms: [
    {
      listed: '1',
      name: 'one person below two headings, in the order of the office',
      record: ({ attend }) => attend('erle', { headings: ['Aus dem Rat', 'Direkt gewählt'] }),
      says: [
        'Schriftführung',
        'Herr Holunder',
        'Aus dem Rat',
        'Frau Erle Liste Brücke',
        'Mitglieder',
        'Herr Birke',
        'Direkt gewählt',
        'Frau Erle Liste Brücke',
      ],
    },
    {
      listed: 'B2',
      name: 'a table of name, list and remark',
      says: ['Name', 'Liste/Fraktion', 'Bemerkung', 'Frau Ahorn Liste Brücke Vorsitzende'],
    },
    {
      listed: '1',
      name: 'who was missing below the same headings in a section of its own',
      record: async ({ attend }) => {
        await attend('fichte', { status: 'excused', headings: ['Direkt gewählt'] });
        await attend('ginster', { status: 'absent' });
      },
      says: [
        'Nicht anwesend:',
        'Entschuldigt – Direkt gewählt',
        'Herr Fichte',
        'Nicht entschuldigt – Mitglieder',
        'Frau Ginster',
      ],
    },
  ],
};

/** The list of forms: a number of members where no list exists. */
export const noList: Theme = {
  name: 'members who are only counted',
  forms: [
    {
      listed: '1',
      name: 'the number of members present where no list exists',
      record: async ({ call, meetingId, people }) => {
        for (const who of everyMember)
          if (who !== 'ahorn') await call('attendance.remove', { meetingId, personId: people[who] });
        await call('headCounts.save', {
          meetingId,
          headCounts: [{ label: 'Zahl der anwesenden Mitglieder', count: 8, of: 'members' }],
        });
      },
      says: ['Mitglieder', 'Frau Ahorn', 'Zahl der anwesenden Mitglieder: 8'],
    },
    aResult('1', 'votes are held against that number', { vote: counts(7, 1), printed: '7 Ja, 1 Nein' }),
    aResult(
      '1',
      'and a vote of more than were counted is told',
      { vote: counts(7, 2), printed: '7 Ja, 2 Nein' },
      { raises: ['SUM_TOO_LARGE'] },
    ),
  ],
};
