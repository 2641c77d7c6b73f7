import { ItemId } from '../../../shared/domain/ids.ts';
import { staysFor } from '../../../shared/domain/room/forItems.ts';
import { anAttendee, anItem } from '../minutes/sampleFacts.ts';
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

export const formalFires: Case[] = [
  ['PLACE_MISSING', 'neither place nor room', { meeting: { place: '', room: '' } }],
  ['PLACE_MISSING', 'an invitation to nowhere (R6)', { meeting: { place: '', room: '' } }, 'invitation'],
  ['START_MISSING', 'no begin', { meeting: { startTime: null } }],
  ['START_MISSING', 'an announcement without a time (R6)', { meeting: { startTime: null } }, 'publicNotice'],
  ['END_MISSING', 'no end', { meeting: { endTime: null } }],
  ['NUMBER_MISSING', 'no number where it is printed', { meeting: { number: null } }],
  ['END_BEFORE_START', 'an end an hour before the begin', { meeting: { endTime: '16:00' } }],
  ['END_BEFORE_START', 'an end that would be the next morning', { meeting: { endTime: '09:00' } }],
  [
    'BREAK_ODD',
    'a break that ends before it begins',
    { meeting: { breaks: [{ from: '18:30', until: '18:15' }] } },
  ],
  ['BREAK_ODD', 'a break after the end', { meeting: { breaks: [{ from: '19:50', until: '20:00' }] } }],
  ['DAYS_BACKWARDS', 'goes on the day before', change({ incidents: [brokenOff({ day: '2026-09-15' })] })],
  ['DAY_TIME_MISSING', 'goes on at no known time', change({ incidents: [brokenOff({ until: null })] })],
  ['DAY_TIME_MISSING', 'broken off at no known time', change({ incidents: [brokenOff({ time: null })] })],
  [
    'BREAK_NOT_RECORDED',
    'the text knows of a break',
    { texts: { 'item-1': 'Die Vorsitzende unterbricht die Sitzung.' } },
  ],
  ['EMPTY_CAPTION', '"Sitzungspause:" is printed and empty', { style: { printEmptyCaptions: true } }],

  ['NOBODY_PRESENT', 'officials alone', change({ attendees: [anAttendee('Ulme', 'administration')] })],
  ['MEMBER_NOT_LISTED', 'a member is in no list', change({ attendees: attendees.slice(1) })],
  [
    'NOT_A_MEMBER',
    'who resigned before the day still votes',
    change({ people: people.map((one) => (one.id === 'Erle' ? { ...one, role: null } : one)) }),
  ],
  [
    'NOT_A_MEMBER',
    'somebody without any membership stands in',
    change({
      people: people.map((one) => (one.id === 'Fichte' ? { ...one, role: null } : one)),
      attendees: deputy({ substitutesFor: 'Erle' }),
    }),
  ],
  [
    'NOT_A_MEMBER',
    'on the list to sign',
    change({ people: people.map((one) => (one.id === 'Erle' ? { ...one, role: null } : one)) }),
    'attendanceSheet',
  ],
  [
    'MEMBER_NOT_LISTED',
    'a new member on the list to sign',
    change({ attendees: attendees.slice(1) }),
    'attendanceSheet',
  ],
  ['MORE_VOTERS_THAN_SEATS', 'three who vote on two seats', { rules: { statutorySeats: 2 } }],
  ['SEATS_NOT_LISTED', 'three members for nine seats', { rules: { statutorySeats: 9 } }],
  [
    'MISSING_NOT_PRINTED',
    'somebody was missing and the list is switched off',
    {
      ...change({ attendees: withAttendee('Erle', { status: 'excused' }) }),
      style: { blocks: ['attendance', 'proceedings'] },
    },
  ],
  [
    'ABSENT_UNEXCUSED',
    'a member is missing without excuse',
    change({ attendees: withAttendee('Erle', { status: 'absent' }) }),
  ],
  [
    'MISSING_WITH_STAYS',
    'excused, but came at 18:00',
    change({
      attendees: withAttendee('Erle', { status: 'excused', stays: [{ ...stay, fromTime: '18:00' }] }),
    }),
  ],
  [
    'STAYS_OUT_OF_ORDER',
    'went before coming again',
    change({
      attendees: withAttendee('Erle', {
        stays: [
          { ...stay, untilTime: '18:50' },
          { ...stay, fromTime: '18:55', untilTime: '18:30' },
        ],
      }),
    }),
  ],
  [
    'STAYS_OUT_OF_ORDER',
    'came again before going',
    change({
      attendees: withAttendee('Erle', {
        stays: [
          { ...stay, untilTime: '18:50' },
          { ...stay, fromTime: '18:45' },
        ],
      }),
    }),
  ],
  ['DEPUTY_WITHOUT_MEMBER', 'a voting deputy for nobody', change({ attendees: deputy({}) })],
  ['SEAT_TWICE', 'deputy and member on one seat', change({ attendees: deputy({ substitutesFor: 'Erle' }) })],
  [
    'SEAT_TWICE',
    'a deputy stays for an item at which the member is back',
    change({
      attendees: withAttendee('Erle', { stays: [{ ...stay, fromItemId: 'item-2' }] }).concat(
        anAttendee('Fichte', 'deputies', {
          substitutesFor: 'Erle',
          stays: [{ ...stay, untilItemId: 'item-2' }],
        }),
      ),
    }),
  ],
  [
    'RECUSED_NOT_PRESENT',
    'recused, but excused',
    recused('Erle', 'item-2', { attendees: withAttendee('Erle', { status: 'excused' }) }),
  ],
  ['RECUSED_NOT_PRESENT', 'recused, but in no list', recused('Fichte', 'item-2')],
  ['RECUSED_IN_AUDIENCE', 'with the audience of a non-public item', inAudience('Erle', 'item-3')],
  [
    'RECUSED_NOT_PRESENT',
    'recused long after leaving',
    recused('Erle', 'item-3', {
      attendees: withAttendee('Erle', { stays: [{ ...stay, untilItemId: 'item-1' }] }),
    }),
  ],
  [
    'SAME_NAMES',
    'nothing tells two people apart',
    change({ people: people.map((one) => (one.id === 'Birke' ? { ...one, textName: 'Frau Erle' } : one)) }),
  ],

  [
    'CAME_FOR_REMOVED',
    'a guest for nothing but what was taken off',
    {
      items: items.map((item) => (item.id === 'item-1' ? { ...item, status: 'removed' as const } : item)),
      attendance: withGuest(staysFor([ItemId.parse('item-1')])),
    },
  ],
  [
    'EXCLUDED_BUT_PRESENT',
    'sent out, and there at the next item',
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
    }),
  ],
  [
    'MEMBERS_COUNTED_OTHERWISE',
    'twelve were counted, three are listed',
    change({ headCounts: [{ id: 'h', label: 'Mitglieder', count: 12, isAbout: false, of: 'members' }] }),
  ],

  [
    'REMOTE_IN_PRESENCE',
    'by video, but the meeting is in the room',
    change({ attendees: withAttendee('Erle', { isRemote: true }) }),
  ],
  [
    'CHAIR_REMOTE',
    'the chair takes part by video',
    { meeting: { mode: 'hybrid' }, ...change({ attendees: withAttendee('Ahorn', { isRemote: true }) }) },
  ],
  ['NOBODY_REMOTE', 'digital, and all are in the room', { meeting: { mode: 'digital' } }],
  ['MODE_WITHOUT_BASIS', 'hybrid without a word why', { meeting: { mode: 'hybrid' } }],

  ['NO_CHAIR', 'nobody presides', chairs()],
  [
    'CHAIR_NOT_PRESENT',
    'the chair is excused',
    change({ attendees: withAttendee('Ahorn', { status: 'excused' }) }),
  ],
  [
    'CHAIR_NOT_PRESENT',
    'the chair left before the end',
    change({ attendees: withAttendee('Ahorn', { stays: [{ ...stay, untilItemId: 'item-1' }] }) }),
  ],
  ['CHAIR_RECUSED', 'who is recused presides', recused('Ahorn', 'item-2')],
  [
    'CHAIR_CHANGE_UNPLACED',
    'a change without item and time',
    chairs(['Ahorn', null, null], ['Birke', null, null]),
  ],
  [
    'TWO_CHAIRS',
    'two take the chair at one item',
    chairs(['Ahorn', null, null], ['Birke', 'item-2', null], ['Erle', 'item-2', null]),
  ],
  [
    'TWO_CHAIRS_APPOINTED',
    'two are members as chair on that day',
    change({ people: people.map((one) => (one.id === 'Birke' ? { ...one, role: 'chair' } : one)) }),
  ],
  [
    'CHAIR_CHANGE_BACKWARDS',
    'a later row takes over at an earlier item',
    chairs(['Ahorn', null, null], ['Birke', 'item-3', null], ['Erle', 'item-2', null]),
  ],
  [
    'CHAIR_CHANGE_BACKWARDS',
    'a later row takes over at an earlier time',
    chairs(['Ahorn', null, null], ['Birke', null, '18:30'], ['Erle', null, '18:00']),
  ],
  ['NO_CLERK', 'no clerk', change({ attendees: attendees.filter(({ group }) => group !== 'clerk') })],
  [
    'CLERK_NOT_PRESENT',
    'the clerk is excused',
    change({ attendees: withAttendee('Holunder', { status: 'excused' }) }),
  ],
  [
    'CLERK_NOT_APPOINTED',
    'an official keeps the minutes',
    change({ attendees: withAttendee('Ulme', { group: 'clerk' }) }),
  ],

  ['NO_CO_SIGNER', 'a third line of nobody', { rules: { signers: ['chair', 'clerk', 'coSigner'] } }],
  ['MINUTES_BEFORE_MEETING', 'minutes of the day before', { meeting: { minutesOn: '2026-09-15' } }],
  [
    'MINUTES_SENT_EARLY',
    'sent before they were written',
    { meeting: { minutesOn: '2026-09-20', minutesSentOn: '2026-09-18' } },
  ],
  ['NOTICE_CLAIM', 'sent two days before, but "fristgerecht"', sent('2026-09-15')],
  ['NOTICE_CLAIM', 'short without a reason', sent('2026-09-12')],
  ['NOTICE_CLAIM', 'nobody knows when it was sent', sent(null)],
  ...[
    'Es wurde form- und fristgerecht eingeladen; Einwände werden nicht erhoben.',
    'Ohne Widerspruch stellt sie fest, dass frist- und formgerecht eingeladen wurde.',
    'Ordnungsgemäß eingeladen wurde, und keine Einwände werden erhoben.',
    'Es wurde fristgerecht geladen, die Tagesordnung wurde nicht geändert.',
    'Es wurde fristgerecht geladen und die Tagesordnung nicht geändert.',
  ].map((sentence): Case => [
    'NOTICE_CLAIM',
    `a denial of something else: ${sentence}`,
    { ...sent('2026-09-15'), ...said(sentence) },
  ]),
  ['NO_NOTICE_STATEMENT', 'the text does not speak of it', said('Das Gremium ist beschlussfähig.')],
  [
    'QUORUM_CLAIM',
    'one of three members is there',
    change({
      attendees: few,
    }),
  ],
  [
    'QUORUM_CLAIM',
    'what is denied is an objection',
    {
      ...change({ attendees: few }),
      ...said('Sie stellt fest, dass das Gremium beschlussfähig ist und Einwände nicht erhoben werden.'),
    },
  ],
  [
    'QUORUM_CLAIM',
    'all are there, but most of them from outside the council (R14)',
    { ...change({ people: experts }), rules: { needsCouncilMajority: true } },
  ],
  ['NO_QUORUM_STATEMENT', 'the text does not speak of it', said('Es wurde fristgerecht eingeladen.')],
  [
    'NO_QUORUM_STATEMENT',
    'nobody says that there was no quorum',
    { ...change({ attendees: few }), ...said('Es wurde fristgerecht eingeladen.') },
  ],

  ['AGENDA_EMPTY', 'nothing to invite to', { items: [anItem('', 'Vor Eintritt')] }, 'invitation'],
  ['NOTICE_TOO_LATE', 'sent the day before', sent('2026-09-15'), 'invitation'],
  ['SHORT_WITHOUT_REASON', 'sent four days before', sent('2026-09-12'), 'invitation'],
  [
    'NOT_SENT',
    'invited, but no day of dispatch',
    { ...sent(null), meeting: { state: 'invited' } },
    'invitation',
  ],
  ['CHANGE_UNTOLD', 'another room than was announced', invited(), 'invitation'],
  ['CHANGE_UNTOLD', 'a Nachtrag says nothing of another room', invited(), 'supplement'],
  [
    'PUBLIC_TITLE_MISSING',
    'a non-public item without a public title',
    { items: [anItem('1', 'Personal', { isPublic: false })] },
    'publicNotice',
  ],
  ...(['invitation', 'supplement', 'changeNotice', 'publicNotice'] as const).map((kind): Case => [
    'PAPER_PLANNED_TWICE',
    `its paper stands on two agendas (${kind})`,
    {
      items: [anItem('1', 'Zuschuss', { isSupplement: kind === 'supplement' })],
      alsoOn: new Map([['item-1', ['2026-10-07']]]),
    },
    kind,
  ]),
  [
    'SECOND_MEETING',
    '§ 49 (2)',
    { convening: { sentOn: '2026-09-01', sentTime: null, shortNoticeReason: '', isSecond: true } },
    'invitation',
  ],
];
