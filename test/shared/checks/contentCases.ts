import { wholeMeeting } from '../../../shared/domain/room/attendance.ts';
import { emptyText } from '../../../shared/domain/richText.ts';
import { Outcome } from '../../../shared/domain/vote/resolution.ts';
import { anItem, type FactsChange } from '../minutes/sampleFacts.ts';
import { aVote } from '../builders.ts';
import { type Case, items, opening, withAttendee, withGuest, words } from './cleanMeeting.ts';
import { ItemId } from '../../../shared/domain/ids.ts';

const result = '- einstimmig beschlossen -';
const decided = (...resolutions: NonNullable<FactsChange['resolutions']>[string]): FactsChange => ({
  resolutions: { 'item-2': resolutions },
});
const wording = words('Die Zuschüsse werden bewilligt.');
const voted = (vote: Parameters<typeof aVote>[0]): FactsChange =>
  decided({ text: wording, printedResult: '- mehrheitlich beschlossen -', vote: aVote(vote) });
const itemTwo = (more: Parameters<typeof anItem>[2]): FactsChange => ({
  items: items.map((item) => (item.id === 'item-2' ? { ...item, ...more } : item)),
});
const text = (row: string, itemId = 'item-1'): FactsChange => ({ texts: { [itemId]: row } });
const stay = wholeMeeting;
/** Frau Erle goes in the middle of an item. */
const leaving: FactsChange = {
  attendance: {
    attendees: withAttendee('Erle', { stays: [{ ...stay, untilTime: '18:10', untilItemId: 'item-2' }] }),
  },
};
const remove = { kind: 'remove', itemIds: ['item-2'] } as const;
const motion = {
  label: 'Antrag zur Tagesordnung',
  mover: 'Herr Birke',
  text: wording,
  printedResult: '- angenommen -',
};
const untitled = items.map((item) => ({ ...item, publicTitle: '' }));
const announced = (change: { publicWording?: string; isWithheld?: boolean }) => ({
  'item-3': [{ text: wording, printedResult: result, ...change }],
});
const decidedInSecret = announced({});

const brokenByNote = decided({
  text: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Verkauf des Grund' },
          { type: 'footnote', attrs: { text: 'siehe oben' } },
          { type: 'text', text: 'stücks Mühlenweg 12' },
        ],
      },
    ],
  },
  printedResult: result,
});

const twoProposed = (resolved: string): FactsChange => ({
  ...decided({ text: words(resolved), outcome: 'adopted', printedResult: result }),
  proposals: new Map([
    [
      'item-2',
      [
        { name: '0412/2026', part: 'Ziffer 1', words: 'Die Zuschüsse werden bewilligt.' },
        { name: '0412/2026', part: 'Ziffer 2', words: 'Im Herbst wird über die Verwendung berichtet.' },
      ],
    ],
  ]),
});

const answeredAt = (texts: string, isSupplementary = false): FactsChange => ({
  ...text(texts),
  answers: new Map([
    [
      'item-1',
      [
        {
          name: '0007/2026',
          number: 1,
          text: 'Wie lange dauert es?',
          isSupplementary,
          answer: 'Im Mittel dauert es 31 Kalendertage.',
        },
      ],
    ],
  ]),
});

const threeZiffern = words('1. Dank,\n2. Zuschuss,\n3. Bericht.');
const votedBy = (...parts: string[]): FactsChange =>
  decided(
    { text: threeZiffern, printedResult: '', outcome: 'open', position: 0 },
    ...parts.map((part, index) => ({
      part,
      text: emptyText,
      printedResult: result,
      outcome: 'adopted' as const,
      position: index + 1,
    })),
  );

