import type { PaperFacts, PrintedDecision, PrintedStep } from '../facts/paperFacts.ts';
import { whereDecided } from '../german/papers.ts';
import type { DocumentBlock } from './model.ts';
import { isTold } from './paperParts.ts';

/**
 * What bodies decided in other words than proposed, below the proposal: so the next one sees what it is asked to follow.
 * As with results, a paper that everybody may read tells nothing of a non-public meeting (R12b).
 */
export function decisionBlocks({ steps, paper }: PaperFacts, end = ''): DocumentBlock[] {
  const told = steps.filter((step) => step.decisions.length > 0 && isTold(step, paper));
  if (told.length === 0) return [];
  return [
    { kind: 'subheading', text: `Beschlossener Wortlaut${end}` },
    ...told.flatMap((step) => step.decisions.flatMap((decision) => wordingBlocks(step, decision))),
  ];
}

const wordingBlocks = (
  step: PrintedStep,
  { part, text, printedResult }: PrintedDecision,
): DocumentBlock[] => [
  { kind: 'text', text: whereDecided({ ...step, part }), emphasis: 'strong' },
  { kind: 'richText', text },
  ...(printedResult === '' ? [] : [{ kind: 'text', text: printedResult } as const]),
];
