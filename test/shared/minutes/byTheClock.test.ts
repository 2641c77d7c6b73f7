import { expect, test } from 'vitest';
import { type Stay, wholeMeeting } from '../../../shared/domain/room/attendance.ts';
import type { Incident } from '../../../shared/domain/room/incident.ts';
import { buildMinutes } from '../../../shared/minutes/build.ts';
import { ItemId, PersonId } from '../../../shared/domain/ids.ts';
import { anAttendee, anItem, type FactsChange, someFacts } from './sampleFacts.ts';

const first = ItemId.parse('item-1');
const items = [anItem('1', 'Haushalt'), anItem('2', 'Verschiedenes')];

const happens = (kind: Incident['kind'], change: Partial<Incident> = {}) => ({
  id: `${kind}-${change.time ?? ''}`,
  itemId: first,
  kind,
  time: null,
  until: null,
  day: null,
  personId: null,
  words: '',
  ...change,
});
const leaving = (change: Partial<Stay>) => ({ stays: [{ ...wholeMeeting, untilItemId: first, ...change }] });

/** What stands behind the results of the first item. */
function told(attendance: FactsChange['attendance'], change: FactsChange = {}): string[] {
  const model = buildMinutes(someFacts({ items, attendance: attendance ?? {}, ...change }));
  return model.parts[0]?.items[0]?.notesAfter.map((note) => note.replaceAll('\u{A0}', ' ')) ?? [];
}

test('who left before the meeting was broken off is told before it', () => {
  const found = told({
    attendees: [anAttendee('Erle', 'members', leaving({ untilTime: '18:40' }))],
    incidents: [
      happens('break', { time: '18:30', until: '18:35' }),
      happens('publicEnds', { time: '18:50' }),
    ],
  });
  expect(found).toEqual([
    'Die Sitzung wird von 18:30 Uhr bis 18:35 Uhr unterbrochen.',
    'Frau Erle verlässt die Sitzung um 18:40 Uhr.',
    'Der öffentliche Teil der Sitzung endet um 18:50 Uhr.',
  ]);
});

test('those who left follow each other by the clock, over midnight, and who left with the item comes last', () => {
  const found = told({
    attendees: [
      anAttendee('Birke', 'members', leaving({})),
      anAttendee('Erle', 'members', leaving({ untilTime: '00:10' })),
      anAttendee('Ahorn', 'members', leaving({ untilTime: '23:50' })),
    ],
  });
  expect(found).toEqual([
    'Frau Dr. Ahorn verlässt die Sitzung um 23:50 Uhr.',
    'Frau Erle verlässt die Sitzung um 00:10 Uhr.',
    'Herr Birke verlässt die Sitzung nach diesem Punkt.',
  ]);
});

test('whoever was sent out is gone, and is not said to leave as well', () => {
  const found = told({
    attendees: [anAttendee('Birke', 'members', leaving({ untilTime: '18:20' }))],
    incidents: [happens('excluded', { time: '18:20', personId: PersonId.parse('Birke') })],
  });
  expect(found).toEqual(['Herr Birke wird um 18:20 Uhr von der Sitzung ausgeschlossen.']);
});

test('incidents without a time keep the order in which they were written down', () => {
  const found = told({
    incidents: [happens('publicEnds'), happens('break', { time: '18:30', until: '18:35' })],
  });
  expect(found).toEqual([
    'Der öffentliche Teil der Sitzung endet.',
    'Die Sitzung wird von 18:30 Uhr bis 18:35 Uhr unterbrochen.',
  ]);
});

test('of an item that went on another day, who left there comes behind the end of the first', () => {
  const found = told(
    {
      attendees: [anAttendee('Erle', 'members', leaving({ untilTime: '17:30', untilDay: 2 }))],
      incidents: [happens('adjourned', { time: '20:45', until: '17:00', day: '2026-09-17' })],
    },
    { meeting: { startTime: '17:00', endTime: '19:00' } },
  );
  expect(found).toEqual([
    'Die Sitzung wird um 20:45 Uhr abgebrochen und am 17.09.2026 um 17:00 Uhr fortgesetzt.',
    'Frau Erle verlässt die Sitzung um 17:30 Uhr am 17.09.2026.',
  ]);
});
