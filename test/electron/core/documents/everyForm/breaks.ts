import type { Theme } from './form.ts';
import { wholeStay } from './office.ts';
import { written } from './room.ts';

/** The list of forms, B4: what happens between the items, each at its place, and a meeting of two days. */
export const betweenItems: Theme = {
  name: 'breaks, changes of chair and a second day',
  meeting: { endTime: '11:30', breaks: [] },
  forms: [
    {
      listed: 'B4',
      name: 'a break with both times',
      item: { title: 'Vor der Pause' },
      record: async ({ write, happened }, itemId) => {
        await write(itemId, 'Die Gäste werden begrüßt.');
        await happened(itemId, { kind: 'break', time: '18:25', until: '18:37', words: 'Es wird gelüftet.' });
      },
      says: ['Die Sitzung wird von 18:25 Uhr bis 18:37 Uhr unterbrochen. Es wird gelüftet.'],
    },
    {
      listed: '1',
      name: 'the deputy takes the chair for one item, and the chair has it again',
      item: { title: 'Bericht der Vorsitzenden' },
      record: async ({ call, meetingId, people, write, items }, itemId) => {
        await write(itemId, 'Frau Ahorn berichtet.');
        const next = [...items.values()].find(({ title }) => title === 'Nach dem Wechsel')?.id ?? null;
        const from = (personId: string, fromItemId: string | null) => ({
          personId,
          fromItemId,
          fromTime: null,
        });
        const presiding = [from(people.ahorn, null), from(people.birke, itemId), from(people.ahorn, next)];
        await call('presiding.save', { meetingId, presiding });
      },
      says: ['Den Vorsitz übernimmt Herr Birke.', 'Frau Ahorn berichtet.'],
    },
    {
      ...written('1', 'the chair has it again', 'Frau Ahorn dankt.'),
      item: { title: 'Nach dem Wechsel' },
      says: ['Den Vorsitz übernimmt Frau Ahorn.', 'Frau Ahorn dankt.'],
    },
    {
      listed: '1',
      name: 'broken off on one day and continued on another',
      item: { title: 'Haushalt der Treffpunkte' },
      record: async ({ write, happened }, itemId) => {
        await write(itemId, 'Die Beratung wird nicht beendet.');
        await happened(itemId, { kind: 'adjourned', time: '22:00', day: '2026-09-17', until: '09:00' });
      },
      says: ['Die Sitzung wird um 22:00 Uhr abgebrochen und am 17.09.2026 um 09:00 Uhr fortgesetzt.'],
      toldAnyway: ['Die Sitzung wird um 22:00 Uhr abgebrochen und am 17.09.2026 um 09:00 Uhr fortgesetzt.'],
    },
    {
      listed: 'B4',
      name: 'the end of the public part',
      item: { title: 'Verschiedenes' },
      record: async ({ write, happened }, itemId) => {
        await write(itemId, 'Es liegt nichts vor.');
        await happened(itemId, { kind: 'publicEnds', time: '11:15' });
      },
      says: ['Der öffentliche Teil der Sitzung endet um 11:15 Uhr.'],
    },
    {
      listed: '1',
      name: 'one who was there on the first day alone, one who came on the second',
      record: async ({ attend }) => {
        await attend('erle', { stays: [{ ...wholeStay, untilDay: 1 }] });
        await attend('fichte', { stays: [{ ...wholeStay, fromDay: 2, fromTime: '09:30' }] });
      },
      says: ['Frau Erle bis zum 16.09.2026', 'Herr Fichte ab 09:30 Uhr am 17.09.2026'],
    },
    {
      listed: 'B1',
      name: 'both days with begin, break and end in the head',
      says: [
        'am 16.09.2026 und 17.09.2026',
        'Beginn: 17:00 Uhr',
        'Sitzungspause: 18:25 bis 18:37 Uhr',
        'Abbruch: 22:00 Uhr',
        'Fortsetzung: 17.09.2026, 09:00 Uhr',
        'Ende: 11:30 Uhr (am 17.09.2026)',
      ],
    },
    {
      listed: 'B4',
      name: 'each who presided signs for their items',
      says: ['Ahorn Birke Vorsitz bis TOP 1, ab TOP 3 Vorsitz zu TOP 2', 'Holunder Schriftführung'],
    },
  ],
};
