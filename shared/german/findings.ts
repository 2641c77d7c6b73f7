import type { Finding, FindingCode } from '../domain/vote/reconcile.ts';
import { counted, listed } from './format.ts';
import { outnumbered } from './quorum.ts';
import { noVotes, yesVotes } from './voteWords.ts';
import type { PersonId } from '../domain/ids.ts';

type NameOf = (id: PersonId) => string;
type Sentences = { [C in FindingCode]: (finding: Extract<Finding, { code: C }>, names: string) => string };

const votes = (n: number) => counted(n, 'Stimme', 'Stimmen');

/** What does not fit and why. A finding without a sentence does not compile. */
const sentences: Sentences = {
  SUM_TOO_LARGE: ({ cast, entitled }) =>
    `${votes(cast)}, aber ${entitledInRoom(entitled)}: Bitte prüfen Sie die Zahlen oder die Anwesenheit.`,
  SUM_TOO_SMALL: ({ cast, entitled, remainder }) =>
    `${votes(cast)}, aber ${entitledInRoom(entitled)}: ${remainder === 1 ? 'Eine Stimme fehlt' : `${remainder} Stimmen fehlen`}. Bitte halten Sie fest, warum.`,
  TIE_ADOPTED: ({ yes, no }) =>
    `Stimmengleichheit (${yes} Ja, ${no} Nein) gilt als Ablehnung, eingetragen ist aber eine Annahme.`,
  OUTCOME_CONTRADICTS_VOTE: (finding) =>
    finding.outcome === 'rejected'
      ? `Als abgelehnt eingetragen, aber ${yesVotes(finding.yes)} bei ${noVotes(finding.no)} reichen für die Annahme.`
      : `Als angenommen eingetragen, aber ${yesVotes(finding.yes)} bei ${noVotes(finding.no)} reichen nicht: ${needed(finding)}.`,
  UNANIMOUS_WITH_NO: ({ side, opposed }) => {
    if (opposed === null) return 'Der Wortlaut sagt „einstimmig“, nennt aber Stimmen der anderen Seite.';
    const other = side === 'no' ? noVotes(opposed) : yesVotes(opposed);
    return `Der Wortlaut sagt „einstimmig“, eingetragen ${opposed === 1 ? 'ist' : 'sind'} aber ${other}.`;
  },
  NO_QUORUM: ({ present, required }) =>
    `Nicht beschlussfähig: ${entitledInRoom(present)}, nötig sind ${required} (mehr als die Hälfte der gesetzlichen Mitgliederzahl).`,
  COUNCIL_OUTNUMBERED: (council) => `Nicht beschlussfähig: ${outnumbered(council)}.`,
  RECUSED_VOTED: ({ personIds }, names) =>
    `${subject(personIds, names, 'ist', 'sind')} bei diesem Punkt wegen Befangenheit ausgeschlossen (§ 31 GO NRW), ${personIds.length === 1 ? 'hat' : 'haben'} aber eine eingetragene Stimme.`,
  WITHDRAWN_VOTED: ({ personIds }, names) =>
    `${subject(personIds, names, 'nimmt', 'nehmen')} an diesem Punkt nicht teil, ${personIds.length === 1 ? 'hat' : 'haben'} aber eine eingetragene Stimme.`,
  NOT_IN_ROOM_VOTED: ({ personIds }, names) =>
    `${subject(personIds, names, 'ist', 'sind')} zu diesem Zeitpunkt nicht stimmberechtigt im Raum, ${personIds.length === 1 ? 'hat' : 'haben'} aber eine eingetragene Stimme.`,
  SECRET_BY_VIDEO: ({ remote }) =>
    `Geheim, aber ${remote === 1 ? 'ein Mitglied ist' : `${remote} Mitglieder sind`} zugeschaltet: Geheim abgestimmt und gewählt wird von allen mit demselben zugelassenen System, nicht teils mit Stimmzetteln (§ 5 Abs. 2 DigiSiVO NRW). Bitte halten Sie fest, womit abgestimmt wurde.`,
  DOUBLE_VOTE: ({ personIds }, names) =>
    `${subject(personIds, names, 'steht', 'stehen')} mehrfach in der namentlichen Abstimmung. Jede Person stimmt nur einmal.`,
  ROUND_SUM_TOO_LARGE: ({ round, cast, entitled }) =>
    `${round}. Wahlgang: ${votes(cast)}, aber ${entitledInRoom(entitled)}. Bitte prüfen Sie die Zahlen oder die Anwesenheit.`,
  ROUND_SUM_TOO_SMALL: ({ round, cast, entitled, remainder }) =>
    `${round}. Wahlgang: ${votes(cast)}, aber ${entitledInRoom(entitled)}: ${remainder === 1 ? 'Eine Stimme fehlt' : `${remainder} Stimmen fehlen`}. Bitte halten Sie fest, warum.`,
  ROUND_SUM_DIFFERS: ({ round, cast, given }) =>
    `${round}. Wahlgang: ${counted(given, 'Stimmzettel ist', 'Stimmzettel sind')} abgegeben, gültige Stimmen, Enthaltungen und ungültige ergeben aber ${cast}. Bitte prüfen Sie die Zahlen.`,
  RUN_OFF_DIFFERS: ({ round, isElected }) =>
    isElected
      ? `Nach den Stimmen im ${round}. Wahlgang ist schon jemand gewählt; die engere Wahl danach entfällt. Bitte prüfen Sie die Zahlen.`
      : `In der engeren Wahl stehen andere als die, die nach dem ${round}. Wahlgang hineinkommen. Bitte prüfen Sie die Zahlen.`,
  ELECTION_UNDECIDED: ({ missing }) =>
    missing === 'lot'
      ? 'Ein Ergebnis der Wahl ist eingetragen, bei Stimmengleichheit entscheidet aber das Los. Bitte tragen Sie ein, auf wen es gefallen ist.'
      : 'Ein Ergebnis der Wahl ist eingetragen, niemand hat aber mehr als die Hälfte der gültigen Stimmen. Bitte tragen Sie die engere Wahl ein.',
  ELECTION_CONTRADICTS: ({ outcome }) =>
    outcome === 'elected'
      ? 'Als gewählt eingetragen, aber nach den Stimmen ist niemand gewählt. Bitte prüfen Sie die Zahlen oder das Ergebnis.'
      : 'Als nicht gewählt eingetragen, aber nach den Stimmen ist jemand gewählt. Bitte prüfen Sie die Zahlen oder das Ergebnis.',
  BALLOT_ASKED_BY_FEW: ({ asked, needed: n }) =>
    `Mit Stimmzetteln gewählt, verlangt ${asked === 1 ? 'hat es aber ein Mitglied' : `haben es aber ${asked} Mitglieder`}; nötig ${n === 1 ? 'ist eines' : `sind ${n}`}. Bitte prüfen Sie die Zahl.`,
};

