import { z } from 'zod';
import { type PaperType, paperTypes } from '../paper/paper.ts';
import { type DocumentKind, documentKinds } from './document.ts';

/**
 * What belongs to no meeting and can have a template of the office's own: each type of paper, the answer to an Anfrage, and
 * the collected report of partners.
 */
export const sheetTemplateKinds = [
  'paper-proposal',
  'paper-information',
  'paper-motion',
  'paper-amendment',
  'paper-question',
  'paper-answer',
  'paper-report',
  'paper-statement',
  'paper-own',
  'inquiryAnswer',
  'collectedReport',
] as const satisfies readonly (`paper-${PaperType}` | 'inquiryAnswer' | 'collectedReport')[];
export type SheetTemplateKind = (typeof sheetTemplateKinds)[number];

/** Whatever an office can hand in a Word file of its own for. */
export const TemplateKind = z.enum([...documentKinds, ...sheetTemplateKinds]);
export type TemplateKind = z.infer<typeof TemplateKind>;

export const templateKindOf = (type: PaperType): SheetTemplateKind => `paper-${type}`;

/** The type of paper that it is for; undefined where it is for none. */
export const paperTypeOf = (kind: TemplateKind): PaperType | undefined =>
  paperTypes.find((type) => templateKindOf(type) === kind);

export const isDocumentKind = (kind: TemplateKind): kind is DocumentKind =>
  documentKinds.some((one) => one === kind);
