import type { AppErrorData, ErrorCode } from '../errors.ts';
import { auditSentences } from './auditFault.ts';
import { attachmentSentences } from './attachments.ts';
import { keptSentence } from './contactRemoval.ts';
import { backupSentences } from './backup.ts';
import { dataFileSentences } from './dataFile.ts';
import { delegationRefusals } from './delegation.ts';
import { readOnlySentence } from './reading.ts';
import { documentStates } from './documentStates.ts';
import { damagedParts } from './damagedParts.ts';
import { germanDate } from './format.ts';
import { handOverRefusals } from './handOver.ts';
import { packageRefusals } from './packageRefusals.ts';
import { paperSentences } from './paperSentences.ts';
import { tableSentences } from './peopleImportErrors.ts';
import { paperFileSentences } from './paperFiles.ts';
import { notPutBack } from './history.ts';
import { things } from './things.ts';
import { bundleSentences } from './bundle.ts';
import { pdfSentences } from './pdf.ts';
import { pictureSentences } from './pictures.ts';
import { overtakenHint } from './outdatedMailings.ts';
import { notTakenBack } from './undo.ts';

type Sentences = { [C in ErrorCode]: (error: Extract<AppErrorData, { code: C }>) => string };

/** What happened and what to do, for each code. A code without a sentence does not compile. */
const sentences: Sentences = {
  INVALID_INPUT: ({ issues }) =>
    issues[0]?.message || 'Eine Angabe fehlt oder ist nicht lesbar. Bitte prüfen Sie die markierten Felder.',
  UNKNOWN_ROUTE: ({ route }) =>
    `Den Aufruf „${route}“ kennt dieses Programm nicht. Bitte prüfen Sie die Schreibweise.`,
  NOT_FOUND: ({ what }) => `${things[what]} gibt es nicht mehr. Bitte laden Sie die Ansicht neu.`,
  CONFLICT: () =>
    'Dieser Eintrag wurde inzwischen in einem anderen Fenster geändert. Ihre Eingabe ist noch hier: Bitte vergleichen Sie beide Fassungen und speichern Sie dann erneut.',
  IN_USE: ({ what }) =>
    ({
      person:
        'Diese Person steht in mindestens einer Sitzung oder hat einen Schlüssel zur Freigabe und kann nicht gelöscht werden. Beenden Sie stattdessen ihre Mitgliedschaft.',
      organization:
        'Dieser Liste oder Fraktion gehören noch Personen an, oder sie steht in Vertretungen oder Abstimmungen. Ordnen Sie die Personen zuerst anders zu.',
      body: 'Dieses Gremium hat Mitglieder, Sitzungen, Vorlagen oder berichtspflichtige Stellen, oder es ist das einzige in dieser Datei. Es kann deshalb nicht gelöscht werden.',
      otherBody:
        'Dieses Gremium steht in der Beratungsfolge mindestens einer Vorlage und kann deshalb nicht gelöscht werden. Sie können es als aufgelöst eintragen.',
      rules:
        'Diese Regelung wird gebraucht: Das Gremium hat keine andere, oder unter ihr fand schon eine Sitzung statt. Sie kann deshalb nicht gelöscht werden.',
      term: 'In dieser Wahlperiode gibt es Sitzungen oder Vorlagen. Sie kann deshalb nicht gelöscht werden.',
      meeting:
        'Diese Sitzung hat bereits ein Protokoll, zur Freigabe gegebene oder versandte Dokumente, oder sie ist nicht mehr geplant. Sie können sie absagen, aber nicht löschen.',
      paper:
        'Diese Vorlage steht auf einer Tagesordnung. Nehmen Sie sie dort zuerst heraus, oder ziehen Sie die Vorlage mit einem Grund zurück.',
      questions:
        'Zu dieser Anfrage sind schon Fragen oder eine Zwischenantwort eingetragen, und nur eine Anfrage hat sie. Löschen Sie diese zuerst, oder lassen Sie die Art, wie sie ist.',
      partner:
        'Von dieser Stelle ist schon ein Bericht eingegangen oder geschrieben. Sie kann deshalb nicht gelöscht werden. Tragen Sie stattdessen ein, bis wann sie dabei ist.',
      reportPeriod:
        'Zu diesem Berichtszeitraum sind schon Berichte eingegangen oder geschrieben. Er kann deshalb nicht gelöscht werden. Leeren Sie diese Berichte zuerst, wenn niemand sie mehr braucht.',
    })[what],
  NUMBER_TAKEN: ({ number }) =>
    `Die Nummer ${number} hat dieses Gremium schon vergeben. Bitte prüfen Sie, ob die Vorlage bereits da ist; ohne ihre Nummer lässt sie sich übernehmen.`,
  COLLECTED_REPORT: () =>
    'Diese Datei ist ein Sammelbericht mehrerer Stellen und keine einzelne Vorlage. Bitte lesen Sie sie bei den berichtspflichtigen Stellen ein.',
  REPORT_EMPTY: () =>
    'Zu diesem Bericht ist weder ein Text eingetragen noch eine Datei abgelegt. Bitte legen Sie zuerst die Datei dazu, oder fügen Sie den Text ein.',
  REPORT_NOT_YET: () =>
    'Dieser Tag kommt erst noch. Bitte geben Sie den Tag an, an dem der Bericht eingegangen ist.',
  REPORT_TAKEN: ({ subject }) =>
    `Aus diesem Sammelbericht gibt es schon die Mitteilung „${subject}“. Sie steht unter „Vorlagen“. Soll eine neue entstehen, löschen Sie sie zuerst, oder ziehen Sie sie zurück.`,
  NO_COLLECTED_REPORT: () =>
    'In dieser Datei ist kein Sammelbericht zu erkennen: Es fehlt eine numerierte Tabelle der Stellen mit ihrem Beitritt, oder es gibt keine Berichte unter ihren Namen. Bitte prüfen Sie die Datei, oder tragen Sie die Stellen von Hand ein.',
  ANSWER_MISSING: () =>
    'Zu dieser Frage ist noch keine Antwort geschrieben. Bitte schreiben Sie sie zuerst, oder wählen Sie „wird nachgereicht“.',
  RELATION_BOTH_WAYS: () =>
    'Die andere Vorlage sagt dasselbe schon von dieser. Bitte löschen Sie zuerst dort den Bezug, oder wählen Sie einen anderen.',
  NO_INQUIRY: () =>
    'Diese Vorlage ist keine Anfrage und hat keine Fragen. Bitte ändern Sie zuerst ihre Art in den Angaben.',
  ...paperSentences,
  PERSON_KEPT: keptSentence,
  HAS_MINUTES: () =>
    'Zu diesem Tagesordnungspunkt gibt es schon Text, Beschlüsse oder Einträge in der Anwesenheit. Nehmen Sie ihn mit einem Antrag „Vor Eintritt in die Tagesordnung“ von der Tagesordnung.',
  HAS_PARTS: () =>
    'Über Ziffern dieses Textes ist abgestimmt. Bitte löschen Sie zuerst die Abstimmungen, die darunter stehen.',
  AGENDA_FIXED: () =>
    'Die Tagesordnung steht seit Eröffnung der Sitzung fest. Ändern Sie sie im Protokoll mit einem Antrag unter „Vor Eintritt in die Tagesordnung“.',
  MISPLACED: ({ reason }) =>
    ({
      tooDeep:
        'So tief reicht die Tagesordnung nicht: Sie hat drei Ebenen. Bitte ordnen Sie den Punkt weiter oben ein.',
      preliminary:
        'Der Block „Vor Eintritt in die Tagesordnung“ bleibt, wo er ist, und hat keine Unterpunkte. Bitte wählen Sie einen anderen Punkt.',
      belowHeading:
        'Eine Zwischenüberschrift hat keine Unterpunkte. Bitte wählen Sie einen Punkt mit Nummer, oder rücken Sie zuerst die Unterpunkte heraus.',
      foreignMinutes:
        'Hier lässt sich nur die Niederschrift einer anderen Sitzung desselben Gremiums behandeln. Bitte wählen Sie eine solche Sitzung.',
      laterMinutes:
        'Die Sitzung, um deren Niederschrift es geht, findet erst nach dieser statt. Bitte wählen Sie eine frühere Sitzung.',
      noMatter: 'Das geht nur bei einem Punkt mit Nummer. Bitte wählen Sie einen anderen Punkt.',
      otherPart: 'Gemeinsam beraten werden nur Punkte desselben Teils. Bitte wählen Sie einen anderen Punkt.',
      tooManyPapers: 'Zu einem Punkt gehören höchstens 21 Vorlagen. Bitte legen Sie einen weiteren Punkt an.',
    })[reason],
  WRONG_STATE: () =>
    'Dieser Schritt ist im jetzigen Stand der Sitzung nicht möglich. Bitte laden Sie die Ansicht neu.',
  TERM_OVERLAPS: ({ name }) =>
    `Diese Tage gehören schon zur Wahlperiode „${name}“. Bitte ändern Sie Beginn oder Ende, sodass sich beide nicht überschneiden.`,
  TERM_TOO_SHORT: ({ date }) =>
    `Am ${germanDate(date)} ist eine Sitzung dieser Wahlperiode eingetragen; sie läge nun außerhalb. Bitte prüfen Sie Beginn und Ende, oder verlegen Sie zuerst die Sitzung.`,
  REASON_NEEDED: () => 'Bitte geben Sie einen Grund an; er wird bei der Sitzung festgehalten.',
  NOT_TAKEN_BACK: ({ because }) => notTakenBack[because],
  NOT_PUT_BACK: notPutBack,
  NOT_RUNNING: () =>
    'Aufgerufen wird ein Punkt, während die Sitzung läuft. Eröffnen Sie zuerst die Sitzung; nachträglich tragen Sie die Zeiten in den Angaben des Punktes ein.',
  MEETING_LOCKED: ({ state }) =>
    state === 'cancelled'
      ? 'Diese Sitzung ist abgesagt. Setzen Sie sie zuerst auf „geplant“ zurück, um etwas zu ändern.'
      : 'Die Niederschrift dieser Sitzung ist fertiggestellt. Setzen Sie die Sitzung zuerst auf „geschlossen“ zurück, um etwas zu ändern.',
  DUPLICATE: ({ field }) =>
    ({
      code: 'Dieses Kürzel gibt es schon. Bitte wählen Sie ein anderes.',
      rulesDate:
        'Für diesen Tag gibt es schon eine Regelung. Bitte ändern Sie diese oder wählen Sie einen anderen Tag.',
      meetingNumber:
        'Eine Sitzung mit dieser Nummer gibt es in der Wahlperiode schon. Bitte prüfen Sie die Nummer.',
      reportPeriod:
        'Einen Berichtszeitraum mit dieser Bezeichnung gibt es schon, und kein Tag unterscheidet die beiden. Bitte wählen Sie den vorhandenen, oder geben Sie eine andere Bezeichnung ein.',
    })[field],
  ALREADY_SET_UP: () =>
    'Diese Datei ist schon eingerichtet. Die Beispielsitzung kann nur in eine leere Datei geladen werden.',
  DOUBLE_SUBSTITUTION: () =>
    'Dieses Mitglied wird schon von jemand anderem vertreten. Bitte wählen Sie eine andere Person oder, wenn sich beide ablösen, tragen Sie bei beiden ein, von wann bis wann sie da sind.',
  NOTHING_TO_PRINT: ({ sentence }) => sentence,
  CHECKS_OPEN: ({ count }) =>
    `${count === 1 ? 'Eine Prüfung meldet' : `${count} Prüfungen melden`} einen Fehler. Bitte beheben Sie ${count === 1 ? 'ihn' : 'sie'} oder halten Sie fest, warum ${count === 1 ? 'er' : 'jeder'} stehen bleibt.`,
  DOCUMENT_STATE: ({ state }) =>
    documentStates[state] ??
    'Dieser Schritt passt nicht zum Stand des Dokuments. Bitte laden Sie die Ansicht neu.',
  UNCHANGED: ({ version }) =>
    `Seit der Freigabe von Fassung ${version} hat sich an diesem Dokument nichts geändert; sie gilt weiter. Eine neue Fassung können Sie zur Freigabe geben, sobald sich etwas geändert hat.`,
  NO_CHAIR: () =>
    'Niemand kann dieses Dokument freigeben: Für die Sitzung ist kein Vorsitz eingetragen. Bitte tragen Sie ihn im Reiter „Anwesenheit“ ein.',
  NOT_A_WORD_FILE: () =>
    'Diese Datei ist kein lesbares Word-Dokument (.docx). Bitte wählen Sie die Datei, die Sie in Word gespeichert haben.',
  WORD_FILE_REFUSED: ({ sentences: faults }) =>
    `Diese Datei lässt sich so nicht übernehmen. ${faults.join(' ')}`,
  OTHER_DOCUMENT: ({ what }) =>
    ({
      meeting:
        'Diese Datei gehört zu einer anderen Sitzung. Bitte wählen Sie die Datei, die Sie bei dieser Sitzung gespeichert haben.',
      kind: 'Diese Datei ist ein anderes Dokument dieser Sitzung. Bitte übernehmen Sie sie dort, oder wählen Sie die richtige Datei.',
      resolution:
        'Diese Datei gehört zu einem anderen Beschluss. Bitte übernehmen Sie sie dort, oder wählen Sie die richtige Datei.',
    })[what],
  UNMARKED_FILE: () =>
    'Dieser Datei ist nicht anzusehen, zu welcher Sitzung und zu welchem Dokument sie gehört. Bitte prüfen Sie das, bevor Sie sie übernehmen.',
  COMMENT_NEEDED: () =>
    'Bitte schreiben Sie mindestens eine Anmerkung, damit klar ist, was geändert werden soll.',
  WRONG_PASSPHRASE: () =>
    'Die Passphrase passt nicht zu diesem Schlüssel. Bitte versuchen Sie es noch einmal; achten Sie auf Groß- und Kleinschreibung.',
  WEAK_PASSPHRASE: ({ reason }) =>
    ({
      tooShort:
        'Die Passphrase ist zu kurz: Bitte wählen Sie mindestens zwölf Zeichen, zum Beispiel vier Wörter.',
      tooSimple: 'Diese Passphrase ist leicht zu erraten. Bitte wählen Sie mehrere verschiedene Wörter.',
    })[reason],
  KEY_UNUSABLE: ({ reason }) =>
    ({
      revoked: 'Dieser Schlüssel ist gesperrt. Bitte legen Sie einen neuen an.',
      publicOnly:
        'Von diesem Schlüssel liegt hier nur der öffentliche Teil. Bitte geben Sie das Freigabepaket an den Rechner, auf dem er angelegt wurde.',
      otherPerson:
        'Dieser Schlüssel gehört niemandem, der dieses Dokument freigeben kann. Bitte prüfen Sie, wer den Vorsitz hatte.',
      alreadySigned: 'Für diesen Abschnitt liegt die Entscheidung schon vor.',
    })[reason],
  DELEGATION_REFUSED: ({ reason }) => delegationRefusals[reason],
  PACKAGE_REFUSED: ({ reason }) => packageRefusals[reason],
  HAND_OVER: ({ because }) => handOverRefusals[because],
  TEMPLATE_REFUSED: ({ sentences: faults }) => `Dieses Muster passt noch nicht. ${faults.join(' ')}`,
  LEAK: ({ sentences: refusals }) =>
    `Damit nichts Nichtöffentliches hinausgeht, wurde das nicht ausgeführt. ${refusals.join(' ')}`,
  OUTDATED_MAILING: ({ sentences: reasons }) =>
    `Diese Sendung wurde nicht noch einmal übergeben. ${reasons.join(' ')}`,
  OVERTAKEN_MAILING: ({ sentences: reasons }) =>
    `Diese Sendung wurde nicht noch einmal übergeben. ${reasons.join(' ')} ${overtakenHint}`,
  NO_RECIPIENTS: () =>
    'In den gewählten Verteilern steht niemand mit einer E-Mail-Adresse. Bitte ergänzen Sie die Adressen unter Mitglieder oder im Verteiler.',
  NOTHING_TO_SEND: () => 'Bitte wählen Sie mindestens ein Dokument aus.',
  MAIL_NOT_SET_UP: () =>
    'Für den Versand fehlen noch Angaben. Bitte ergänzen Sie unter Einstellungen, Versand, den Absender und den Mailserver.',
  MAIL_OFF: () =>
    'Ihre IT hat den Versand aus Ratsfeder abgeschaltet. Bitte speichern Sie einen E-Mail-Entwurf, oder legen Sie die Dateien in einem Ordner ab.',
  ...dataFileSentences,
  READ_ONLY: ({ by }) => readOnlySentence(by),
  ENTRY_DAMAGED: ({ what, id }) =>
    `In der Datei ist ${damagedParts[what]} nicht mehr lesbar (Kennung ${id}). Bitte holen Sie die letzte Sicherung zurück; diese Datei wurde nicht verändert.`,
  ...backupSentences,
  FILE_NOT_WRITTEN: ({ file }) =>
    `Die Datei „${file}“ konnte nicht geschrieben werden. Vielleicht ist sie in Word geöffnet: Bitte schließen Sie sie oder wählen Sie einen anderen Namen.`,
  FILE_TOO_LARGE: ({ limitMb }) =>
    `Diese Datei ist zu groß. Erlaubt sind ${limitMb >= 1024 ? `${limitMb / 1024} GB` : `${limitMb} MB`}. Bitte wählen Sie eine kleinere Datei.`,
  FILE_GONE: () =>
    'Diese Datei steht nicht mehr bereit. Bitte wählen Sie sie noch einmal, oder laden Sie die Ansicht neu.',
  ...paperFileSentences,
  ...tableSentences,
  ...attachmentSentences,
  ...pdfSentences,
  ...pictureSentences,
  ...auditSentences,
  ...bundleSentences,
  FORBIDDEN: () =>
    'Dieser Zugriff ist nicht erlaubt. Bitte öffnen Sie Ratsfeder mit der Adresse, die beim Start angezeigt wurde.',
  UNREACHABLE: () =>
    'Das Programm antwortet nicht. Ihre Eingabe ist noch hier; bitte prüfen Sie, ob Ratsfeder noch läuft.',
  USAGE: ({ message }) => message,
  INTERNAL: ({ reference }) =>
    `Das hat nicht geklappt; es wurde nichts geändert. Bitte versuchen Sie es noch einmal. Wenn es wieder geschieht, nennen Sie die Kennung ${reference}.`,
};

export function errorSentence<C extends ErrorCode>(error: Extract<AppErrorData, { code: C }>): string {
  return sentences[error.code](error);
}
