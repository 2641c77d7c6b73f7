import { aVote, counts } from '../../../../shared/builders.ts';
import { aNamedResult, byName, countedLists, ofLists } from './factions.ts';
import { aResult, type Theme } from './form.ts';

const worded = (wording: string) => aVote({ form: 'wording', wording });

/** A1, A2: accepted by all, with and without abstentions. */
export const unanimous: Theme = {
  name: 'accepted by all',
  forms: [
    aResult('A1', 'between dashes', { vote: counts(11, 0), printed: '- einstimmig beschlossen -' }),
    aResult('A1', 'a bare word, not counted', { vote: worded('einstimmig'), printed: '-einstimmig-' }),
    aResult('A1', 'below a caption of the office', {
      vote: worded('einstimmig'),
      printed: 'Abstimmungsergebnis:\nEinstimmig zugestimmt.',
    }),
    aResult('A1', 'with the counts in brackets', {
      vote: counts(11, 0),
      printed: 'Einstimmige Zustimmung (11 Ja)',
    }),
    aResult('A1', 'with the counts before it', {
      vote: counts(11, 0),
      printed: 'Bei 11 Ja-Stimmen einstimmig zugestimmt',
    }),
    aResult('A1', 'as a row of boxes', {
      vote: counts(11, 0),
      printed: '☒ einstimmig ☐ mit Stimmenmehrheit ☐ abgelehnt',
    }),
    aResult('A1', 'as a sentence', {
      label: 'Antrag',
      mover: 'Frau Erle',
      vote: worded('einstimmig'),
      printed: 'Der Antrag wird einstimmig angenommen.',
    }),
    aResult(
      'A1',
      'before the wording',
      {
        partsOrder: 'debateResultWording',
        vote: counts(11, 0),
        text: 'Die Öffnung am Abend wird erprobt.',
        printed: 'Der Integrationsrat stellt einstimmig folgenden Antrag:',
      },
      {
        says: [
          'Der Integrationsrat stellt einstimmig folgenden Antrag:',
          'Die Öffnung am Abend wird erprobt.',
        ],
      },
    ),
    aResult('A1', 'as counts alone', { vote: counts(11, 0), printed: '(Abstimmung 11:0 Stimmen)' }),
    aResult('A1', 'as a form of several lines', {
      vote: counts(11, 0),
      printed: 'Stimmberechtigte: 11\nJa-Stimmen: 11\nNein-Stimmen: 0\nEnthaltungen: 0\nBefangen: 0',
    }),
    aResult('A1', 'with a supplement', {
      outcome: 'adoptedAmended',
      vote: counts(11, 0),
      printed: 'Mit der Ergänzung „und am Samstag“ einstimmig zugestimmt.',
    }),
    aResult('A1', 'other than it was proposed', {
      outcome: 'adoptedAmended',
      vote: counts(11, 0),
      printed: '- abweichend vom Beschlussvorschlag einstimmig beschlossen -',
    }),
    aResult('A1', 'without a formal vote', { printed: 'einvernehmlich befürwortet' }),
    aResult('A1', 'a sentence that needs no wording', {
      text: '',
      printed: 'Die Mitglieder stimmen dem Vorschlag der Geschäftsstelle zu.',
    }),
    aResult('A2', 'abstentions that nobody counted', {
      vote: worded('einstimmig bei einigen Enthaltungen'),
      printed: '- einstimmig bei einigen Enthaltungen beschlossen -',
    }),
    aResult('A2', 'one abstention', {
      vote: counts(10, 0, 1),
      printed: '- bei einer Enthaltung einstimmig beschlossen -',
    }),
    aNamedResult(
      'A2',
      'the list that abstained in a line of its own',
      {
        vote: ofLists({ bruecke: 'yes', rosen: 'yes', vielfalt: 'abstain' }, { nelke: 'yes' }),
        printed: '-einstimmig-\nStimmenthaltung: Liste Vielfalt',
      },
      { after: ['dafür: Liste Brücke, Fraktion Rosen, Frau Nelke', 'Enthaltung: Liste Vielfalt'] },
    ),
    aResult('A2', 'the same facts in the other word', {
      vote: counts(10, 0, 1),
      printed: 'Bei 10 Ja-Stimmen und 1 Enthaltung mehrheitlich zugestimmt',
    }),
    aResult('A2', 'no word at all', { vote: counts(8, 0, 3), printed: '8 Ja und 3 Enthaltungen' }),
  ],
};

const halfCounted = (yes: number | null, no: number | null, abstain: number | null = null) =>
  aVote({ form: 'counts', yes, no, abstain });

