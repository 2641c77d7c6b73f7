import { aVote, counts } from '../../../../shared/builders.ts';
import { aNamedResult, ofLists } from './factions.ts';
import { aResult, type Decision, type Form, type Theme } from './form.ts';

const worded = (wording: string) => aVote({ form: 'wording', wording });
const rejected = { outcome: 'rejected' } as const;

/** A4: rejected, and A15: what contradicts itself is printed as it is, and told. */
export const rejections: Theme = {
  name: 'rejected, or contradicting itself',
  forms: [
    aResult('A4', 'a bare word', { ...rejected, printed: 'mehrheitlich abgelehnt' }),
    aResult('A4', 'in part', { ...rejected, printed: 'teilweise abgelehnt' }),
    aResult('A4', 'by all, between dashes', {
      ...rejected,
      vote: counts(0, 11),
      printed: '- einstimmig abgelehnt -',
    }),
    aResult('A4', 'by a large majority', {
      ...rejected,
      vote: worded('mit großer Mehrheit'),
      printed: '- mit großer Mehrheit abgelehnt -',
    }),
    aResult('A4', 'the noes before the ayes', {
      ...rejected,
      vote: counts(3, 8),
      printed: 'Mehrheitliche Ablehnung (8 Nein, 3 Ja)',
    }),
    aResult('A4', 'the counts line by line', {
      ...rejected,
      vote: counts(3, 8),
      printed: 'mehrheitlich abgelehnt\n3 Ja\n8 Nein\n0 Enthaltungen',
    }),
    aNamedResult(
      'A4',
      'a sentence after the result',
      {
        ...rejected,
        vote: ofLists({ bruecke: 'no', rosen: 'no', vielfalt: 'yes' }, { nelke: 'no' }),
        printed: '- abgelehnt -',
        resultNote: 'Der Antrag ist damit abgelehnt.',
      },
      {
        after: [
          'dafür: Liste Vielfalt',
          'dagegen: Liste Brücke, Fraktion Rosen, Frau Nelke',
          'Der Antrag ist damit abgelehnt.',
        ],
      },
    ),
    aResult('A4', '"gegen" means against the rejection', {
      ...rejected,
      vote: worded('mehrheitlich gegen die Liste Vielfalt'),
      printed: 'Mehrheitlich gegen die Liste Vielfalt abgelehnt.',
    }),
    aResult('A4', 'the ayes and the rest', {
      ...rejected,
      vote: aVote({ yes: 2, no: null, abstain: null }),
      printed: '2 Ja-Stimmen, ansonsten Ablehnung',
    }),
    aResult('A4', 'the rejection is the resolution itself', {
      text: 'Der Antrag wird abgelehnt.',
      vote: counts(8, 3),
      printed: '- mit Mehrheit beschlossen -',
    }),
    aResult('A4', 'an equal number of votes', {
      ...rejected,
      vote: counts(5, 5, 1),
      printed: 'Bei Stimmengleichheit (5 Ja, 5 Nein) abgelehnt',
    }),
    aResult(
      'A15',
      'by all, and one against',
      { vote: counts(10, 1), printed: '- einstimmig bei einer Gegenstimme -' },
      { raises: ['UNANIMOUS_WITH_NO'] },
    ),
    aResult(
      'A15',
      'more ayes than noes, and rejected',
      { ...rejected, vote: counts(6, 5), printed: 'Bei 6 Ja-Stimmen und 5 Nein-Stimmen abgelehnt.' },
      { raises: ['OUTCOME_CONTRADICTS_VOTE'] },
    ),
    aResult(
      'A15',
      'more noes than ayes, and accepted',
      { vote: counts(4, 7), printed: 'Annahme (4 Ja, 7 Nein)' },
      { raises: ['OUTCOME_CONTRADICTS_VOTE'] },
    ),
    aResult(
      'A15',
      'more votes than members',
      { vote: counts(9, 4), printed: 'Bei 9 Ja-Stimmen und 4 Nein-Stimmen zugestimmt' },
      { raises: ['SUM_TOO_LARGE'] },
    ),
    aResult('A15', 'a slip of the pen', { vote: counts(8, 3), printed: 'Zustimmung (8 Ja-Stimmern, 3 Nein' }),
    aResult(
      'A15',
      'the outcome says one thing, the words another',
      { printed: 'mehrheitlich abgelehnt' },
      { raises: ['RESULT_CONTRADICTS'] },
    ),
    aResult(
      'A15',
      'a form that was left empty',
      { outcome: 'open', printed: 'Zustimmung: Ablehnung: Enthaltung:' },
      { raises: ['OUTCOME_OPEN'] },
    ),
  ],
};

/** What needs no wording of its own: the line says all there is. */
const bare = (listed: string, name: string, decision: Decision & { printed: string }): Form =>
  aResult(listed, name, { text: '', ...decision });

