import type { CheckCode } from '../../../shared/checks/run.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { anItem, aPerson, anAttendee, type FactsChange, someFacts } from '../minutes/sampleFacts.ts';

/** A code with what makes it fire, or with what looks like it and is right; checked for the Niederschrift if nothing is said. */
export type Case = [code: CheckCode, sentence: string, change: FactsChange, kind?: DocumentKind];

export const items = [
  anItem('', 'Vor Eintritt in die Tagesordnung'),
  anItem('1', 'Mitteilungen'),
  anItem('2', 'Zuschüsse an Vereine', {
    hasBasis: true,
    paperType: 'Beschlussvorlage',
    paperReference: '0412/2026',
  }),
  anItem('3', 'Verkauf des Grundstücks Mühlenweg 12', {
    isPublic: false,
    publicTitle: 'Grundstücksangelegenheit',
    hasBasis: true,
    paperType: 'Bericht',
    paperReference: '0777/2026',
  }),
];

export const opening =
  'Die Vorsitzende eröffnet die Sitzung. Sie stellt fest, dass form- und fristgerecht eingeladen wurde und das Gremium beschlussfähig ist.';

export const words = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
});

const clean: FactsChange = {
  rules: { statutorySeats: 3 },
  convening: { sentOn: '2026-09-01', sentTime: '10:00', shortNoticeReason: '', isSecond: false },
  items,
  texts: {
    preliminary: opening,
    'item-1': 'Frau Erle berichtet über den Sprachtreff.',
    'item-2': 'Herr Beigeordneter Ulme erläutert die Vorlage.',
    'item-3': 'Die Verwaltung berichtet.',
  },
  resolutions: {
    'item-2': [
      { text: words('Die Zuschüsse werden bewilligt.'), printedResult: '- einstimmig beschlossen -' },
    ],
  },
};

export function meetingWith(change: FactsChange): MeetingFacts {
  return someFacts({
    ...clean,
    ...change,
    rules: { ...clean.rules, ...change.rules },
    texts: { ...clean.texts, ...change.texts },
    resolutions: { ...clean.resolutions, ...change.resolutions },
  });
}

export const people = someFacts().attendance.people;
export const attendees = someFacts().attendance.attendees;
/** The usual list with one of its entries changed. */
export const withAttendee = (personId: string, more: Parameters<typeof anAttendee>[2]) =>
  attendees.map((one) => (one.personId === personId ? { ...one, ...more } : one));
export const withGuest = (stays: (typeof attendees)[number]['stays']) => ({
  people: [...people, aPerson('Herr Paul Pappel')],
  attendees: [...attendees, anAttendee('Pappel', 'guests', { stays })],
});
