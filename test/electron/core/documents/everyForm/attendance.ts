import type { Form, Theme } from './form.ts';
import { wholeStay } from './office.ts';

/** B2: the usual list, each group below its name, and who was missing below it. */
export const usualList: Theme = {
  name: 'a list of those present by groups',
  style: {
    groupLabels: {
      members: 'Stimmberechtigte Mitglieder',
      deputies: 'Stellvertretende Mitglieder',
      advisory: 'Beratende Mitglieder',
      clerk: 'Schriftführung',
      administration: 'Von der Verwaltung',
      guests: 'Gäste',
    },
  },
  forms: [
    {
      listed: 'B2',
      name: 'groups as the office calls them, the chair with the function',
      says: [
        'Anwesend:',
        'Stimmberechtigte Mitglieder',
        'Frau Ahorn Vorsitzende',
        'Herr Birke',
        'Schriftführung',
        'Herr Holunder',
      ],
    },
    {
      listed: 'B2',
      name: 'come late, left early, and away in between',
      record: async ({ attend }) => {
        await attend('erle', { stays: [{ ...wholeStay, fromTime: '17:18' }] });
        await attend('fichte', { stays: [{ ...wholeStay, untilTime: '18:45' }] });
        const first = { ...wholeStay, untilTime: '18:00' };
        await attend('ginster', { stays: [first, { ...wholeStay, fromTime: '18:30' }] });
      },
      says: [
        'Frau Erle ab 17:18 Uhr',
        'Herr Fichte bis 18:45 Uhr',
        'Frau Ginster bis 18:00 Uhr, wieder ab 18:30 Uhr',
      ],
    },
    {
      listed: 'B2',
      name: 'one seat handed over during the evening',
      record: async ({ attend, welcome, people }) => {
        await attend('hasel', { stays: [{ ...wholeStay, untilTime: '20:00' }] });
        await welcome(
          { formOfAddress: 'Frau', familyName: 'Quitte' },
          {
            group: 'deputies',
            votingRight: true,
            substitutesFor: people.hasel,
            stays: [{ ...wholeStay, fromTime: '20:00' }],
          },
        );
      },
      says: [
        'Herr Hasel bis 20:00 Uhr',
        'Stellvertretende Mitglieder',
        'Frau Quitte für Herrn Hasel; ab 20:00 Uhr',
      ],
    },
    {
      listed: 'B2',
      name: 'a substitute for somebody who is excused, with the reason',
      record: async ({ attend, welcome, people }) => {
        await attend('iris', { status: 'excused', note: 'dienstlich verhindert' });
        await welcome(
          { formOfAddress: 'Herr', title: 'Dr.', givenName: 'Uwe', familyName: 'Rotdorn' },
          { group: 'deputies', votingRight: true, substitutesFor: people.iris },
        );
      },
      says: [
        'Herr Dr. Uwe Rotdorn für Frau Iris',
        'Nicht anwesend:',
        'Entschuldigt',
        'Frau Iris vertreten durch Herrn Dr. Rotdorn; dienstlich verhindert',
      ],
    },
    {
      listed: 'B2',
      name: 'a deputy who stands in for nobody',
      record: ({ welcome }) =>
        welcome(
          { formOfAddress: 'Frau', familyName: 'Şahin-Öztürk' },
          { group: 'deputies', votingRight: false },
        ),
      says: ['Stellvertretende Mitglieder', 'Frau Şahin-Öztürk'],
    },
    {
      listed: 'B2',
      name: 'advisers, administration and guests with where they come from',
      record: async ({ welcome }) => {
        await welcome(
          { formOfAddress: 'Frau', familyName: 'Tanne' },
          { group: 'advisory', note: 'Seniorenrat' },
        );
        await welcome(
          { formOfAddress: 'Herr', familyName: 'Ulme', position: 'Beigeordneter' },
          { group: 'administration', note: 'Abt. 613' },
        );
        await welcome({ formOfAddress: null, givenName: 'Kim', familyName: 'Weide' }, { note: 'Stadtblatt' });
      },
      says: [
        'Beratende Mitglieder',
        'Frau Tanne Seniorenrat',
        'Von der Verwaltung',
        'Ulme',
        'Abt. 613',
        'Gäste',
        'Kim Weide Stadtblatt',
      ],
    },
    {
      listed: 'B2',
      name: 'counted and not named, exactly and roughly',
      record: ({ call, meetingId }) =>
        call('headCounts.save', {
          meetingId,
          headCounts: [
            { label: 'Presse', count: 2 },
            { label: 'Bürgerinnen und Bürger', count: 40, isAbout: true },
          ],
        }),
      says: ['Presse: 2', 'Bürgerinnen und Bürger: ca. 40'],
    },
    {
      listed: 'B2',
      name: 'absent without an excuse',
      record: ({ attend }) => attend('nelke', { status: 'absent' }),
      says: ['Nicht anwesend:', 'Nicht entschuldigt', 'Frau Nelke'],
    },
  ],
};

const inFaction: Form = {
  listed: '1',
  name: 'by lists and factions, those without one behind',
  says: [
    'Liste Brücke',
    'Frau Ahorn',
    'Frau Erle',
    'Liste Vielfalt',
    'Herr Birke',
    'Fraktion Rosen',
    'Herr Kiefer',
    'Mitglieder',
    'Frau Nelke',
  ],
};

/** The list of forms: members by faction, those missing among them, "i. V.". */
export const byFaction: Theme = {
  name: 'a list by factions',
  style: { membersBy: 'organization', missingAs: 'inList', deputyWord: 'inDeputy' },
  forms: [
    inFaction,
    {
      listed: 'B2',
      name: 'who was missing inside the list, with the reason',
      record: async ({ attend, welcome, people }) => {
        await attend('linde', { status: 'excused', note: 'erkrankt' });
        await welcome(
          { formOfAddress: 'Herr', familyName: 'Rotdorn' },
          { group: 'deputies', votingRight: true, substitutesFor: people.linde },
        );
        await attend('mohn', { status: 'absent' });
      },
      says: [
        'Frau Linde entschuldigt; vertreten durch Herrn Rotdorn; erkrankt',
        'Herr Mohn nicht entschuldigt',
        'Herr Rotdorn i. V. für Frau Linde',
      ],
    },
  ],
};
