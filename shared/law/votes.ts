import type { Rule } from './rule.ts';

/** Votes and elections, and how their results are written. */
export const votingLaw = {
  R23: {
    topic: 'Mehrheit, § 50 GO NRW',
    norm: '§ 50 Abs. 1 GO NRW',
    sentence:
      'Beschlossen wird mit der Mehrheit der Stimmen; Stimmengleichheit lehnt ab, und der Vorsitz hat keine ausschlaggebende Stimme.',
    since: null,
    source: 'fdp-marl.de, Meldung 91609, mit dem Wortlaut; § 50 Abs. 5 (Enthaltungen) nicht gesehen',
    verified: 'confirmed',
  },
  R24: {
    topic: 'Form der Abstimmung',
    norm: '§ 50 Abs. 1 GO NRW',
    sentence:
      'Abgestimmt wird offen; namentlich, wenn es so viele verlangen, wie die Geschäftsordnung bestimmt, und geheim auf Antrag von mindestens einem Fünftel der Mitglieder; geheim geht vor namentlich.',
    since: null,
    source: 'fdp-marl.de, Meldung 91609; ratsinfo.erkelenz.de, Vorlage 5945',
    verified: 'confirmed',
  },
  R25: {
    topic: 'Wahlen',
    norm: '§ 50 Abs. 2 GO NRW',
    sentence:
      'Geheim gewählt wird, wenn es mindestens ein Fünftel der Mitglieder verlangt; gewählt ist, wer mehr als die Hälfte der gültigen Stimmen erhält, sonst folgt eine Stichwahl der beiden Ersten, in der die meisten Stimmen und bei Gleichheit das Los entscheiden.',
    since: null,
    source:
      'gar-nrw.de, Änderungen im Kommunalrecht (Gesetz vom 10.7.2025; Wortlaut nicht gesehen); bis dahin genügte ein Widerspruch (VG Düsseldorf, 1 K 389/15); Stichwahl und Los aus zweiter Hand',
    verified: 'open',
  },
  R25b: {
    topic: 'Besetzung von Ausschüssen',
    norm: '§ 50 Abs. 3 GO NRW',
    sentence:
      'Einigen sich alle Fraktionen und Gruppen auf einen Vorschlag, genügt dafür ein Mehrheitsbeschluss; wer ausscheidet, wird von der eigenen Fraktion oder Gruppe ersetzt.',
    since: null,
    source: 'gar-nrw.de, Änderungen im Kommunalrecht (Gesetz vom 10.7.2025)',
    verified: 'corrected',
  },
  R26: {
    topic: 'Ergebnisse',
    norm: 'Verwaltungspraxis',
    sentence:
      'Ein klares Ergebnis darf ohne Zahlen als einstimmig oder mehrheitlich festgehalten werden, ein knappes wird ausgezählt.',
    since: null,
    source: 'Geilenkirchen, Vorlage 1206/2018; Niederschriften aus Leverkusen',
    verified: 'confirmed',
  },
  R27: {
    topic: 'Stimmenzahl',
    norm: 'Rechenregel',
    sentence:
      'Ja, Nein, Enthaltungen und ungültige Stimmen ergeben zusammen höchstens die Zahl der Stimmberechtigten im Raum; wer nicht mitgestimmt hat, wird mit Grund genannt.',
    since: null,
    source: 'folgt aus R17 und R21; keine eigene Vorschrift gesehen',
    verified: 'open',
  },
  R28: {
    topic: 'Geheime Abstimmung',
    norm: 'Verwaltungspraxis',
    sentence: 'Von einer geheimen Abstimmung werden nur die Summen festgehalten, nie einzelne Stimmen.',
    since: null,
    source: 'folgt aus R24; keine eigene Vorschrift gesehen',
    verified: 'open',
  },
  R29: {
    topic: 'Reihenfolge der Anträge',
    norm: 'Geschäftsordnung',
    sentence:
      'Über den weitestgehenden Antrag wird zuerst abgestimmt, über Anträge zur Geschäftsordnung vor denen zur Sache.',
    since: null,
    source: 'nur aus örtlichen Geschäftsordnungen bekannt',
    verified: 'open',
  },
  R30: {
    topic: 'Arten von Ergebnissen',
    norm: 'Verwaltungspraxis',
    sentence:
      'Was aus einem Punkt wurde, heißt etwa beschlossen, geändert beschlossen, abgelehnt, zur Kenntnis genommen, vertagt, verwiesen, empfohlen, zurückgezogen oder abgesetzt.',
    since: null,
    source: 'Niederschrift aus Bielefeld und Sitzungsvorlage aus Rheine',
    verified: 'confirmed',
  },
} satisfies Record<string, Rule>;
