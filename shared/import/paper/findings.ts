import { type Finding, type ReadField, readFields } from '../../domain/paper/proposal.ts';
import { isVisible } from '../../domain/values.ts';
import type { ImportedPaper } from './paper.ts';

/** Fields that somebody has to look at, each with the reason. */
export type Notes = Map<ReadField, NonNullable<Finding['reason']>>;

type Told = { number: string | null; notes: Notes };

/** A finding for each field that a paper can have. */
export function findingsOf(read: ImportedPaper, { number, notes }: Told): Finding[] {
  return readFields.map((field) => {
    const line = read.foundAt[spotNames[field] ?? field]?.line ?? null;
    const reason = notes.get(field) ?? null;
    const isThere = field === 'number' ? number !== null : isFound[field](read);
    return { field, state: reason ? 'check' : isThere ? 'found' : 'missing', reason, line };
  });
}

/** Where the reader calls a field otherwise. */
const spotNames: Partial<Record<ReadField, string>> = {
  type: 'typePrinted',
  proposals: 'resolutions',
  signatory: 'signatories',
};

const isFound: Record<Exclude<ReadField, 'number'>, (read: ImportedPaper) => boolean> = {
  type: ({ type }) => type !== null,
  subject: ({ subject }) => isSaid(subject),
  date: ({ date }) => date !== null,
  status: ({ status }) => status !== null,
  unit: ({ unit }) => isSaid(unit),
  movers: ({ movers }) => movers.length > 0,
  reporters: ({ reporters }) => reporters.length > 0,
  legalBasis: ({ legalBasis }) => isSaid(legalBasis),
  steps: ({ steps, forMeeting }) => steps.length > 0 || forMeeting !== null,
  products: ({ products }) => products.length > 0,
  financial: ({ financial }) => financial !== null,
  proposals: ({ resolutions }) => resolutions.length > 0,
  reasoning: ({ reasoning }) => reasoning !== null,
  questions: ({ questions }) => questions.length > 0,
  signatory: ({ signatories }) => signatories.length > 0,
};

const isSaid = (text: string | null): boolean => text !== null && isVisible(text);
