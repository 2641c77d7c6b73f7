import type { DocumentBlock } from '../model.ts';

/** What there may be several of; what stands in the template for one of them stands in the document for each. */
export const repeated = ['step', 'question', 'product', 'relation', 'attachment'] as const;
export type Repeated = (typeof repeated)[number];

/** What an office may type into its template, in double braces. */
export type TemplateField = {
  /** 'words': within a line; 'tick': a box to tick there; 'content': paragraphs in the stead of the one it stands in. */
  use: 'words' | 'tick' | 'content';
  /** For the clerk. */
  meaning: string;
  each?: Repeated;
  /** Of what a template may hold but once. */
  isOnce?: boolean;
};

/** By the words between the braces. */
export type TemplateFields = Readonly<Record<string, TemplateField>>;

/**
 * What stands for the fields of a template. `ticks`: null where nobody said either, `undefined` where the document has no
 * such part. What is not named is empty.
 */
export type FieldValues = {
  words: Readonly<Record<string, string>>;
  ticks: Readonly<Record<string, boolean | null>>;
  content: Readonly<Record<string, readonly DocumentBlock[]>>;
  each: Readonly<Partial<Record<Repeated, readonly FieldValues[]>>>;
};

export const noValues: FieldValues = { words: {}, ticks: {}, content: {}, each: {} };

/** A box that nobody ticked says that nobody did. */
export const isUnsaid = (name: string, { words, ticks, content }: FieldValues): boolean =>
  (words[name] ?? '') === '' && ticks[name] === undefined && (content[name] ?? []).length === 0;

/** The same of a field that stands for each of several. */
export function isUnsaidByAll(name: string, fields: TemplateFields, values: FieldValues): boolean {
  const each = fields[name]?.each;
  return each ? (values.each[each] ?? []).length === 0 : isUnsaid(name, values);
}
