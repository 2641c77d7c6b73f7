import type { Rule } from './rule.ts';

/** What belongs into a Niederschrift. */
export const minutesLaw = {
  M1: {
    topic: 'Angaben zur Sitzung',
    norm: 'Geschäftsordnung',
    sentence:
      'Die Niederschrift nennt Gremium, Nummer oder Tag der Sitzung, Ort, Beginn, Unterbrechungen und Ende.',
    since: null,
    source: 'ratsinfo.meerbusch.de, Vorlage BJ/0482/2021',
    verified: 'confirmed',
  },
  M2: {
    topic: 'Anwesenheit',
    norm: 'Geschäftsordnung',
    sentence:
      'Sie nennt die anwesenden und die fehlenden Mitglieder und nach ihrer Rolle, wer sonst teilnahm.',
    since: null,
    source: 'ratsinfo.meerbusch.de, Vorlage BJ/0482/2021; kommunen.nrw, Mitteilung 215/2004 des StGB NRW',
    verified: 'confirmed',
  },
  M3: {
    topic: 'Vorsitz, Schriftführung, Vertretung',
    norm: 'Verwaltungspraxis',
    sentence: 'Sie nennt Vorsitz und Schriftführung und bei jeder Vertretung, wer für wen eintrat.',
    since: null,
    source: 'keine Vorschrift gesehen',
    verified: 'open',
  },
  M4: {
    topic: 'Ladung und Beschlussfähigkeit',
    norm: 'Verwaltungspraxis',
    sentence:
      'Sie hält fest, dass ordnungsgemäß geladen wurde und das Gremium beschlussfähig war, oder worin es daran fehlte.',
    since: null,
    source: 'Niederschriften aus Bielefeld und Dortmund',
    verified: 'confirmed',
  },
  M5: {
    topic: 'Verlauf der Tagesordnung',
    norm: 'Verwaltungspraxis',
    sentence:
      'Jeder Punkt kommt einmal und mit seiner Nummer vor; Änderungen vor Eintritt in die Tagesordnung stehen mit ihrer Abstimmung dabei.',
    since: null,
    source: 'keine Vorschrift gesehen',
    verified: 'open',
  },
  M6: {
    topic: 'Beschlüsse',
    norm: 'Geschäftsordnung',
    sentence:
      'Beschlüsse stehen im genauen Wortlaut darin, ebenso gestellte Anträge und die Ergebnisse von Wahlen.',
    since: null,
    source: 'kommunen.nrw, Mitteilung 215/2004 des StGB NRW; ratsinfo.meerbusch.de, Vorlage BJ/0482/2021',
    verified: 'confirmed',
  },
  M7: {
    topic: 'Ergebnisse',
    norm: 'Verwaltungspraxis',
    sentence:
      'Jeder Punkt, der eines verlangt, hat ein Ergebnis; eine Drucksachennummer steht nur da, wo es eine Vorlage gibt.',
    since: null,
    source: 'keine Vorschrift gesehen',
    verified: 'open',
  },
  M8: {
    topic: 'Sprache',
    norm: 'Geschäftsordnung',
    sentence:
      'Den Verlauf der Beratung gibt sie so weit wieder, wie die Geschäftsordnung es verlangt, und in indirekter Rede; was ausdrücklich zu Protokoll erklärt wird, nimmt sie auf.',
    since: null,
    source: 'kommunen.nrw, Mitteilung 215/2004 des StGB NRW; ratsinfo.meerbusch.de, Vorlage BJ/0482/2021',
    verified: 'confirmed',
  },
  M9: {
    topic: 'Nichtöffentlicher Teil',
    norm: 'Verwaltungspraxis',
    sentence:
      'Der nichtöffentliche Teil steht getrennt auf eigenen Seiten und kommt in keiner öffentlichen Datei vor.',
    since: null,
    source: 'für Schleswig-Holstein belegt (Amt Achterwehr § 14), für Nordrhein-Westfalen nicht',
    verified: 'open',
  },
  M10: {
    topic: 'Bekanntgabe, § 52 Abs. 2 GO NRW',
    norm: '§ 52 Abs. 2 GO NRW',
    sentence:
      'Der wesentliche Inhalt der Beschlüsse wird bekannt gegeben, auch der nichtöffentlich gefassten, wenn das Gremium im Einzelfall nichts anderes beschließt; zwingend ist das nicht.',
    since: null,
    source: 'Geschäftsordnung Nottuln § 25 Abs. 2; ratsinfo.rosendahl.de, Tagesordnungspunkt 10686',
    verified: 'confirmed',
  },
  M11: {
    topic: 'Spätere Angaben',
    norm: 'Verwaltungspraxis',
    sentence: 'Sie enthält nichts, was erst nach der Sitzung feststand, außer als Nachtrag gekennzeichnet.',
    since: null,
    source: 'keine Vorschrift gesehen',
    verified: 'open',
  },
} satisfies Record<string, Rule>;
