import type { Vote } from './resolution.ts';

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
  vote.form === 'factions' || vote.form === 'names'
    ? totals(vote) !== null
    : vote.form !== 'wording' && vote.yes !== null && vote.no !== null;

function fromCounts({ yes, no, abstain, invalid }: Vote): Totals | null {
  if (yes === null && no === null && abstain === null && invalid === null) return null;
  return withSum({ yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0, invalid: invalid ?? 0, notVoting: 0 });
}

function fromFactions({ byFaction }: Vote): Totals | null {
  if (byFaction.length === 0) return null;
  const sum = (side: 'yes' | 'no' | 'abstain') => byFaction.reduce((all, faction) => all + faction[side], 0);
  return withSum({ yes: sum('yes'), no: sum('no'), abstain: sum('abstain'), invalid: 0, notVoting: 0 });
}

function fromNames({ byName }: Vote): Totals | null {
  if (byName.length === 0) return null;
  const sum = (choice: (typeof byName)[number]['choice']) =>
    byName.filter((named) => named.choice === choice).length;
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
