import type { TextPart } from './fitted.ts';

/**
 * A foreign paper as its form says it. What is not printed is null, or an empty list; values stand as printed, with the
 * hyphens of line ends undone, only dates are ISO; a slip (31.02.2019) is kept like one, and is no `IsoDate`.
 */
export type ImportedPaper = {
  type: PaperType | null;
  typePrinted: string | null;
  number: string | null;
  relations: Relation[];
  town: string | null;
  date: string | null;
  status: Status | null;
  subject: string | null;
  unit: string | null;
  author: string | null;
  movers: string[];
  addressees: string[];
  forMeeting: { body: string | null; date: string | null } | null;
  reporters: string[];
  legalBasis: string | null;
  steps: Step[];
  products: Product[];
  ticks: Tick[];
  financial: Financial | null;
  resolutions: Resolution[];
  reasoning: Reasoning | null;
  questions: Question[];
  signatories: Signatory[];
  attachments: string[];
  otherFields: LabelledValue[];
  /** The caption of each field as it is printed, without its colon. */
  captions: Record<string, string>;
  /** What it seems to be instead of a paper. */
  seems: 'minutes' | 'convening' | null;
  /** Where each field was found. */
  foundAt: Record<string, Spot>;
  /** What became no field. */
  rest: Rest[];
  /** What became a field that only the file has: no paper of ours takes it. */
  aside: Rest[];
  /** Of that the running texts, each with the line of its caption. */
  asideTexts: (LabelledValue & { line: number })[];
};

export type PaperType =
  | 'Beschlussvorlage'
  | 'Mitteilung'
  | 'Bericht'
  | 'Antrag'
  | 'Änderungsantrag'
  | 'Anfrage'
  | 'Beantwortung'
  | 'Stellungnahme';
export type Status = 'öffentlich' | 'nichtöffentlich';
export type Relation = {
  kind: 'supplements' | 'amends' | 'answers' | 'refersTo' | 'supersedes';
  number: string;
};
export type Step = {
  body: string | null;
  date: string | null;
  role: string | null;
  status: Status | null;
  top: string | null;
  reporters: string[];
  /** Null where no result is printed, not even an empty row for it. */
  result: StepResult | null;
};
export type StepResult = {
  wording: string | null;
  top: string | null;
  unanimous: boolean | null;
  majority: boolean | null;
  yes: string | null;
  no: string | null;
  abstain: string | null;
  noted: boolean | null;
  postponed: boolean | null;
  referredTo: string | null;
};
export type Product = {
  kind: 'Produkt' | 'Produktgruppe' | 'Leitprojekt';
  no: string | null;
  name: string | null;
};
/** `ticked` is null where the mark cannot be read. */
export type Tick = { group: string | null; label: string; ticked: boolean | null };
export type Financial = {
  effects: boolean | null;
  frequency: string | null;
  resultPlan: { income: string | null; expense: string | null; equityReduction: string | null };
  investmentPlan: { inflow: string | null; outflow: string | null; ownShare: string | null };
  secured: boolean | null;
  securedAt: string | null;
  securedOther: string | null;
  total: string | null;
  yearly: string | null;
  text: string | null;
};
export type Resolution = {
  no: string | null;
  text: string;
  /** The same as it looks in the file, the first one below what stands above them all: "Der Rat beschließt:". */
  blocks: TextPart[];
};
export type Reasoning = {
  text: string;
  headings: string[];
  paragraphs: string[];
  /** The same as it looks in the file, as far as that tells. */
  blocks: TextPart[];
};
export type Question = { number: string; text: string; answer: { text: string } | null };
export type Signatory = { name: string | null; office: string | null };
export type LabelledValue = { label: string; value: string };
export type Spot = { page: number; line: number };
export type Rest = Spot & { text: string };
