import type { Rule } from './rule.ts';

/** Invitation, agenda and publicity. */
export const conveningLaw = {
  R6: {
    topic: 'Einladung',
    norm: 'Geschäftsordnung',
    sentence: 'Die Einladung nennt Ort, Zeit und Tagesordnung; die Vorlagen liegen ihr in der Regel bei.',
    since: null,
    source: 'Geschäftsordnungen der Integrationsräte in Wesel und Dinslaken',
    verified: 'confirmed',
  },
  R7: {
    topic: 'Ladungsfrist',
    norm: '§ 47 Abs. 2 GO NRW',
    sentence:
      'Form und Frist der Einladung bestimmt die Geschäftsordnung: ob ab Absendung, Bereitstellung oder Zugang gezählt wird, welche Tage mitzählen und wann eine kürzere Frist genügt.',
    since: null,
    source: 'Geschäftsordnungen von Bonn, Erftstadt und Pulheim (nach § 47 Abs. 2) und von Wesel',
    verified: 'confirmed',
  },
  R8: {
    topic: 'Rüge der Ladung',
    norm: 'Geschäftsordnung',
    sentence:
      'Eine verspätete Ladung kann nur vor Eintritt in die Tagesordnung gerügt werden, und die Rüge steht in der Niederschrift.',
    since: null,
    source: 'Geschäftsordnung des Integrationsrates in Wesel',
    verified: 'confirmed',
  },
  R9: {
    topic: 'Vorschläge zur Tagesordnung',
    norm: 'Geschäftsordnung',
    sentence:
      'Der Vorsitz setzt die Tagesordnung fest und nimmt fristgerechte Vorschläge auf; im Rat können sie ein Fünftel der Mitglieder oder eine Fraktion verlangen.',
    since: null,
    source: 'Geschäftsordnungen von Erftstadt § 2 Abs. 1, Bonn § 1 Abs. 2 und Wesel § 1 Abs. 1',
    verified: 'confirmed',
  },
  R10: {
    topic: 'Öffentliche Bekanntmachung',
    norm: '§ 48 Abs. 1, § 58 Abs. 2 GO NRW',
    sentence:
      'Förmlich bekannt gemacht werden Ort, Zeit und Tagesordnung des Rates; bei Ausschüssen unterrichtet die Bürgermeisterin oder der Bürgermeister die Öffentlichkeit in geeigneter Weise.',
    since: null,
    source: 'Geschäftsordnung Nottuln § 27 Abs. 2',
    verified: 'corrected',
  },
  R11: {
    topic: 'Änderung der Tagesordnung',
    norm: '§ 48 Abs. 1 GO NRW',
    sentence:
      'In der Sitzung wird die Tagesordnung nur um Angelegenheiten erweitert, die keinen Aufschub dulden oder äußerst dringend sind; dies wie jede andere Änderung geschieht durch Beschluss.',
    since: null,
    source: 'Geschäftsordnung des Integrationsrates in Bonn § 6 Abs. 3 und 5',
    verified: 'confirmed',
  },
  R12: {
    topic: 'Nichtöffentlicher Teil, § 48 Abs. 2 GO NRW',
    norm: '§ 48 Abs. 2 GO NRW',
    sentence:
      'Sitzungen sind öffentlich; ausgeschlossen wird die Öffentlichkeit für Arten von Angelegenheiten durch die Geschäftsordnung, soweit das Gesetz es trägt, sonst im Einzelfall auf Antrag durch Beschluss, und was danach nichtöffentlich ist, gehört in kein öffentliches Papier.',
    since: null,
    source:
      'OVG NRW, 2.3.2018, 15 A 265/17; treffpunkt-kommune.de; dass Nichtöffentliches in kein öffentliches Papier gehört, folgt daraus',
    verified: 'confirmed',
  },
  R12b: {
    topic: 'Neutrale Bezeichnung',
    norm: '§ 48 Abs. 2 GO NRW',
    sentence:
      'Die öffentliche Tagesordnung nennt nichtöffentliche Punkte neutral, und über den Ausschluss der Öffentlichkeit wird nichtöffentlich beraten.',
    since: null,
    source: 'nicht belegt; die Übung ist verschieden (bi.wassenberg.de, ktonr 4042)',
    verified: 'open',
  },
  R13: {
    topic: 'Verstoß gegen die Öffentlichkeit, digitale Sitzung',
    norm: '§ 47a, § 58a GO NRW; DigiSiVO NRW',
    sentence:
      'Ein Beschluss, der ohne die gebotene Öffentlichkeit gefasst wurde, kann unwirksam sein; digital oder hybrid tagt der Rat nur in Notlagen, ein Ausschuss nur, wenn die Hauptsatzung es zulässt und er es beschließt.',
    since: null,
    source: 'BVerwG, 27.9.2021, 8 C 31.20; recht.nrw.de, DigiSiVO; gpanrw.de; wolter-hoppenberg.de',
    verified: 'corrected',
  },
  R13b: {
    topic: 'Hybride und digitale Sitzung, Teilnahme',
    norm: '§ 58a GO NRW; § 5 Abs. 1, § 6 DigiSiVO NRW',
    sentence:
      'Wer zugeschaltet ist, zählt nur, solange die Verbindung besteht; der Vorsitz leitet im Saal, und wer befangen ist, wird technisch ausgeschlossen.',
    since: null,
    source: 'recht.nrw.de, DigiSiVO; gpanrw.de; dass nur zählt, wer verbunden ist, folgt daraus',
    verified: 'corrected',
  },
  R13c: {
    topic: 'Geheime Abstimmung in hybrider und digitaler Sitzung',
    norm: '§ 5 Abs. 2 DigiSiVO NRW',
    sentence:
      'Geheim abgestimmt und gewählt wird von allen, im Saal wie zugeschaltet, mit demselben zugelassenen Abstimmungssystem.',
    since: null,
    source: 'recht.nrw.de, DigiSiVO; gpanrw.de',
    verified: 'corrected',
  },
} satisfies Record<string, Rule>;