/** A5 to A9: noted, read, put off, sent on, withdrawn, not put to the vote. */
export const undecided: Theme = {
  name: 'noted, put off, sent on or settled',
  forms: [
    bare('A5', 'a bare marker', { outcome: 'noted', printed: '-Kenntnisnahme-' }),
    bare('A5', 'as a verb', { outcome: 'noted', printed: 'zur Kenntnis genommen' }),
    bare('A5', 'below a caption', { outcome: 'noted', printed: 'Beratungsergebnis:\nKenntnis genommen' }),
    bare('A5', 'as in a column of a form', { outcome: 'noted', printed: 'z. K.' }),
    aResult('A5', 'a sentence and its marker, with one outcome', {
      outcome: 'noted',
      text: 'Ohne Aussprache nimmt der Integrationsrat den Bericht zur Kenntnis.',
      printed: '- Kenntnisnahme -',
    }),
    bare('A5', 'earlier minutes, noted and not approved', {
      outcome: 'noted',
      printed: 'Die Niederschriften wurden zur Kenntnis genommen.',
    }),
    bare('A5', 'noted with a vote', {
      outcome: 'noted',
      vote: counts(8, 3),
      printed: 'Mehrheitlich zur Kenntnis genommen',
    }),
    bare('A5', 'without a vote', { outcome: 'noted', printed: 'Kenntnisnahme, keine Abstimmung' }),
    bare('A5', 'what the administration says', {
      outcome: 'noted',
      printed: 'Kenntnisnahme von der Stellungnahme der Verwaltung',
    }),
    bare('A6', 'first reading', { outcome: 'firstReading', printed: '-1. Lesung -' }),
    bare('A6', 'discussed beforehand, unchanged', {
      outcome: 'firstReading',
      printed: 'vorberaten ohne Änderungen',
    }),
    bare('A6', 'taken into the factions', { outcome: 'firstReading', printed: 'in die Fraktionen gezogen' }),
    bare('A6', 'second reading', { outcome: 'secondReading', printed: '- 2. Lesung -' }),
    bare('A7', 'put off, by all', {
      outcome: 'postponed',
      vote: worded('einstimmig'),
      printed: '- einstimmig vertagt -',
    }),
    bare('A7', 'put off to the next meeting, as a sentence', {
      outcome: 'postponed',
      outcomeDetail: 'auf die nächste Sitzung',
      printed: 'Der Tagesordnungspunkt wird auf die nächste Sitzung des Integrationsrates vertagt.',
    }),
    bare('A7', 'put off with a vote of its own', {
      outcome: 'postponed',
      vote: counts(7, 3, 1),
      printed:
        'Ja-Stimmen: 7\nNein-Stimmen: 3\nEnthaltungen: 1\nmehrheitlich auf eine andere Sitzung vertagt.',
    }),
    bare('A7', 'held back', { outcome: 'postponed', printed: 'Beratungsergebnis: zurückgestellt' }),
    bare('A7', 'held back because the matter was closed', {
      outcome: 'settled',
      printed: 'zurückgestellt (Vorgang eingestellt)',
    }),
    bare('A7', 'taken off', { outcome: 'removed', printed: 'einstimmig von der Tagesordnung abgesetzt' }),
    bare('A8', 'sent on to another body', {
      outcome: 'referred',
      outcomeDetail: 'an den Sozialausschuss',
      printed: 'verwiesen an den Sozialausschuss',
    }),
    bare('A8', 'sent on without an opinion', {
      outcome: 'referred',
      vote: worded('einstimmig'),
      printed: 'Einstimmig ohne Votum in den Rat verwiesen.',
    }),
    bare('A8', 'sent on to a body and a day', {
      outcome: 'referred',
      printed: 'Verwiesen zur erneuten Beratung in den Hauptausschuss am 18.11.2026',
    }),
    aResult(
      'A8',
      'a recommendation to another body',
      {
        label: 'Beschlussempfehlung an den Rat',
        outcome: 'recommended',
        vote: counts(11, 0),
        text: 'Der Integrationsrat empfiehlt dem Rat, das Begegnungshaus zu bauen.',
        printed: '- einstimmig empfohlen -',
      },
      {
        says: [
          'Beschlussempfehlung an den Rat:',
          'Der Integrationsrat empfiehlt dem Rat, das Begegnungshaus zu bauen.',
          '- einstimmig empfohlen -',
        ],
      },
    ),
    bare('A8', 'no recommendation', { outcome: 'noVote', printed: 'keine Beschlussempfehlung' }),
    bare('A9', 'withdrawn', { outcome: 'withdrawn', printed: 'Antrag zurückgezogen' }),
    bare('A9', 'settled by the answer', {
      outcome: 'settled',
      printed: 'erledigt durch Antwort der Verwaltung',
    }),
    bare('A9', 'settled by a vote', {
      outcome: 'settled',
      vote: counts(10, 0, 1),
      printed: 'dafür: 10\nEnth.: 1',
    }),
    bare('A9', 'no vote', { outcome: 'noVote', printed: 'Keine Abstimmung' }),
    bare('A9', 'not put to the vote, and what comes of it', {
      outcome: 'noVote',
      printed: 'Als Prüfauftrag angenommen, keine Abstimmung',
    }),
    bare('A9', 'an answered question', {
      outcome: 'answered',
      printed: 'Die Antwort der Verwaltung liegt den Mitgliedern vor.',
    }),
    bare('A9', 'as in another document', {
      outcome: 'noVote',
      printed: 'siehe Anlage Abstimmungsergebnisse',
    }),
    bare('A9', 'nothing was reported', { outcome: 'noVote', printed: 'keine Mitteilungen' }),
  ],
};
