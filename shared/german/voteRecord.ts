import { type Election, nominationName } from '../domain/vote/election.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import type { Vote } from '../domain/vote/vote.ts';
import { roundName } from './election.ts';
import { outcomeLabels } from './labels.ts';
import { countsLine, sidesLine, type VoteNames } from './voteWords.ts';

/** A vote with its outcome as the log keeps it: "Ja: 14, Nein: 2, Enthaltungen: 0; dafür: …; beschlossen". */
export function voteRecord(
  { vote, election, outcome }: Pick<Resolution, 'vote' | 'election' | 'outcome'>,
  names: VoteNames,
): string {
  const became = outcome === 'open' ? 'ohne Ergebnis' : outcomeLabels[outcome];
  return [...(vote ? ofVote(vote, names) : []), ...(election ? roundsOf(election) : []), became]
    .filter(Boolean)
    .join('; ');
}

const ofVote = (vote: Vote, names: VoteNames): string[] => [
  vote.form === 'secret' ? 'geheim' : '',
  vote.form === 'wording' ? vote.wording : countsLine(vote),
  sidesLine(vote, names),
];

/** "1. Wahlgang: Frau Ahorn 11, Herr Birke 8, ungültig 1" */
const roundsOf = ({ rounds, nominations }: Election): string[] =>
  rounds.map((round, index) => {
    const said = (label: string, number: number | null) => (number === null ? [] : [`${label} ${number}`]);
    const counts = [
      ...round.votes.flatMap(({ nominationId, votes }) => {
        const nomination = nominations.find(({ id }) => id === nominationId);
        return said(nomination ? nominationName(nomination) : 'N. N.', votes);
      }),
      ...said('Nein', round.no),
      ...said('Enthaltungen', round.abstain),
      ...said('ungültig', round.invalid),
    ];
    return `${roundName(round, index)}: ${counts.join(', ') || 'nicht ausgezählt'}`;
  });
