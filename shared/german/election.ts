import {
  type Candidate,
  type Election,
  type ElectionRound,
  nominationName,
} from '../domain/vote/election.ts';
import { electionResult, roundVerdict } from '../domain/vote/electionResult.ts';
import type { RoundVerdict } from '../domain/vote/majority.ts';
import type { NominationId } from '../domain/ids.ts';
import { resultOfLists } from './electionOfLists.ts';
import { answers, bySelf, drawnLot, withCounts } from './electionWords.ts';
import { declinedWords } from './declension.ts';
import { capital, listed } from './format.ts';

export const electionFormLabels = {
  single: 'Mehrheitswahl',
  enBloc: 'gemeinsame Liste',
  lists: 'Verhältniswahl',
} as const satisfies Record<Election['form'], string>;

export const acceptanceLabels = {
  accepted: 'ja',
  declined: 'nein',
  open: 'noch offen',
} as const satisfies Record<Candidate['acceptance'], string>;

/** "1. Wahlgang", "engere Wahl": a run-off counts as a round, too. */
export const roundName = ({ kind }: ElectionRound, index: number): string =>
  kind === 'runOff' ? 'engere Wahl' : `${index + 1}. Wahlgang`;

/** How an election went, in sentences; several lines. The clerk has the last word. '' while nothing is counted. */
export function electionText(election: Election): string {
  const told = resultText(election);
  return told === '' ? '' : [conduct(election), told].filter(Boolean).join('\n');
}

function resultText(election: Election): string {
  switch (election.form) {
    case 'single':
      return singleText(election);
    case 'enBloc':
      return enBlocText(election);
    case 'lists':
      return resultOfLists(election);
  }
}

