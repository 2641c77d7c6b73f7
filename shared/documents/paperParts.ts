import { capital } from '../german/format.ts';
import type { RichText } from '../domain/richText.ts';
import { isEmptyText } from '../domain/richText.ts';
import type { PaperFacts, PrintedStep } from '../facts/paperFacts.ts';
import type { ConsultationResult } from '../domain/paper/consultation.ts';
import { undecided } from '../domain/paper/itemResult.ts';
import { listOfProposals } from '../domain/paper/wholeProposal.ts';
import { namedPaper, relationLabel } from '../german/paperRelations.ts';
import type { DocumentBlock } from './model.ts';

/** Lines at the top, as the office has them for its body. */
export const paperLetterhead = ({ rules, municipality }: PaperFacts): string[] =>
  shownLines(rules.style.letterhead || (municipality?.letterhead ?? ''));

/** Without those that show nothing. */
export const shownLines = (text: string): string[] => text.split('\n').filter((row) => row.trim() !== '');

type Paper = PaperFacts['paper'];

/** Below the caption as the layout prints it. */
export function proposalBlocks(paper: Pick<Paper, 'proposals'>, caption: string): DocumentBlock[] {
  const proposals = paper.proposals.filter((text) => !isEmptyText(text));
  if (proposals.length === 0) return [];
  const heading: DocumentBlock = { kind: 'subheading', text: caption };
  const [only, ...more] = proposals;
  if (more.length === 0) return [heading, { kind: 'richText', text: only ?? { type: 'doc', content: [] } }];
  return [heading, ...numbered(proposals)];
}

/** One list of all, where lists can hold what they say; else a number above each. */
function numbered(proposals: readonly RichText[]): DocumentBlock[] {
  const list = listOfProposals(proposals);
  if (list) return [{ kind: 'richText', text: list }];
  return proposals.flatMap((text, index): DocumentBlock[] => [
    { kind: 'text', text: `${index + 1}.`, emphasis: 'strong' },
    { kind: 'richText', text },
  ]);
}

export function reasoningBlocks({ reasoning }: Pick<Paper, 'reasoning'>, caption: string): DocumentBlock[] {
  if (isEmptyText(reasoning)) return [];
  return [
    { kind: 'subheading', text: caption },
    { kind: 'richText', text: reasoning },
  ];
}

/** What came out of a non-public meeting is not told by a paper that everybody may read (R12b). */
export const isTold = (step: Pick<PrintedStep, 'isPublic'>, paper: Pick<Paper, 'isPublic'>): boolean =>
  step.isPublic || !paper.isPublic;

/** Nor is it told what nobody decided. */
export const toldResult = (step: PrintedStep, paper: Pick<Paper, 'isPublic'>): ConsultationResult | null =>
  isTold(step, paper) && step.result?.wording !== undecided ? step.result : null;

/** What it is to others and they to it; one that everybody may read names none that is not public. */
export function relationRows({ paper, relations }: PaperFacts): [string, string][] {
  const told = relations.filter(({ isPublic }) => isPublic || !paper.isPublic);
  const byLabel = Map.groupBy(told, (relation) => capital(relationLabel(relation)));
  return [...byLabel].map(([label, own]) => [label, own.map(namedPaper).join('; ')]);
}

type WithAttachments = Pick<PaperFacts, 'paper' | 'attachments'>;

/** A paper that everybody may read names what everybody may have. */
export const listedAttachments = ({ paper, attachments }: WithAttachments): string[] =>
  attachments
    .filter(({ isListed, isPublic }) => isListed && (isPublic || !paper.isPublic))
    .map(({ title }) => title);

export function attachmentBlocks(facts: WithAttachments): DocumentBlock[] {
  const entries = listedAttachments(facts);
  if (entries.length === 0) return [];
  return [
    { kind: 'subheading', text: 'Anlagen' },
    { kind: 'list', entries },
  ];
}

/** Whose signature stands below, by office alone where no name is known. */
export function signatureBlocks({ paper: { signatory } }: Pick<PaperFacts, 'paper'>): DocumentBlock[] {
  if (signatory.name === '' && signatory.position === '') return [];
  return [{ kind: 'signatures', signatures: [{ name: signatory.name, role: signatory.position }] }];
}

/** What was withdrawn says so wherever it is printed. */
export const standRow = ({ state }: Pick<Paper, 'state'>): [string, string] => [
  'Stand',
  state === 'withdrawn' ? 'zurückgezogen' : '',
];
