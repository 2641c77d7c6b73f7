import type { Outcome } from '../domain/vote/resolution.ts';

/** What a non-public item is in public: no more than this exists of it in public facts (R12, M9). */
export type NeutralItem = {
  number: string;
  /** The item's public title, or a neutral wording. */
  title: string;
  isSubItem: boolean;
  /** Came in by a motion during the meeting, so that no earlier announcement could name it. */
  wasAdded: boolean;
  /** What became of its resolutions, each once and in order; nothing of their number or wording. */
  outcomes: Outcome[];
};
