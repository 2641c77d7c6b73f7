import { ItemId } from '../../../shared/domain/ids.ts';
import { staysFor } from '../../../shared/domain/room/forItems.ts';
import { anAttendee, aPerson } from '../minutes/sampleFacts.ts';
import {
  brokenOff,
  chairs,
  change,
  deputy,
  experts,
  few,
  inAudience,
  invited,
  recused,
  said,
  sent,
  stay,
} from './changes.ts';
import { attendees, type Case, items, people, withAttendee, withGuest } from './cleanMeeting.ts';

const standIn = (name: string, when: Partial<typeof stay>) =>
  anAttendee(name, 'deputies', {
    votingRight: true,
    substitutesFor: 'Erle',
    stays: [{ ...stay, ...when }],
  });

export const formalQuiet: Case[] = [
  ['PLACE_MISSING', 'a room is a place', { meeting: { place: '' } }],
  ['START_MISSING', 'a begin at midnight', { meeting: { startTime: '00:00', endTime: '02:00' } }],
  ['END_MISSING', 'no end is asked of an invitation', { meeting: { endTime: null } }, 'invitation'],
  [
    'NUMBER_MISSING',
    'an office that prints none',
    { meeting: { number: null }, style: { placeAndNumber: false } },
  ],
  ['END_BEFORE_START', 'an end after midnight', { meeting: { endTime: '00:20' } }],
  [
    'BREAK_ODD',
    'a break over midnight',
    { meeting: { endTime: '01:00', breaks: [{ from: '23:50', until: '00:05' }] } },
  ],
  [
    'REMOTE_IN_PRESENCE',
    'by video in a hybrid meeting',
    { meeting: { mode: 'hybrid' }, ...change({ attendees: withAttendee('Erle', { isRemote: true }) }) },
  ],
  [
    'CHAIR_REMOTE',
    'the chair is in the room',
    { meeting: { mode: 'hybrid' }, ...change({ attendees: withAttendee('Erle', { isRemote: true }) }) },
  ],
  [
    'NOBODY_REMOTE',
    'one of them is by video',
    { meeting: { mode: 'digital' }, ...change({ attendees: withAttendee('Erle', { isRemote: true }) }) },
  ],
  ['RECUSED_IN_AUDIENCE', 'with the audience of a public item', inAudience('Erle', 'item-1')],
  [
    'MODE_WITHOUT_BASIS',
    'the text names the Hauptsatzung',
    { meeting: { mode: 'hybrid' }, texts: { 'item-1': 'Die Sitzung ist nach der Hauptsatzung hybrid.' } },
  ],
  ['DAYS_BACKWARDS', 'goes on the day after', change({ incidents: [brokenOff()] })],
  ['DAY_TIME_MISSING', 'both days have their times', change({ incidents: [brokenOff()] })],
  [
    'END_BEFORE_START',
    'ends on the second day at an earlier hour',
    {
      meeting: { endTime: '11:00' },
      ...change({ incidents: [brokenOff({ until: '09:00' })] }),
    },
  ],
  [
    'BREAK_NOT_RECORDED',
    'the break is entered',
    { meeting: { breaks: [{ from: '18:00', until: '18:10' }] }, texts: { 'item-1': 'Sitzungspause' } },
  ],
  [
    'EMPTY_CAPTION',
    'there was a break',
    { meeting: { breaks: [{ from: '18:00', until: '18:10' }] }, style: { printEmptyCaptions: true } },
  ],
  ['NOBODY_PRESENT', 'one member is somebody', change({ attendees: [anAttendee('Ahorn', 'members')] })],
  ['MEMBER_NOT_LISTED', 'deputies and officials need not be listed', {}],
  [
    'NOT_A_MEMBER',
    'a body whose members are not kept has nobody to compare with',
    change({ people: people.map((one) => ({ ...one, role: null })) }),
  ],
  [
    'NOT_A_MEMBER',
    'who resigned was not there',
    change({
      people: people.map((one) => (one.id === 'Erle' ? { ...one, role: null } : one)),
      attendees: withAttendee('Erle', { status: 'excused' }),
    }),
  ],
  [
    'MORE_VOTERS_THAN_SEATS',
    'member and deputy share a seat',
    change({
      attendees: withAttendee('Erle', { status: 'excused' }).concat(
        anAttendee('Fichte', 'deputies', { substitutesFor: 'Erle' }),
      ),
    }),
  ],
  [
    'SEATS_NOT_LISTED',
    'the missing are listed, too',
    change({ attendees: withAttendee('Erle', { status: 'excused' }) }),
  ],
  ['MISSING_NOT_PRINTED', 'nobody was missing', { style: { blocks: ['attendance', 'proceedings'] } }],
  [
    'ABSENT_UNEXCUSED',
    'a note says why',
    change({ attendees: withAttendee('Erle', { status: 'absent', note: 'erkrankt' }) }),
  ],
  [
    'MISSING_WITH_STAYS',
    'came late',
    change({ attendees: withAttendee('Erle', { stays: [{ ...stay, fromTime: '18:00' }] }) }),
  ],
  [
    'STAYS_OUT_OF_ORDER',
    'came again when the other time ended, and went after midnight',
    change({
      attendees: withAttendee('Erle', {
        stays: [
          { ...stay, untilTime: '18:50' },
          { ...stay, fromTime: '18:50', untilTime: '00:10' },
        ],
      }),
    }),
  ],
  [
    'DEPUTY_WITHOUT_MEMBER',
    'stands in for somebody',
    change({ attendees: deputy({ substitutesFor: 'Erle' }) }),
  ],
  [
    'SEAT_TWICE',
    'the seat was handed over during an item',
    change({
      attendees: withAttendee('Erle', {
        stays: [{ ...stay, fromTime: '18:00', fromItemId: 'item-2' }],
      }).concat(
        anAttendee('Fichte', 'deputies', {
          substitutesFor: 'Erle',
          stays: [{ ...stay, untilTime: '18:00', untilItemId: 'item-2' }],
        }),
      ),
    }),
  ],
  [
    'SEAT_TWICE',
    'the seat was handed over',
    change({
      attendees: withAttendee('Erle', { stays: [{ ...stay, untilItemId: 'item-1' }] }).concat(
        anAttendee('Fichte', 'deputies', {
          substitutesFor: 'Erle',
          stays: [{ ...stay, fromItemId: 'item-2' }],
        }),
      ),
    }),
  ],
  [
    'RECUSED_NOT_PRESENT',
    'left with the item before',
    recused('Erle', 'item-2', {
      attendees: withAttendee('Erle', { stays: [{ ...stay, untilItemId: 'item-1' }] }),
    }),
  ],
  ['NO_CHAIR', 'one presides', {}],
  [
    'CHAIR_NOT_PRESENT',
    'somebody else took over in time',
    {
      attendance: {
        ...chairs(['Ahorn', null, null], ['Birke', 'item-2', null]).attendance,
        attendees: withAttendee('Ahorn', { stays: [{ ...stay, untilItemId: 'item-1' }] }),
      },
    },
  ],
  [
    'CHAIR_RECUSED',
    'the deputy presides at that item',
    recused(
      'Ahorn',
      'item-2',
      chairs(['Ahorn', null, null], ['Birke', 'item-2', null], ['Ahorn', 'item-3', null]).attendance,
    ),
  ],
  [
    'CHAIR_RECUSED',
    'the deputy presides at that item, and the chair goes on at it once it was decided',
    recused(
      'Ahorn',
      'item-2',
      chairs(['Ahorn', null, null], ['Birke', 'item-2', '17:40'], ['Ahorn', 'item-2', '17:55']).attendance,
    ),
  ],
  ['CHAIR_CHANGE_UNPLACED', 'a change at a time', chairs(['Ahorn', null, null], ['Birke', null, '18:00'])],
  [
    'TWO_CHAIRS',
    'one after the other',
    chairs(['Ahorn', null, null], ['Birke', 'item-2', null], ['Ahorn', 'item-3', null]),
  ],
  [
    'SAME_NAMES',
    'the list tells them apart',
    change({
      people: people.map((one) =>
        ['Birke', 'Erle'].includes(one.id) ? { ...one, textName: `Frau Erle (${one.id})` } : one,
      ),
    }),
  ],
  ['TWO_CHAIRS_APPOINTED', 'one chair and a deputy', chairs(['Birke', null, null])],
  [
    'CHAIR_CHANGE_BACKWARDS',
    'twice at one item, and after midnight',
    {
      ...chairs(['Ahorn', null, null], ['Birke', 'item-2', '23:50'], ['Ahorn', 'item-2', '00:10']),
      meeting: { endTime: '01:00' },
    },
  ],
  [
    'NO_CLERK',
    'a body whose chair alone signs',
    { ...change({ attendees: attendees.slice(0, 3) }), rules: { signers: ['chair'] } },
  ],
  [
    'CLERK_NOT_PRESENT',
    'another clerk is there',
    change({
      people: [...people, aPerson('Herr Otto Olive', 'clerk')],
      attendees: [...withAttendee('Holunder', { status: 'excused' }), anAttendee('Olive', 'clerk')],
    }),
  ],
  ...(['NOBODY_PRESENT', 'MEMBER_NOT_LISTED', 'SEATS_NOT_LISTED', 'MEMBERS_COUNTED_OTHERWISE'] as const).map(
    (code): Case => [
      code,
      'members were counted where no list is kept',
      change({
        attendees: attendees.slice(0, 1),
        headCounts: [{ id: 'h', label: 'Mitglieder', count: 3, isAbout: false, of: 'members' }],
        presiding: [{ id: 'p', personId: attendees[0]?.personId ?? '', fromItemId: null, fromTime: null }],
      }),
    ],
  ),
  [
    'MISSING_NOT_PRINTED',
    'those who were missing stand in the list',
    {
      ...change({ attendees: withAttendee('Erle', { status: 'excused' }) }),
      style: { blocks: ['attendance', 'proceedings'], missingAs: 'inList' },
    },
  ],
  [
    'CAME_FOR_REMOVED',
    'a guest for what was dealt with',
    change(withGuest(staysFor([ItemId.parse('item-1')]))),
  ],
  [
    'EXCLUDED_BUT_PRESENT',
    'who was sent out is gone',
    change({
      incidents: [
        {
          id: 'i',
          itemId: 'item-1',
          kind: 'excluded',
          time: null,
          until: null,
          day: null,
          personId: 'Erle',
          words: '',
        },
      ],
      attendees: withAttendee('Erle', { stays: [{ ...stay, untilItemId: 'item-1' }] }),
    }),
  ],
  [
    'BREAK_NOT_RECORDED',
    'it stands at its item',
    {
      ...change({
        incidents: [
          {
            id: 'i',
            itemId: 'item-1',
            kind: 'break',
            time: null,
            until: null,
            day: null,
            personId: null,
            words: '',
          },
        ],
      }),
      texts: { 'item-1': 'Die Vorsitzende unterbricht die Sitzung.' },
    },
  ],
  [
    'MEMBERS_COUNTED_OTHERWISE',
    'as many as are listed',
    change({ headCounts: [{ id: 'h', label: 'Mitglieder', count: 3, isAbout: false, of: 'members' }] }),
  ],
  [
    'MEMBERS_COUNTED_OTHERWISE',
    'two who hand a seat over are one of them',
    change({
      people: [...people, aPerson('Herr Kim Fichte', 'deputy'), aPerson('Frau Toni Eibe', 'deputy')],
      attendees: [
        ...withAttendee('Erle', { status: 'excused' }),
        standIn('Fichte', { untilTime: '17:30' }),
        standIn('Eibe', { fromTime: '17:30' }),
      ],
      headCounts: [{ id: 'h', label: 'Mitglieder', count: 3, isAbout: false, of: 'members' }],
    }),
  ],
  ['CLERK_NOT_APPOINTED', 'the appointed clerk', {}],
  [
    'NO_CO_SIGNER',
    'a member who was named',
    {
      rules: { signers: ['chair', 'coSigner'] },
      ...change({ attendees: withAttendee('Erle', { coSigns: true }) }),
    },
  ],
  ['MINUTES_BEFORE_MEETING', 'minutes of the same day', { meeting: { minutesOn: '2026-09-16' } }],
  [
    'MINUTES_SENT_EARLY',
    'sent on their day',
    { meeting: { minutesOn: '2026-09-20', minutesSentOn: '2026-09-20' } },
  ],
  ['NOTICE_CLAIM', 'short with a reason', sent('2026-09-12', 'Fördermittel verfallen.')],
  [
    'NOTICE_CLAIM',
    'the text says it was late',
    { ...sent('2026-09-15'), ...said('Es wurde nicht fristgerecht eingeladen. Beschlussfähig ist der Rat.') },
  ],
  ...[
    'Es wurde nicht ordnungsgemäß und fristgerecht eingeladen.',
    'Die Vorsitzende kann nicht feststellen, dass fristgerecht eingeladen wurde.',
    'Es wurde nicht form- und fristgerecht eingeladen; Einwände werden nicht erhoben.',
  ].map((sentence): Case => [
    'NOTICE_CLAIM',
    `a denial: ${sentence}`,
    { ...sent('2026-09-15'), ...said(sentence) },
  ]),
  ['NO_NOTICE_STATEMENT', 'said in other words', said('Die Ladungsfrist ist gewahrt.')],
  [
    'QUORUM_CLAIM',
    'the text says there is none',
    { ...change({ attendees: few }), ...said('Das Gremium ist nicht beschlussfähig.') },
  ],
  [
    'QUORUM_CLAIM',
    'somebody doubts it',
    { ...change({ attendees: few }), ...said('Herr Ahorn bezweifelt, dass das Gremium beschlussfähig ist.') },
  ],
  [
    'QUORUM_CLAIM',
    'a second meeting needs none (R16)',
    {
      ...change({ attendees: few }),
      convening: { sentOn: '2026-09-01', sentTime: null, shortNoticeReason: '', isSecond: true },
    },
  ],
  [
    'QUORUM_CLAIM',
    'a body that counts heads alone',
    { ...change({ people: experts }), rules: { needsCouncilMajority: false } },
  ],
  [
    'NO_QUORUM_STATEMENT',
    'the statement stands at the first item',
    { texts: { preliminary: '', 'item-1': 'Die Beschlussfähigkeit wird festgestellt.' } },
  ],
  ['CHANGE_UNTOLD', 'the meeting was held', invited('closed'), 'invitation'],
  ['CHANGE_UNTOLD', 'the Änderungsmitteilung says it', invited(), 'changeNotice'],
  ['AGENDA_EMPTY', 'no Nachtrag is no mistake', { items }, 'supplement'],
  ['NOTICE_TOO_LATE', 'sent on the last day', sent('2026-09-07'), 'invitation'],
  ['SHORT_WITHOUT_REASON', 'with a reason', sent('2026-09-12', 'Eilbedürftig.'), 'invitation'],
  ['NOT_SENT', 'still planned', { ...sent(null), meeting: { state: 'planned' } }, 'invitation'],
  ['PUBLIC_TITLE_MISSING', 'it has one', {}, 'publicNotice'],
  ['PAPER_PLANNED_TWICE', 'its paper stands on this agenda alone', {}, 'invitation'],
  ['SECOND_MEETING', 'a first meeting', {}, 'invitation'],
];