/** A3: accepted by a majority. */
export const majority: Theme = {
  name: 'accepted by a majority',
  forms: [
    aResult('A3', 'a bare word', { vote: worded('mehrheitlich'), printed: 'mehrheitlich angenommen' }),
    aResult('A3', 'between dashes', {
      vote: worded('mit Mehrheit'),
      printed: '- mit Mehrheit beschlossen -',
    }),
    aResult('A3', 'vague words with the counts behind them', {
      vote: halfCounted(null, 2, 4),
      printed: '- mit Mehrheit bei einigen Enthaltungen beschlossen -, Nein: 2, Enthaltungen: 4',
    }),
    aResult('A3', 'both sides in words', {
      vote: counts(6, 5),
      printed: 'Bei 6 Ja-Stimmen und 5 Nein-Stimmen mehrheitlich zugestimmt',
    }),
    aResult('A3', 'three counts in brackets', {
      vote: counts(7, 3, 1),
      printed: 'Mehrheitliche Zustimmung (7 Ja, 3 Nein, 1 Enthaltung)',
    }),
    aResult('A3', 'the counts in a line of their own', {
      vote: counts(8, 3),
      printed: 'mehrheitlich angenommen\nJa: 8, Nein: 3',
    }),
    aResult('A3', 'counts for and against in columns', {
      vote: counts(7, 0, 4),
      printed: 'Stimmen dafür: 7 Stimmen dagegen: 0 Enthaltungen: 4',
    }),
    aResult('A3', 'only the smaller side', {
      vote: halfCounted(null, 2),
      printed: 'Bei 2 Nein-Stimmen mehrheitlich zugestimmt',
    }),
    aResult('A3', 'the smaller side and the rest', {
      vote: halfCounted(null, 3),
      printed: '3 Nein-Stimmen, Rest Ja-Stimmen',
    }),
    aResult('A3', 'the smaller side with a name', {
      vote: halfCounted(null, 1),
      printed: 'Bei 1 Nein-Stimme (Frau Nelke), ansonsten Zustimmung',
    }),
    aResult('A3', 'only the counts', { vote: counts(8, 3), printed: '8 Ja-Stimmen, 3 Nein-Stimmen' }),
    aResult('A3', 'for a variant', {
      vote: counts(6, 5),
      part: 'Variante 1',
      printed: 'Mehrheitliche Zustimmung zur Variante 1 (6 Ja-Stimmen, 5 Nein-Stimmen)',
    }),
    aResult('A3', 'a secret ballot', {
      vote: aVote({ form: 'secret', yes: 7, no: 3, abstain: 0, invalid: 1 }),
      printed:
        '- in geheimer Abstimmung mit Mehrheit bei 3 Gegenstimmen und einer ungültigen Stimme beschlossen -',
    }),
  ],
};

/** A3 and the list of forms: who voted how. */
export const sidesOfVotes: Theme = {
  name: 'lists and people behind a vote',
  forms: [
    aNamedResult(
      'A3',
      'lists on two sides, with those who belong to none, uncounted',
      {
        vote: ofLists({ bruecke: 'yes', rosen: 'yes', vielfalt: 'no' }, { nelke: 'abstain' }),
        printed:
          'dafür: die Mehrheit (Liste Brücke, Fraktion Rosen)\ndagegen: die Minderheit (Liste Vielfalt)',
      },
      {
        after: ['dafür: Liste Brücke, Fraktion Rosen', 'dagegen: Liste Vielfalt', 'Enthaltung: Frau Nelke'],
      },
    ),
    aNamedResult(
      'A3',
      'a list that was split, its members by name',
      {
        vote: ofLists(
          { bruecke: 'yes', vielfalt: 'no' },
          { kiefer: 'yes', linde: 'no', mohn: 'abstain', nelke: 'notVoting' },
        ),
        printed: '- mit Mehrheit beschlossen -',
      },
      {
        after: [
          'dafür: Liste Brücke, Herr Kiefer (Fraktion Rosen)',
          'dagegen: Liste Vielfalt, Frau Linde (Fraktion Rosen)',
          'Enthaltung: Herr Mohn (Fraktion Rosen)',
          'nicht teilgenommen: Frau Nelke',
        ],
      },
    ),
    aNamedResult(
      'A3',
      'lists with how many of each',
      {
        vote: countedLists({ bruecke: [4, 0, 0], vielfalt: [0, 3, 0], rosen: [2, 0, 1] }),
        printed: 'dafür: 6 (4 Liste Brücke, 2 Fraktion Rosen)',
      },
      {
        raises: ['SUM_TOO_SMALL'],
        after: [
          'Stimmen nach Listen und Fraktionen:',
          'Liste Brücke: 4 Ja-Stimmen',
          'Liste Vielfalt: 3 Nein-Stimmen',
          'Fraktion Rosen: 2 Ja-Stimmen, 1 Enthaltung',
        ],
      },
    ),
    aNamedResult(
      'A3',
      'a sentence on the lists, and who was not there',
      {
        vote: ofLists({ bruecke: 'yes', rosen: 'yes', vielfalt: 'no' }, { nelke: 'notVoting' }),
        printed: 'Mehrheitlich gegen die Liste Vielfalt zugestimmt. (Nicht anwesend: Frau Nelke)',
      },
      { after: ['nicht teilgenommen: Frau Nelke'] },
    ),
    aResult('A3', 'three sides in one sentence', {
      vote: counts(8, 2, 1),
      printed: '8 Ja-Stimmen (Liste Brücke u. a.) gegen 2 Nein-Stimmen gegen 1 Stimmenthaltung angenommen.',
    }),
    aNamedResult(
      '1',
      'a long list of names',
      {
        vote: byName({
          ahorn: 'yes',
          birke: 'no',
          erle: 'yes',
          fichte: 'yes',
          ginster: 'yes',
          hasel: 'no',
          iris: 'no',
          kiefer: 'yes',
          linde: 'abstain',
          mohn: 'yes',
          nelke: 'yes',
        }),
        printed: '- in namentlicher Abstimmung mit Mehrheit beschlossen -',
      },
      {
        after: [
          'Mit Ja stimmten: Frau Ahorn, Frau Erle, Herr Fichte, Frau Ginster, Herr Kiefer, Herr Mohn, Frau Nelke',
          'Mit Nein stimmten: Herr Birke, Herr Hasel, Frau Iris',
          'Enthalten haben sich: Frau Linde',
        ],
      },
    ),
  ],
};
