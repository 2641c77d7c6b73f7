import type { Caption } from './captions.ts';
import type { Line } from './source.ts';
import type { CaptionField } from './vocabulary.ts';

/** A caption with its value; `lines` are those on which the value stands. */
export type HeadValue = {
  field: CaptionField;
  printed: string;
  value: string;
  rank: number;
  line: Line;
  lines: Line[];
};
export type Setting = { width: number; isWrapped: boolean };

export const headValue = (
  { field, printed, rank }: Caption,
  value: string,
  line: Line,
  lines: Line[],
): HeadValue => ({
  field,
  printed,
  value,
  rank,
  line,
  lines,
});
