import { z } from 'zod';
import { BodyId, PaperId, TermId } from '../ids.ts';
import { RichText } from '../richText.ts';
import { IsoDate, line, requiredLine, Version } from '../values.ts';
import { FinancialBlock } from './financial.ts';

export const paperTypes = [
  'proposal',
  'information',
  'motion',
  'amendment',
  'question',
  'answer',
  'report',
  'statement',
  'own',
] as const;
/** What kind of paper it is (OParl: `paperType`, which is free text there; here `typeLabel` is). */
export const PaperType = z.enum(paperTypes);
export type PaperType = z.infer<typeof PaperType>;

/**
 * 'inPreparation': nobody but the office knows of it; 'submitted': it can be put on an agenda. 'withdrawn': it came to nothing
 * and stays findable, with its number.
 */
export const PaperState = z.enum(['inPreparation', 'submitted', 'withdrawn']);
export type PaperState = z.infer<typeof PaperState>;

/**
 * How a paper is arranged in print (Vordruck). 'usual': all that is known of it as a list, then the steps; 'stepsFirst': the
 * steps as a table at the top, then one part below the other; 'ballot': below each step a row to enter its result.
 */
export const PaperLayout = z.enum(['usual', 'stepsFirst', 'ballot']);
export type PaperLayout = z.infer<typeof PaperLayout>;

/**
 * Where a paper stands. 'due': waits for an agenda; 'planned': stands on one; 'elsewhere': another body deals with it next;
 * 'settled': nothing is to be done any more.
 */
export const PaperStand = z.enum(['inPreparation', 'due', 'planned', 'elsewhere', 'settled']);
export type PaperStand = z.infer<typeof PaperStand>;

/** 'unanswered': an Anfrage that waits for its answer, wherever else it stands. */
export const PaperFilter = z.enum(['all', 'unanswered', ...PaperStand.options]);
export type PaperFilter = z.infer<typeof PaperFilter>;

/** The fields whose caption an office prints in its own words. */
export const captionedFields = [
  'subject',
  'proposals',
  'reasoning',
  'legalBasis',
  'unit',
  'reporters',
] as const;
export type CaptionedField = (typeof captionedFields)[number];

const people = z.array(requiredLine('einen Namen')).max(50);

/** A product, a group of products or a Leitprojekt of the budget that is concerned. */
export const Product = z.object({
  kind: z.enum(['product', 'productGroup', 'leadProject']),
  number: line(40),
  name: line(),
});
export type Product = z.infer<typeof Product>;

/** What is known of a paper beside its texts. */
export const PaperHead = z.object({
  type: PaperType,
  /** The type as it is printed: "Sitzungsvorlage", "Antrag gemäß § 9 GeschO". */
  typeLabel: requiredLine('eine Bezeichnung der Art', 80),
  date: IsoDate,
  isPublic: z.boolean(),
  subject: requiredLine('einen Betreff', 2_000),
  /** The office, department or clerk responsible. */
  unit: line(),
  /** Of the whole paper, as the office writes them; a step may name others. */
  reporters: people,
  /** Who moves or asks: a person, a list, a body. */
  movers: people,
  /** "./." is a value. */
  legalBasis: line(1_000),
  products: z.array(Product).max(50),
  /** Whose signature stands below; one who signs by office alone has no name. */
  signatory: z.object({ name: line(), position: line() }),
  financial: FinancialBlock.nullable(),
  /** Captions as printed, where they differ from the usual ones. */
  captions: z.partialRecord(z.enum(captionedFields), line(80)),
  layout: PaperLayout,
});
export type PaperHead = z.infer<typeof PaperHead>;

export const PaperTexts = z.object({
  /** Numbered in print where there are several. */
  proposals: z.array(RichText).max(100),
  reasoning: RichText,
});
export type PaperTexts = z.infer<typeof PaperTexts>;

export const Paper = PaperHead.extend(PaperTexts.shape).extend({
  id: PaperId,
  /** Of the head; the texts, which save themselves, have their own. */
  version: Version,
  textVersion: Version,
  /** The own body whose secretariat keeps it. */
  bodyId: BodyId,
  termId: TermId.nullable(),
  /** As it is printed; null until it is given, never changed afterwards. */
  number: line(120).nullable(),
  state: PaperState,
  stateReason: line(300),
});
export type Paper = z.infer<typeof Paper>;

/** What a list says of a paper besides where its Beratungsfolge stands. */
export const PaperMarks = z.object({
  /** Of an Anfrage: every question has its answer, or it was called done with; null before, and of all else. */
  inquiryStand: z.enum(['answered', 'settled']).nullable(),
  /** Another paper, unless that was withdrawn, replaces it. */
  isReplaced: z.boolean(),
});
export type PaperMarks = z.infer<typeof PaperMarks>;

export const noMarks: PaperMarks = { inquiryStand: null, isReplaced: false };
