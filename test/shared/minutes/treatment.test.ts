import { describe, expect, it } from 'vitest';
import { ItemId } from '../../../shared/domain/ids.ts';
import { wholeMeeting } from '../../../shared/domain/room/attendance.ts';
import { staysFor } from '../../../shared/domain/room/forItems.ts';
import { buildMinutes } from '../../../shared/minutes/build.ts';
import type { MinutesModel } from '../../../shared/minutes/model.ts';
import { projectPublic } from '../../../shared/public/facts.ts';
import { anAttendee, anItem, aPerson, type FactsChange, someFacts } from './sampleFacts.ts';

const plain = (model: MinutesModel) =>
  JSON.parse(JSON.stringify(model).replaceAll('\u{A0}', ' ')) as MinutesModel;
const build = (change: FactsChange = {}) => plain(buildMinutes(someFacts(change)));

describe('items that were dealt with in another order than they are numbered (M5)', () => {
  const items = [
    anItem('', 'Vor Eintritt in die Tagesordnung'),
    anItem('4', 'Gast'),
    anItem('4.1', 'Frage'),
    anItem('1', 'Eröffnung'),
    anItem('2', 'Bericht'),
    anItem('3', 'Haushalt'),
    anItem('10', 'Verschiedenes'),
    anItem('12', 'Pacht', { isPublic: false }),
    anItem('11', 'Personal', { isPublic: false }),
  ];
  const numbers = (style: FactsChange['style']) =>
    build({ items, style: { blocks: ['attendance', 'agenda', 'proceedings'], ...style } });

  it('stand as they were dealt with; the overview has them by number, and the item says that it was called early', () => {
    const { parts, preliminary, agenda } = numbers({});
    expect(agenda?.parts.map(({ rows }) => rows.map(({ number }) => number).join(' '))).toEqual([
      '1 2 3 4 4.1 10',
      '11 12',
    ]);
    const early = parts.flatMap((part) => part.items.flatMap(({ notesBefore }) => notesBefore));
    expect(early).toEqual(['TOP 4 wird vor TOP 1 behandelt.', 'TOP 12 wird vor TOP 11 behandelt.']);
    expect(parts[0]?.items[0]?.notesBefore).toEqual(['TOP 4 wird vor TOP 1 behandelt.']);
    expect(
      parts.map((part) => part.items.map(({ label }) => label.replace('Zu Punkt ', '')).join(' ')),
    ).toEqual(['4 4.1 1 2 3 10', '12 11']);
    expect(preliminary).toBeNull();
  });

  it('or by their numbers, and the minutes say how they were dealt with', () => {
    const { parts, preliminary, agenda } = numbers({ itemOrder: 'asNumbered' });
    expect(
      parts.map((part) => part.items.map(({ label }) => label.replace('Zu Punkt ', '')).join(' ')),
    ).toEqual(['1 2 3 4 4.1 10', '11 12']);
    expect(agenda?.parts.map(({ rows }) => rows.map(({ number }) => number).join(' '))).toEqual([
      '1 2 3 4 4.1 10',
      '11 12',
    ]);
    expect(preliminary?.notesAfter).toEqual([
      'Die öffentlichen Punkte wurden in dieser Reihenfolge behandelt: TOP 4, TOP 1 bis TOP 3 und TOP 10.',
    ]);
    expect(parts[1]?.items[0]?.notesBefore).toEqual([
      'Die nichtöffentlichen Punkte wurden in dieser Reihenfolge behandelt: TOP 12 und TOP 11.',
    ]);
  });

  it('by their numbers nothing is said where they were dealt with so', () => {
    const inOrder = ['1', '2', '10'].map((number) => anItem(number, `Punkt ${number}`));
    expect(build({ items: inOrder, style: { itemOrder: 'asNumbered' } }).preliminary).toBeNull();
  });
});

it.each([
  [['1', '2', '5', '3', '4'], ['TOP 5 wird vor TOP 3 behandelt.']],
  [['1', '4', '6', '2', '3', '5'], ['TOP 4 und TOP 6 werden vor TOP 2 behandelt.']],
  [['1', '3', '4', '5', '2'], ['TOP 3 bis TOP 5 werden vor TOP 2 behandelt.']],
  [
    ['3', '2', '1'],
    ['TOP 3 wird vor TOP 2 behandelt.', 'TOP 2 wird vor TOP 1 behandelt.'],
  ],
  [['1', '2', '3'], []],
])('what was called early: %j', (numbers, sentences) => {
  const items = numbers.map((number) => anItem(number, `Punkt ${number}`));
  const said = (state: 'closed' | 'invited') =>
    build({ items, meeting: { state } }).parts.flatMap((part) =>
      part.items.flatMap(({ notesBefore }) => notesBefore),
    );
  expect(said('closed')).toEqual(sentences);
  expect(said('invited')).toEqual([]);
});

