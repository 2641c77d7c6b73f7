import type { Rest, Signatory } from '../paper.ts';

/** A report that collects those of partners: foreword, chapters, table of partners, a report under each heading. */
export type CollectedReport = {
  type: 'Sammelbericht';
  date: string | null;
  subject: string | null;
  foreword: { heading: string | null; text: string; signatory: Signatory } | null;
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

export type Chapter = { heading: string; headings: string[]; text: string };
export type Partner = { no: number; name: string; date: string };
export type PartnerReport = { partner: number; heading: string; text: string; page: number; line: number };
/** Two printed values that cannot both be true; both are kept. */
export type Contradiction = {
  about: 'number of partners' | 'date of accession';
  partner: number | null;
  values: string[];
  where: string[];
};
