import type { Rest, Signatory } from '../paper.ts';
import type { TextBlock } from './blocks.ts';

/** A report that collects those of partners: foreword, chapters, table of partners, a report under each heading. */
export type CollectedReport = {
  type: 'Sammelbericht';
  date: string | null;
  subject: string | null;
  foreword: Foreword | null;
  chapters: Chapter[];
  partnersCaption: string | null;
  /** "Stand …" of the table. */
  partnersAsOf: string | null;
  partners: Partner[];
  reports: PartnerReport[];
  /** Numbers of the partners of whom no report is there. */
  missingReports: number[];
  contradictions: Contradiction[];
  rest: Rest[];
};

/** A text as a whole, and in its pieces. */
type Told = { text: string; blocks: TextBlock[] };
export type Foreword = Told & {
  heading: string | null;
  /** "Ihre": what stands between the text and who signed it. */
  closing: string;
  signatory: Signatory;
};
export type Chapter = Told & { heading: string; headings: string[] };
/** `date`: '' where the table has no day. */
export type Partner = { no: number; name: string; date: string };
export type PartnerReport = Told & { partner: number; heading: string; page: number; line: number };
/** Two printed values that cannot both be true; both are kept. */
export type Contradiction = {
  about: 'number of partners' | 'date of accession';
  partner: number | null;
  values: string[];
  where: string[];
};
