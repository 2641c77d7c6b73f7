import type { Municipality, BodyRules } from '../domain/body/body.ts';
import type { Attachment } from '../domain/attachment/attachment.ts';
import type { Consultation, ConsultationResult } from '../domain/paper/consultation.ts';
import type { Inquiry, Question } from '../domain/paper/inquiry.ts';
import type { Paper } from '../domain/paper/paper.ts';
import type { RelationKind } from '../domain/paper/relation.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import type { IsoDate } from '../domain/values.ts';

/** What a step decided in other words than the paper proposes. */
export type PrintedDecision = Pick<Resolution, 'part' | 'text' | 'printedResult'>;

/** A step as it is printed. */
export type PrintedStep = Pick<Consultation, 'role' | 'isPublic' | 'reporters'> & {
  bodyName: string;
  date: IsoDate | null;
  /** Of the agenda it stands on, also before anything was decided; '' without one. */
  topNumber: string;
  result: ConsultationResult | null;
  /** Once the meeting is over, for those who deal with the paper next. */
  decisions: readonly PrintedDecision[];
};

/** A question without its answer: what is printed with the Anfrage goes out before there is one. */
export type AskedQuestion = Pick<Question, 'text' | 'isSupplementary'>;

/** Another paper as it is named; `isPublic` where everybody may know of it. */
export type NamedRelation = {
  kind: RelationKind;
  isForward: boolean;
  typeLabel: string;
  number: string | null;
  subject: string;
  isPublic: boolean;
};

/** What the document of a paper is made of. */
export type PaperFacts = {
  paper: Paper;
  steps: readonly PrintedStep[];
  /** Of an Anfrage, in printing order. */
  questions: readonly AskedQuestion[];
  /** Those that the office prints. */
  relations: readonly NamedRelation[];
  attachments: readonly Pick<Attachment, 'title' | 'isPublic' | 'isListed'>[];
  /** Of the body that keeps it, on the day of the paper. */
  rules: BodyRules;
  municipality: Municipality | null;
};

/** What the answer to an Anfrage is made of. */
export type AnswerFacts = Omit<PaperFacts, 'questions'> & {
  inquiry: Inquiry;
  questions: readonly Question[];
  /** Where it goes to who asked in writing; null where it is read out, or printed in the Sitzungsmappe. */
  letter: AnswerLetter | null;
};

/** The answer as a letter. `salutation`: with its comma; `from`: who signs where the paper names nobody, '' for nobody. */
export type AnswerLetter = { to: string; salutation: string; from: string };
