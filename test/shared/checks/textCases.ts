import type { FactsChange } from '../minutes/sampleFacts.ts';
import { type Case, withAttendee, words } from './cleanMeeting.ts';

const text = (row: string): FactsChange => ({ texts: { 'item-1': row } });
const resolved = (row: string): FactsChange => ({
  resolutions: { 'item-2': [{ text: words(row), printedResult: '- einstimmig beschlossen -' }] },
});
const withoutErle = { attendees: withAttendee('Erle', { status: 'excused' }) };

export const textFires: Case[] = [
  ...[
    'Stand 15.12.2026',
    'Stand: 15. Dezember 2026',
    'Stand vom 15.12.26',
    'Am 7.10.2026 wurde der Treff eröffnet.',
  ].map((row): Case => ['LATER_DATE', row, text(row)]),
  ['LATER_DATE', 'in a resolution', resolved('Grundlage ist die Liste, Stand 01.10.2026.')],
  ...[
    'Die Mitglieder bitten um um Auskunft.',
    'Sehr Sehr viel.',
    'Es geht darum, dass die die Mittel fehlen.',
  ].map((row): Case => ['DOUBLED_WORD', row, text(row)]),
  [
    'DIRECT_SPEECH',
    'more than a name',
    text('Sie betont: „Das ist für unsere Stadt ein ganz großer Schritt.“'),
  ],
  ['DIRECT_SPEECH', 'somebody says it', text('Herr Birke sagt: „Nein.“')],
  ['FIRST_PERSON', 'wir', text('Dann gehen wir zum nächsten Punkt über.')],
  ['FIRST_PERSON', 'Ich', text('Ich bitte um Auskunft.')],
  ['SPACING', 'two blanks', text('Der Treff  öffnet.')],
  ['SPACING', 'a blank before the comma', text('Der Treff , der öffnet.')],
  ['NAME_UNKNOWN', 'nobody knows her', text('Frau Zeder fragt nach.')],
  ['NAME_UNKNOWN', 'one differs in a mark alone', text('Frau Érle fragt nach.')],
  ['NAME_UNKNOWN', 'with a title', text('Auf Bitte von Herrn Prof. Dr. Xaver von Zypresse wird berichtet.')],
  ['NAME_NOT_PRESENT', 'excused, but speaks', { ...text('Frau Erle fragt nach.'), attendance: withoutErle }],
  ['CAPTION_WITHOUT_TEXT', 'at the end', text('Es wird berichtet.\nBeschluss:')],
  ['CAPTION_WITHOUT_TEXT', 'before the next one', text('Beschluss:\nAbstimmungsergebnis:\neinstimmig')],
  ...[
    'Frau XX fragt.',
    'am ???',
    'Es kamen [...] Gäste.',
    'N. N. berichtet.',
    'Betrag: ____ Euro',
    'Er sagte …',
  ].map((row): Case => ['PLACEHOLDER', row, text(row)]),
];

export const textQuiet: Case[] = [
  ...[
    'Am 16.09.2026 wurde gewählt.',
    'Die Beiträge können spätestens bis zum 23.12.2026 eingereicht werden.',
    'Die nächste Sitzung findet am 2. Dezember 2026 statt.',
    'Ab dem 1.10.2026 hat die Behörde dienstags auf.',
    'Termine: 19.01.2027, 23.02.2027',
    'Nachtrag: Die Antwort ging am 01.10.2026 ein.',
    'Das kostet 15.12 Euro im Jahr 2031.',
    'Am 31.02.2027 war nichts.',
  ].map((row): Case => ['LATER_DATE', row, text(row)]),
  ['LATER_DATE', 'a resolution looks ahead', resolved('Die Verwaltung hat bis 31.12.2026 zu berichten.')],
  ...['nach und nach', 'Die Diele', 'die Baden-Badener', 'an Anna'].map((row): Case => [
    'DOUBLED_WORD',
    row,
    text(row),
  ]),
  [
    'DIRECT_SPEECH',
    'the name of a project',
    text('Das Projekt „Nachbarn in Lindenau lernen gemeinsam viele Sprachen“ läuft.'),
  ],
  ['DIRECT_SPEECH', 'a short name', text('Der Verein „Brücken bauen“ berichtet.')],
  ['FIRST_PERSON', 'in a quotation', text('Die Aktion „Ich bin dabei“ läuft.')],
  ['FIRST_PERSON', 'within words', text('Der Bericht wird wirklich begrüßt.')],
  ['SPACING', 'one blank each', text('Der Treff, der öffnet: montags!')],
  ...[
    'Frau Erle fragt.',
    'Frau Erles Antrag',
    'Herr Beigeordneter Ulme berichtet.',
    'Auf Bitte von Herrn Can Birke und Frau Dr. Ahorn.',
    'Die Frau berichtet.',
    'Herr Vorsitzender',
    'Frau und Mann',
  ].map((row): Case => ['NAME_UNKNOWN', row, text(row)]),
  [
    'NAME_NOT_PRESENT',
    'the text excuses her',
    { ...text('Frau Erle ist entschuldigt.'), attendance: withoutErle },
  ],
  ['CAPTION_WITHOUT_TEXT', 'a list follows', text('Beschluss:\nDie Mittel werden bewilligt.')],
  [
    'CAPTION_WITHOUT_TEXT',
    'the resolution follows',
    { texts: { 'item-2': 'Es wird berichtet.\nBeschluss:' } },
  ],
  ...['Warum?', 'Größe XL', '(siehe Anlage)', 'Der 20. Kreis'].map((row): Case => [
    'PLACEHOLDER',
    row,
    text(row),
  ]),
];
