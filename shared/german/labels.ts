import type { AgendaItem } from '../domain/meeting/agenda.ts';
import type { AttendanceGroup, Attendee, Recusal } from '../domain/room/attendance.ts';
import type { BodyRules, MinutesBlock, MinutesStyle } from '../domain/body/body.ts';
import type { PartsOrder } from '../domain/body/partsOrder.ts';
import type { OtherBody } from '../domain/body/otherBody.ts';
import type { Meeting, MeetingState } from '../domain/meeting/meeting.ts';
import type { NameOrder } from '../domain/people/nameOrder.ts';
import type { Membership, Organization, Person } from '../domain/people/person.ts';
import type { Outcome } from '../domain/vote/resolution.ts';
import type { NamedVote, VoteForm } from '../domain/vote/vote.ts';

export const stateLabels = {
  planned: 'geplant',
  invited: 'eingeladen',
  running: 'läuft',
  closed: 'geschlossen',
  minutesReady: 'Niederschrift fertig',
  released: 'freigegeben',
  signed: 'unterzeichnet',
  cancelled: 'abgesagt',
} as const satisfies Record<MeetingState, string>;

export const outcomeLabels = {
  open: 'steht aus',
  adopted: 'beschlossen',
  adoptedAmended: 'geändert beschlossen',
  rejected: 'abgelehnt',
  noted: 'Kenntnisnahme',
  firstReading: '1. Lesung',
  secondReading: '2. Lesung',
  postponed: 'vertagt',
  referred: 'verwiesen',
  recommended: 'Empfehlung',
  withdrawn: 'zurückgezogen',
  removed: 'abgesetzt',
  settled: 'erledigt',
  answered: 'beantwortet',
  noVote: 'ohne Abstimmung',
  elected: 'gewählt',
  notElected: 'nicht gewählt',
} as const satisfies Record<Outcome, string>;

export const groupLabels = {
  members: 'Mitglieder',
  deputies: 'Stellvertretende Mitglieder',
  advisory: 'Beratende Mitglieder',
  clerk: 'Schriftführung',
  administration: 'Verwaltung',
  guests: 'Gäste',
} as const satisfies Record<AttendanceGroup, string>;

export const roleLabels = {
  chair: 'Vorsitz',
  deputyChair: 'Stellvertretender Vorsitz',
  member: 'Mitglied',
  deputy: 'Stellvertretendes Mitglied',
  advisory: 'Beratendes Mitglied',
  clerk: 'Schriftführung',
  administration: 'Verwaltung',
} as const satisfies Record<Membership['role'], string>;

export const organizationKindLabels = {
  list: 'Liste',
  faction: 'Fraktion',
  administration: 'Verwaltung',
  other: 'Sonstige',
} as const satisfies Record<Organization['kind'], string>;

export const voteFormLabels = {
  counts: 'offen',
  names: 'namentlich',
  factions: 'nach Listen',
  secret: 'geheim',
  wording: 'nicht gezählt',
} as const satisfies Record<VoteForm, string>;

export const choiceLabels = {
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
  notVoting: 'nicht teilgenommen',
} as const satisfies Record<NamedVote['choice'], string>;

export const attendanceStatusLabels = {
  present: 'anwesend',
  excused: 'entschuldigt',
  absent: 'abwesend',
} as const satisfies Record<Attendee['status'], string>;

export const meetingModeLabels = {
  presence: 'Präsenz',
  hybrid: 'hybrid',
  digital: 'digital',
} as const satisfies Record<Meeting['mode'], string>;

/** Whoever takes part by video is neither in the room nor in the audience (R13b). */
export const whereaboutsWords = ({ whereabouts }: Pick<Recusal, 'whereabouts'>, isRemote: boolean): string =>
  isRemote ? 'nicht zugeschaltet' : whereaboutsLabels[whereabouts];

/** "Die Sitzung findet … statt." */
export const modeWords = {
  presence: 'in Präsenz',
  hybrid: 'als hybride Sitzung',
  digital: 'als digitale Sitzung',
} as const satisfies Record<Meeting['mode'], string>;

export const whereaboutsLabels = {
  left: 'hat den Raum verlassen',
  audience: 'sitzt im Zuschauerbereich',
} as const satisfies Record<Recusal['whereabouts'], string>;

export const recusalGroundLabels = {
  bias: 'befangen (§ 31 GO NRW)',
  ownWish: 'auf eigenen Wunsch',
  decision: 'durch Beschluss ausgeschlossen',
} as const satisfies Record<Recusal['ground'], string>;

/** Proposals for `Resolution.label`; an office may write its own. */
export const resolutionLabels = [
  'Beschluss',
  'Empfehlung',
  'Dringlichkeitsbeschluss',
  'Antrag zur Tagesordnung',
  'Antrag zur Geschäftsordnung',
] as const;

