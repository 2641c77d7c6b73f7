import { objectionDecisionLabels } from './documents.ts';
import { germanDate } from './format.ts';
import {
  attendanceStatusLabels,
  itemStatusLabels,
  meetingModeLabels,
  organizationKindLabels,
  recusalGroundLabels,
  roleLabels,
  stateLabels,
  whereaboutsLabels,
} from './labels.ts';

/** What a column is called where two versions stand side by side. */
export const columnLabels: Readonly<Record<string, string>> = {
  number: 'Nummer',
  date: 'Datum',
  place: 'Ort',
  room: 'Raum',
  mode: 'Sitzungsform',
  joint_with: 'Gemeinsam mit',
  shares_number: 'Nummer doppelt vergeben',
  start_time: 'Beginn',
  end_time: 'Ende',
  breaks: 'Pausen',
  state: 'Stand',
  state_reason: 'Grund',
  minutes_on: 'Niederschrift vom',
  minutes_sent_on: 'Niederschrift versandt am',
  sent_on: 'Ladung versandt am',
  sent_time: 'um',
  short_notice_reason: 'Grund der kurzen Frist',
  is_second: 'Zweite Ladung',
  reason: 'Begründung',
  answer: 'Antwort',
  note: 'Bemerkung',
  replied_on: 'am',
  deputy_id: 'Vertretung',
  deputy_asked_on: 'Vertretung gefragt am',
  given_for: 'Für den Termin',
  is_taken_over: 'In die Anwesenheit übernommen',
  title: 'Titel',
  kind: 'Art',
  is_public: 'Öffentlich',
  has_basis: 'Beratungsgrundlage',
  paper_reference: 'Drucksachennummer',
  paper_type: 'Art der Vorlage',
  paper_title: 'Titel der Vorlage',
  further_papers: 'Weitere Vorlagen',
  presenter: 'Vortragende Person',
  reading: 'Lesung',
  public_title: 'Titel in öffentlichen Papieren',
  is_supplement: 'Nachtrag',
  is_heading: 'Zwischenüberschrift',
  own_number: 'Eigene Nummer',
  subtitle: 'Unter dem Titel',
  department: 'Zuständige Stelle',
  status: 'Stand',
  fixed_number: 'Feste Nummer',
  called_at: 'Aufgerufen',
  finished_at: 'Beendet',
  together_with: 'Gemeinsam beraten mit',
  file_name: 'Datei',
  is_listed: 'Aufgeführt',
  for_mailing: 'Für die Sendung',
  raised_by: 'Von',
  raised_on: 'Am',
  text: 'Text',
  decision: 'Entscheidung',
  decision_text: 'Wortlaut der Entscheidung',
  time: 'Um',
  until: 'Bis',
  day: 'Tag',
  person_id: 'Person',
  words: 'Wortlaut',
  whereabouts: 'Verbleib',
  ground: 'Grund',
  from_item_id: 'Ab Punkt',
  from_time: 'Ab',
  label: 'Bezeichnung',
  count: 'Anzahl',
  is_about: 'Ungefähr',
  counts_of: 'Gezählt werden',
  form_of_address: 'Anrede',
  given_name: 'Vorname',
  family_name: 'Nachname',
  position: 'Funktion',
  organization_id: 'Liste oder Fraktion',
  email: 'E-Mail',
  phone: 'Telefon',
  distinction: 'Zusatz',
  salutation: 'Eigene Anrede',
  street_address: 'Straße',
  postal_code: 'Postleitzahl',
  locality: 'Wohnort',
  name: 'Name',
  short_name: 'Kurzname',
  role: 'Rolle',
  voting_right: 'Stimmrecht',
  start_date: 'Beginn',
  end_date: 'Ende',
  is_expert_citizen: 'Sachkundig',
};

/** What columns hold as one of several words. */
const words: Readonly<Record<string, string>> = {
  ...stateLabels,
  ...meetingModeLabels,
  ...attendanceStatusLabels,
  ...itemStatusLabels,
  ...whereaboutsLabels,
  ...recusalGroundLabels,
  ...objectionDecisionLabels,
  ...organizationKindLabels,
  accepted: 'zugesagt',
  declined: 'abgesagt',
  preliminary: 'vor Eintritt in die Tagesordnung',
  item: 'Punkt',
  break: 'Pause',
  adjourned: 'Unterbrechung auf einen anderen Tag',
  publicEnds: 'Ende des öffentlichen Teils',
  callToOrder: 'Ordnungsruf',
  floorWithdrawn: 'Wort entzogen',
  excluded: 'ausgeschlossen',
  declaration: 'Erklärung',
  guests: 'Gäste',
};
const ofWords = [
  'state',
  'mode',
  'answer',
  'kind',
  'status',
  'decision',
  'whereabouts',
  'ground',
  'counts_of',
];
const ofYesAndNo = ['is_second', 'shares_number', 'has_basis', 'voting_right', 'for_mailing'];

/** "Titel: Haushalt"; '' where there is nothing to say. */
export function fieldLine(table: string, column: string, value: string | number | null): string {
  const label = columnLabels[column];
  if (label === undefined || value === null || value === '' || value === '[]') return '';
  return `${label}: ${said(table, column, value)}`;
}

function said(table: string, column: string, value: string | number): string {
  if (column === 'role') return roleLabels[value as keyof typeof roleLabels];
  if (table === 'objection' && column === 'decision')
    return objectionDecisionLabels[value as keyof typeof objectionDecisionLabels];
  if (ofWords.includes(column)) return words[value] ?? String(value);
  if (typeof value === 'number' && (column.startsWith('is_') || ofYesAndNo.includes(column)))
    return value === 1 ? 'ja' : 'nein';
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return germanDate(value);
  if (column === 'breaks' || column === 'further_papers') return leavesOf(value).join(', ');
  return String(value);
}

/** The words in a structure, one behind the other. */
function leavesOf(json: string | number): string[] {
  const values = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(values)
      : typeof value === 'string' || typeof value === 'number'
        ? [String(value)].filter(Boolean)
        : [];
  try {
    return values(JSON.parse(String(json)));
  } catch {
    return [String(json)];
  }
}