describe('who stays from one item to another one, where items were called in another order', () => {
  const called = (...numbers: string[]) => [
    anItem('', 'Vor Eintritt in die Tagesordnung'),
    ...numbers.map((number) => anItem(number, `Punkt ${number}`)),
  ];
  const noteOf = (numbers: string[], from: string | null, until: string | null, more = {}) => {
    const ends = {
      fromItemId: from === null ? null : ItemId.parse(from),
      untilItemId: until === null ? null : ItemId.parse(until),
    };
    const attendees = [anAttendee('Erle', 'members', { stays: [{ ...wholeMeeting, ...ends, ...more }] })];
    const people = [aPerson('Frau Erle')];
    const model = build({ items: called(...numbers), attendance: { people, attendees } });
    return model.attendance.groups[0]?.entries[0]?.note;
  };
  const order = ['1', '5', '2', '3', '4'];

  it.each([
    ['until one that was called early', order, null, 'item-5', 'zu TOP 1 und TOP 5'],
    ['from it on', order, 'item-5', null, 'zu TOP 2 bis TOP 5'],
    ['until the first one', order, null, 'item-1', 'bis TOP 1'],
    ['between others', order, 'item-2', 'item-3', 'ab TOP 2 bis TOP 3'],
    ['to the end, which is not the last number', order, 'item-2', null, 'zu TOP 2 bis TOP 4'],
    ['before any was called', order, null, 'preliminary', 'bis vor Eintritt in die Tagesordnung'],
    ['in the order of numbers nothing changes', ['1', '2', '10'], 'item-2', null, 'ab TOP 2'],
  ])('%s', (_what, numbers, from, until, note) => {
    expect(noteOf(numbers, from, until)).toBe(note);
  });

  it('a time says it', () => {
    expect(noteOf(order, null, 'item-5', { untilTime: '18:00' })).toBe('bis 18:00 Uhr (TOP 5)');
  });
});

it('who came for items is listed by their numbers, several that follow each other as a stretch', () => {
  const items = ['5', '1', '2', '3', '4'].map((number) => anItem(number, `Punkt ${number}`));
  const stays = staysFor(['item-5', 'item-1', 'item-2', 'item-3'].map((id) => ItemId.parse(id)));
  const model = build({
    items,
    attendance: {
      people: [aPerson('Frau Linde', '')],
      attendees: [anAttendee('Linde', 'guests', { stays })],
    },
  });
  expect(model.attendance.groups[0]?.entries[0]?.note).toBe('zu TOP 1 bis TOP 3 und TOP 5');
});

it.each([
  ['one with all that hangs below it', ['item-3', 'item-3.1', 'item-3.2'], 'zu TOP 3'],
  ['one with some of it', ['item-3', 'item-3.2'], 'zu TOP 3 und TOP 3.2'],
  [
    'a stretch that ends with it',
    ['item-1', 'item-2', 'item-3', 'item-3.1', 'item-3.2'],
    'zu TOP 1 bis TOP 3',
  ],
])('who came for %s', (_what, ids, note) => {
  const items = ['1', '2', '3', '3.1', '3.2', '4'].map((number) => anItem(number, `Punkt ${number}`));
  const stays = staysFor(ids.map((id) => ItemId.parse(id)));
  const attendance = {
    people: [aPerson('Frau Linde', '')],
    attendees: [anAttendee('Linde', 'guests', { stays })],
  };
  expect(build({ items, attendance }).attendance.groups[0]?.entries[0]?.note).toBe(note);
});

