import type { Rule } from './rule.ts';

/** Quorum, bias, deputies: who counts, and from when until when. */
export const presenceLaw = {
  R14: {
    topic: 'Beschlussfähigkeit, § 49 GO NRW',
    norm: '§ 49 Abs. 1, § 58 Abs. 3 GO NRW',
    sentence:
      'Beschlussfähig ist das Gremium, wenn mehr als die Hälfte der gesetzlichen Mitglieder anwesend ist; ein Ausschuss mit sachkundigen Bürgerinnen und Bürgern braucht außerdem mehr anwesende Ratsmitglieder als sachkundige.',
    since: null,
    source: 'Geschäftsordnung Nottuln § 27 Abs. 3; jurafuchs.de; für das Gremium nach § 27 nicht geklärt',
    verified: 'corrected',
  },
  R15: {
    topic: 'Vermutete Beschlussfähigkeit',
    norm: '§ 49 GO NRW',
    sentence:
      'Das Gremium gilt als beschlussfähig, bis das Gegenteil festgestellt ist; fehlt die Beschlussfähigkeit offensichtlich, stellt der Vorsitz das von sich aus fest.',
    since: null,
    source: 'Geschäftsordnungen von Nottuln § 27 Abs. 3 und des Integrationsrates in Bonn',
    verified: 'confirmed',
  },
  R16: {
    topic: 'Zweite Sitzung, § 49 Abs. 2 GO NRW',
    norm: '§ 49 Abs. 2 GO NRW',
    sentence:
      'Über eine wegen Beschlussunfähigkeit zurückgestellte Angelegenheit entscheidet die zweite dafür einberufene Sitzung ohne Rücksicht auf die Zahl der Erschienenen, wenn die Einladung ausdrücklich darauf hinweist.',
    since: null,
    source: 'Lehrtext, auf mehreren Seiten gespiegelt (etwa ruhrdesign.de)',
    verified: 'confirmed',
  },
  R17: {
    topic: 'Stimmrecht',
    norm: '§ 31, § 49 GO NRW',
    sentence:
      'Wer befangen ist oder im Zuschauerbereich sitzt, zählt weder bei der Beschlussfähigkeit noch bei der Abstimmung.',
    since: null,
    source: 'OVG NRW, 23.12.1974, III A 42/73, Leitsatz',
    verified: 'confirmed',
  },
  R18: {
    topic: 'Gründe der Befangenheit',
    norm: '§ 31 GO NRW',
    sentence:
      'Befangen ist, wem die Entscheidung selbst, Angehörigen, Vertretenen oder dem Arbeitgeber unmittelbar nützt oder schadet, auch im Vorstand eines Vereins, außer wenn die Gemeinde die Person dorthin entsandt oder vorgeschlagen hat.',
    since: null,
    source: 'xanten.de, Befangenheit; juraforum.de, Beitrag 369359 (zu § 31 Abs. 2 Nr. 2)',
    verified: 'corrected',
  },
  R19: {
    topic: 'Befangenheit, § 31 GO NRW',
    norm: '§ 31 GO NRW',
    sentence:
      'Wer befangen ist, sagt es unaufgefordert und verlässt den Raum, bei öffentlichen Punkten genügt der Zuschauerbereich; im Streit entscheidet das Gremium, und eine falsche Mitwirkung schadet nur, wenn sie den Ausschlag gab.',
    since: null,
    source: 'OVG NRW, 15 A 817/04, und ein Lehrtext, der Sache nach; Wortlaut nicht gesehen',
    verified: 'confirmed',
  },
  R20: {
    topic: 'Hinweis auf § 31 GO NRW',
    norm: 'Verwaltungspraxis',
    sentence: 'Zu Beginn kann der Vorsitz an die Regeln der Befangenheit erinnern.',
    since: null,
    source: 'Niederschriften aus Dortmund (30.3.2011) und Schwerte',
    verified: 'confirmed',
  },
  R21: {
    topic: 'Vertretung',
    norm: 'Geschäftsordnung',
    sentence:
      'Wer verhindert ist, meldet das; ein stellvertretendes Mitglied stimmt nur, solange es ein fehlendes Mitglied vertritt, und nie neben ihm.',
    since: null,
    source:
      'Geschäftsordnung des Integrationsrates in Dinslaken (Meldung); Stimmrecht nur aus der Rechtsprechung zum Sitzungsgeld erschlossen (OVG NRW, 15 A 4221/03)',
    verified: 'open',
  },
  R22: {
    topic: 'Kommen und Gehen',
    norm: 'Verwaltungspraxis',
    sentence:
      'Wer kommt oder geht, steht mit Uhrzeit oder Tagesordnungspunkt in der Niederschrift, damit die Stimmen zu den Anwesenden passen.',
    since: null,
    source: 'Geilenkirchen, Vorlage 1206/2018',
    verified: 'confirmed',
  },
  R41: {
    topic: 'Ordnung in der Sitzung, § 51 GO NRW',
    norm: '§ 51 GO NRW',
    sentence:
      'Der Vorsitz kann zur Ordnung rufen, das Wort entziehen und von der Sitzung ausschließen; die Niederschrift sagt, wen, wann und bei welchem Punkt.',
    since: null,
    source:
      'gar-nrw.de und lukas-maassen.de zur Änderung von 2025; der Text des Gesetzes wurde nicht gelesen',
    verified: 'open',
  },
} satisfies Record<string, Rule>;
