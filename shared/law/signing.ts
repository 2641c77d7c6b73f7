import type { Rule } from './rule.ts';

/** Who signs the minutes, what becomes of objections, and what of the data may leave the house. */
export const signingLaw = {
  R31: {
    topic: 'Schriftführung, § 52 Abs. 1 GO NRW',
    norm: '§ 52 Abs. 1 GO NRW',
    sentence:
      'Die Niederschrift unterzeichnen der Vorsitz und eine Schriftführung, die das Gremium dafür bestellt hat.',
    since: null,
    source:
      'Remscheid, Vorlagen 4430 und 2183; Wermelskirchen, Vorlagen 906 und 4402; der Absatz ist strittig, auch Abs. 2 wird genannt',
    verified: 'confirmed',
  },
  R32: {
    topic: 'Wechsel im Vorsitz',
    norm: '§ 52 GO NRW',
    sentence: 'Wechselt der Vorsitz, unterzeichnet jede Person für die Punkte, die sie geleitet hat.',
    since: null,
    source: 'Remscheid, Vorlagen 4430 und 2183',
    verified: 'confirmed',
  },
  R33: {
    topic: 'Verweigerte Unterschrift',
    norm: '§ 52 GO NRW',
    sentence:
      'Wird eine Unterschrift verweigert, vermerkt das die Niederschrift; eine dritte Unterschrift gibt es nur, wo die Geschäftsordnung sie vorsieht.',
    since: null,
    source: 'Wermelskirchen, Vorlage 906; Niederschrift aus Dortmund (30.3.2011)',
    verified: 'confirmed',
  },
  R34: {
    topic: 'Verantwortung für den Wortlaut',
    norm: '§ 52 GO NRW',
    sentence:
      'Den Inhalt der Niederschrift verantwortet die Schriftführung allein; weder Vorsitz noch Gremium können ihr den Wortlaut vorschreiben.',
    since: null,
    source: 'Wermelskirchen, Vorlage 4402, nach einem Kommentar',
    verified: 'confirmed',
  },
  R35: {
    topic: 'Genehmigung der Niederschrift',
    norm: '§ 52 GO NRW',
    sentence:
      'Gültig wird die Niederschrift durch die Unterschriften; ob das Gremium sie außerdem genehmigt oder nur zur Kenntnis nimmt, ist örtlicher Brauch.',
    since: null,
    source: 'ratsinfo.schwelm.de, Tagesordnungspunkt 23546',
    verified: 'confirmed',
  },
  R36: {
    topic: 'Einwendungen',
    norm: '§ 52 GO NRW',
    sentence:
      'Einwendungen werden in der nächsten Sitzung erhoben und dort entschieden; der unterzeichnete Text bleibt, und die Entscheidung steht in der nächsten Niederschrift.',
    since: null,
    source: 'ratsinfo.schwelm.de, Tagesordnungspunkt 23546; Wermelskirchen, Vorlage 4402',
    verified: 'confirmed',
  },
  R37: {
    topic: 'Niederschrift der vorigen Sitzung',
    norm: 'Verwaltungspraxis',
    sentence:
      'Eine Niederschrift ist Punkt der folgenden Sitzung; stehen mehrere aus, wird über jede für sich entschieden.',
    since: null,
    source: 'Niederschrift aus Bielefeld',
    verified: 'confirmed',
  },
  R38: {
    topic: 'Unterzeichnete Fassung',
    norm: 'Regel dieses Programms',
    sentence:
      'Eine unterzeichnete Niederschrift ändert sich nicht mehr; eine Berichtigung ist eine neue Fassung, die sagt, was sie berichtigt.',
    since: null,
    source: 'keine Vorschrift gesehen',
    verified: 'open',
  },
  R39: {
    topic: 'Sitzungsgeld',
    norm: 'EntschVO NRW',
    sentence:
      'Sitzungsgeld setzt eine Teilnahme voraus, die die Anwesenheitsliste belegt, bei stellvertretenden Mitgliedern einen Vertretungsfall.',
    since: '2024-01-01',
    source:
      'recht.nrw.de, EntschVO vom 26.9.2023 (Stand 3.5.2024); OVG NRW, 15 A 4221/03; Beträge für Gemeinden und Änderungen seit 2025 nicht gesehen',
    verified: 'confirmed',
  },
  R40: {
    topic: 'Personenbezogene Daten',
    norm: 'Datenschutzrecht',
    sentence:
      'Private Kontaktdaten und Anwesenheitslisten werden nur veröffentlicht, wo es dafür eine Rechtsgrundlage gibt.',
    since: null,
    source: 'Empfehlung der OParl-Spezifikation; Vorschrift nicht gesehen',
    verified: 'open',
  },
  R42: {
    topic: 'Vertretung des Vorsitzes bei der Freigabe',
    norm: 'Regel dieses Programms',
    sentence:
      'Ist der Vorsitz verhindert, gibt in der eingetragenen Zeit der stellvertretende Vorsitz Dokumente frei; was dabei unterschrieben wird, nennt beide.',
    since: null,
    source:
      'dass Stellvertretungen bei Verhinderung eintreten, ist allgemeine Praxis; Vorschrift für die Freigabe nicht gesehen',
    verified: 'open',
  },
} satisfies Record<string, Rule>;
