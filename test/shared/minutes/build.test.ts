import { describe, expect, it } from 'vitest';
import { type Stay, wholeMeeting } from '../../../shared/domain/room/attendance.ts';
import { defaultStyle } from '../../../shared/domain/body/body.ts';
import type { Objection } from '../../../shared/domain/document/document.ts';
import { buildMinutes } from '../../../shared/minutes/build.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import { mentionsOf } from '../../../shared/minutes/mentions.ts';
import type { MinutesModel } from '../../../shared/minutes/model.ts';
import { fromPlain, plainText } from '../../../shared/domain/richText.ts';
import { anAttendee, anItem, aPerson, type FactsChange, someFacts } from './sampleFacts.ts';
import { aVote } from '../builders.ts';
import { ItemId, MeetingId, ObjectionId } from '../../../shared/domain/ids.ts';

/** Protected blanks as blanks, so that the cases can be read and typed. */
const build = (change: FactsChange = {}): MinutesModel =>
  JSON.parse(JSON.stringify(buildMinutes(someFacts(change))).replaceAll('\u{A0}', ' ')) as MinutesModel;

/** The whole model as lines, so that a test reads like the page. */
function lines(change: FactsChange = {}): string[] {
  const model = build(change);
  const groups = (part: { heading: string; groups: MinutesModel['attendance']['groups'] } | null) =>
    part
      ? [
          part.heading,
          ...part.groups.flatMap((g) => [g.label, ...g.entries.map((e) => join(e.name, e.note))]),
        ]
      : [];
  const proceedings = (p: MinutesModel['parts'][number]['items'][number] | MinutesModel['preliminary']) =>
    p
      ? [
          ...p.notesBefore,
          ...[plainText(p.text)].filter(Boolean),
          ...p.resolutions.flatMap((r) => [r.caption, plainText(r.text), r.result, ...r.votes]),
          ...p.notesAfter,
        ].filter(Boolean)
      : [];
  return [
    model.head.subtitle,
    model.head.date,
    ...model.head.captions.map((c) => join(c.label, c.value)),
    ...groups(model.attendance),
    ...model.attendance.headCounts,
    ...groups(model.missing),
    ...(model.preliminary ? [model.preliminary.heading, ...proceedings(model.preliminary)] : []),
    ...model.parts.flatMap((part) => [
      part.heading,
      ...part.items.flatMap((item) => [
        join(item.label, item.title),
        ...item.captions.map((c) => join(c.label, c.value)),
        ...proceedings(item),
        ...(item.separator ? [item.separator] : []),
      ]),
    ]),
    ...model.signatures.map((s) => `____ ${join(s.name, s.role)}`),
  ];
}

const join = (left: string, right: string): string => (right === '' ? left : `${left} | ${right}`);

const item = (change: FactsChange, id = 'item-1') =>
  build(change).parts.flatMap((part) => part.items)[Number(id.slice(5)) - 1];
const stay = (change: Partial<Stay>): Stay => ({
  ...wholeMeeting,
  ...change,
});

it('says everything in the order it is printed', () => {
  expect(
    lines({
      meeting: { breaks: [{ from: '18:00', until: '18:15' }] },
      items: [
        anItem('', 'Vor Eintritt in die Tagesordnung'),
        anItem('1', 'Mitteilungen'),
        anItem('2', 'Zuschüsse', { hasBasis: true, paperReference: '12/2026' }),
        anItem('2.1', 'Sprachkurse'),
        anItem('3', 'Personal', { isPublic: false }),
      ],
      texts: { preliminary: 'Die Vorsitzende eröffnet die Sitzung.', 'item-1': 'Es gibt keine.' },
      resolutions: {
        'item-2': [{ text: { type: 'doc', content: [] }, printedResult: '- Kenntnisnahme -' }],
        'item-3': [{ label: 'Beschluss', part: 'Ziffer 2', printedResult: '- vertagt -' }],
      },
    }),
  ).toEqual([
    'über die 12. Sitzung des Integrationsrates',
    'am 16.09.2026',
    'Ort: | Rathaus, Großer Sitzungssaal',
    'Beginn: | 17:00 Uhr',
    'Sitzungspause: | 18:00 bis 18:15 Uhr',
    'Ende: | 19:45 Uhr',
    'Anwesend:',
    'Mitglieder',
    'Frau Dr. Ada Ahorn | Vorsitzende',
    'Herr Can Birke',
    'Frau Dilan Erle',
    'Schriftführung',
    'Frau Greta Holunder',
    'Von der Verwaltung',
    'Herr Beigeordneter Ulme',
    'Vor Eintritt in die Tagesordnung:',
    'Die Vorsitzende eröffnet die Sitzung.',
    'Öffentliche Sitzung:',
    'Zu Punkt 1 | Mitteilungen',
    'Es gibt keine.',
    'Zu Punkt 2 | Zuschüsse',
    'Drucksachennummer: | 12/2026',
    '- Kenntnisnahme -',
    '-.-.-',
    'Zu Punkt 2.1 | Sprachkurse',
    'Nichtöffentliche Sitzung:',
    'Zu Punkt 3 | Personal',
    'Beschluss zu Ziffer 2:',
    '- vertagt -',
    '-.-.-',
    '____ Dr. Ada Ahorn | Vorsitzende',
    '____ Greta Holunder | Schriftführung',
  ]);
});

