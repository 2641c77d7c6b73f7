import type { Election } from '../../../../../shared/domain/vote/election.ts';
import type { ItemId } from '../../../../../shared/domain/ids.ts';

/** What each part of the card shows and changes. */
export type ElectionPart = {
  election: Election;
  itemId: ItemId;
  change: (election: Election) => void;
  isReadOnly: boolean;
};

export type RowProps = ElectionPart & {
  /** The round that is typed in. */
  current: number;
  changeRound: (changed: (before: Election) => Election) => void;
};
