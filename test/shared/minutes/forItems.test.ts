import { describe, expect, it } from 'vitest';
import { ItemId } from '../../../shared/domain/ids.ts';
import { wholeMeeting } from '../../../shared/domain/room/attendance.ts';
import type { Incident } from '../../../shared/domain/room/incident.ts';
import { itemsCameFor, staysFor } from '../../../shared/domain/room/forItems.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import { buildMinutes } from '../../../shared/minutes/build.ts';
import type { MinutesModel } from '../../../shared/minutes/model.ts';
import { projectPublic } from '../../../shared/public/facts.ts';
import { type Plain, withIds } from '../../support/plain.ts';
import { anAttendee, anItem, aPerson, type FactsChange, someFacts } from './sampleFacts.ts';

const items = [
  anItem('', 'Vor Eintritt in die Tagesordnung'),
  ...['1', '2', '3'].map((number) => anItem(number, `Punkt ${number}`)),
  anItem('4', 'Verkauf Hafenstraße', { isPublic: false }),
];
const only = (...ids: string[]) => staysFor(ids.map((id) => ItemId.parse(id)));

type Group = 'guests' | 'administration' | 'advisory' | 'members';

const meeting = (group: Group, more: FactsChange = {}, stays = only('item-1', 'item-3', 'item-4')) =>
  someFacts({
    items,
    attendance: {
      people: [aPerson('Frau Linde', ''), aPerson('Herr Esche', '')],
      attendees: [
        anAttendee('Linde', group, { stays }),
        anAttendee('Esche', group, { stays: only('item-3'), position: 1 }),
      ],
    },
    ...more,
  });

const listNotes = ({ attendance }: MinutesModel) =>
  attendance.groups.flatMap(({ entries }) => entries.map(({ note }) => note.replaceAll('\u{A0}', ' ')));
const itemNotes = ({ parts }: MinutesModel) =>
  parts.flatMap(({ items: its }) =>
    its.map(({ notesBefore, notesAfter }) => [...notesBefore, ...notesAfter].join(' ')),
  );
const wordsOf = (kind: DocumentKind, facts = meeting('guests')) =>
  JSON.stringify(buildDocument(kind, facts, facts.meeting.id)).replaceAll('\u{A0}', ' ');

describe('who comes for items alone', () => {
  it.each(['guests', 'administration', 'advisory'] as const)('%s: listed with them, named there', (group) => {
    const model = buildMinutes(meeting(group));
    expect(listNotes(model)).toEqual(['zu TOP 1, TOP 3 und TOP 4', 'zu TOP 3']);
    expect(itemNotes(model)).toEqual([
      'Zu diesem Punkt nimmt Frau Linde teil.',
      '',
      'Zu diesem Punkt nehmen Frau Linde und Herr Esche teil.',
      'Zu diesem Punkt nimmt Frau Linde teil.',
    ]);
  });

  it('where they come from is said before what they came for', () => {
    const { people, attendees } = meeting('guests').attendance;
    const noted = attendees.map((one) => ({ ...one, note: 'Institut für Stadtforschung' }));
    const model = buildMinutes(meeting('guests', { attendance: { people, attendees: noted } }));
    expect(listNotes(model)).toContain('Institut für Stadtforschung; zu TOP 3');
  });

  it('a member comes and goes', () => {
    expect(listNotes(buildMinutes(meeting('members')))[1]).toBe('ab TOP 3 bis TOP 3');
  });

  it('nobody was there for what was taken off', () => {
    const removed = items.map((item) =>
      item.number === '1' ? { ...item, status: 'removed' as const } : item,
    );
    expect(itemNotes(buildMinutes(meeting('guests', { items: removed })))[0]).toBe(
      'Dieser Punkt wurde von der Tagesordnung abgesetzt.',
    );
  });

  it.each([
    ['a time', [{ ...wholeMeeting, fromTime: '18:00' }]],
    ['a time within an item', only('item-1').map((stay) => ({ ...stay, untilTime: '18:00' }))],
    ['several items at a stretch', [{ ...wholeMeeting, ...ends('item-1', 'item-3') }]],
    ['an item and a time', [...only('item-1'), { ...wholeMeeting, fromTime: '18:00' }]],
    ['before the agenda was entered', only('preliminary')],
    ['the whole meeting', []],
  ])('%s is no coming for items', (_what, stays) => {
    expect(itemsCameFor({ group: 'guests', stays }, items)).toBeNull();
  });

  it('is told beforehand: guests to members, all of them to the chair and to those who let people sign', () => {
    expect(wordsOf('invitation')).toContain('Zu Gast: Frau Linde und Herr Esche');
    expect(wordsOf('invitation', meeting('administration'))).not.toContain('Frau Linde');
    expect(wordsOf('chairScript', meeting('administration'))).toContain(
      'Zu diesem Punkt sind Frau Linde und Herr Esche anwesend.',
    );
    expect(wordsOf('attendanceSheet')).toContain('Frau Linde\\nzu TOP 1, TOP 3 und TOP 4');
  });
});

