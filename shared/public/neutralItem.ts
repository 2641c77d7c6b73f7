import type { Outcome } from '../domain/vote/resolution.ts';

/** What a non-public item is in public: no more than this exists of it in public facts (R12b, M9). */
export type NeutralItem = {
  number: string;
  /** The item's public title, or a neutral wording. */
  title: string;
  /** 1 for an item, 2 for a sub-item, 3 for one of the last level. */
  level: number;
  /** Came in by a motion during the meeting, so that no earlier announcement could name it. */
  wasAdded: boolean;
  /** Its resolutions in order; nothing of what they say among the members. */
  announcements: Announcement[];
};

/** What the public is told of a non-public resolution: what became of it and the words that are meant for everybody, or nothing (M10). */
export type Announcement = { isWithheld: true } | { isWithheld: false; outcome: Outcome; wording: string };
