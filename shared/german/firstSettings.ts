/** What a new body starts with; every line of it can be changed in the settings. */
export const standardAgenda: { title: string; isPublic: boolean }[] = [
  { title: 'Fragen von Einwohnerinnen und Einwohnern', isPublic: true },
  { title: 'Genehmigung der Niederschrift über die vorangegangene Sitzung', isPublic: true },
  { title: 'Mitteilungen', isPublic: true },
  { title: 'Anfragen', isPublic: true },
  { title: 'Anträge', isPublic: true },
  { title: 'Berichte aus den Ausschüssen', isPublic: true },
  { title: 'Verschiedenes', isPublic: true },
  { title: 'Mitteilungen', isPublic: false },
];

/**
 * The first meeting of a term, until it has a chair led by an official (R5, § 67 GO NRW): who writes, who is sworn in,
 * who is elected. Every line can be changed on the agenda.
 */
export const firstAgendaOfTerm: { title: string; isPublic: boolean }[] = [
  { title: 'Bestellung der Schriftführung', isPublic: true },
  { title: 'Einführung und Verpflichtung der Mitglieder', isPublic: true },
  { title: 'Wahl der oder des Vorsitzenden', isPublic: true },
  { title: 'Einführung und Verpflichtung der oder des Vorsitzenden', isPublic: true },
  { title: 'Wahl der Stellvertretungen im Vorsitz', isPublic: true },
  { title: 'Geschäftsordnung', isPublic: true },
  { title: 'Entsendung von Mitgliedern in die Ausschüsse des Rates', isPublic: true },
  { title: 'Sitzungstermine', isPublic: true },
  { title: 'Mitteilungen', isPublic: true },
  { title: 'Verschiedenes', isPublic: true },
];

/** Short sentences that come back in every meeting: what is typed after "/", its name, its text. */
export const textModules: { code: string; title: string; text: string }[] = [
  { code: 'ka', title: 'Keine Aussprache', text: 'Eine Aussprache findet nicht statt.' },
  { code: 'kw', title: 'Keine Wortmeldungen', text: 'Wortmeldungen liegen nicht vor.' },
  { code: 'km', title: 'Keine Mitteilungen', text: 'Mitteilungen liegen nicht vor.' },
  { code: 'dank', title: 'Dank', text: 'Die oder der Vorsitzende dankt für den Vortrag und die Auskünfte.' },
  {
    code: 'bericht',
    title: 'Bericht der Verwaltung',
    text: 'Die Verwaltung berichtet mündlich über den Stand der Angelegenheit.',
  },
  {
    code: 'frage',
    title: 'Antwort folgt',
    text: 'Die Frage kann in der Sitzung nicht beantwortet werden. Die Verwaltung sagt eine schriftliche Antwort zu.',
  },
  {
    code: 'befangen',
    title: 'Befangenheit',
    text: 'Das Mitglied erklärt sich für befangen und nimmt an Beratung und Abstimmung nicht teil.',
  },
  {
    code: 'ende',
    title: 'Ende der Sitzung',
    text: 'Da es keine weiteren Wortmeldungen gibt, schließt der Vorsitz die Sitzung.',
  },
];

export const usualLegalBasis = '§ 27 Gemeindeordnung für das Land Nordrhein-Westfalen';
