import { expect, it } from 'vitest';
import type { CheckCode } from '../../../shared/checks/run.ts';
import { checksFor } from '../../../shared/documents/checks.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import { namesIn } from '../../../shared/domain/people/names.ts';
import { checkSentence } from '../../../shared/german/checks.ts';
import { contentFires } from '../checks/contentCases.ts';
import { type Case, meetingWith } from '../checks/cleanMeeting.ts';
import { formalFires } from '../checks/formalFires.ts';
import { textFires } from '../checks/textCases.ts';

const cases: readonly Case[] = [...formalFires, ...contentFires, ...textFires];

/** The sentence of the first case that fires this code, or of the one with that description. */
function sentenceOf(code: CheckCode, description?: string): string {
  const [, , change = {}, kind = 'minutes' satisfies DocumentKind] =
    cases.find((row) => row[0] === code && (description === undefined || row[1] === description)) ?? [];
  const facts = meetingWith(change);
  const found = checksFor(kind, facts).find((check) => check.code === code);
  return found ? checkSentence(found, namesIn(facts.attendance.people)) : '';
}

it.each<[CheckCode, string]>([
  [
    'END_BEFORE_START',
    'Ende (16:00 Uhr) und Beginn (17:00 Uhr) passen nicht zusammen. Bitte prüfen Sie die Uhrzeiten.',
  ],
  [
    'MEMBER_NOT_LISTED',
    'Frau Erle ist Mitglied, steht aber weder bei den Anwesenden noch bei den Fehlenden. Bitte tragen Sie die Anwesenheit ein.',
  ],
  [
    'NOT_A_MEMBER',
    'Frau Erle steht als stimmberechtigt in der Anwesenheit, ist am Tag der Sitzung aber nicht Mitglied. Bitte prüfen Sie die Anwesenheit und die Mitgliedschaft.',
  ],
  [
    'MORE_VOTERS_THAN_SEATS',
    'In der Anwesenheit sind 3 Stimmberechtigte eingetragen und damit mehr, als das Gremium Sitze hat (2). Bitte prüfen Sie, wer am Tag der Sitzung Mitglied ist.',
  ],
  [
    'MISSING_NOT_PRINTED',
    'Ein Mitglied fehlte, die Niederschrift führt die Fehlenden aber nicht auf. Bitte schalten Sie den Abschnitt „Fehlende Mitglieder“ in den Einstellungen ein.',
  ],
  [
    'SEATS_NOT_LISTED',
    'In der Anwesenheit stehen 3 Mitglieder, das Gremium hat 9 Sitze. Bitte tragen Sie auch die Fehlenden ein, wenn nicht Sitze unbesetzt sind.',
  ],
  ['DEPUTY_WITHOUT_MEMBER', 'Bei Herrn Fichte fehlt, wer vertreten wird. Bitte tragen Sie das Mitglied ein.'],
  [
    'SEAT_TWICE',
    'Herr Fichte und Frau Erle sind für denselben Sitz zugleich anwesend. Bitte prüfen Sie die Vertretung und die Zeiten.',
  ],
  [
    'TWO_CHAIRS',
    'Herr Birke und Frau Erle übernehmen den Vorsitz im selben Augenblick. Bitte prüfen Sie den Wechsel.',
  ],
  [
    'QUORUM_CLAIM',
    'Der Text sagt, das Gremium sei beschlussfähig. Nach der Anwesenheit war eine Person mit Stimmrecht im Raum, nötig sind 2. Bitte prüfen Sie beides.',
  ],
  [
    'RESOLUTION_WITHOUT_TEXT',
    'Der Eintrag „Beschluss“ hat ein Ergebnis, aber keinen Wortlaut. Bitte ergänzen Sie den Wortlaut.',
  ],
  [
    'VOTE_FINDING',
    '4 Stimmen, aber 3 Stimmberechtigte im Raum: Bitte prüfen Sie die Zahlen oder die Anwesenheit.',
  ],
  [
    'TITLE_LEAK',
    'Worte aus dem Titel des nichtöffentlichen Punktes 3 stehen im öffentlichen Teil. Bitte entfernen Sie sie.',
  ],
  [
    'NOTICE_TOO_LATE',
    'Die Einladung ging acht Tage zu spät hinaus. Bitte tragen Sie eine Begründung ein, oder verlegen Sie die Sitzung.',
  ],
  [
    'LATER_DATE',
    'Der 15.12.2026 liegt nach der Sitzung. Bitte prüfen Sie das Datum, oder kennzeichnen Sie den Satz als Nachtrag.',
  ],
  [
    'PAPER_PLANNED_TWICE',
    'Die Vorlage zu diesem Punkt steht auch auf der Tagesordnung der Sitzung am 07.10.2026. Bitte nehmen Sie einen der Punkte von der Tagesordnung, wenn sie nicht zweimal beraten wird.',
  ],
  ['DOUBLED_WORD', '„um um“: Hier steht ein Wort doppelt. Bitte prüfen Sie die Stelle.'],
  ['SPACING', 'Zwischen zwei Wörtern stehen mehrere Leerzeichen. Bitte löschen Sie die überzähligen.'],
  [
    'NAME_UNKNOWN',
    'Frau Zeder steht nicht in der Anwesenheit und ist dem Gremium nicht bekannt. Bitte prüfen Sie Schreibweise und Anwesenheit.',
  ],
])('%s', (code, sentence) => {
  expect(sentenceOf(code)).toBe(sentence);
});

it('whose name differs in a mark alone from one of the meeting is asked for by that name', () => {
  expect(sentenceOf('NAME_UNKNOWN', 'one differs in a mark alone')).toBe(
    'Frau Érle steht nicht in der Anwesenheit und ist dem Gremium nicht bekannt: gemeint Erle? Bitte prüfen Sie Schreibweise und Anwesenheit.',
  );
});

it('where there was no quorum, the missing statement says so', () => {
  expect(sentenceOf('NO_QUORUM_STATEMENT', 'nobody says that there was no quorum')).toBe(
    'Zu Beginn war eine Person mit Stimmrecht im Raum, nötig sind 2; der Text sagt zur Beschlussfähigkeit nichts. Bitte halten Sie fest, wie es war.',
  );
});

it('a leak is named without repeating it', () => {
  expect(`${sentenceOf('TITLE_LEAK')} ${sentenceOf('REFERENCE_LEAK')}`).not.toMatch(/Mühlenweg|0777/);
});

it.each([...new Set(cases.map(([code]) => code))])(
  '%s says what is wrong and what to do, in full sentences',
  (code) => {
    expect(sentenceOf(code)).toMatch(/^[„\dA-ZÄÖÜ].+\.$/u);
    expect(sentenceOf(code)).toMatch(/Bitte|Stimmen|Stimmengleichheit|beschlussfähig/);
  },
);
