/** The agenda of the finished sample meeting; an item with `below` is a sub-item of the one with that key. */
export const agenda = [
  { key: 'questions', title: 'Fragen von Einwohnerinnen und Einwohnern' },
  {
    key: 'approval',
    title: 'Genehmigung der Niederschrift über die 5. Sitzung am 17.06.2026',
  },
  { key: 'news', title: 'Mitteilungen' },
  { key: 'week', below: 'news', title: 'Programm der Interkulturellen Woche' },
  { key: 'hours', below: 'news', title: 'Neue Öffnungszeiten der Ausländerbehörde' },
  { key: 'queries', title: 'Anfragen' },
  {
    key: 'courses',
    below: 'queries',
    title: 'Wartezeiten auf Plätze in Sprachkursen (Anfrage der Liste Lindenauer Vielfalt)',
    hasBasis: true,
    paperReference: '0412/2026',
    paperType: 'Anfrage',
  },
  {
    key: 'grant',
    title: 'Zuschuss an den Verein „Begegnungshaus Lennebogen e. V.“ für das Jahr 2027',
    hasBasis: true,
    paperReference: '0398/2026',
    paperType: 'Beschlussvorlage',
  },
  {
    key: 'interpreting',
    title: 'Sprachmittlung in städtischen Einrichtungen: Erfahrungen aus dem ersten Jahr',
    hasBasis: true,
    paperReference: '0405/2026',
    paperType: 'Informationsvorlage',
    presenter: 'Frau Dallmöller',
  },
  {
    key: 'guideline',
    title: 'Richtlinie zur Förderung von Vereinen der Migrantinnen und Migranten',
    hasBasis: true,
    paperReference: '0387/2026',
    paperType: 'Beschlussvorlage',
  },
  {
    key: 'signs',
    title: 'Wegweiser in mehreren Sprachen im Rathaus (Antrag der Liste Miteinander in Lindenau)',
    hasBasis: true,
    paperReference: '0409/2026',
    paperType: 'Antrag',
  },
  { key: 'election', comesBefore: 'other', title: 'Wahl eines beratenden Mitglieds für den Schulausschuss' },
  { key: 'other', title: 'Verschiedenes' },
  {
    key: 'contract',
    isPublic: false,
    title: 'Vergabe von Dolmetschleistungen',
    publicTitle: 'Vergabeangelegenheit',
    hasBasis: true,
    paperReference: '0415/2026',
    paperType: 'Beschlussvorlage',
  },
] as const;

export type ItemKey = (typeof agenda)[number]['key'];
