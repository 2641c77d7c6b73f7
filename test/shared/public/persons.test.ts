import { describe, expect, test } from 'vitest';
import type { Objection } from '../../../shared/domain/document/document.ts';
import {
  IncidentId,
  ItemId,
  MeetingId,
  ObjectionId,
  PersonId,
  PresidingId,
} from '../../../shared/domain/ids.ts';
import { wholeMeeting } from '../../../shared/domain/room/attendance.ts';
import { projectPublic } from '../../../shared/public/facts.ts';
import { anAttendee, anItem, aPerson, someFacts } from '../minutes/sampleFacts.ts';

const openItem = anItem('1', 'Fest der Kulturen');
const items = [openItem, anItem('2', 'Grundstück Hafenstraße', { isPublic: false })];

describe('a guest of whom only clock times are known (R40)', () => {
  const stay = {
    fromDay: null,
    untilDay: null,
    isCutOff: false,
    fromTime: '19:00',
    fromItemId: null,
    untilTime: '19:30',
    untilItemId: null,
  };
  const people = [aPerson('Frau Erle', ''), aPerson('Herr Kork', '')];
  const attendees = [
    anAttendee('Erle', 'guests', { stays: [stay] }),
    anAttendee('Kork', 'guests', { stays: [{ ...stay, fromTime: null }] }),
  ];
  const named = (agenda: typeof items) =>
    projectPublic(someFacts({ items: agenda, attendance: { people, attendees } })).attendance.people.map(
      ({ id }) => id,
    );

  test('is not named in public, unless the meeting began with that guest', () => {
    expect(named(items)).toEqual(['Kork']);
  });

  test('is named where the meeting has no other part', () => {
    expect(named([openItem])).toEqual(['Erle', 'Kork']);
  });
});

test('that somebody takes part by video is public; whose connection broke off in the other part is not', () => {
  const bounds = { fromDay: null, untilDay: null, fromTime: null, fromItemId: null };
  const cutOff = { ...bounds, untilTime: '19:00', untilItemId: ItemId.parse('item-2'), isCutOff: true };
  const again = { ...cutOff, fromTime: '19:10', fromItemId: ItemId.parse('item-2'), untilTime: null };
  const attendees = [
    anAttendee('Erle', 'members', {
      isRemote: true,
      stays: [cutOff, { ...again, untilItemId: null, isCutOff: false }],
    }),
  ];
  const facts = someFacts({ items, attendance: { people: [aPerson('Frau Erle', '')], attendees } });
  const { meeting, attendance } = projectPublic({ ...facts, meeting: { ...facts.meeting, mode: 'hybrid' } });
  expect(meeting.mode).toBe('hybrid');
  const stays = [{ ...bounds, untilTime: null, untilItemId: null, isCutOff: false }];
  expect(attendance.attendees).toMatchObject([{ isRemote: true, stays }]);
});

describe('once the public part has ended at a time', () => {
  const bounds = { fromDay: null, untilDay: null, fromItemId: null, untilItemId: null, isCutOff: false };
  const whole = { ...bounds, fromTime: null, untilTime: null };
  const end = {
    kind: 'publicEnds',
    time: '19:00',
    until: null,
    day: null,
    personId: null,
    words: '',
  } as const;
  const shown = (more: object) => {
    const people = [aPerson('Frau Erle', ''), aPerson('Herr Kork', '')];
    const incidents = [{ ...end, id: IncidentId.parse('end'), itemId: openItem.id }];
    return projectPublic(someFacts({ items, attendance: { people, incidents, ...more } })).attendance;
  };
  const staysOf = (stay: object) =>
    shown({ attendees: [anAttendee('Erle', 'members', { stays: [{ ...whole, ...stay }] })] }).attendees[0];

  test('who goes or is cut off later was there to its end', () => {
    expect(staysOf({ untilTime: '19:20', isCutOff: true })).toMatchObject({ stays: [whole] });
    expect(staysOf({ untilTime: '19:00' })).toMatchObject({ stays: [{ untilTime: '19:00' }] });
    expect(staysOf({ untilTime: '00:10' })).toMatchObject({ stays: [whole] });
  });

  test('who comes only then was there in the other part alone; an official is not named', () => {
    const note = 'nur im nichtöffentlichen Teil anwesend';
    expect(staysOf({ fromTime: '19:10' })).toMatchObject({ stays: [], note });
    expect(staysOf({ fromTime: '18:50' })).toMatchObject({ stays: [{ fromTime: '18:50' }], note: '' });
    const stays = [{ ...whole, fromTime: '19:10' }];
    const { attendees, people } = shown({ attendees: [anAttendee('Kork', 'administration', { stays })] });
    expect([attendees, people]).toEqual([[], []]);
  });

  test('who takes the chair then is nobody else’s business', () => {
    const chair = { id: PresidingId.parse('p'), personId: PersonId.parse('Erle'), fromItemId: null };
    const { presiding } = shown({
      presiding: [
        { ...chair, fromTime: null },
        { ...chair, personId: PersonId.parse('Kork'), fromTime: '19:10' },
      ],
    });
    expect(presiding.map(({ personId }) => personId)).toEqual(['Erle']);
  });
});

test.each([openItem.id, ItemId.parse('item-2')])(
  'that a meeting went on another day is public, whoever was named there by mistake (at %s)',
  (itemId) => {
    const guest = anAttendee('Erle', 'guests', {
      stays: [{ ...wholeMeeting, fromItemId: ItemId.parse('item-2'), untilItemId: ItemId.parse('item-2') }],
    });
    const incidents = [
      {
        id: IncidentId.parse('i'),
        itemId,
        kind: 'adjourned' as const,
        time: '20:00',
        until: '17:00',
        day: '2026-09-17',
        personId: PersonId.parse('Erle'),
        words: '',
      },
    ];
    const people = [aPerson('Frau Erle', '')];
    const facts = someFacts({ items, attendance: { people, attendees: [guest], incidents } });
    const { attendance } = projectPublic(facts);
    expect(attendance.incidents).toMatchObject([{ day: '2026-09-17', personId: null, itemId: openItem.id }]);
    expect(attendance.people).toEqual([]);
  },
);

test('of an objection against earlier minutes only that there was one is public, whatever item it names', () => {
  const objection: Objection = {
    id: ObjectionId.parse('o'),
    version: 1,
    meetingId: MeetingId.parse('earlier'),
    itemId: null,
    raisedBy: 'Frau Erle',
    raisedOn: '2026-09-16',
    text: 'Der Preis ist falsch.',
    decision: 'accepted',
    decisionText: 'Er wird berichtigt.',
  };
  for (const itemId of [null, ItemId.parse('earlier-1')]) {
    const objections = new Map([[openItem.id, [{ ...objection, itemId }]]]);
    const [shown] = projectPublic(someFacts({ items, objections })).objections.get(openItem.id) ?? [];
    expect(shown?.text).toBe('Der Wortlaut steht in der vollständigen Niederschrift.');
    expect(JSON.stringify(shown)).not.toMatch(/Erle|Preis|berichtigt/);
  }
});