/** "Gewählt wird mit Stimmzetteln (verlangt von 6 Mitgliedern; Antrag: Liste Linde). Stimmenzählung: …" */
function conduct({ isSecret, ballotAskedBy, ballotAskedCount, tellers }: Election): string {
  const asked = [
    ballotAskedCount === null
      ? ''
      : `verlangt von ${ballotAskedCount === 1 ? 'einem Mitglied' : `${ballotAskedCount} Mitgliedern`}`,
    ballotAskedBy && `Antrag: ${ballotAskedBy}`,
  ].filter(Boolean);
  const why = asked.length === 0 ? '' : ` (${asked.join('; ')})`;
  return [
    isSecret ? `Gewählt wird mit Stimmzetteln${why}.` : '',
    tellers && `Stimmenzählung: ${tellers.replace(/\.$/, '')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const ordinals = ['ersten', 'zweiten', 'dritten', 'vierten', 'fünften', 'sechsten'];

/** "im ersten Wahlgang"; '' where there was but one. */
function inRound({ rounds }: Election, round: ElectionRound, index: number): string {
  if (rounds.length === 1) return '';
  if (round.kind === 'runOff') return 'in der engeren Wahl';
  return `im ${ordinals[index] ?? `${index + 1}.`} Wahlgang`;
}

function singleText(election: Election): string {
  const nameOf = namesIn(election);
  const told = election.rounds.flatMap((round, index) => {
    const verdict = roundVerdict(round);
    if (!verdict) return [];
    const text = roundText({ round, verdict, nameOf, when: inRound(election, round, index) });
    return round === election.rounds.at(-1) ? [text] : [text, refusalIn(election, verdict)];
  });
  const result = electionResult(election);
  const [person] = [...(result?.elected ?? []), ...(result?.declined ?? [])];
  return [...told, person ? answers(person) : ''].filter(Boolean).join(' ');
}

/** "Sie nimmt die Wahl nicht an." where another round had to follow for that. */
function refusalIn({ nominations }: Election, verdict: RoundVerdict): string {
  if (verdict.kind !== 'elected') return '';
  const chosen = nominations.find(({ id }) => id === verdict.nominationId)?.candidates ?? [];
  return answers(...chosen.filter(({ acceptance }) => acceptance === 'declined'));
}

const namesIn = ({ nominations }: Election) => {
  const names = new Map(nominations.map((one) => [one.id, nominationName(one)]));
  return (id: NominationId): string => names.get(id) || 'N. N.';
};

type Told = {
  round: ElectionRound;
  verdict: RoundVerdict;
  nameOf: (id: NominationId) => string;
  when: string;
};

function roundText(told: Told): string {
  const { round, verdict, nameOf } = told;
  const [only, another] = round.votes;
  if (only && !another) return aloneText(told, nameOf(only.nominationId), only.votes ?? 0);
  switch (verdict.kind) {
    case 'runOff':
    case 'lot':
      return verdict.kind === 'lot' && verdict.isFinal
        ? `${votesText(told)} Es entscheidet das Los.`
        : nobodyText(told);
    case 'elected': {
      const name = nameOf(verdict.nominationId);
      return verdict.byLot
        ? `${votesText(told)} ${drawnLot(round.lot)} ist ${name} gewählt.`
        : `${votesText(told)} Damit ist ${name} gewählt.`;
    }
    case 'notElected':
      return `${votesText(told)} Damit ist niemand gewählt.`;
  }
}

/** One who stands alone is voted on with yes and no. */
function aloneText({ round, verdict, when }: Told, name: string, yes: number): string {
  const counts = withCounts(round);
  const votes = yes === 1 ? 'einer Ja-Stimme' : `${yes} Ja-Stimmen`;
  if (verdict.kind === 'elected')
    return `${[`${name} wird`, when, `mit ${votes}`, counts, 'gewählt'].filter(Boolean).join(' ')}.`;
  return `${[`${name} erhält`, when, yesVotes(yes), counts].filter(Boolean).join(' ')} und ist damit nicht gewählt.`;
}

function nobodyText({ round, verdict, nameOf, when }: Told): string {
  const begin = when === '' ? 'Niemand erreicht' : `${capital(when)} erreicht niemand`;
  const sentence = `${begin} mehr als die Hälfte der gültigen Stimmen.`;
  const chosen = verdict.kind === 'runOff' ? verdict.byLot : [];
  if (chosen.length === 0) return sentence;
  const names = listed(chosen.map((id) => nameOf(id)));
  return `${sentence} ${drawnLot(round.lot)} ${chosen.length === 1 ? 'kommt' : 'kommen'} ${names} in die engere Wahl.`;
}

/** "In der engeren Wahl entfallen auf Frau A und Herrn B je 11 Stimmen bei zwei Enthaltungen." */
function votesText({ round, nameOf, when }: Told): string {
  const groups = Map.groupBy(round.votes, ({ votes }) => votes ?? 0);
  const shares = [...groups]
    .toSorted(([a], [b]) => b - a)
    .map(([votes, all]) => {
      const names = listed(all.map(({ nominationId }) => declinedWords(nameOf(nominationId), 'accusative')));
      const number = votes === 0 ? 'keine Stimme' : votes === 1 ? 'eine Stimme' : `${votes} Stimmen`;
      return { who: `auf ${names}`, what: `${all.length > 1 && votes > 0 ? 'je ' : ''}${number}` };
    });
  const [first, ...rest] = shares;
  if (!first) return '';
  const begin =
    when === ''
      ? `${capital(first.who)} entfallen ${first.what}`
      : `${capital(when)} entfallen ${first.who} ${first.what}`;
  const all = [begin, ...rest.map(({ who, what }) => `${who} ${what}`)];
  return `${[listed(all), withCounts(round)].filter(Boolean).join(' ')}.`;
}

const yesVotes = (yes: number): string =>
  yes === 0 ? 'keine Ja-Stimme' : yes === 1 ? 'eine Ja-Stimme' : `${yes} Ja-Stimmen`;

/** "Der einheitliche Wahlvorschlag aller Listen" where it is called so (§ 50 (3) GO NRW); else "Der gemeinsame Wahlvorschlag „Linde“". */
function jointProposal(name: string): string {
  const [, adjective, noun] = /^(einheitlich|gemeinsam)er (wahlvorschlag\b.*)$/iu.exec(name.trim()) ?? [];
  if (adjective && noun) return `Der ${adjective.toLowerCase()}e ${capital(noun)}`;
  return ['Der gemeinsame Wahlvorschlag', name && bySelf(name)].filter(Boolean).join(' ');
}

function enBlocText(election: Election): string {
  const [round] = election.rounds;
  const [list] = election.nominations;
  const verdict = round && roundVerdict(round);
  const result = electionResult(election);
  if (!round || !verdict || !list || !result) return '';
  const yes = round.votes[0]?.votes ?? 0;
  const subject = jointProposal(list.name);
  const counts = withCounts(round);
  if (verdict.kind !== 'elected') {
    return `${[`${subject} erhält ${yesVotes(yes)}`, counts].filter(Boolean).join(' ')} und ist damit abgelehnt.`;
  }
  const votes = yes === 1 ? 'einer Ja-Stimme' : `${yes} Ja-Stimmen`;
  const agreed = [`${subject} wird mit ${votes}`, counts, 'angenommen.'];
  const people = list.candidates;
  const names = listed(people.map(({ name }) => name));
  return [
    agreed.filter(Boolean).join(' '),
    people.length === 0 ? '' : `Damit ${people.length === 1 ? 'ist' : 'sind'} gewählt: ${names}.`,
    answers(...people),
  ]
    .filter(Boolean)
    .join(' ');
}
