import { z } from 'zod';
import { type Block, fromPlain, isEmptyText, RichText } from '../richText.ts';
import { IsoDate, line, lines } from '../values.ts';
import { ConsultationResult } from './consultation.ts';
import { PaperHead, PaperTexts } from './paper.ts';

/** What the reading of a foreign paper looked for. */
export const readFields = [
  'type',
  'number',
  'subject',
  'date',
  'status',
  'unit',
  'movers',
  'reporters',
  'legalBasis',
  'steps',
  'products',
  'financial',
  'proposals',
  'reasoning',
  'questions',
  'signatory',
] as const;
export type ReadField = (typeof readFields)[number];

/**
 * How sure a field is: 'found' as it is printed; 'missing' where nothing was recognised; 'check' where something had
 * to be left out or is assumed, with the reason.
 */
export const Finding = z.object({
  field: z.enum(readFields),
  state: z.enum(['found', 'missing', 'check']),
  reason: z.enum(['assumed', 'shortened', 'unfit', 'withoutBody', 'asText', 'withoutAlt']).nullable(),
  /** The line of the source, from 1. */
  line: z.number().int().min(1).nullable(),
});
export type Finding = z.infer<typeof Finding>;

export const ProposedStep = z.object({
  /** As it is printed; which body that is, is looked for when it is taken over. */
  bodyName: line(),
  date: IsoDate.nullable(),
  role: line(80),
  isPublic: z.boolean(),
  reporters: PaperHead.shape.reporters,
  result: ConsultationResult.nullable(),
});
export type ProposedStep = z.infer<typeof ProposedStep>;

/** A foreign paper as it would be taken over. */
export const PaperProposal = z.object({
  /** Without a subject it is called as its file is. */
  head: PaperHead.extend({ subject: line(2_000) }),
  number: line(40).nullable(),
  texts: PaperTexts,
  steps: z.array(ProposedStep).max(100),
  questions: z.array(z.object({ text: lines(10_000), answer: RichText })).max(200),
  findings: z.array(Finding),
  /** What the file seems to be where it is no paper; those read before this was looked for say nothing of it. */
  seems: z.enum(['minutes', 'convening']).nullable().default(null),
  /** What became no field, each with its line. */
  rest: z.array(z.object({ line: z.number().int(), text: z.string() })),
});
export type PaperProposal = z.infer<typeof PaperProposal>;

/** Only an Anfrage has questions of its own: elsewhere they stand in the reasoning, as they are printed. */
export function proposedTexts({ head, texts, questions }: PaperProposal): PaperTexts {
  if (head.type === 'question' || questions.length === 0) return texts;
  const asked = questions.flatMap(({ text, answer }, index): Block[] => [
    ...fromPlain(`${index + 1}. ${text}`).content,
    ...(isEmptyText(answer) ? [] : answer.content),
  ]);
  const own = isEmptyText(texts.reasoning) ? [] : texts.reasoning.content;
  return { ...texts, reasoning: { type: 'doc', content: [...asked, ...own] } };
}
