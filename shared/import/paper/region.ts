import type { Line } from './source.ts';
import type { CaptionField } from './vocabulary.ts';

/** What stands under a caption, up to the next; `value` is what stands beside the caption itself. */
export type Region = {
  field: CaptionField;
  printed: string;
  prefix: string;
  rank: number;
  line: Line;
  value: string;
  lines: Line[];
};