describe('who came for an item that is dealt with together with an earlier one', () => {
  const together = items.map((item) =>
    item.number === '3' ? { ...item, togetherWith: ItemId.parse('item-2') } : item,
  );

  it('is named where the debate is', () => {
    expect(itemNotes(buildMinutes(meeting('guests', { items: together })))).toEqual([
      'Zu diesem Punkt nimmt Frau Linde teil.',
      'Die Tagesordnungspunkte 2 und 3 werden gemeinsam beraten. An der gemeinsamen Beratung nehmen Frau Linde und Herr Esche teil.',
      expect.stringMatching(/^Zur Beratung siehe TOP\s2\.$/u),
      'Zu diesem Punkt nimmt Frau Linde teil.',
    ]);
  });

  it('and so for the chair', () => {
    const script = wordsOf('chairScript', meeting('guests', { items: together }));
    expect(script).toContain('Zu diesen Punkten sind Frau Linde und Herr Esche anwesend.');
    expect(script.match(/Herr Esche/gu)).toHaveLength(1);
  });
});

describe('who came for non-public items, in public (M9, R40)', () => {
  it.each(['guests', 'administration', 'advisory'] as const)('%s: only the public ones are told', (group) => {
    const model = buildMinutes(projectPublic(meeting(group)));
    expect(listNotes(model)).toEqual(['zu TOP 1 und TOP 3', 'zu TOP 3']);
    expect(JSON.stringify(model)).not.toMatch(/TOP\s4/u);
  });

  it.each(['guests', 'administration'] as const)('%s for nothing else are not named', (group) => {
    const facts = meeting(group, {}, only('item-4'));
    expect(JSON.stringify(buildMinutes(projectPublic(facts)))).not.toContain('Frau Linde');
    for (const kind of ['publicMinutes', 'publicNotice', 'announcement', 'publicResolutionList'] as const)
      expect(wordsOf(kind, facts)).not.toContain('Frau Linde');
  });

  it.each(['guests', 'administration'] as const)(
    '%s for what was taken off and for nothing else in public are not named',
    (group) => {
      const removed = items.map((item) =>
        item.number === '1' ? { ...item, status: 'removed' as const } : item,
      );
      const facts = meeting(group, { items: removed }, only('item-1', 'item-4'));
      expect(JSON.stringify(buildMinutes(projectPublic(facts)))).not.toContain('Frau Linde');
      const open = meeting(group, { items: removed }, only('item-1', 'item-2', 'item-4'));
      expect(listNotes(buildMinutes(projectPublic(open)))[0]).toBe('zu TOP 2');
    },
  );

  it('the administration of a day that had no public part is not named', () => {
    const goesOn = { kind: 'adjourned', time: '22:00', day: '2026-09-17', until: '09:00' } as const;
    const incidents = [
      { id: 'cut', itemId: 'item-4', personId: null, words: '', ...goesOn },
    ] satisfies Plain<Incident>[];
    const facts = meeting('administration', {}, [{ ...wholeMeeting, fromDay: 2, untilDay: 2 }]);
    const later = {
      ...facts,
      attendance: { ...facts.attendance, incidents: withIds<Incident[]>(incidents) },
    };
    expect(JSON.stringify(buildMinutes(later))).toContain('Frau Linde');
    expect(JSON.stringify(buildMinutes(projectPublic(later)))).not.toContain('Frau Linde');
  });

  it('an advisory member for nothing else is named without saying for what', () => {
    const facts = meeting('advisory', {}, only('item-4'));
    expect(listNotes(buildMinutes(projectPublic(facts)))[0]).toBe('nur im nichtöffentlichen Teil anwesend');
  });
});

function ends(from: string, until: string) {
  return { fromItemId: ItemId.parse(from), untilItemId: ItemId.parse(until) };
}