export const contentFires: Case[] = [
  [
    'ANSWER_UNTOLD',
    'an Anfrage was answered, the text is about another thing',
    answeredAt('Frau Erle berichtet.'),
  ],
  [
    'ANSWER_UNTOLD',
    'a Nachfrage was answered, the text tells of the first answer alone',
    answeredAt('Die Antwort liegt den Mitgliedern vor.', true),
  ],
  [
    'PROPOSAL_UNDECIDED',
    'one of two proposals was decided, the other not',
    twoProposed('Die Zuschüsse werden bewilligt.'),
  ],
  [
    'NUMBER_TWICE',
    'the clerk gave a number that is there',
    { items: [...items, anItem('2', 'Noch einer', { id: 'again', ownNumber: '2' })] },
  ],
  ['EMPTY_ITEM', 'nothing stands at the item', { texts: { 'item-1': '' } }],
  ['REMOVED_WITHOUT_MOTION', 'an item was taken off and nobody moved it', itemTwo({ status: 'removed' })],
  ['ADDED_WITHOUT_MOTION', 'an item came in and nobody moved it', itemTwo({ status: 'added' })],
  [
    'ADDED_WITHOUT_MOTION',
    'the motion was rejected',
    {
      ...itemTwo({ status: 'added' }),
      resolutions: {
        preliminary: [
          {
            ...motion,
            outcome: 'rejected',
            effect: { kind: 'add', title: 'Zuschüsse an Vereine', isPublic: true, beforeItemId: null },
          },
        ],
      },
    },
  ],
  ['RESOLUTION_WITHOUT_TEXT', 'a result about no wording', decided({ printedResult: result })],
  [
    'RESOLUTION_WITHOUT_TEXT',
    'a sentence that speaks of a resolution nobody can read',
    decided({ printedResult: 'Der Beschluss wird bei zwei Enthaltungen einstimmig gefasst.' }),
  ],
  [
    'MOVER_MISSING',
    'a motion by nobody',
    decided({
      label: 'Antrag zur Geschäftsordnung',
      text: words('Schluss der Aussprache.'),
      printedResult: result,
    }),
  ],
  [
    'MOVER_MISSING',
    '"Es wird beantragt" names nobody',
    decided({ label: 'Antrag', text: words('Es wird beantragt, zu vertagen.'), printedResult: result }),
  ],
  ['RESULT_MISSING', 'a wording without a result', decided({ text: wording })],
  ['ZIFFERN_UNDECIDED', 'one of three was voted on', votedBy('Ziffer 1')],
  [
    'OUTCOME_OPEN',
    'a result line, but open',
    decided({ text: wording, printedResult: result, outcome: 'open' }),
  ],
  [
    'RESULT_CONTRADICTS',
    'adopted, but printed as rejected',
    decided({ text: wording, printedResult: '- mehrheitlich abgelehnt -', outcome: 'adopted' }),
  ],
  [
    'RESULT_CONTRADICTS',
    'rejected, but printed as adopted',
    decided({ text: wording, printedResult: result, outcome: 'rejected' }),
  ],
  [
    'VOTED_WHEN_REMOVED',
    'an item that was taken off is adopted all the same',
    {
      ...itemTwo({ status: 'removed' }),
      ...decided({ text: wording, printedResult: result, outcome: 'adopted' }),
    },
  ],
  ['NO_RESOLUTION', 'a paper that asks for a resolution', decided()],
  ['BASIS_WITHOUT_NUMBER', 'a paper without a number', itemTwo({ paperReference: '' })],
  [
    'END_BEFORE_VOTE',
    'an end before a vote',
    { ...voted({ yes: 3, no: 0, takenAt: '18:20' }), meeting: { endTime: '18:00' } },
  ],
  ['VOTE_FINDING', 'more votes than people (R27)', voted({ yes: 4, no: 0 })],
  ['VOTE_FINDING', 'a tie that was adopted (R23)', voted({ yes: 1, no: 1, abstain: 1 })],
  ['CHAIR_BREAKS_TIES', 'older rules with a casting vote (R23)', { rules: { tie: 'chairDecides' } }],
  [
    'VOTE_FINDING',
    'too few for a quorum (R14)',
    {
      ...voted({ yes: 1, no: 0 }),
      attendance: {
        attendees: withAttendee('Erle', { status: 'excused' }).map((one) =>
          one.personId === 'Birke' ? { ...one, status: 'excused' } : one,
        ),
      },
    },
  ],
  [
    'VOTE_FINDING',
    'three votes when one of the three had gone (R27)',
    { ...voted({ yes: 3, no: 0, takenAt: '18:20' }), ...leaving },
  ],
  [
    'VOTE_FINDING',
    'who is recused has voted (R19)',
    {
      ...voted({
        form: 'names',
        byName: [
          { personId: 'Ahorn', choice: 'yes' },
          { personId: 'Birke', choice: 'yes' },
          { personId: 'Erle', choice: 'yes' },
        ],
      }),
      attendance: {
        recusals: [
          {
            id: 'r',
            version: 1,
            itemId: 'item-2',
            personId: 'Erle',
            whereabouts: 'left',
            ground: 'bias',
            note: '',
          },
        ],
      },
    },
  ],
  ['TITLE_LEAK', 'the whole title', text('Beraten wird auch der Verkauf des Grundstücks Mühlenweg 12.')],
  [
    'TITLE_LEAK',
    'two telling words of it',
    text('Zum Grundstück wird auf den Verkauf des Grundstücks verwiesen.'),
  ],
  [
    'TITLE_LEAK',
    'in a resolution of the public part',
    decided({ text: words('Vom verkauf des grundstücks wird berichtet.'), printedResult: result }),
    'publicMinutes',
  ],
  [
    'TITLE_LEAK',
    'in the public list of resolutions',
    decided({ text: words('Grundstücks Mühlenweg'), printedResult: result }),
    'publicResolutionList',
  ],
  ['TITLE_LEAK', 'a note stands within it', brokenByNote],
  ['REFERENCE_LEAK', 'its reference', text('Siehe Drucksache 0777/2026.')],
  [
    'GUEST_OF_OTHER_PART',
    'a guest of the non-public part',
    {
      ...text('Herr Pappel berichtet.'),
      attendance: withGuest([{ ...stay, fromItemId: ItemId.parse('item-3') }]),
    },
  ],
  [
    'GUEST_UNPLACED',
    'a guest of whom only clock times are known',
    { attendance: withGuest([{ ...stay, fromTime: '19:00', untilTime: '19:20' }]) },
  ],
  [
    'NO_TITLE_FOR_ANNOUNCEMENT',
    'decided in the non-public part',
    { items: untitled, resolutions: decidedInSecret },
    'announcement',
  ],
  [
    'NO_PUBLIC_WORDING',
    'decided, and nobody has said what the public is told',
    { resolutions: decidedInSecret },
    'announcement',
  ],
  [
    'WORDING_LEAK',
    'the public wording tells the title',
    {
      resolutions: announced({ publicWording: 'Dem VERKAUF des Grundstücks Mühlenweg 12 wird zugestimmt.' }),
    },
    'announcement',
  ],
  [
    'WORDING_LEAK',
    'or the number of the paper',
    { resolutions: announced({ publicWording: 'Die Vorlage 0777/2026 wird angenommen.' }) },
    'announcement',
  ],
];

