/** What of a meeting has versions that can be taken back by themselves. */
export const pieces = ['text', 'wording', 'vote', 'attendance'] as const;
export type Piece = (typeof pieces)[number];