describe('the head', () => {
  it.each<[string, FactsChange, string[]]>([
    [
      'place and number are left out where the office does not print them',
      { style: { placeAndNumber: false } },
      ['über die Sitzung des Integrationsrates', 'am 16.09.2026', 'Beginn: | 17:00 Uhr', 'Ende: | 19:45 Uhr'],
    ],
    [
      'a meeting without number is just a meeting',
      { meeting: { number: null } },
      ['über die Sitzung des Integrationsrates'],
    ],
    [
      'empty captions are printed where the office wants them',
      { style: { printEmptyCaptions: true, placeAndNumber: false } },
      [
        'über die Sitzung des Integrationsrates',
        'am 16.09.2026',
        'Beginn: | 17:00 Uhr',
        'Sitzungspause:',
        'Ende: | 19:45 Uhr',
      ],
    ],
    [
      'an end after midnight names its day, also over the turn of a year',
      { meeting: { date: '2026-12-31', endTime: '00:10' }, style: { placeAndNumber: false } },
      [
        'über die Sitzung des Integrationsrates',
        'am 31.12.2026',
        'Beginn: | 17:00 Uhr',
        'Ende: | 00:10 Uhr (am 01.01.2027)',
      ],
    ],
    [
      'the night the clocks change has a next day like any other',
      { meeting: { date: '2026-10-24', endTime: '02:30' }, style: { placeAndNumber: false } },
      [
        'über die Sitzung des Integrationsrates',
        'am 24.10.2026',
        'Beginn: | 17:00 Uhr',
        'Ende: | 02:30 Uhr (am 25.10.2026)',
      ],
    ],
    [
      'several breaks stand in one line',
      {
        meeting: {
          breaks: [
            { from: '18:00', until: '18:10' },
            { from: '19:00', until: '19:05' },
          ],
        },
        style: { placeAndNumber: false },
      },
      [
        'über die Sitzung des Integrationsrates',
        'am 16.09.2026',
        'Beginn: | 17:00 Uhr',
        'Sitzungspausen: | 18:00 bis 18:10 Uhr, 19:00 bis 19:05 Uhr',
        'Ende: | 19:45 Uhr',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(lines(change).slice(0, expected.length)).toEqual(expected);
  });
});

describe('items that are dealt with together', () => {
  const items = [
    anItem('4', 'Sprachcafé'),
    anItem('5', 'Abendöffnung', { togetherWith: 'item-4' }),
    anItem('6', 'Haushalt'),
    anItem('7', 'Zuschuss', { togetherWith: 'item-4' }),
  ];

  it('are told once, at the first; each other one points there', () => {
    const [part] = build({ items }).parts;
    expect(part?.items.map(({ notesBefore }) => notesBefore)).toEqual([
      ['Die Tagesordnungspunkte 4, 5 und 7 werden gemeinsam beraten.'],
      ['Zur Beratung siehe TOP 4.'],
      [],
      ['Zur Beratung siehe TOP 4.'],
    ]);
  });

  it('say nothing where but one of them is left', () => {
    const left = items.map((one) =>
      one.number === '5' || one.number === '7' ? { ...one, status: 'removed' as const } : one,
    );
    const [part] = build({ items: left }).parts;
    expect(part?.items.flatMap(({ notesBefore }) => notesBefore)).toEqual([
      'Dieser Punkt wurde von der Tagesordnung abgesetzt.',
      'Dieser Punkt wurde von der Tagesordnung abgesetzt.',
    ]);
  });
});

describe('attendance', () => {
  const people = [
    aPerson('Frau Ada Ahorn'),
    aPerson('Herr Can Birke'),
    aPerson('Frau Dilan Erle'),
    aPerson('Herr Emil Fichte'),
    aPerson('Herr Goran Hasel'),
  ];
  const items = ['', '1', '2', '3', '4'].map((n) => anItem(n, `Punkt ${n}`));
  const attendees = [
    anAttendee('Ahorn', 'members', { position: 2 }),
    anAttendee('Erle', 'members', { position: 1 }),
    anAttendee('Birke', 'members', { position: 1, status: 'excused' }),
    anAttendee('Hasel', 'members', { status: 'absent', note: 'erkrankt gemeldet nach der Sitzung' }),
    anAttendee('Fichte', 'deputies', { substitutesFor: 'Birke' }),
  ];
  const notes = (change: FactsChange) =>
    Object.fromEntries(
      build(change).attendance.groups.flatMap((g) => g.entries.map((e) => [e.name, e.note])),
    );

  it('lists the missing members, excused first, and who stood in for them (M2, M3)', () => {
    const { attendance, missing } = build({ items, attendance: { people, attendees, presiding: [] } });
    expect(attendance.groups).toEqual([
      {
        label: 'Mitglieder',
        entries: [
          { name: 'Frau Dilan Erle', organization: '', note: '' },
          { name: 'Frau Ada Ahorn', organization: '', note: '' },
        ],
      },
      {
        label: 'Stellvertretende Mitglieder',
        entries: [{ name: 'Herr Emil Fichte', organization: '', note: 'für Herrn Birke' }],
      },
    ]);
    expect(missing).toEqual({
      heading: 'Nicht anwesend:',
      groups: [
        {
          label: 'Entschuldigt',
          entries: [{ name: 'Herr Can Birke', organization: '', note: 'vertreten durch Herrn Fichte' }],
        },
        {
          label: 'Nicht entschuldigt',
          entries: [
            { name: 'Herr Goran Hasel', organization: '', note: 'erkrankt gemeldet nach der Sitzung' },
          ],
        },
      ],
    });
  });

  it('does not list them where the office does not, and names without function there too', () => {
    const model = build({
      items,
      style: { blocks: ['attendance', 'proceedings'], substitutionNote: false },
      attendance: { people, attendees },
    });
    expect(model.missing).toBeNull();
    expect(model.attendance.groups.flatMap((g) => g.entries.map((e) => e.note))).toEqual(['', '', '']);
    expect(model.signatures.map((s) => s.role)).toEqual(['', '']);
  });

  it('prints group labels as the office writes them', () => {
    const { administration } = { administration: 'Von der Verwaltung:' };
    const labels = build({
      style: {
        groupLabels: {
          members: 'Stimmberechtigte',
          deputies: '',
          advisory: '',
          clerk: 'Protokoll',
          administration,
          guests: '',
        },
      },
    });
    expect(labels.attendance.groups.map((g) => g.label)).toEqual([
      'Stimmberechtigte',
      'Protokoll',
      'Von der Verwaltung:',
    ]);
  });

  it.each<[string, Stay[]]>([
    ['', [stay({})]],
    ['ab 17:25 Uhr', [stay({ fromTime: '17:25' })]],
    ['ab 17:25 Uhr (TOP 2)', [stay({ fromTime: '17:25', fromItemId: ItemId.parse('item-2') })]],
    ['bis TOP 3', [stay({ untilItemId: ItemId.parse('item-3') })]],
    ['bis vor Eintritt in die Tagesordnung', [stay({ untilItemId: ItemId.parse('preliminary') })]],
    ['ab TOP 2 bis 18:10 Uhr', [stay({ fromItemId: ItemId.parse('item-2'), untilTime: '18:10' })]],
    [
      'bis TOP 1, wieder ab 18:40 Uhr (TOP 3)',
      [
        stay({ untilItemId: ItemId.parse('item-1') }),
        stay({ fromTime: '18:40', fromItemId: ItemId.parse('item-3') }),
      ],
    ],
    [
      'bis TOP 1, wieder ab TOP 3 bis 19:05 Uhr (TOP 4)',
      [
        stay({ untilItemId: ItemId.parse('item-1') }),
        stay({
          fromItemId: ItemId.parse('item-3'),
          untilTime: '19:05',
          untilItemId: ItemId.parse('item-4'),
        }),
      ],
    ],
  ])('a stay reads %j (R22)', (expected, stays) => {
    const note = notes({
      items,
      attendance: { people, attendees: [anAttendee('Erle', 'members', { stays })], presiding: [] },
    });
    expect(note).toEqual({ 'Frau Dilan Erle': expected });
  });

  it('people who are counted stand below the groups', () => {
    const headCounts = [{ id: 'h', label: 'Bürger', count: 12, isAbout: false, of: 'guests' as const }];
    const { groups, headCounts: counted } = build({ attendance: { headCounts } }).attendance;
    expect(counted).toEqual(['Bürger: 12']);
    expect(groups.at(-1), 'below a heading of their own').toEqual({ label: 'Gäste', entries: [] });
  });

  it('a group without a label of its own has the usual one, so that nobody slips into the group above', () => {
    const groupLabels = { ...defaultStyle.groupLabels, administration: '' };
    expect(build({ style: { groupLabels } }).attendance.groups.at(-1)?.label).toBe('Von der Verwaltung');
  });

  it('somebody who is no longer in the list shows as a gap, not as nothing', () => {
    expect(notes({ attendance: { people: [] } })).toHaveProperty('N. N.');
  });
});

describe('change of chair (R32)', () => {
  const items = ['1', '2', '3', '4'].map((n) => anItem(n, `Punkt ${n}`));
  const chairs = (...turns: [string, string | null, string | null][]) => ({
    items,
    attendance: {
      presiding: turns.map(([personId, fromItemId, fromTime], n) => ({
        id: `p${n}`,
        personId,
        fromItemId,
        fromTime,
      })),
    },
  });

  it.each<[string, FactsChange, string[]]>([
    [
      'one chair signs for all',
      chairs(['Ahorn', null, null]),
      ['Dr. Ada Ahorn | Vorsitzende', 'Greta Holunder | Schriftführung'],
    ],
    [
      'each chair signs for the items they led',
      chairs(['Ahorn', null, null], ['Birke', 'item-3', null]),
      [
        'Dr. Ada Ahorn | Vorsitz bis TOP 2',
        'Can Birke | Vorsitz ab TOP 3',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'who takes the chair back signs once',
      chairs(['Ahorn', null, null], ['Birke', 'item-2', null], ['Ahorn', 'item-4', null]),
      [
        'Dr. Ada Ahorn | Vorsitz bis TOP 1, ab TOP 4',
        'Can Birke | Vorsitz ab TOP 2 bis TOP 3',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'one item alone is named once',
      chairs(['Ahorn', null, null], ['Birke', 'item-3', null], ['Ahorn', 'item-4', null]),
      [
        'Dr. Ada Ahorn | Vorsitz bis TOP 2, ab TOP 4',
        'Can Birke | Vorsitz zu TOP 3',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'two items alone are named together',
      chairs(
        ['Ahorn', null, null],
        ['Birke', 'item-1', null],
        ['Ahorn', 'item-2', null],
        ['Birke', 'item-3', null],
        ['Ahorn', 'item-4', null],
      ),
      [
        'Dr. Ada Ahorn | Vorsitz vor Eintritt in die Tagesordnung, zu TOP 2, ab TOP 4',
        'Can Birke | Vorsitz zu TOP 1 und TOP 3',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'where items were dealt with in another order, nobody says which came last',
      chairs(['Ahorn', null, null], ['Birke', 'item-4', null], ['Ahorn', 'item-2', null]),
      [
        'Dr. Ada Ahorn | Vorsitz bis zum Aufruf von TOP 4, ab TOP 2',
        'Can Birke | Vorsitz ab TOP 4 bis zum Aufruf von TOP 2',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'items whose numbers do not follow each other are named one by one',
      {
        ...chairs(['Ahorn', null, null], ['Birke', 'item-4', null], ['Ahorn', 'item-3', null]),
        items: [items[0], items[3], items[1], items[2]].flatMap((one) => one ?? []),
      },
      [
        'Dr. Ada Ahorn | Vorsitz zu TOP 1 und TOP 3',
        'Can Birke | Vorsitz zu TOP 2 und TOP 4',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'one that was called earlier is chaired by itself',
      {
        ...chairs(['Ahorn', null, null], ['Birke', 'item-4', null], ['Ahorn', 'item-2', null]),
        items: [items[0], items[3], items[1], items[2]].flatMap((one) => one ?? []),
      },
      [
        'Dr. Ada Ahorn | Vorsitz zu TOP 1 bis TOP 3',
        'Can Birke | Vorsitz zu TOP 4',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'what was taken off the agenda is no item that anybody chaired',
      {
        ...chairs(['Ahorn', null, null], ['Birke', 'item-4', null]),
        items: items.map((one) => (one.number === '3' ? { ...one, status: 'removed' as const } : one)),
      },
      [
        'Dr. Ada Ahorn | Vorsitz bis TOP 2',
        'Can Birke | Vorsitz ab TOP 4',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'an item whose first sub-item somebody else chairs was not chaired to its end',
      {
        ...chairs(['Ahorn', null, null], ['Birke', 'item-2.1', null], ['Ahorn', 'item-2.2', null]),
        items: [
          anItem('1', 'Berichte'),
          anItem('2', 'Anträge'),
          ...['2.1', '2.2'].map((n) => anItem(n, `Antrag ${n}`, { parentId: ItemId.parse('item-2') })),
        ],
      },
      [
        'Dr. Ada Ahorn | Vorsitz bis zum Aufruf von TOP 2.1, ab TOP 2.2',
        'Can Birke | Vorsitz zu TOP 2.1',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'a change by the clock is told by the clock',
      chairs(['Ahorn', null, null], ['Birke', null, '18:05']),
      [
        'Dr. Ada Ahorn | Vorsitz bis 18:05 Uhr',
        'Can Birke | Vorsitz ab 18:05 Uhr',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'two changes at one item are told apart by the clock',
      chairs(['Ahorn', null, null], ['Birke', 'item-3', '18:05'], ['Ahorn', 'item-3', '18:20']),
      [
        'Dr. Ada Ahorn | Vorsitz bis TOP 2, ab 18:20 Uhr',
        'Can Birke | Vorsitz ab TOP 3 bis 18:20 Uhr',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'who only opened the meeting signs for that',
      chairs(['Ahorn', null, null], ['Birke', 'item-1', null]),
      [
        'Dr. Ada Ahorn | Vorsitz vor Eintritt in die Tagesordnung',
        'Can Birke | Vorsitz ab TOP 1',
        'Greta Holunder | Schriftführung',
      ],
    ],
    [
      'where nobody was noted the elected chair signs',
      { items, attendance: { presiding: [] } },
      ['Dr. Ada Ahorn | Vorsitzende', 'Greta Holunder | Schriftführung'],
    ],
    [
      'a third signature where the rules want one (R33)',
      { items, rules: { signers: ['chair', 'clerk', 'coSigner'] } },
      ['Dr. Ada Ahorn | Vorsitzende', 'Greta Holunder | Schriftführung', ' | Mitunterzeichnung'],
    ],
  ])('%s', (_, change, expected) => {
    expect(build(change).signatures.map((s) => join(s.name, s.role))).toEqual(expected);
  });

  it.each([
    [{ chair: 'Ausschussvorsitzende' }, 'Ausschussvorsitzende bis TOP 2', 'Vorsitz ab TOP 3'],
    [
      { chair: 'Ausschussvorsitzende', deputyChair: 'stellv. Vorsitzender' },
      'Ausschussvorsitzende bis TOP 2',
      'stellv. Vorsitzender ab TOP 3',
    ],
  ])('whoever stands in signs below words of their own, never below those of the chair', (own, ...roles) => {
    const signatureRoles = { ...defaultStyle.signatureRoles, ...own };
    const change = { ...chairs(['Ahorn', null, null], ['Birke', 'item-3', null]), style: { signatureRoles } };
    expect(
      build(change)
        .signatures.map(({ role }) => role)
        .slice(0, 2),
    ).toEqual(roles);
  });

  it('the item says who takes the chair', () => {
    const change = chairs(['Ahorn', null, null], ['Birke', 'item-3', null]);
    expect(item(change, 'item-3')?.notesBefore).toEqual(['Den Vorsitz übernimmt Herr Birke.']);
  });

  it('and when, where the chair changes more than once at it', () => {
    const change = chairs(['Ahorn', null, null], ['Birke', 'item-3', '18:30'], ['Ahorn', 'item-3', '18:40']);
    const found = item(change, 'item-3');
    const plain = (notes: readonly string[] = []) => notes.map((note) => note.replaceAll('\u{A0}', ' '));
    expect(plain(found?.notesBefore)).toEqual(['Den Vorsitz übernimmt um 18:30 Uhr Herr Birke.']);
    expect(plain(found?.notesAfter)).toEqual(['Den Vorsitz übernimmt um 18:40 Uhr Frau Dr. Ahorn.']);
  });
});

describe('notes at an item', () => {
  const at = (stays: Stay[]) =>
    item({ attendance: { attendees: [anAttendee('Erle', 'members', { stays })] } });

  it.each<[string, Stay[], string[], string[]]>([
    [
      'arrival by the clock',
      [stay({ fromTime: '17:25', fromItemId: ItemId.parse('item-1') })],
      ['Frau Erle nimmt ab 17:25 Uhr an der Sitzung teil.'],
      [],
    ],
    [
      'arrival at the item',
      [stay({ fromItemId: ItemId.parse('item-1') })],
      ['Frau Erle nimmt ab diesem Punkt an der Sitzung teil.'],
      [],
    ],
    [
      'return',
      [stay({ untilTime: '17:10' }), stay({ fromItemId: ItemId.parse('item-1') })],
      ['Frau Erle nimmt ab diesem Punkt wieder an der Sitzung teil.'],
      [],
    ],
    [
      'return by the clock',
      [stay({ untilTime: '17:10' }), stay({ fromTime: '18:40', fromItemId: ItemId.parse('item-1') })],
      ['Frau Erle nimmt ab 18:40 Uhr wieder an der Sitzung teil.'],
      [],
    ],
    [
      'leaving by the clock',
      [stay({ untilTime: '18:10', untilItemId: ItemId.parse('item-1') })],
      [],
      ['Frau Erle verlässt die Sitzung um 18:10 Uhr.'],
    ],
    [
      'leaving and coming back at one item, in one sentence before what is decided there',
      [
        stay({ untilTime: '18:10', untilItemId: ItemId.parse('item-1') }),
        stay({ fromTime: '18:20', fromItemId: ItemId.parse('item-1') }),
      ],
      ['Frau Erle verlässt die Sitzung um 18:10 Uhr und nimmt ab 18:20 Uhr wieder an ihr teil.'],
      [],
    ],
    [
      'the same without the time of coming back',
      [
        stay({ untilTime: '18:10', untilItemId: ItemId.parse('item-1') }),
        stay({ fromItemId: ItemId.parse('item-1') }),
      ],
      ['Frau Erle verlässt die Sitzung um 18:10 Uhr und nimmt dann wieder an ihr teil.'],
      [],
    ],
    [
      'the same without the time of leaving',
      [
        stay({ untilItemId: ItemId.parse('item-1') }),
        stay({ fromTime: '18:20', fromItemId: ItemId.parse('item-1') }),
      ],
      ['Frau Erle verlässt die Sitzung während dieses Punktes und nimmt ab 18:20 Uhr wieder an ihr teil.'],
      [],
    ],
    [
      'leaving after the item',
      [stay({ untilItemId: ItemId.parse('item-1') })],
      [],
      ['Frau Erle verlässt die Sitzung nach diesem Punkt.'],
    ],
  ])('%s', (_, stays, before, after) => {
    expect(at(stays)).toMatchObject({ notesBefore: before, notesAfter: after });
  });

  it.each([
    ['18:10', []],
    ['18:30', ['Frau Erle verlässt die Sitzung um 18:30 Uhr.']],
  ])('who was excluded at 18:10 and is gone from %s is told once (R41)', (untilTime, leaves) => {
    const itemId = ItemId.parse('item-1');
    const stays = [stay({ untilTime, untilItemId: itemId })];
    const excluded = { id: 'i', itemId, kind: 'excluded' as const, time: '18:10', personId: 'Erle' };
    const incidents = [{ ...excluded, until: null, day: null, words: '' }];
    const attendees = [anAttendee('Erle', 'members', { stays })];
    expect(item({ attendance: { attendees, incidents } })?.notesAfter).toEqual([
      'Frau Erle wird um 18:10 Uhr von der Sitzung ausgeschlossen.',
      ...leaves,
    ]);
  });

  it('before the agenda nobody comes or goes at "diesem Punkt"', () => {
    const before = (change: Partial<Stay>) =>
      build({ attendance: { attendees: [anAttendee('Erle', 'members', { stays: [stay(change)] })] } })
        .preliminary;
    expect(before({ fromItemId: ItemId.parse('preliminary') })?.notesBefore).toEqual([
      'Frau Erle nimmt nun an der Sitzung teil.',
    ]);
    expect(before({ untilItemId: ItemId.parse('preliminary') })?.notesAfter).toEqual([
      'Frau Erle verlässt die Sitzung vor Eintritt in die Tagesordnung.',
    ]);
  });

  it.each([
    [
      'left',
      '',
      'Herr Birke nimmt gemäß § 31 GO NRW an Beratung und Abstimmung nicht teil und verlässt für diesen Punkt den Sitzungsraum.',
    ],
    [
      'audience',
      'Er ist im Vorstand.',
      'Herr Birke nimmt gemäß § 31 GO NRW an Beratung und Abstimmung nicht teil und hält sich währenddessen im Zuschauerbereich auf. Er ist im Vorstand.',
    ],
  ] as const)('a recusal (%s) is noted with name and whereabouts (R19)', (whereabouts, note, sentence) => {
    const recusals = [
      {
        id: 'r',
        version: 1,
        itemId: 'item-1',
        personId: 'Birke',
        whereabouts,
        ground: 'bias' as const,
        note,
      },
    ];
    expect(item({ attendance: { recusals } })?.notesBefore).toEqual([sentence]);
  });

  it.each([
    ['ownWish', 'nimmt auf eigenen Wunsch an Beratung und Abstimmung nicht teil'],
    ['decision', 'ist durch Beschluss von Beratung und Abstimmung ausgeschlossen'],
  ] as const)('who takes no part without being biased (%s) is noted without a paragraph', (ground, words) => {
    const recusals = [
      {
        id: 'r',
        version: 1,
        itemId: 'item-1',
        personId: 'Birke',
        whereabouts: 'left' as const,
        ground,
        note: '',
      },
    ];
    expect(item({ attendance: { recusals } })?.notesBefore).toEqual([
      `Herr Birke ${words} und verlässt für diesen Punkt den Sitzungsraum.`,
    ]);
  });

  it('who takes part by video is cut off and connected again, and is not connected where recused (R13b)', () => {
    const first = ItemId.parse('item-1');
    const stays = [
      stay({ untilTime: '17:20', untilItemId: first, isCutOff: true }),
      stay({ fromTime: '17:31', fromItemId: first }),
    ];
    const attendees = [anAttendee('Erle', 'members', { isRemote: true, stays })];
    const recusals = [
      {
        id: 'r',
        version: 1,
        itemId: 'item-1',
        personId: 'Erle',
        whereabouts: 'left' as const,
        ground: 'bias' as const,
        note: '',
      },
    ];
    const found = item({ attendance: { attendees, recusals } });
    expect(found?.notesBefore).toEqual([
      'Die Verbindung zu Frau Erle bricht um 17:20 Uhr ab und besteht ab 17:31 Uhr wieder.',
      'Frau Erle nimmt gemäß § 31 GO NRW an Beratung und Abstimmung nicht teil und ist währenddessen nicht zugeschaltet.',
    ]);
    expect(found?.notesAfter).toEqual([]);
    const { attendance } = build({ attendance: { attendees } });
    expect(attendance.groups[0]?.entries[0]?.note).toBe(
      'zugeschaltet; Verbindung unterbrochen 17:20 bis 17:31 Uhr (TOP 1)',
    );
  });

  it('who is connected again at the same item, nobody knows when, was cut off during it (R13b)', () => {
    const first = ItemId.parse('item-1');
    const stays = [stay({ untilItemId: first, isCutOff: true }), stay({ fromItemId: first })];
    const attendees = [anAttendee('Erle', 'members', { isRemote: true, stays })];
    expect(item({ attendance: { attendees } })?.notesAfter).toEqual([
      'Die Verbindung zu Frau Erle bricht bei diesem Punkt ab und besteht dann wieder.',
    ]);
  });

  it('who is connected again at a later item is so there (R13b)', () => {
    const stays = [
      stay({ untilItemId: ItemId.parse('item-1'), isCutOff: true }),
      stay({ fromTime: '17:31', fromItemId: ItemId.parse('item-2') }),
    ];
    const attendees = [anAttendee('Erle', 'members', { isRemote: true, stays })];
    const items = [anItem('1', 'A'), anItem('2', 'B')];
    const { parts, attendance } = build({ items, attendance: { attendees } });
    expect(attendance.groups[0]?.entries[0]?.note).toBe(
      'zugeschaltet; bis TOP 1, dann Verbindung abgebrochen, wieder ab 17:31 Uhr (TOP 2)',
    );
    const [first, second] = parts.flatMap((part) => part.items);
    expect(first?.notesAfter).toEqual(['Die Verbindung zu Frau Erle bricht nach diesem Punkt ab.']);
    expect(second?.notesBefore).toEqual(['Frau Erle ist ab 17:31 Uhr wieder zugeschaltet.']);
  });

  it('who comes at an item at which they are recused first comes, and then neither goes nor comes again', () => {
    const stays = [stay({ fromItemId: ItemId.parse('item-1') })];
    const attendees = [anAttendee('Erle', 'members', { stays })];
    const recusal = {
      id: 'r',
      version: 1,
      itemId: 'item-1',
      personId: 'Erle',
      ground: 'bias' as const,
      note: '',
    };
    const recusals = [{ ...recusal, whereabouts: 'left' as const }];
    const found = item({ attendance: { attendees, recusals } });
    expect(found?.notesBefore).toEqual([
      'Frau Erle nimmt ab diesem Punkt an der Sitzung teil.',
      expect.stringMatching(/^Frau Erle nimmt gemäß § 31 GO NRW an Beratung und Abstimmung nicht teil/),
    ]);
    expect(found?.notesAfter).toEqual([]);
  });

  it('an item that was taken off keeps its place and says so (M5)', () => {
    const items = [anItem('1', 'Fest', { status: 'removed' }), anItem('2', 'Anfragen')];
    expect(lines({ items })).toContain('Dieser Punkt wurde von der Tagesordnung abgesetzt.');
    expect(item({ items }, 'item-2')?.label).toBe('Zu Punkt 2');
  });
});

it('items in another order keep their numbers, sub-items with theirs (M5)', () => {
  const items = ['4', '4.1', '1', '2', '5'].map((number) => anItem(number, `Punkt ${number}`));
  const [part] = build({ items }).parts;
  expect(part?.items.map(({ label, isSubItem }) => [label, isSubItem])).toEqual([
    ['Zu Punkt 4', false],
    ['Zu Punkt 4.1', true],
    ['Zu Punkt 1', false],
    ['Zu Punkt 2', false],
    ['Zu Punkt 5', false],
  ]);
});

const lineBetween = (id: string, title: string, more: Partial<NumberedItem> = {}) =>
  anItem('', title, { id, kind: 'item', isHeading: true, ...more });

it('a line between items stands there without a label, in the overview without a number', () => {
  const items = [
    anItem('1', 'Mitteilungen'),
    lineBetween('motions', 'Anträge der Listen'),
    anItem('2', 'Sprachcafé'),
    lineBetween('hidden', 'Verträge der Musterfrau', { isPublic: false }),
    lineBetween('named', 'Verträge', { isPublic: false, publicTitle: 'Vertragsangelegenheiten' }),
    anItem('3', 'Vergabe', { isPublic: false }),
  ];
  const model = build({ items, texts: { motions: 'Sie werden zusammen aufgerufen.' } });
  expect(model.parts.map((part) => part.items.map(({ label, title }) => [label, title]))).toEqual([
    [
      ['Zu Punkt 1', 'Mitteilungen'],
      ['', 'Anträge der Listen'],
      ['Zu Punkt 2', 'Sprachcafé'],
    ],
    [
      ['', 'Verträge der Musterfrau'],
      ['', 'Verträge'],
      ['Zu Punkt 3', 'Vergabe'],
    ],
  ]);
  expect(lines({ items, texts: { motions: 'Sie werden zusammen aufgerufen.' } })).toContain(
    'Sie werden zusammen aufgerufen.',
  );
  const overview = build({ items, style: { blocks: ['agenda', 'proceedings'] } }).agenda;
  expect(
    overview?.parts.flatMap(({ rows }) => rows.map(({ number, title }) => `${number} ${title}`)),
  ).toEqual([
    '1 Mitteilungen',
    ' Anträge der Listen',
    '2 Sprachcafé',
    ' Vertragsangelegenheiten',
    '3 Nichtöffentliche Angelegenheit',
  ]);
});

it('who comes at a line between items comes with the item that follows it', () => {
  const { top, before } = mentionsOf(
    [anItem('1', 'Mitteilungen'), lineBetween('motions', 'Anträge'), anItem('2', 'Sprachcafé')],
    false,
  );
  expect(top(ItemId.parse('motions'))).toBe('TOP\u{A0}2');
  expect(before(ItemId.parse('item-2'))).toBe('item-1');
});

it('an item that came in during the meeting says so (M5)', () => {
  const items = [anItem('1', 'Dringliches', { status: 'added' })];
  expect(item({ items })?.notesBefore).toEqual([
    'Dieser Punkt wurde in der Sitzung in die Tagesordnung aufgenommen.',
  ]);
});

it('"§ 31" and times stay on one line where the program words them, and nowhere else', () => {
  const recusals = [
    {
      id: 'r',
      version: 1,
      itemId: 'item-1',
      personId: 'Birke',
      whereabouts: 'left' as const,
      ground: 'bias' as const,
      note: 'Siehe § 31.',
    },
  ];
  const { parts, head } = buildMinutes(someFacts({ attendance: { recusals } }));
  const note = parts[0]?.items[0]?.notesBefore[0];
  expect(note).toContain('gemäß §\u{A0}31\u{A0}GO\u{A0}NRW an');
  expect(note).toContain('Siehe § 31.');
  expect(head.captions.at(-1)?.value).toBe('19:45\u{A0}Uhr');
});

describe('captions of an item', () => {
  const paper = (more: object) => [anItem('1', 'Vorlage', { hasBasis: true, ...more })];
  it.each<[string, FactsChange, { label: string; value: string }[]]>([
    ['none without a paper (M7)', { items: paper({}) }, []],
    [
      'none where the item has no basis',
      { items: [anItem('1', 'Mitteilungen', { paperReference: '1/26' })] },
      [],
    ],
    [
      'type and number',
      { items: paper({ paperType: 'Antrag', paperReference: '1/26' }) },
      [
        { label: 'Beratungsgrundlage:', value: 'Antrag' },
        { label: 'Drucksachennummer:', value: '1/26' },
      ],
    ],
    [
      'of a paper that is called otherwise than the item also its title',
      { items: paper({ paperReference: '1/26', paperTitle: 'Abendöffnung' }) },
      [
        { label: 'Drucksachennummer:', value: '1/26' },
        { label: 'Titel der Vorlage:', value: 'Abendöffnung' },
      ],
    ],
    [
      'of several papers each with number and title',
      {
        items: paper({
          paperType: 'Beschlussvorlage',
          paperReference: '1/26',
          furtherPapers: [
            { paperType: 'Antrag', paperReference: '2/26', title: 'Abendöffnung' },
            { paperType: '', paperReference: '3/26', title: '' },
          ],
        }),
      },
      [
        { label: 'Beratungsgrundlage:', value: 'Beschlussvorlage, Drucksachennummer 1/26' },
        { label: 'Beratungsgrundlage:', value: 'Antrag, Drucksachennummer 2/26: Abendöffnung' },
        { label: 'Beratungsgrundlage:', value: 'Drucksache 3/26' },
      ],
    ],
    [
      'empty ones where the office prints them',
      { items: paper({}), style: { printEmptyCaptions: true } },
      [
        { label: 'Beratungsgrundlage:', value: '' },
        { label: 'Drucksachennummer:', value: '' },
      ],
    ],
    [
      'who answers for it and who presents it, where the office prints that',
      {
        items: [anItem('1', 'Kurse', { department: 'Sozialamt', presenter: 'Frau Birke' })],
        style: { namesResponsible: true },
      },
      [
        { label: 'Zuständig:', value: 'Sozialamt' },
        { label: 'Berichterstattung:', value: 'Frau Birke' },
      ],
    ],
    [
      'when it was dealt with, where the office prints that',
      {
        items: [anItem('1', 'Kurse', { calledAt: '18:03', finishedAt: '18:20' })],
        style: { printsTimes: true },
      },
      [{ label: 'Behandelt:', value: '18:03–18:20 Uhr' }],
    ],
    [
      'when it was called, as long as nobody said that it was done with',
      { items: [anItem('1', 'Kurse', { calledAt: '18:03' })], style: { printsTimes: true } },
      [{ label: 'Aufgerufen:', value: '18:03 Uhr' }],
    ],
    [
      'no times where it does not',
      { items: [anItem('1', 'Kurse', { calledAt: '18:03', finishedAt: '18:20' })] },
      [],
    ],
    [
      'nobody where it does not',
      { items: [anItem('1', 'Kurse', { department: 'Sozialamt', presenter: 'Frau Birke' })] },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect(item(change)?.captions).toEqual(expected);
  });
});

describe('resolutions', () => {
  const first = (resolution: object, more: FactsChange = {}) =>
    item({ resolutions: { 'item-1': [resolution] }, ...more })?.resolutions[0];
  const paragraph = (words: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: words }],
  });
  const text = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'So sei es.' }] }],
  };

  it.each<[string, object]>([
    ['', { label: 'Beschluss', printedResult: '- Kenntnisnahme -' }],
    ['Beschluss:', { label: 'Beschluss', text }],
    ['Beschluss zu Ziffer 2, 3 u. 4:', { label: 'Beschluss', part: 'Ziffer 2, 3 u. 4' }],
    ['Empfehlung (Antrag: Frau Erle):', { label: 'Empfehlung', mover: 'Frau Erle', text }],
    [
      'Antrag zur Geschäftsordnung (Frau Erle):',
      { label: 'Antrag zur Geschäftsordnung', mover: 'Frau Erle' },
    ],
    ['Beschluss:', { label: 'Beschluss:', text }],
    ['Zu Ziffer 1:', { label: '', part: 'Ziffer 1' }],
    ['', { label: '', text }],
  ])('the caption is %j', (caption, resolution) => {
    expect(first(resolution)?.caption).toBe(caption);
  });

  it('several stand in their order, each with its own result (M6)', () => {
    const two = [
      { position: 1, printedResult: '- zweites -' },
      { position: 0, printedResult: '- erstes -' },
    ];
    expect(item({ resolutions: { 'item-1': two } })?.resolutions.map((r) => r.result)).toEqual([
      '- erstes -',
      '- zweites -',
    ]);
  });

  it('a result is printed as the clerk stored it, never as the vote would have it (R26)', () => {
    const vote = aVote({ form: 'counts', yes: 1, no: 9 });
    expect(first({ printedResult: '-einstimmig –', outcome: 'adopted', vote })).toMatchObject({
      result: '-einstimmig –',
      votes: [],
    });
  });

  it.each<[string, Parameters<typeof aVote>[0], string[]]>([
    [
      'factions',
      {
        form: 'factions',
        byFaction: [
          { organizationId: 'o', yes: 3, no: 1, abstain: 2 },
          { organizationId: 'x', yes: 0, no: 0, abstain: 0 },
        ],
      },
      ['Stimmen nach Listen:', 'Liste Vielfalt: 3 Ja-Stimmen, 1 Nein-Stimme, 2 Enthaltungen'],
    ],
    [
      'a split list, whose member is named',
      {
        form: 'factions',
        byFaction: [{ organizationId: 'o', yes: 3, no: 0, abstain: 0 }],
        members: [{ personId: 'Birke', choice: 'no' }],
      },
      ['Stimmen nach Listen:', 'Liste Vielfalt: 3 Ja-Stimmen', 'Mit Nein stimmten: Herr Birke'],
    ],
    [
      'lists without counts, and a single member',
      {
        form: 'factions',
        byFaction: [{ organizationId: 'o', yes: 0, no: 0, abstain: 0, whole: 'yes' }],
        members: [
          { personId: 'Birke', choice: 'no' },
          { personId: 'Erle', choice: 'abstain' },
        ],
      },
      ['dafür: Liste Vielfalt', 'dagegen: Herr Birke', 'Enthaltung: Frau Erle'],
    ],
    [
      'names',
      {
        form: 'names',
        byName: [
          { personId: 'Ahorn', choice: 'yes' },
          { personId: 'Birke', choice: 'no' },
          { personId: 'Erle', choice: 'yes' },
        ],
      },
      ['Mit Ja stimmten: Frau Dr. Ahorn, Frau Erle', 'Mit Nein stimmten: Herr Birke'],
    ],
    [
      'names, with who abstained and who was there and did not vote',
      {
        form: 'names',
        byName: [
          { personId: 'Ahorn', choice: 'yes' },
          { personId: 'Birke', choice: 'abstain' },
          { personId: 'Erle', choice: 'notVoting' },
        ],
      },
      [
        'Mit Ja stimmten: Frau Dr. Ahorn',
        'Enthalten haben sich: Herr Birke',
        'Nicht abgestimmt haben: Frau Erle',
      ],
    ],
    [
      'secret totals (R28)',
      { form: 'secret', yes: 5, no: 3, byName: [{ personId: 'Ahorn', choice: 'yes' }] },
      [],
    ],
    [
      'why somebody did not vote (R27)',
      { remainderNote: 'Eine Person hat nicht abgestimmt.' },
      ['Eine Person hat nicht abgestimmt.'],
    ],
  ])('below the result: %s', (_, vote, expected) => {
    const organizations = [
      { id: 'o', version: 1, name: 'Liste Vielfalt', shortName: 'LV', kind: 'list' as const },
    ];
    expect(first({ vote: aVote(vote) }, { organizations })?.votes).toEqual(expected);
  });

  it('who is named in the text of a motion is not named twice', () => {
    const content = [paragraph('Frau Erle beantragt, den Punkt abzusetzen.')];
    const motion = { label: 'Antrag zur Geschäftsordnung', mover: 'Frau Erle' };
    expect(first({ ...motion, text: { type: 'doc', content } })?.caption).toBe(
      'Antrag zur Geschäftsordnung:',
    );
  });

  it('nor where the text begins with who moves it, in capitals', () => {
    const motion = { label: 'Antrag zur Tagesordnung', mover: 'die Vorsitzende' };
    const words = fromPlain('Die Vorsitzende beantragt, die Punkte 4 und 5 gemeinsam zu beraten.');
    expect(first({ ...motion, text: words })?.caption).toBe('Antrag zur Tagesordnung:');
  });

  it.each([
    ['Änderungsantrag', 'Änderungsantrag (Liste Vielfalt):'],
    ['Antrag', 'Antrag (Liste Vielfalt):'],
    ['Beschluss', 'Beschluss (Antrag: Liste Vielfalt):'],
    ['Empfehlung', 'Empfehlung (Antrag: Liste Vielfalt):'],
  ])('whose caption is %s is called a motion once', (label, caption) => {
    expect(first({ label, mover: 'Liste Vielfalt', text })?.caption).toBe(caption);
  });
});

describe('separators', () => {
  const items = ['1', '2'].map((n) => anItem(n, `Punkt ${n}`));
  const resolutions = { 'item-1': [{ printedResult: '- beschlossen -' }] };
  it.each([
    ['none', ['', '']],
    ['afterResult', ['-.-.-', '']],
    ['everyItem', ['-.-.-', '-.-.-']],
  ] as const)('%s', (separator, expected) => {
    const [part] = build({ items, resolutions, style: { separator } }).parts;
    expect(part?.items.map((i) => i.separator)).toEqual(expected);
  });

  it('stand neither behind a line between items nor above the first sub-item', () => {
    const agenda = [
      lineBetween('line', 'Anträge der Listen'),
      anItem('1', 'Berichte'),
      anItem('1.1', 'Sprachförderung', { parentId: ItemId.parse('item-1') }),
      anItem('2', 'Verschiedenes'),
    ];
    const [part] = build({ items: agenda, style: { separator: 'everyItem' } }).parts;
    expect(part?.items.map((one) => [one.title, one.separator])).toEqual([
      ['Anträge der Listen', ''],
      ['Berichte', ''],
      ['Sprachförderung', '-.-.-'],
      ['Verschiedenes', '-.-.-'],
    ]);
  });
});

it.each([
  [['list'], 'Stimmen nach Listen:'],
  [['faction'], 'Stimmen nach Fraktionen:'],
  [['list', 'faction'], 'Stimmen nach Listen und Fraktionen:'],
] as const)('votes of %j stand below "%s"', (kinds, caption) => {
  const organizations = kinds.map((kind) => ({ id: kind, version: 1, name: kind, shortName: '', kind }));
  const byFaction = kinds.map((kind) => ({ organizationId: kind, yes: 1, no: 0, abstain: 0 }));
  const vote = aVote({ form: 'factions', byFaction });
  const first = item({ organizations, resolutions: { 'item-1': [{ vote }] } });
  expect(first?.resolutions[0]?.votes[0]).toBe(caption);
});

describe('parts', () => {
  it('an item whose parent stands in the other part is no sub-item there', () => {
    const items = [anItem('1', 'Offen'), anItem('1.1', 'Vertraulich', { isPublic: false })];
    expect(build({ items }).parts[1]?.items[0]).toMatchObject({ label: 'Zu Punkt 1.1', isSubItem: false });
  });

  it('the non-public part begins a new page; numbers that start again there say so elsewhere (M9)', () => {
    const items = [anItem('1', 'Offen'), anItem('1', 'Vertraulich', { id: 'secret', isPublic: false })];
    const attendees = [
      anAttendee('Erle', 'members', { stays: [stay({ fromItemId: ItemId.parse('secret') })] }),
    ];
    const model = build({ items, rules: { numbering: 'perPart' }, attendance: { attendees } });
    expect(model.parts.map((p) => [p.heading, p.startsOnNewPage, p.items.map((i) => i.label)])).toEqual([
      ['Öffentliche Sitzung:', false, ['Zu Punkt 1']],
      ['Nichtöffentliche Sitzung:', true, ['Zu Punkt 1']],
    ]);
    expect(model.attendance.groups[0]?.entries[0]?.note).toBe('ab TOP 1 der nichtöffentlichen Sitzung');
  });

  it('a number of its own that begins with a letter names its part itself', () => {
    const items = [anItem('Ö 1', 'Offen'), anItem('N 1', 'Vertraulich', { id: 'secret', isPublic: false })];
    const attendees = [
      anAttendee('Erle', 'members', { stays: [stay({ fromItemId: ItemId.parse('secret') })] }),
    ];
    const model = build({ items, rules: { numbering: 'perPart' }, attendance: { attendees } });
    expect(model.attendance.groups[0]?.entries[0]?.note.replaceAll('\u{A0}', ' ')).toBe('ab TOP N 1');
  });

  it('an empty agenda has neither parts nor a block before it', () => {
    expect(build({ items: [] })).toMatchObject({ parts: [], preliminary: null });
  });

  it('an item without text is its heading alone', () => {
    expect(item({})).toEqual({
      label: 'Zu Punkt 1',
      title: 'Mitteilungen',
      isSubItem: false,
      captions: [],
      notesBefore: [],
      text: { type: 'doc', content: [] },
      resolutions: [],
      notesAfter: [],
      separator: '',
    });
  });

  it('empty paragraphs before and after a text are dropped, those inside stay', () => {
    expect(item({ texts: { 'item-1': '\n\nerstens\n\nzweitens\n\n' } })?.text.content).toHaveLength(3);
  });
});

it('the document knows its title, subject and author', () => {
  expect(build().properties).toEqual({
    title: 'Niederschrift Integrationsrat 16.09.2026',
    subject: 'Sitzung des Integrationsrates am 16.09.2026',
    creator: 'Greta Holunder',
  });
  expect(build().footer).toBe('Stadt Lindenau · Integrationsrat · Sitzung am 16.09.2026');
});

describe('the office owns the layout', () => {
  it.each([
    ['zuPunkt', 'Zu Punkt 1'],
    ['top', 'TOP 1'],
    ['punktDerTagesordnung', 'Punkt 1 der Tagesordnung'],
  ] as const)('labels of items: %s', (labelStyle, label) => {
    const model = build({ style: { labelStyle } });
    expect(model.parts[0]?.items[0]?.label).toBe(label);
    expect(model.labelStyle).toBe(labelStyle);
  });

  it('a letterhead of the body’s own goes before that of the municipality', () => {
    const municipality = {
      version: 1,
      name: 'Stadt Lindenau',
      letterhead: 'Stadt Lindenau\n\nRathaus',
      place: '',
    };
    expect(build({ municipality }).head.letterhead).toEqual(['Stadt Lindenau', 'Rathaus']);
    expect(build({ municipality, style: { letterhead: 'Integrationsrat' } }).head.letterhead).toEqual([
      'Integrationsrat',
    ]);
  });

  it('in a table every person has a list or faction, too', () => {
    const people = [{ ...aPerson('Frau Dilan Erle'), organizationName: 'Liste Vielfalt' }];
    const attendance = { people, attendees: [anAttendee('Erle', 'members')], presiding: [] };
    const model = build({ attendance, style: { attendanceAs: 'table' } });
    expect(model.attendanceColumns).toEqual(['Name', 'Liste/Fraktion', 'Bemerkung']);
    expect(model.attendance.groups[0]?.entries[0]?.organization).toBe('Liste Vielfalt');
    expect(build().attendanceColumns).toBeNull();
  });

  it('an overview has what stands below a title, but nothing that stands below one of the non-public part', () => {
    const subtitle = 'hier: 1. Uferberg\n2. Sitzbänke';
    const items = [
      anItem('1', 'Umwidmung von Mitteln', { subtitle, status: 'removed' }),
      anItem('2', 'Ankauf', { subtitle, isPublic: false, publicTitle: 'Grundstücksangelegenheit' }),
    ];
    const { agenda } = build({ items, style: { blocks: ['attendance', 'agenda', 'proceedings'] } });
    expect(agenda?.parts.flatMap(({ rows }) => rows.map(({ title }) => title))).toEqual([
      'Umwidmung von Mitteln (abgesetzt)\nhier: 1. Uferberg\n2. Sitzbänke',
      'Grundstücksangelegenheit',
    ]);
  });

  it('an overview names every item, but no title of the non-public part (M9, R12)', () => {
    const items = [
      anItem('', 'Vor Eintritt in die Tagesordnung'),
      anItem('1', 'Mitteilungen', { status: 'added' }),
      anItem('2', 'Fest', { status: 'removed' }),
      anItem('3', 'Kündigung Beispiel', { isPublic: false, publicTitle: 'Personalangelegenheit' }),
      anItem('4', 'Grundstück Beispiel', { isPublic: false }),
    ];
    const blocks = ['attendance', 'agenda', 'proceedings'] as const;
    const { agenda, blocks: order } = build({ items, style: { blocks: [...blocks] } });
    expect(order).toEqual(blocks);
    expect(agenda?.parts).toEqual([
      {
        heading: 'Öffentliche Sitzung:',
        rows: [
          { number: '1', title: 'Mitteilungen (in der Sitzung aufgenommen)' },
          { number: '2', title: 'Fest (abgesetzt)' },
        ],
      },
      {
        heading: 'Nichtöffentliche Sitzung:',
        rows: [
          { number: '3', title: 'Personalangelegenheit' },
          { number: '4', title: 'Nichtöffentliche Angelegenheit' },
        ],
      },
    ]);
    expect(build({ items }).agenda).toBeNull();
  });
});

it('a corrected version says which it is and why', () => {
  expect(build().head.correction).toBe('');
  expect(build({ correction: { version: 2, reason: 'Ergebnis zu TOP 3 berichtigt' } }).head.correction).toBe(
    '2. Fassung: Ergebnis zu TOP 3 berichtigt',
  );
});

describe('objections against earlier minutes (R36)', () => {
  const objection: Objection = {
    id: ObjectionId.parse('o'),
    version: 1,
    meetingId: MeetingId.parse('earlier'),
    itemId: null,
    raisedBy: 'Herr Birke',
    raisedOn: '2026-09-16',
    text: 'Zu TOP 4 fehlt\nein Satz.',
    decision: 'open',
    decisionText: '',
  };
  it.each<[Partial<Objection>, string]>([
    [{}, 'Einwendung von Herrn Birke (16.09.2026): Zu TOP 4 fehlt ein Satz.'],
    [
      { decision: 'accepted', decisionText: 'Der Satz wird ergänzt.', raisedBy: 'Frau Erle' },
      'Einwendung von Frau Erle (16.09.2026): Zu TOP 4 fehlt ein Satz. – Der Einwendung wird stattgegeben. Der Satz wird ergänzt.',
    ],
    [
      { decision: 'rejected' },
      'Einwendung von Herrn Birke (16.09.2026): Zu TOP 4 fehlt ein Satz. – Der Einwendung wird nicht gefolgt.',
    ],
    [
      { decision: 'noted' },
      'Einwendung von Herrn Birke (16.09.2026): Zu TOP 4 fehlt ein Satz. – Die Einwendung wird zur Kenntnis genommen.',
    ],
  ])('stand at the item that deals with those minutes: %j', (change, note) => {
    const objections = new Map([['item-1', [{ ...objection, ...change }]]]);
    expect(item({ objections })?.notesAfter).toEqual([note]);
  });
});

it('a check box never stands alone at the end of a line', () => {
  const printedResult = '☒ einstimmig ☐ mit Stimmenmehrheit · Ja: 9, Nein: 0 · ☒ beschlossen ☐ abgelehnt';
  const [first] = buildMinutes(someFacts({ resolutions: { 'item-1': [{ printedResult }] } })).parts;
  expect(first?.items[0]?.resolutions[0]?.result.split(' ')).toEqual([
    '☒\u{A0}einstimmig\u{A0}☐\u{A0}mit',
    'Stimmenmehrheit',
    '·',
    'Ja:\u{A0}9,',
    'Nein:\u{A0}0',
    '·',
    '☒\u{A0}beschlossen\u{A0}☐\u{A0}abgelehnt',
  ]);
});
