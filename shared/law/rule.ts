/** One rule that code, texts and the handbook cite by its number. All of it may stand on screen. */
export type Rule = {
  /** What it is about, as a clerk would call it. */
  topic: string;
  /** The paragraph it rests on; without one, what else carries it: rules of procedure, practice, arithmetic. */
  norm: string;
  /** What it asks for, in our own words. */
  sentence: string;
  /** The day from which it holds, where that day is known and matters. */
  since: string | null;
  /** Where it was read, and what of it was not. */
  source: string;
  /**
   * 'confirmed': a public text says so. 'corrected': a public text says something else, or more, than was first
   * assumed, and the sentence follows it. 'open': no public text was found for all of it.
   */
  verified: 'confirmed' | 'corrected' | 'open';
};