export const contentQuiet: Case[] = [
  [
    'ANSWER_UNTOLD',
    'the answer stands in the text',
    answeredAt('Im Mittel dauert es jetzt 31 Kalendertage.'),
  ],
  [
    'ANSWER_UNTOLD',
    'the text says that there is an answer',
    answeredAt('Die Antwort ist als Anlage beigefügt.'),
  ],
  ['ANSWER_UNTOLD', 'the Nachfrage is told', answeredAt('Eine Nachfrage beantwortet Herr Ulme.', true)],
  ['PROPOSAL_UNDECIDED', 'the body decided in words of its own', twoProposed('Die Vorlage wird vertagt.')],
  [
    'PROPOSAL_UNDECIDED',
    'both stand in one resolution',
    twoProposed('Die Zuschüsse werden bewilligt. Im Herbst wird über die Verwendung berichtet.'),
  ],
  [
    'EMPTY_ITEM',
    'a heading over sub-items',
    {
      items: [anItem('4', 'Vorlagen'), anItem('4.1', 'Sprachkurse')],
      texts: { 'item-4.1': 'Es wird berichtet.' },
    },
  ],
  [
    'NUMBER_TWICE',
    'each part has its own',
    { items: [...items, anItem('1', 'Noch einer', { id: 'again', isPublic: false })] },
  ],
  [
    'EMPTY_ITEM',
    'a line between items',
    { items: [...items, anItem('', 'Anträge der Listen', { kind: 'item', isHeading: true })] },
  ],
  ['EMPTY_ITEM', 'a bare result', { texts: { 'item-2': '' } }],
  [
    'EMPTY_ITEM',
    'an item that was taken off',
    { ...itemTwo({ status: 'removed' }), texts: { 'item-2': '' }, ...decided() },
  ],
  [
    'REMOVED_WITHOUT_MOTION',
    'moved with its effect',
    {
      ...itemTwo({ status: 'removed' }),
      resolutions: { preliminary: [{ ...motion, effect: { ...remove, itemIds: [...remove.itemIds] } }] },
    },
  ],
  [
    'REMOVED_WITHOUT_MOTION',
    'written down in words at the item that sets the agenda',
    {
      items: [
        ...items.map((item) => (item.id === 'item-2' ? { ...item, status: 'removed' as const } : item)),
        anItem('9', 'Feststellung der Tagesordnung'),
      ],
      texts: { 'item-9': 'TOP 2 wird von der Tagesordnung abgesetzt.' },
    },
  ],
  [
    'REMOVED_WITHOUT_MOTION',
    'written down in words',
    { ...itemTwo({ status: 'removed' }), texts: { preliminary: `${opening} Punkt 2 wird abgesetzt.` } },
  ],
  [
    'ADDED_WITHOUT_MOTION',
    'moved with its effect',
    {
      ...itemTwo({ status: 'added' }),
      resolutions: {
        preliminary: [
          {
            ...motion,
            effect: { kind: 'add', title: 'Zuschüsse an Vereine', isPublic: true, beforeItemId: null },
          },
        ],
      },
    },
  ],
  [
    'RESOLUTION_WITHOUT_TEXT',
    'a bare "Kenntnisnahme"',
    decided({ printedResult: '- Kenntnisnahme -', outcome: 'noted' }),
  ],
  [
    'RESOLUTION_WITHOUT_TEXT',
    'a sentence that says what was decided',
    decided({ printedResult: 'Der Ausschuss hat die Zuschüsse an die Vereine einstimmig bewilligt.' }),
  ],
  [
    'RESOLUTION_WITHOUT_TEXT',
    'a part of what stands above',
    decided({ part: 'Ziffer 2', printedResult: result }),
  ],
  [
    'MOVER_MISSING',
    'the text names the mover',
    decided({ label: 'Antrag', text: words('Herr Birke beantragt, zu vertagen.'), printedResult: result }),
  ],
  ['RESULT_MISSING', 'the result is there', {}],
  ['ZIFFERN_UNDECIDED', 'each was voted on', votedBy('Ziffer 1', 'Nr. 2 und 3')],
  ['ZIFFERN_UNDECIDED', 'the whole was voted on', decided({ text: threeZiffern, printedResult: result })],
  ['OUTCOME_OPEN', 'it is settled', {}],
  ...[
    ['rejected', 'Der Antrag wird mit Mehrheit nicht angenommen.'],
    ['adopted', 'Ziffer 1 wird beschlossen, Ziffer 2 abgelehnt.'],
    ['adopted', '☒ einstimmig ☐ mit Mehrheit ☐ abgelehnt'],
    ['rejected', '- bei 7 Ja-Stimmen abgelehnt -'],
    ['postponed', '- einstimmig beschlossen, den Punkt zu vertagen -'],
  ].map(([outcome, printedResult = '']): Case => [
    'RESULT_CONTRADICTS',
    `${outcome}: ${printedResult}`,
    decided({ text: wording, printedResult, outcome: Outcome.parse(outcome) }),
  ]),
  ...(
    [
      ['the removal itself was voted on', { printedResult: '- einstimmig abgesetzt -', outcome: 'adopted' }],
      ['the item was withdrawn', { printedResult: '- zurückgezogen -', outcome: 'withdrawn' }],
      ['nothing was decided', { text: wording, outcome: 'open' }],
    ] as const
  ).map(([what, resolution]): Case => [
    'VOTED_WHEN_REMOVED',
    what,
    { ...itemTwo({ status: 'removed' }), ...decided(resolution) },
  ]),
  ['NO_RESOLUTION', 'a report asks for none', { ...itemTwo({ paperType: 'Bericht' }), ...decided() }],
  ['BASIS_WITHOUT_NUMBER', 'no paper, no number', itemTwo({ hasBasis: false, paperReference: '' })],
  [
    'END_BEFORE_VOTE',
    'a vote before an end after midnight',
    { ...voted({ yes: 3, no: 0, takenAt: '23:50' }), meeting: { endTime: '00:20' } },
  ],
  ['VOTE_FINDING', 'all three voted', voted({ yes: 2, no: 1 })],
  [
    'VOTE_FINDING',
    'three votes before one of the three went',
    { ...voted({ yes: 3, no: 0, takenAt: '18:00' }), ...leaving },
  ],
  ['CHAIR_BREAKS_TIES', 'a tie rejects', voted({ yes: 1, no: 1, abstain: 1 })],
  [
    'VOTE_FINDING',
    'a second meeting is quorate (R16)',
    {
      ...voted({ yes: 1, no: 0 }),
      convening: { sentOn: '2026-09-01', sentTime: null, shortNoticeReason: '', isSecond: true },
      attendance: {
        attendees: withAttendee('Erle', { status: 'excused' }).map((one) =>
          one.personId === 'Birke' ? { ...one, status: 'excused' } : one,
        ),
      },
    },
  ],
  [
    'TITLE_LEAK',
    'in its own part',
    text('Der Verkauf des Grundstücks Mühlenweg 12 wird erläutert.', 'item-3'),
  ],
  ['TITLE_LEAK', 'one word of it', text('Im Mühlenweg wird gebaut.')],
  ['TITLE_LEAK', 'its public title', text('Es folgt eine Grundstücksangelegenheit.')],
  [
    'TITLE_LEAK',
    'words that stand in a public title, too',
    {
      items: [...items, anItem('4', 'Verkauf des Grundstücks am Bahnhof')],
      texts: {
        'item-1': 'Vom Verkauf des Grundstücks am Bahnhof wird berichtet.',
        'item-4': 'Kein Beitrag.',
      },
    },
  ],
  [
    'TITLE_LEAK',
    'a title that says nothing',
    {
      items: [...items.slice(0, 3), anItem('3', 'Mitteilungen der Verwaltung', { isPublic: false })],
      texts: { 'item-1': 'Es folgen Mitteilungen der Verwaltung.' },
    },
  ],
  ['REFERENCE_LEAK', 'a number within a longer one', text('Konto 10777/20261.')],
  [
    'GUEST_OF_OTHER_PART',
    'a guest of both parts',
    { ...text('Herr Pappel berichtet.'), attendance: withGuest([]) },
  ],
  [
    'GUEST_UNPLACED',
    'a guest who left at some time, and was there when the meeting began',
    { attendance: withGuest([{ ...stay, untilTime: '19:20' }]) },
  ],
  [
    'GUEST_UNPLACED',
    'a meeting without a non-public part',
    { items: items.slice(0, 3), attendance: withGuest([{ ...stay, fromTime: '19:00' }]) },
  ],
  [
    'NO_TITLE_FOR_ANNOUNCEMENT',
    'the body decided that nothing of it is told',
    { items: untitled, resolutions: announced({ isWithheld: true }) },
    'announcement',
  ],
  [
    'NO_TITLE_FOR_ANNOUNCEMENT',
    'it has words for the public',
    { resolutions: decidedInSecret },
    'announcement',
  ],
  [
    'NO_PUBLIC_WORDING',
    'there are words for it',
    { resolutions: announced({ publicWording: 'Das Grundstück wird verkauft.' }) },
    'announcement',
  ],
  [
    'NO_PUBLIC_WORDING',
    'the body decided against telling it',
    { resolutions: announced({ isWithheld: true }) },
    'announcement',
  ],
  [
    'WORDING_LEAK',
    'words that tell nothing of it',
    { resolutions: announced({ publicWording: 'Ein Grundstück wird verkauft.' }) },
    'announcement',
  ],
  [
    'WORDING_LEAK',
    'the body decided against telling it: nothing of the wording is printed',
    {
      resolutions: announced({ publicWording: 'Verkauf des Grundstücks Mühlenweg 12.', isWithheld: true }),
    },
    'announcement',
  ],
];
