import type { Rule } from './rule.ts';

/** Which body it is, who belongs to it, and by which rules it works. */
export const bodyLaw = {
  R1: {
    topic: 'Name und Rechtsgrundlage',
    norm: '§ 27 GO NRW',
    sentence:
      'Name und Rechtsgrundlage richten sich nach dem Tag der Sitzung: bis zum 31. Oktober 2025 Integrationsrat oder Integrationsausschuss, seither Ausschuss für Chancengerechtigkeit und Integration.',
    since: '2025-11-01',
    source:
      'Gesetz vom 10.7.2025 (GV. NRW. 2025 Nr. 32 S. 618), Art. 1 Nr. 1; der Tag nach landesintegrationsrat.nrw und integrationsrat-erkrath.de; Wortlaut des neuen § 27 nicht gesehen',
    verified: 'confirmed',
  },
  R2: {
    topic: 'Zusammensetzung',
    norm: '§ 27 GO NRW',
    sentence:
      'Dem Gremium gehören direkt gewählte und vom Rat bestellte Mitglieder an; die gewählten sind in der Mehrzahl.',
    since: null,
    source:
      'alte Fassung des § 27; Satzungen von Niederkassel, Münster und Gladbeck; für die Fassung von 2025 nicht belegt',
    verified: 'open',
  },
  R3: {
    topic: 'Dauer der Mitgliedschaft',
    norm: '§ 27 GO NRW',
    sentence: 'Die Mitglieder bleiben im Amt, bis das neu gewählte Gremium zusammentritt.',
    since: null,
    source: 'alte Fassung des § 27 (duisburg.de); für die Fassung von 2025 nicht belegt',
    verified: 'open',
  },
  R4: {
    topic: 'Geschäftsordnung',
    norm: '§ 27 GO NRW',
    sentence: 'Zuerst gilt die eigene Geschäftsordnung des Gremiums, danach die des Rates.',
    since: null,
    source:
      'duesseldorf.de, Stadtrecht; integrationsrat-ratingen.de, Geschäftsordnung vom 28.10.2025; für die Fassung von 2025 nicht belegt',
    verified: 'open',
  },
  R5: {
    topic: 'Erste Sitzung und Vorsitz',
    norm: '§ 50 Abs. 2, § 50 Abs. 3, § 58 Abs. 2, § 58 Abs. 7 GO NRW',
    sentence:
      'Bis zur Wahl des Vorsitzes leitet eine Amtsperson die erste Sitzung; in Ausschüssen setzt der Vorsitz die Tagesordnung im Benehmen mit der Bürgermeisterin oder dem Bürgermeister fest, und die Niederschrift geht an sie oder ihn und an alle Mitglieder.',
    since: null,
    source:
      'duesseldorf.de, Stadtrecht; Geschäftsordnung Nottuln § 27 Abs. 1; Empfänger der Niederschrift nicht belegt; Abwahl von Ausschussvorsitzenden seit 2025 nach gar-nrw.de',
    verified: 'open',
  },
} satisfies Record<string, Rule>;