/** The German sentence for a finding; without `nameOf` people are counted instead of named. */
export function findingSentence<C extends FindingCode>(
  finding: Extract<Finding, { code: C }>,
  nameOf?: NameOf,
): string {
  const names = 'personIds' in finding && nameOf ? listed(finding.personIds.map((id) => nameOf(id))) : '';
  return sentences[finding.code](finding, names);
}

function entitledInRoom(n: number): string {
  if (n === 0) return 'niemand mit Stimmrecht im Raum';
  return counted(n, 'stimmberechtigte Person im Raum', 'Stimmberechtigte im Raum');
}

function subject(ids: readonly PersonId[], names: string, one: string, many: string): string {
  const who = names || counted(ids.length, 'Person', 'Personen');
  return `${who} ${ids.length === 1 ? one : many}`;
}

function needed({ majority, needed: n }: Extract<Finding, { code: 'OUTCOME_CONTRADICTS_VOTE' }>): string {
  const basis = {
    simple: 'mehr Ja- als Nein-Stimmen',
    absolute: 'mehr als die Hälfte der gesetzlichen Mitglieder',
    twoThirds: 'zwei Drittel der Ja- und Nein-Stimmen',
  }[majority];
  return `nötig ${n === 1 ? 'ist' : 'sind'} ${n} (${basis})`;
}