export const majorityLabels = {
  simple: 'Mehr Ja- als Nein-Stimmen',
  absolute: 'Mehrheit der gesetzlichen Mitglieder',
  twoThirds: 'Zwei Drittel der Ja- und Nein-Stimmen',
} as const satisfies Record<BodyRules['majority'], string>;

export const tieLabels = {
  rejected: 'Stimmengleichheit lehnt ab',
  chairDecides: 'Bei Stimmengleichheit entscheidet der Vorsitz',
} as const satisfies Record<BodyRules['tie'], string>;

export const secretElectionLabels = {
  oneFifth: 'Auf Verlangen eines Fünftels der Mitglieder',
  oneObjection: 'Sobald ein Mitglied der offenen Wahl widerspricht',
} as const satisfies Record<BodyRules['secretElection'], string>;

export const signerLabels = {
  chair: 'Vorsitz',
  clerk: 'Schriftführung',
  coSigner: 'Mitunterzeichnung',
} as const satisfies Record<BodyRules['signers'][number], string>;

/** What somebody is called who has the chair: "Vorsitzende", "Stellvertretender Vorsitzender"; "Vorsitz" where unknown. */
export function chairTitle({ formOfAddress, role }: Called): string {
  const isDeputy = role === 'deputyChair';
  switch (formOfAddress) {
    case 'Frau':
      return isDeputy ? 'Stellvertretende Vorsitzende' : 'Vorsitzende';
    case 'Herr':
      return isDeputy ? 'Stellvertretender Vorsitzender' : 'Vorsitzender';
    case null:
      return isDeputy ? roleLabels.deputyChair : roleLabels.chair;
  }
}

type Called = Pick<Person, 'formOfAddress'> & { role: string | null };

export const chairWordLabels = {
  person: 'Vorsitzende, Vorsitzender; ohne Anrede: Vorsitz',
  function: 'Vorsitz',
} as const satisfies Record<MinutesStyle['chairWord'], string>;

export const particleLabels = {
  count: '„von der Heide“ unter V, „El-Sayed“ unter E',
  skip: '„von der Heide“ unter H, „El-Sayed“ unter S',
} as const satisfies Record<NameOrder['particles'], string>;

/** DIN 5007-1 and -2. */
export const umlautLabels = {
  base: 'Ö wie O („Öztürk“ hinter „Ozan“)',
  two: 'Ö wie Oe („Öztürk“ vor „Ofner“)',
} as const satisfies Record<NameOrder['umlauts'], string>;

export const minutesApprovalLabels = {
  approve: 'Niederschrift wird genehmigt',
  note: 'Niederschrift wird zur Kenntnis genommen',
} as const satisfies Record<BodyRules['minutesApproval'], string>;

export const numberingLabels = {
  continuous: 'fortlaufend durch beide Teile',
  perPart: 'im nichtöffentlichen Teil wieder ab 1',
} as const satisfies Record<BodyRules['numbering'], string>;

export const resultStyleLabels = {
  dashes: '- einstimmig beschlossen -',
  sentence: 'Der Beschluss wird einstimmig gefasst.',
  counts: 'Ja: 11, Nein: 0, Enthaltungen: 1 – einstimmig beschlossen',
  checkBoxes: '☒ einstimmig ☐ mit Stimmenmehrheit · Ja: 11, Nein: 0, Enthaltungen: 1 · …',
} as const satisfies Record<MinutesStyle['resultStyle'], string>;

export const minutesBlockLabels = {
  attendance: 'Anwesende',
  missing: 'Fehlende Mitglieder',
  agenda: 'Übersicht der Tagesordnung',
  proceedings: 'Verlauf der Sitzung',
} as const satisfies Record<MinutesBlock, string>;

export const partsOrderLabels = {
  debateWordingResult: 'Beratung, Beschluss, Ergebnis',
  debateResultWording: 'Beratung, Ergebnis, Beschluss',
  wordingResultDebate: 'Beschluss, Ergebnis, Beratung',
  resultWordingDebate: 'Ergebnis, Beschluss, Beratung',
  wordingDebateResult: 'Beschluss, Beratung, Ergebnis',
} as const satisfies Record<PartsOrder, string>;

export const readingLabels = {
  1: '1. Lesung',
  2: '2. Lesung',
} as const satisfies Record<NonNullable<AgendaItem['reading']>, string>;

export const itemStatusLabels = {
  onAgenda: 'auf der Tagesordnung',
  removed: 'abgesetzt',
  added: 'nachträglich aufgenommen',
} as const satisfies Record<AgendaItem['status'], string>;

export const otherBodyLabels = {
  council: 'Rat',
  committee: 'Ausschuss',
  districtCouncil: 'Bezirksvertretung oder Ortsrat',
  advisoryBoard: 'Beirat',
  administration: 'Verwaltung',
  other: 'Anderes Gremium',
} as const satisfies Record<OtherBody['classification'], string>;