it.each([
  ['goes on into the non-public part where numbers do', 'continuous', '5', 'zu TOP 1 und TOP 3 bis TOP 5'],
  [
    'ends with the public part where the other begins at 1',
    'perPart',
    '1',
    'zu TOP 1, TOP 3, TOP 4 und TOP 1 der nichtöffentlichen Sitzung',
  ],
] as const)('a stretch %s', (_what, numbering, last, note) => {
  const items = [
    ...['2', '1', '3', '4'].map((number) => anItem(number, `Punkt ${number}`)),
    { ...anItem(last, 'Pacht', { isPublic: false }), id: ItemId.parse('pacht') },
  ];
  const stays = staysFor(['item-1', 'item-3', 'item-4', 'pacht'].map((id) => ItemId.parse(id)));
  const attendance = {
    people: [aPerson('Frau Linde', '')],
    attendees: [anAttendee('Linde', 'guests', { stays })],
  };
  const model = build({ items, attendance, rules: { numbering } });
  expect(model.attendance.groups[0]?.entries[0]?.note).toBe(note);
});

it('the public part tells the order of public items alone (M9)', () => {
  const items = [
    anItem('', 'Vor Eintritt in die Tagesordnung'),
    anItem('2', 'Bericht'),
    anItem('1', 'Eröffnung'),
    anItem('4', 'Pacht', { isPublic: false }),
    anItem('3', 'Personal', { isPublic: false }),
  ];
  const facts = someFacts({ items, style: { itemOrder: 'asNumbered' } });
  const model = plain(buildMinutes(projectPublic(facts)));
  expect(model.preliminary?.notesAfter).toEqual([
    'Die Punkte wurden in dieser Reihenfolge behandelt: TOP 2 und TOP 1.',
  ]);
  expect(JSON.stringify(model)).not.toMatch(/TOP [34]/u);
});

it('items stay together in public where the one that they named was taken into the other part', () => {
  const withFirst = { togetherWith: 'item-1' };
  const facts = someFacts({
    items: [
      anItem('2', 'Bericht', withFirst),
      anItem('3', 'Antrag', withFirst),
      anItem('1', 'Pacht', { isPublic: false }),
    ],
  });
  const notes = plain(buildMinutes(projectPublic(facts))).parts[0]?.items.flatMap((item) => item.notesBefore);
  expect(notes).toEqual([
    'Die Tagesordnungspunkte 2 und 3 werden gemeinsam beraten.',
    'Zur Beratung siehe TOP 2.',
  ]);
});

describe('sub-items with numbers of their own', () => {
  const below = (number: string) => anItem(number, `Punkt ${number}`, { parentId: 'item-4' });
  const items = [
    anItem('1', 'Eröffnung'),
    anItem('4', 'Anträge'),
    below('a)'),
    below('b)'),
    anItem('5', 'Verschiedenes'),
  ];

  it('stay with their item, in an agenda that was dealt with as it is numbered', () => {
    const { parts, preliminary } = build({ items, style: { itemOrder: 'asNumbered' } });
    expect(parts[0]?.items.map(({ label }) => label.replace('Zu Punkt ', '')).join(' ')).toBe('1 4 a) b) 5');
    expect(preliminary).toBeNull();
  });

  it.each([
    ['without them', ['item-1', 'item-4', 'item-5'], 'zu TOP 1, TOP 4 und TOP 5'],
    ['with them', ['item-1', 'item-4', 'item-a)', 'item-b)', 'item-5'], 'zu TOP 1 bis TOP 5'],
    ['with one of them', ['item-b)', 'item-5'], 'zu TOP b) und TOP 5'],
  ])('who came for others %s', (_what, ids, note) => {
    const stays = staysFor(ids.map((id) => ItemId.parse(id)));
    const attendance = {
      people: [aPerson('Frau Linde', '')],
      attendees: [anAttendee('Linde', 'guests', { stays })],
    };
    expect(build({ items, attendance }).attendance.groups[0]?.entries[0]?.note).toBe(note);
  });
});

it.each([
  ['one that was called early', 'A 4 1 2 B 3', 'A 1 2 B 3 4'],
  ['one that came in before the first', '1 A 5 2 3', '1 A 2 3 5'],
  ['one that was called late', 'A 2 B 3 1', '1 A 2 B 3'],
  ['two lines in a row', 'A B 2 1 C 3', 'A B 1 2 C 3'],
  ['a line behind all', '2 1 A', '1 2 A'],
])('a line between items stays where it stood: %s', (_what, called, printed) => {
  const items = called
    .split(' ')
    .map((name) =>
      /[A-Z]/u.test(name)
        ? { ...anItem('', name, { id: name, kind: 'item', isHeading: true }) }
        : anItem(name, name),
    );
  const [part] = build({ items, style: { itemOrder: 'asNumbered' } }).parts;
  expect(part?.items.map(({ title }) => title).join(' ')).toBe(printed);
});
