import { captionsIn } from './captions.ts';
import { Claims } from './claims.ts';
import { cleanLines, isBrokenIntoLines } from './clean.ts';
import type { ImportedPaper, Signatory } from './paper.ts';
import { signs } from './prose.ts';
import { scan, type Scan } from './scan.ts';
import { signatoriesIn } from './signatories.ts';
import type { Line, PaperSource } from './source.ts';
import type { HeadValue } from './headValue.ts';
import type { CaptionField } from './vocabulary.ts';

/** A paper while it is read: its fields so far, and whose words they are. */
export type Reading = {
  source: PaperSource;
  paper: ImportedPaper;
  claims: Claims;
  scan: Scan;
  /** All lines, and those that are left once the signatures are taken off. */
  printed: readonly Line[];
  lines: readonly Line[];
  furniture: readonly Line[];
  isWrapped: boolean;
  /** The last line of the signatures. */
  signedAt: number;
};

export function beginReading(source: PaperSource): Reading {
  const { lines, furniture } = cleanLines(source);
  const isWrapped = source.isWrapped || isBrokenIntoLines(lines);
  const { signatories, used } = signatoriesIn(lines);
  const claims = new Claims();
  claims.takeWhole(used);
  const caption = used.flatMap(captionsIn).find(({ field }) => field === 'signatories');
  const signed = new Set(used.map(({ no }) => no));
  const unsigned = lines.map((line) => (signed.has(line.no) ? { ...line, text: '', cells: [] } : line));
  return {
    source,
    paper: { ...emptyPaper(signatories), captions: caption ? { signatories: caption.printed } : {} },
    claims,
    scan: scan(unsigned, isWrapped),
    printed: lines,
    lines: unsigned,
    furniture,
    isWrapped,
    signedAt: Math.max(0, ...used.map(({ no }) => no)),
  };
}

export const emptyPaper = (signatories: Signatory[] = []): ImportedPaper => ({
  type: null,
  typePrinted: null,
  number: null,
  relations: [],
  town: null,
  date: null,
  status: null,
  subject: null,
  unit: null,
  author: null,
  movers: [],
  addressees: [],
  forMeeting: null,
  reporters: [],
  legalBasis: null,
  steps: [],
  products: [],
  ticks: [],
  financial: null,
  resolutions: [],
  reasoning: null,
  questions: [],
  signatories,
  attachments: [],
  otherFields: [],
  captions: {},
  seems: null,
  foundAt: {},
  rest: [],
  aside: [],
  asideTexts: [],
});

/** Notes the caption of a field, the first where there are several, and that its words are told. */
export function noteCaption({ paper, claims }: Reading, field: string, printed: string, line: Line): void {
  noteSpot(paper, field, line);
  if (printed === '') return;
  paper.captions[field] ??= printed;
  if (signs(paper.captions[field]) !== signs(printed)) return;
  claims.take(line, printed);
}

export function noteSpot(paper: ImportedPaper, field: string, line: Line | undefined): void {
  if (line) paper.foundAt[field] ??= { page: line.page, line: line.no };
}

/** The values under captions of a field, the most precise first. */
export const valuesOf = ({ scan: { values } }: Reading, ...fields: CaptionField[]): HeadValue[] =>
  values
    .filter(({ field, value }) => fields.includes(field) && value !== '')
    .toSorted((a, b) => a.rank - b.rank);

/** Takes a captioned value over: its words are told. */
export function takeValue(reading: Reading, field: string, found: HeadValue, value = found.value): void {
  noteCaption(reading, field, found.printed, found.line);
  for (const line of found.lines) reading.claims.take(line, value);
}

/** Where the first table or text begins: up to there stands the head. */
export const endOfHead = ({ scan: { regions } }: Reading): number =>
  regions.find(({ lines }) => lines.some(({ text }) => text !== ''))?.line.no ?? Number.POSITIVE_INFINITY;
