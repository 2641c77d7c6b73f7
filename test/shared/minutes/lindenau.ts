import type { Block, Flow, Paragraph, RichText } from '../../../shared/domain/richText.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { aPerson, anAttendee, anItem, someFacts } from './sampleFacts.ts';
import { aVote } from '../builders.ts';

const p = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (type: 'bulletList' | 'orderedList', ...items: (string | Flow[])[]): Flow => ({
  type,
  content: items.map((item) => ({
    type: 'listItem',
    content: typeof item === 'string' ? [p(item)] : item,
  })),
});
const doc = (...content: Block[]): RichText => ({ type: 'doc', content });

const wheel =
  'Die Verwaltung stellt den Entwurf des Konzeptes vor. In den vergangenen zwei Jahren haben sich in den Quartieren sieben Gruppen gebildet, die Nachbarinnen und Nachbarn bei Behördengängen begleiten. Die Zahl der Begleitungen ist von 120 auf 340 im Jahr gestiegen. Ohne eine feste Anlaufstelle sei diese Arbeit auf Dauer nicht zu leisten. ';

/** A long evening in a town that does not exist: every kind of thing a Niederschrift can say, once. */
export function lindenau(): MeetingFacts {
  const people = [
    aPerson('Frau Dr. Ada Ahorn', 'chair'),
    aPerson('Herr Can Birke', 'deputyChair'),
    aPerson('Frau Dilan Erle'),
    aPerson('Herr Emil Fichte', 'deputy'),
    aPerson('Frau Fatma Ginster'),
    aPerson('Herr Goran Hasel'),
    aPerson('Frau Greta Holunder', 'clerk'),
    aPerson('Herr Ivo Kastanie'),
    aPerson('Frau Jasmin Linde-Wacholder'),
    aPerson('Herr Beigeordneter Ulme', 'administration'),
    aPerson('Frau Weide', 'administration'),
  ];
  const facts = someFacts({
    municipality: {
      version: 1,
      name: 'Stadt Lindenau',
      letterhead: 'Stadt Lindenau\nDer Bürgermeister\nGeschäftsstelle des Integrationsrates',
      place: 'Lindenau',
    },
    convening: { sentOn: '2026-09-01', sentTime: '10:00', shortNoticeReason: '', isSecond: false },
    meeting: { breaks: [{ from: '18:30', until: '18:45' }] },
    organizations: [
      { id: 'o1', version: 1, name: 'Liste Vielfalt', shortName: 'LV', kind: 'list' },
      { id: 'o2', version: 1, name: 'Gemeinsam für Lindenau', shortName: 'GfL', kind: 'list' },
    ],
    attendance: {
      people,
      attendees: [
        anAttendee('Ahorn', 'members'),
        anAttendee('Birke', 'members'),
        anAttendee('Erle', 'members', {
          stays: [
            {
              fromDay: null,
              untilDay: null,
              isCutOff: false,
              fromTime: '17:25',
              fromItemId: 'item-3',
              untilTime: null,
              untilItemId: null,
            },
          ],
        }),
        anAttendee('Ginster', 'members', { status: 'excused' }),
        anAttendee('Hasel', 'members', { status: 'absent' }),
        anAttendee('Kastanie', 'members', {
          stays: [
            {
              fromDay: null,
              untilDay: null,
              isCutOff: false,
              fromTime: null,
              fromItemId: null,
              untilTime: null,
              untilItemId: 'item-4.2',
            },
          ],
        }),
        anAttendee('Linde-Wacholder', 'members'),
        anAttendee('Fichte', 'deputies', { substitutesFor: 'Ginster' }),
        anAttendee('Holunder', 'clerk'),
        anAttendee('Ulme', 'administration'),
        anAttendee('Weide', 'administration', {
          note: 'Amt für Soziales, Wohnen und gesellschaftliche Teilhabe, zu TOP 4',
        }),
      ],
      recusals: [
        {
          id: 'r',
          version: 1,
          itemId: 'item-4.1',
          personId: 'Birke',
          whereabouts: 'audience',
          ground: 'bias',
          note: '',
        },
      ],
      headCounts: [{ id: 'h', label: 'Bürgerinnen und Bürger', count: 12, isAbout: false, of: 'guests' }],
      presiding: [
        { id: 'p1', personId: 'Ahorn', fromItemId: null, fromTime: null },
        { id: 'p2', personId: 'Birke', fromItemId: 'item-6', fromTime: null },
      ],
    },
    items: [
      anItem('', 'Vor Eintritt in die Tagesordnung'),
      anItem('1', 'Fragen der Einwohnerinnen und Einwohner'),
      anItem('2', 'Genehmigung der Niederschrift über die 11. Sitzung am 17.06.2026'),
      anItem('3', 'Mitteilungen'),
      anItem('4', 'Vorlagen der Verwaltung'),
      anItem('4.1', 'Zuschüsse an Vereine im Haushaltsjahr 2027', {
        hasBasis: true,
        paperType: 'Beschlussvorlage',
        paperReference: '0412/2025-2030',
      }),
      anItem(
        '4.2',
        'Konzept „Nachbarschaft lernt Nachbarschaft“ für die Quartiere Nord, Alt-Lindenau und Mühlenfeld',
        {
          hasBasis: true,
          paperReference: '0415/2025-2030',
        },
      ),
      anItem('5', 'Fest der Kulturen', { status: 'removed' }),
      anItem('6', 'Anfragen'),
      anItem('7', 'Benennung von Mitgliedern für den Beirat', {
        isPublic: false,
        publicTitle: 'Personalangelegenheit',
      }),
    ],
    texts: {
      preliminary: doc(
        p(
          'Die Vorsitzende eröffnet die Sitzung und begrüßt die Anwesenden. Sie stellt fest, dass form- und fristgerecht eingeladen wurde und das Gremium beschlussfähig ist.',
        ),
      ),
      'item-1': 'Fragen werden nicht gestellt.',
      'item-3': doc(
        p('Frau Weide teilt mit:'),
        list(
          'bulletList',
          'Der Sprachtreff öffnet ab Oktober auch am Samstag.',
          [
            p('Für das Projekt „Lesepaten“ fehlen noch Räume:'),
            list('bulletList', 'in der Grundschule am Mühlbach', 'im Bürgerhaus Nord'),
          ],
          'Die Ausstellung im Stadtarchiv ist bis zum 30.11.2026 zu sehen.',
        ),
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Die Mitglieder nehmen dies ' },
            { type: 'text', text: 'ohne Aussprache', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' zur Kenntnis; ' },
            { type: 'text', text: 'Nachfragen', marks: [{ type: 'italic' }, { type: 'underline' }] },
            { type: 'text', text: ' beantwortet die Geschäftsstelle.' },
          ],
        },
      ),
      'item-4.1':
        'Herr Beigeordneter Ulme erläutert die Vorlage. Für das kommende Jahr stehen 48.000 Euro bereit.\nFrau Erle bittet, die Vereine früher über die Fristen zu unterrichten. Die Verwaltung sagt dies zu.',
      'item-4.2': doc(
        ...Array.from({ length: 4 }, () => p(wheel.repeat(2).trim())),
        p('Aus der Mitte des Gremiums werden drei Fragen gestellt:'),
        list(
          'orderedList',
          'Wer übernimmt die Miete der Räume?',
          [p('Wie werden die Begleitungen gezählt?'), p('Die Verwaltung reicht die Zahlen nach.')],
          'Wann beginnt die zweite Stufe?',
        ),
      ),
      'item-6': 'Anfragen liegen nicht vor.',
      'item-7': 'Die Vorsitzende erläutert das Verfahren.',
    },
    resolutions: {
      preliminary: [
        {
          label: 'Antrag zur Geschäftsordnung',
          mover: 'Herr Birke',
          text: doc(
            p(
              'Herr Birke beantragt, den Tagesordnungspunkt 5 „Fest der Kulturen“ von der Tagesordnung abzusetzen.',
            ),
          ),
          effect: { kind: 'remove', itemIds: ['item-5'] },
          printedResult: '- einstimmig angenommen -',
        },
      ],
      'item-2': [
        {
          text: doc(p('Die Niederschrift über die 11. Sitzung am 17.06.2026 wird genehmigt.')),
          printedResult: '- einstimmig bei einer Enthaltung beschlossen -',
        },
      ],
      'item-4.1': [
        {
          part: 'Ziffer 1',
          text: doc(
            p('Das Gremium empfiehlt dem Rat, folgende Zuschüsse zu bewilligen:'),
            list('orderedList', 'Verein „Brücken bauen“ 18.000 Euro', 'Sprachwerkstatt Lindenau 12.500 Euro'),
          ),
          label: 'Empfehlung',
          printedResult: '- mit 4 Ja-Stimmen bei 1 Enthaltung beschlossen -',
          vote: aVote({
            form: 'factions',
            byFaction: [
              { organizationId: 'o1', yes: 3, no: 0, abstain: 1 },
              { organizationId: 'o2', yes: 1, no: 0, abstain: 0 },
            ],
          }),
        },
        {
          part: 'Ziffer 2',
          mover: 'Frau Erle',
          text: doc(p('Die Verwaltung unterrichtet die Vereine künftig bis zum 30. Juni über die Fristen.')),
          printedResult: '- einstimmig beschlossen -',
        },
      ],
      'item-4.2': [{ printedResult: '- 1. Lesung -' }],
      'item-7': [
        {
          text: doc(p('Frau Linde-Wacholder und Herr Kastanie werden für den Beirat benannt.')),
          printedResult: '- mehrheitlich beschlossen -',
          vote: aVote({
            form: 'names',
            byName: [
              { personId: 'Ahorn', choice: 'yes' },
              { personId: 'Birke', choice: 'yes' },
              { personId: 'Erle', choice: 'no' },
              { personId: 'Fichte', choice: 'abstain' },
            ],
            remainderNote: 'Frau Linde-Wacholder hat an der Abstimmung nicht teilgenommen.',
          }),
        },
      ],
    },
  });
  return facts;
}
