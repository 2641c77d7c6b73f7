/** Words of offices that the dictionary does not know, as they stand in a text. */
export const officeWords: readonly string[] = [
  'Chancengerechtigkeit',
  'Quartiersmanagement',
  'Quartiersmanagements',
  'Ratsfeder',
  'Sachkundige',
  'Sachkundigen',
  'Sachkundiger',
  'Beratungsfolge',
  'KiTa',
  'KiTas',
  'OGS',
  'VHS',
  'Drs.',
  'Nrn.',
  'Ratsfr.',
  'Ratsh.',
  'Rn.',
  'stellv.',
  'Stellv.',
  'stv.',
  'Stv.',
  'Ziff.',
];

/** What a slip of the pen in minutes mostly was meant to be: offered before rarer words. */
export const frequentWords: readonly string[] = (
  'Abstimmung Anfrage Anfragen Anlage Antrag Anträge Antwort Ausschuss Beratung Bericht Beschluss Beschlüsse Beschlussvorlage ' +
  'Beschlussvorschlag Bürgermeister Bürgermeisterin Dank Einladung Enthaltung Enthaltungen Fraktion Gegenstimme Gegenstimmen Haushalt ' +
  'Integrationsrat Kenntnis Maßnahme Mitglied Mitglieder Mitteilung Mitteilungen Niederschrift Protokoll Sitzung Stadt Stimmen ' +
  'Straße Tagesordnung Tagesordnungspunkt Verwaltung Vorlage Vorschlag Vorsitz Vorsitzende Vorsitzender Wahl Zuschuss ' +
  'beantragt beraten beschließt beschlossen einstimmig empfiehlt Frau Herr mehrheitlich nimmt spricht stellt'
).split(' ');
