import type { Check, CheckCode } from '../checks/check.ts';
import type { Quorum } from '../domain/room/quorum.ts';
import type { CheckSentences, NameOf } from './checkSentences.ts';
import { changeSentence } from './announcedChanges.ts';
import { findingSentence } from './findings.ts';
import { alsoOnWords } from './papers.ts';
import { germanDate, germanTime, withWord } from './format.ts';
import { outcomeLabels } from './labels.ts';
import { leakSentences } from './leakChecks.ts';
import { outnumbered } from './quorum.ts';
import { styleSentences } from './styleChecks.ts';

/** What is missing or odd, and what to do. A check without a sentence does not compile. */
const sentences: CheckSentences = {
  PLACE_MISSING: () => 'Der Ort der Sitzung fehlt. Bitte tragen Sie Gebäude und Raum ein.',
  START_MISSING: () => 'Der Beginn der Sitzung fehlt. Bitte tragen Sie die Uhrzeit ein.',
  END_MISSING: () => 'Das Ende der Sitzung fehlt. Bitte tragen Sie die Uhrzeit ein.',
  NUMBER_MISSING: () => 'Die Sitzung hat keine Nummer. Bitte tragen Sie sie ein, wenn Ihr Gremium zählt.',
  END_BEFORE_START: ({ start, end }) =>
    `Ende (${germanTime(end)}) und Beginn (${germanTime(start)}) passen nicht zusammen. Bitte prüfen Sie die Uhrzeiten.`,
  END_BEFORE_VOTE: ({ end, taken }) =>
    `Um ${germanTime(taken)} wurde noch abgestimmt; als Ende der Sitzung ist ${germanTime(end)} eingetragen. Bitte prüfen Sie die Uhrzeiten.`,
  BREAK_ODD: ({ from, until }) =>
    `Die Sitzungspause von ${from} bis ${germanTime(until)} passt nicht zu Beginn und Ende. Bitte prüfen Sie die Uhrzeiten.`,
  BREAK_NOT_RECORDED: () =>
    'Der Text spricht von einer Unterbrechung, eingetragen ist aber keine Sitzungspause. Bitte ergänzen Sie sie.',
  EMPTY_CAPTION: ({ caption }) =>
    `Hinter „${caption}“ steht in der Niederschrift nichts. Bitte ergänzen Sie die Angabe, oder lassen Sie leere Angaben weg.`,
  DAYS_BACKWARDS: ({ day }) =>
    `Die Sitzung wurde am ${germanDate(day)} fortgesetzt, also nicht nach dem Tag, an dem sie abgebrochen wurde. Bitte prüfen Sie den Vermerk.`,
  DAY_TIME_MISSING: ({ day, bound }) =>
    bound === 'start'
      ? `Die Sitzung hatte mehrere Tage; um welche Uhrzeit sie am ${germanDate(day)} fortgesetzt wurde, fehlt im Vermerk. Bitte ergänzen Sie sie.`
      : `Die Sitzung hatte mehrere Tage; um welche Uhrzeit sie am ${germanDate(day)} abgebrochen wurde, fehlt im Vermerk. Bitte ergänzen Sie sie.`,
  MINUTES_BEFORE_MEETING: ({ day }) =>
    `Die Niederschrift ist vom ${germanDate(day)}, also von vor der Sitzung. Bitte prüfen Sie den Tag.`,
  MINUTES_SENT_EARLY: ({ day }) =>
    `Als Tag der Absendung ist der ${germanDate(day)} eingetragen, also vor der Niederschrift. Bitte prüfen Sie beide Tage.`,

  NOBODY_PRESENT: () => 'In der Anwesenheit steht kein Mitglied. Bitte haken Sie ab, wer da war.',
  MEMBER_NOT_LISTED: ({ personId }, nameOf) =>
    `${nameOf(personId)} ist Mitglied, steht aber weder bei den Anwesenden noch bei den Fehlenden. Bitte tragen Sie die Anwesenheit ein.`,
  SEATS_NOT_LISTED: ({ listed, seats }) =>
    `In der Anwesenheit ${listed === 1 ? 'steht ein Mitglied' : `stehen ${listed} Mitglieder`}, das Gremium hat ${seats} Sitze. Bitte tragen Sie auch die Fehlenden ein, wenn nicht Sitze unbesetzt sind.`,
  NOT_A_MEMBER: ({ personId, isDeputy }, nameOf) =>
    isDeputy
      ? `${nameOf(personId)} vertritt ein Mitglied, ist am Tag der Sitzung aber weder Mitglied noch stellvertretendes Mitglied. Bitte prüfen Sie die Anwesenheit und die Mitgliedschaft.`
      : `${nameOf(personId)} steht als stimmberechtigt in der Anwesenheit, ist am Tag der Sitzung aber nicht Mitglied. Bitte prüfen Sie die Anwesenheit und die Mitgliedschaft.`,
  MORE_VOTERS_THAN_SEATS: ({ taken, seats }) =>
    `In der Anwesenheit sind ${taken} Stimmberechtigte eingetragen und damit mehr, als das Gremium Sitze hat (${seats}). Bitte prüfen Sie, wer am Tag der Sitzung Mitglied ist.`,
  MISSING_NOT_PRINTED: ({ count }) =>
    `${count === 1 ? 'Ein Mitglied fehlte' : `${count} Mitglieder fehlten`}, die Niederschrift führt die Fehlenden aber nicht auf. Bitte schalten Sie den Abschnitt „Fehlende Mitglieder“ in den Einstellungen ein.`,
  ABSENT_UNEXCUSED: ({ personId }, nameOf) =>
    `${nameOf(personId)} steht als nicht entschuldigt in der Niederschrift. Bitte prüfen Sie, ob eine Entschuldigung vorlag.`,
  MISSING_WITH_STAYS: ({ personId }, nameOf) =>
    `${nameOf(personId)} gilt als fehlend, hat aber Zeiten der Anwesenheit. Bitte entscheiden Sie, was stimmt.`,
  STAYS_OUT_OF_ORDER: ({ personId }, nameOf) =>
    `Bei ${nameOf(personId, 'dative')} passen Kommen und Gehen nicht zusammen: Ein Gehen liegt vor dem Kommen, oder die Person kommt wieder, bevor sie gegangen ist. Bitte prüfen Sie die Uhrzeiten.`,
  DEPUTY_WITHOUT_MEMBER: ({ personId }, nameOf) =>
    `Bei ${nameOf(personId, 'dative')} fehlt, wer vertreten wird. Bitte tragen Sie das Mitglied ein.`,
  SEAT_TWICE: ({ personId, otherId }, nameOf) =>
    `${nameOf(personId)} und ${nameOf(otherId)} sind für denselben Sitz zugleich anwesend. Bitte prüfen Sie die Vertretung und die Zeiten.`,
  RECUSED_IN_AUDIENCE: ({ personId }, nameOf) =>
    `${nameOf(personId)} hält sich nach dem Eintrag im Zuschauerbereich auf, den es bei einem nichtöffentlichen Punkt nicht gibt. Bitte prüfen Sie, ob die Person den Raum verließ.`,
  RECUSED_NOT_PRESENT: ({ personId }, nameOf) =>
    `${nameOf(personId)} nimmt an diesem Punkt nicht teil, war dabei aber gar nicht im Raum. Bitte prüfen Sie die Anwesenheit und den Eintrag.`,
  SAME_NAMES: ({ personId }, nameOf) =>
    `Zwei Personen heißen in der Niederschrift „${nameOf(personId)}“; wer gemeint ist, lässt sich nicht erkennen. Bitte tragen Sie unter „Mitglieder“ bei einer von beiden ein, was sie unterscheidet (Zusatz bei gleichem Namen).`,
  EXCLUDED_BUT_PRESENT: ({ personId }, nameOf) =>
    `${nameOf(personId)} wurde von der Sitzung ausgeschlossen, steht hier aber noch als anwesend. Bitte tragen Sie ein, wann die Person ging.`,
  CAME_FOR_REMOVED: ({ personId, number }, nameOf) =>
    `${nameOf(personId)} ist zu TOP ${number} als anwesend eingetragen, der Punkt ist aber abgesetzt. Bitte prüfen Sie, ob die Person da war.`,
  MEMBERS_COUNTED_OTHERWISE: ({ count, listed }) =>
    `Als Zahl der anwesenden Mitglieder ist ${count} eingetragen, in der Liste sind ${listed} stimmberechtigt anwesend. Bitte prüfen Sie beides.`,

  REMOTE_IN_PRESENCE: ({ personId }, nameOf) =>
    `${nameOf(personId)} ist als zugeschaltet eingetragen, die Sitzung aber als Sitzung in Präsenz. Bitte prüfen Sie die Sitzungsform oder die Anwesenheit.`,
  CHAIR_REMOTE: ({ personId }, nameOf) =>
    `${nameOf(personId)} leitet die Sitzung und ist zugeschaltet; der Vorsitz leitet aber im Saal (§ 5 Abs. 1 DigiSiVO NRW). Bitte prüfen Sie den Eintrag.`,
  NOBODY_REMOTE: () =>
    'Die Sitzung ist digital, aber niemand ist als zugeschaltet eingetragen. Bitte vermerken Sie es in der Anwesenheit, auch für alle zugleich, oder prüfen Sie die Sitzungsform.',
  MODE_WITHOUT_BASIS: ({ mode }) =>
    `Die Niederschrift sagt nicht, worauf die ${mode === 'hybrid' ? 'hybride' : 'digitale'} Sitzung beruht (Hauptsatzung oder Beschluss). Bitte ergänzen Sie es.`,

  NO_CHAIR: () => 'Es ist nicht eingetragen, wer den Vorsitz hatte. Bitte ergänzen Sie den Vorsitz.',
  CHAIR_NOT_PRESENT: ({ personId }, nameOf) =>
    `${nameOf(personId)} hat hier den Vorsitz, ist nach der Anwesenheit aber nicht im Raum. Bitte prüfen Sie beides.`,
  CHAIR_RECUSED: ({ personId }, nameOf) =>
    `${nameOf(personId)} nimmt an diesem Punkt nicht teil und hat zugleich den Vorsitz. Bitte tragen Sie ein, wer den Punkt geleitet hat.`,
  CHAIR_CHANGE_UNPLACED: ({ personId }, nameOf) =>
    `Es fehlt, ab wann ${nameOf(personId)} den Vorsitz hatte. Bitte wählen Sie den Punkt oder die Uhrzeit.`,
  TWO_CHAIRS: ({ personId, otherId }, nameOf) =>
    `${nameOf(otherId)} und ${nameOf(personId)} übernehmen den Vorsitz im selben Augenblick. Bitte prüfen Sie den Wechsel.`,
  TWO_CHAIRS_APPOINTED: ({ personId, otherId }, nameOf) =>
    `Am Tag der Sitzung haben ${nameOf(otherId)} und ${nameOf(personId)} zugleich den Vorsitz des Gremiums. Bitte beenden Sie unter „Mitglieder“ eine der beiden Mitgliedschaften.`,
  CHAIR_CHANGE_BACKWARDS: ({ personId, otherId }, nameOf) =>
    `Der Wechsel zu ${nameOf(personId, 'dative')} liegt vor dem zu ${nameOf(otherId, 'dative')}, ist aber danach eingetragen. Bitte ordnen Sie die Wechsel, wie sie waren.`,
  NO_CLERK: () =>
    'Es ist nicht eingetragen, wer das Protokoll geführt hat. Bitte ergänzen Sie die Schriftführung.',
  CLERK_NOT_PRESENT: ({ personId }, nameOf) =>
    `${nameOf(personId)} ist zur Schriftführung eingetragen, aber nicht anwesend. Bitte prüfen Sie, wer das Protokoll geführt hat.`,
  CLERK_NOT_APPOINTED: ({ personId }, nameOf) =>
    `${nameOf(personId)} führt das Protokoll, ist aber nicht zur Schriftführung bestellt. Bitte prüfen Sie die Bestellung (§ 52 Abs. 1 GO NRW).`,
  NO_CO_SIGNER: () =>
    'Es ist nicht eingetragen, wer die Niederschrift mitunterzeichnet. Bitte setzen Sie den Haken in der Anwesenheit bei der Person.',

  NOTICE_CLAIM: ({ verdict }) =>
    ({
      tooLate:
        'Der Text sagt, es sei form- und fristgerecht eingeladen worden; die Einladung ging aber zu spät hinaus. Bitte schreiben Sie, wie es war.',
      short:
        'Der Text sagt, es sei form- und fristgerecht eingeladen worden; eingehalten ist aber nur die verkürzte Frist, und ihre Begründung fehlt. Bitte ergänzen Sie die Begründung.',
      unknown:
        'Der Text sagt, es sei form- und fristgerecht eingeladen worden; das lässt sich nicht prüfen. Bitte tragen Sie ein, wann die Einladung versandt wurde.',
    })[verdict],
  NO_NOTICE_STATEMENT: ({ isLate }) =>
    isLate
      ? 'Die Einladung ging zu spät hinaus, der Text sagt dazu nichts. Bitte halten Sie fest, ob das gerügt wurde.'
      : 'Es fehlt die Feststellung, ob form- und fristgerecht eingeladen wurde. Bitte ergänzen Sie sie.',
  QUORUM_CLAIM: ({ quorum }) =>
    `Der Text sagt, das Gremium sei beschlussfähig. Nach der Anwesenheit ${tooFew(quorum)}. Bitte prüfen Sie beides.`,
  NO_QUORUM_STATEMENT: ({ met, quorum }) =>
    met
      ? 'Es fehlt die Feststellung der Beschlussfähigkeit. Bitte ergänzen Sie sie.'
      : `Zu Beginn ${tooFew(quorum)}; der Text sagt zur Beschlussfähigkeit nichts. Bitte halten Sie fest, wie es war.`,

  EMPTY_ITEM: () =>
    'Zu diesem Punkt steht weder ein Text noch ein Ergebnis. Bitte ergänzen Sie, was geschah, und sei es ein Satz.',
  REMOVED_WITHOUT_MOTION: () =>
    'Dieser Punkt ist abgesetzt, der Antrag dazu ist aber nicht festgehalten. Bitte ergänzen Sie ihn vor Eintritt in die Tagesordnung.',
  ADDED_WITHOUT_MOTION: () =>
    'Dieser Punkt kam in der Sitzung hinzu, der Antrag dazu ist aber nicht festgehalten. Bitte ergänzen Sie Antrag, Begründung und Abstimmung.',
  VOTED_WHEN_REMOVED: ({ label }) =>
    `Dieser Punkt ist von der Tagesordnung abgesetzt, ${entry(label, 'der')} hält aber eine Entscheidung dazu fest. Bitte prüfen Sie, ob der Punkt behandelt wurde.`,
  RESOLUTION_WITHOUT_TEXT: ({ label }) =>
    `${entry(label)} hat ein Ergebnis, aber keinen Wortlaut. Bitte ergänzen Sie den Wortlaut.`,
  MOVER_MISSING: ({ label }) =>
    `${entry(label)} nennt nicht, wer den Antrag gestellt hat. Bitte ergänzen Sie den Namen.`,
  RESULT_MISSING: ({ label }) =>
    `${entry(label)} hat keine Ergebniszeile. Bitte halten Sie das Ergebnis fest.`,
  OUTCOME_OPEN: ({ label }) =>
    `${entry(label)} hat eine Ergebniszeile, gilt aber noch als offen. Bitte wählen Sie, was beschlossen wurde.`,
  RESULT_CONTRADICTS: ({ label, outcome }) =>
    `${entry(label)} ist als „${outcomeLabels[outcome]}“ eingetragen, die Ergebniszeile sagt das Gegenteil. Bitte prüfen Sie beides.`,
  NO_RESOLUTION: ({ paperType }) =>
    `Zu diesem Punkt liegt vor: ${paperType}. Ein Ergebnis fehlt. Bitte halten Sie fest, was daraus wurde.`,
  ZIFFERN_UNDECIDED: ({ label, ziffern }) =>
    `„${label}“: Zu ${ziffern} steht kein Ergebnis da. Bitte halten Sie fest, was daraus wurde.`,
  PROPOSAL_UNDECIDED: ({ name, part }) =>
    `Die Vorlage ${name} schlägt mehreres vor; zu ${part} hält die Niederschrift nichts fest. Bitte übernehmen Sie den Vorschlag als Beschluss, oder prüfen Sie, ob er mit beschlossen ist.`,
  ANSWER_UNTOLD: ({ name, questions }) =>
    `Zur Anfrage ${name} ist geantwortet (${questionsNamed(questions)}), die Niederschrift sagt davon nichts. Bitte übernehmen Sie die Antwort in den Text, oder halten Sie fest, dass geantwortet wurde.`,
  NUMBER_TWICE: ({ number }) =>
    `Die Nummer ${number} gibt es in diesem Teil der Tagesordnung zweimal. Bitte ändern Sie die eigene Nummer eines der Punkte.`,
  BASIS_WITHOUT_NUMBER: () =>
    'Der Punkt hat eine Beratungsgrundlage ohne Drucksachennummer. Bitte tragen Sie die Nummer ein.',
  VOTE_FINDING: ({ finding }, nameOf) => findingSentence(finding, nameOf),
  CHAIR_BREAKS_TIES: () =>
    'Steht eine Abstimmung unentschieden, entscheidet nach der Regelung des Gremiums der Vorsitz; nach § 50 Abs. 1 GO NRW ist der Antrag dann abgelehnt. Bitte prüfen Sie die Regelung in den Einstellungen.',

  ...leakSentences,
  ...styleSentences,

  AGENDA_EMPTY: () => 'Die Tagesordnung ist leer. Bitte tragen Sie mindestens einen Punkt ein.',
  NOTICE_TOO_LATE: ({ daysLate, hasReason }) =>
    `Die Einladung ging ${daysLate === 1 ? 'einen Tag' : withWord(daysLate, 'Tag', 'Tage')} zu spät hinaus. ${hasReason ? 'Bitte rechnen Sie mit einer Rüge vor Eintritt in die Tagesordnung.' : 'Bitte tragen Sie eine Begründung ein, oder verlegen Sie die Sitzung.'}`,
  SHORT_WITHOUT_REASON: () =>
    'Eingehalten ist nur die verkürzte Ladungsfrist. Bitte begründen Sie die Dringlichkeit; die Begründung gehört in die Einladung.',
  NOT_SENT: () =>
    'Ob die Ladungsfrist eingehalten ist, lässt sich nicht prüfen. Bitte tragen Sie ein, wann die Einladung versandt wurde.',
  CHANGE_UNTOLD: ({ change }) =>
    `Seit der Einladung geändert und noch nicht mitgeteilt: ${changeSentence(change)} Bitte versenden Sie ${change.kind === 'added' ? 'einen Nachtrag oder eine Änderungsmitteilung' : 'eine Änderungsmitteilung'}.`,
  PUBLIC_TITLE_MISSING: () =>
    'Der nichtöffentliche Punkt hat keine öffentliche Bezeichnung und heißt öffentlich „Nichtöffentliche Angelegenheit“. Bitte prüfen Sie, ob eine genauere möglich ist.',
  SECOND_MEETING: () =>
    'Dies ist eine zweite Sitzung über denselben Gegenstand. Bitte prüfen Sie, dass die Einladung auf § 49 Abs. 2 GO NRW hinweist.',
  PAPER_PLANNED_TWICE: ({ days }) =>
    `Die Vorlage zu diesem Punkt ${alsoOnWords(days)}. Bitte nehmen Sie einen der Punkte von der Tagesordnung, wenn sie nicht zweimal beraten wird.`,
};

/** The German sentence. */
export function checkSentence<C extends CheckCode>(
  check: Extract<Check, { code: C }>,
  nameOf: NameOf,
): string {
  return sentences[check.code](check, nameOf);
}

/** Of all who vote, or of the council (R14). */
const tooFew = ({ present, required, council }: Quorum): string =>
  present >= required && council !== null
    ? `waren ${outnumbered(council)}`
    : `${present === 1 ? 'war eine Person' : `waren ${present} Personen`} mit Stimmrecht im Raum, nötig sind ${required}`;

/** "Frage 1, Nachfrage 3". */
const questionsNamed = (questions: readonly { number: number; isSupplementary: boolean }[]): string =>
  questions
    .map(({ number, isSupplementary }) => `${isSupplementary ? 'Nachfrage' : 'Frage'} ${number}`)
    .join(', ');

/** "Der Eintrag „Empfehlung“": labels are the office's own, so their gender is not known. */
const entry = (label: string, article = 'Der'): string =>
  label === '' ? `${article === 'Der' ? 'Ein' : 'ein'} Ergebnis` : `${article} Eintrag „${label}“`;
