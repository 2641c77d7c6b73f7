/** A table as rows of cells; `name` is '' where the file has only one. */
export type Sheet = {
  name: string;
  rows: string[][];
  /** Which line of the sheet each row is, from 1; left out, they are all lines from the first. */
  lines?: number[];
  /** Lines that somebody does not see. */
  hidden?: number[];
};
