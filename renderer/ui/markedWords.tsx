import type { Marked } from '../../shared/domain/paper/search.ts';

/** A text in which what was looked for is marked. */
export const MarkedWords = ({ parts }: { parts: readonly Marked[] }) =>
  parts.map(({ text, isFound }, index) => (isFound ? <mark key={`${index} ${text}`}>{text}</mark> : text));
