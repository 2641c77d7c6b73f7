/**
 * Who makes a call. On a computer of one's own, in the browser of the same machine and on the command line everybody may
 * do everything.
 */
export type Caller = {
  /** As the log shows it: "m.weber (RATHAUS-12)"; '' where nobody is named. */
  name: string;
  may: 'everything';
};

/** Whoever calls without a host between: the sample data, tests. */
export const nobody: Caller = { name: '', may: 'everything' };

/** What the program does of its own accord, like sending what waits. */
export const program: Caller = { name: 'Ratsfeder', may: 'everything' };
