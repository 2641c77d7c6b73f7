import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/domain/vote/reconcile.ts';
import { findingSentence } from '../../../shared/german/findings.ts';
import { PersonId } from '../../../shared/domain/ids.ts';
import { namesIn } from '../../../shared/domain/people/names.ts';
import { aPerson } from '../minutes/sampleFacts.ts';

const cases: [Finding, string][] = [
  [
    { code: 'ROUND_SUM_TOO_LARGE', round: 1, cast: 25, entitled: 24 },
    '1. Wahlgang: 25 Stimmen, aber 24 Stimmberechtigte im Raum. Bitte prüfen Sie die Zahlen oder die Anwesenheit.',
  ],
  [
    { code: 'ROUND_SUM_TOO_SMALL', round: 2, cast: 22, entitled: 24, remainder: 2 },
    '2. Wahlgang: 22 Stimmen, aber 24 Stimmberechtigte im Raum: 2 Stimmen fehlen. Bitte halten Sie fest, warum.',
  ],
  [
    { code: 'ROUND_SUM_DIFFERS', round: 1, cast: 24, given: 23 },
    '1. Wahlgang: 23 Stimmzettel sind abgegeben, gültige Stimmen, Enthaltungen und ungültige ergeben aber 24. Bitte prüfen Sie die Zahlen.',
  ],
  [
    { code: 'RUN_OFF_DIFFERS', round: 1, isElected: true },
    'Nach den Stimmen im 1. Wahlgang ist schon jemand gewählt; die engere Wahl danach entfällt. Bitte prüfen Sie die Zahlen.',
  ],
  [
    { code: 'RUN_OFF_DIFFERS', round: 1, isElected: false },
    'In der engeren Wahl stehen andere als die, die nach dem 1. Wahlgang hineinkommen. Bitte prüfen Sie die Zahlen.',
  ],
  [
    { code: 'ELECTION_UNDECIDED', missing: 'lot' },
    'Ein Ergebnis der Wahl ist eingetragen, bei Stimmengleichheit entscheidet aber das Los. Bitte tragen Sie ein, auf wen es gefallen ist.',
  ],
  [
    { code: 'ELECTION_CONTRADICTS', outcome: 'elected' },
    'Als gewählt eingetragen, aber nach den Stimmen ist niemand gewählt. Bitte prüfen Sie die Zahlen oder das Ergebnis.',
  ],
  [
    { code: 'BALLOT_ASKED_BY_FEW', asked: 4, needed: 5 },
    'Mit Stimmzetteln gewählt, verlangt haben es aber 4 Mitglieder; nötig sind 5. Bitte prüfen Sie die Zahl.',
  ],
  [
    { code: 'SUM_TOO_LARGE', cast: 15, entitled: 14 },
    '15 Stimmen, aber 14 Stimmberechtigte im Raum: Bitte prüfen Sie die Zahlen oder die Anwesenheit.',
  ],
  [
    { code: 'SUM_TOO_LARGE', cast: 1, entitled: 0 },
    '1 Stimme, aber niemand mit Stimmrecht im Raum: Bitte prüfen Sie die Zahlen oder die Anwesenheit.',
  ],
  [
    { code: 'SUM_TOO_SMALL', cast: 13, entitled: 14, remainder: 1 },
    '13 Stimmen, aber 14 Stimmberechtigte im Raum: Eine Stimme fehlt. Bitte halten Sie fest, warum.',
  ],
  [
    { code: 'SUM_TOO_SMALL', cast: 11, entitled: 14, remainder: 3 },
    '11 Stimmen, aber 14 Stimmberechtigte im Raum: 3 Stimmen fehlen. Bitte halten Sie fest, warum.',
  ],
  [
    { code: 'TIE_ADOPTED', yes: 7, no: 7 },
    'Stimmengleichheit (7 Ja, 7 Nein) gilt als Ablehnung, eingetragen ist aber eine Annahme.',
  ],
  [
    { code: 'OUTCOME_CONTRADICTS_VOTE', outcome: 'adopted', yes: 5, no: 9, majority: 'simple', needed: 10 },
    'Als angenommen eingetragen, aber 5 Ja-Stimmen bei 9 Nein-Stimmen reichen nicht: nötig sind 10 (mehr Ja- als Nein-Stimmen).',
  ],
  [
    { code: 'OUTCOME_CONTRADICTS_VOTE', outcome: 'rejected', yes: 9, no: 1, majority: 'simple', needed: 2 },
    'Als abgelehnt eingetragen, aber 9 Ja-Stimmen bei 1 Nein-Stimme reichen für die Annahme.',
  ],
  [
    { code: 'UNANIMOUS_WITH_NO', side: 'no', opposed: 1 },
    'Der Wortlaut sagt „einstimmig“, eingetragen ist aber 1 Nein-Stimme.',
  ],
  [
    { code: 'UNANIMOUS_WITH_NO', side: 'yes', opposed: 2 },
    'Der Wortlaut sagt „einstimmig“, eingetragen sind aber 2 Ja-Stimmen.',
  ],
  [
    { code: 'UNANIMOUS_WITH_NO', side: 'no', opposed: null },
    'Der Wortlaut sagt „einstimmig“, nennt aber Stimmen der anderen Seite.',
  ],
  [
    { code: 'NO_QUORUM', present: 12, required: 13 },
    'Nicht beschlussfähig: 12 Stimmberechtigte im Raum, nötig sind 13 (mehr als die Hälfte der gesetzlichen Mitgliederzahl).',
  ],
  [
    { code: 'COUNCIL_OUTNUMBERED', members: 1, experts: 2 },
    'Nicht beschlussfähig: 1 Ratsmitglied und 2 sachkundige Bürgerinnen und Bürger mit Stimmrecht im Raum; es müssen mehr Ratsmitglieder sein (§ 58 Abs. 3 GO NRW).',
  ],
  [
    { code: 'RECUSED_VOTED', personIds: [PersonId.parse('A')] },
    'Frau A ist bei diesem Punkt wegen Befangenheit ausgeschlossen (§ 31 GO NRW), hat aber eine eingetragene Stimme.',
  ],
  [
    { code: 'NOT_IN_ROOM_VOTED', personIds: [PersonId.parse('A'), PersonId.parse('B')] },
    'Frau A und Frau B sind zu diesem Zeitpunkt nicht stimmberechtigt im Raum, haben aber eine eingetragene Stimme.',
  ],
  [
    { code: 'DOUBLE_VOTE', personIds: [PersonId.parse('A'), PersonId.parse('B'), PersonId.parse('C')] },
    'Frau A, Frau B und Frau C stehen mehrfach in der namentlichen Abstimmung. Jede Person stimmt nur einmal.',
  ],
];

describe('a finding says what does not fit and why', () => {
  test.each(cases)('%o', (finding, sentence) => {
    expect(findingSentence(finding, (id) => `Frau ${id}`)).toBe(sentence);
  });

  test('people are its subject, whatever cases their names have', () => {
    const [person, another] = [aPerson('Herr Fichte'), aPerson('Herr Ulme')];
    const personIds = [person.id, another.id];
    expect(findingSentence({ code: 'DOUBLE_VOTE', personIds }, namesIn([person, another]))).toMatch(
      /^Herr Fichte und Herr Ulme stehen /u,
    );
  });

  test('people whose names are not at hand are counted', () => {
    expect(
      findingSentence({ code: 'DOUBLE_VOTE', personIds: [PersonId.parse('A'), PersonId.parse('B')] }),
    ).toMatch(/^2 Personen stehen /);
  });
});
