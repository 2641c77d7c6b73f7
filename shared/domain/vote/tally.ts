import type { NamedVote, Vote, VoteOf } from './vote.ts';

export type Totals = {
  yes: number;
  no: number;
  abstain: number;
  invalid: number;
  /** Named as taking no part; people who are just not counted do not appear here. */
  notVoting: number;
  /** All votes that were cast, valid or not. */
  cast: number;
};

/** The sums of a vote; null for a wording without counts and where nothing was entered. */
export function totals(vote: Vote): Totals | null {
  switch (vote.form) {
    case 'wording':
      return null;
    case 'counts':
    case 'secret':
      return fromCounts(vote);
    case 'factions':
      return fromFactions(vote);
    case 'names':
      return fromNames(vote);
  }
}

/** False where one side was left open, as in "13 Nein-Stimmen, Rest Ja-Stimmen": then nothing follows from the sums. */
export const bothSidesKnown = (vote: Vote): boolean =>
  totals(vote) !== null && !isLeftOpen(vote, 'yes') && !isLeftOpen(vote, 'no');

/** Whether the votes of this side were to be counted and were not. */
export const isLeftOpen = (vote: Vote, side: 'yes' | 'no' | 'abstain'): boolean =>
  (vote.form === 'counts' || vote.form === 'secret') && vote[side] === null;

/** The vote where all who are entitled have voted: what was left open is nought, for nobody is left who could have voted so. */
export function withNobodyElse(vote: Vote, entitled: number): Vote {
  if ((vote.form !== 'counts' && vote.form !== 'secret') || totals(vote)?.cast !== entitled) return vote;
  return { ...vote, yes: vote.yes ?? 0, no: vote.no ?? 0, abstain: vote.abstain ?? 0 };
}

function fromCounts({ yes, no, abstain, invalid }: VoteOf<'counts' | 'secret'>): Totals | null {
  if (yes === null && no === null && abstain === null && invalid === null) return null;
  return withSum({ yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0, invalid: invalid ?? 0, notVoting: 0 });
}

/** Null as soon as one of them voted as a whole: nobody knows how many that were. */
function fromFactions({ byFaction, members = [] }: VoteOf<'factions'>): Totals | null {
  if (byFaction.length + members.length === 0 || byFaction.some(({ whole }) => whole)) return null;
  const single = (choice: NamedVote['choice']) => members.filter((one) => one.choice === choice).length;
  const sum = (side: 'yes' | 'no' | 'abstain') =>
    byFaction.reduce((all, faction) => all + faction[side], single(side));
  return withSum({
    yes: sum('yes'),
    no: sum('no'),
    abstain: sum('abstain'),
    invalid: 0,
    notVoting: single('notVoting'),
  });
}

function fromNames({ byName }: VoteOf<'names'>): Totals | null {
  if (byName.length === 0) return null;
  const sum = (choice: NamedVote['choice']) => byName.filter((named) => named.choice === choice).length;
  return withSum({
    yes: sum('yes'),
    no: sum('no'),
    abstain: sum('abstain'),
    invalid: 0,
    notVoting: sum('notVoting'),
  });
}

function withSum(sides: Omit<Totals, 'cast'>): Totals {
  return { ...sides, cast: sides.yes + sides.no + sides.abstain + sides.invalid };
}
