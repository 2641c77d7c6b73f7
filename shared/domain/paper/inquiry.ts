import { z } from 'zod';
import { PaperId, QuestionId } from '../ids.ts';
import { isEmptyText, RichText } from '../richText.ts';
import { OptionalAddressees } from '../addressees.ts';
import { IsoDate, line, lines, Version } from '../values.ts';

/** What happened with an Anfrage outside of the program, as the office notes it. */
export const InquiryEvent = z.object({
  /** 'answerSent': to who asked. */
  kind: z.enum(['forwarded', 'reminded', 'answerSent']),
  on: IsoDate,
  /** The office, or the addresses it went to. */
  to: line(1000),
});
export type InquiryEvent = z.infer<typeof InquiryEvent>;

/** What the office keeps about who answers an Anfrage, how and until when. */
export const InquiryTerms = z.object({
  /** The day by which the answer is to be there. */
  dueOn: IsoDate.nullable(),
  form: z.enum(['written', 'oral']),
  /** The answering office as a letter to it begins; its name is the paper's `unit`. */
  address: lines(500),
  email: OptionalAddressees,
  /** What is answered meanwhile; '' where nothing is. */
  interim: lines(10_000),
  interimOn: IsoDate.nullable(),
});
export type InquiryTerms = z.infer<typeof InquiryTerms>;

export const Inquiry = InquiryTerms.extend({
  paperId: PaperId,
  /** Null until something of it is stored. */
  version: Version.nullable(),
  /** The day on which the office called it done, although not every question has an answer here. */
  settledOn: IsoDate.nullable(),
  history: z.array(InquiryEvent).max(1_000),
});
export type Inquiry = z.infer<typeof Inquiry>;

export const blankInquiry = (paperId: PaperId): Inquiry => ({
  paperId,
  version: null,
  settledOn: null,
  dueOn: null,
  form: 'written',
  address: '',
  email: '',
  interim: '',
  interimOn: null,
  history: [],
});

/** Whether the answering office was written to before: what went to who asked is another matter. */
export const wasAsked = ({ history }: Pick<Inquiry, 'history'>): boolean =>
  history.some(({ kind }) => kind !== 'answerSent');

/** When and to whom the answer went last; null before. */
export const answerSentLast = ({ history }: Pick<Inquiry, 'history'>): InquiryEvent | null =>
  history.findLast(({ kind }) => kind === 'answerSent') ?? null;

/** The day of the last answer, once none is open; null before. */
export function answeredOn(questions: readonly Pick<Question, 'state' | 'answeredOn'>[]): IsoDate | null {
  if (isUnanswered(questions)) return null;
  return (
    questions
      .flatMap((one) => one.answeredOn ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

/** 'open': no answer, or one that is still being written; 'later': "wird nachgereicht". */
export const QuestionState = z.enum(['open', 'answered', 'later']);
export type QuestionState = z.infer<typeof QuestionState>;

/** What is typed at a question, and saves itself. */
export const QuestionTexts = z.object({
  /** One question may have several sentences. */
  text: lines(10_000),
  answer: RichText,
  /** Who answers this one, where it is not the office of the whole Anfrage. */
  unit: line(),
});
export type QuestionTexts = z.infer<typeof QuestionTexts>;

export const Question = QuestionTexts.extend({
  id: QuestionId,
  paperId: PaperId,
  version: Version,
  /** Asked in the meeting, after the answer was heard (Nachfrage). */
  isSupplementary: z.boolean(),
  state: QuestionState,
  answeredOn: IsoDate.nullable(),
});
export type Question = z.infer<typeof Question>;

/** Where a question stands, as the screen shows it; 'inWork' has an answer that nobody has called final. */
export type QuestionStand = QuestionState | 'inWork';

export const standOf = ({ state, answer }: Pick<Question, 'state' | 'answer'>): QuestionStand =>
  state === 'open' && !isEmptyText(answer) ? 'inWork' : state;

/** What says nothing is no answer: one that was called final and then emptied is open again. */
export const settled = <Q extends Pick<Question, 'state' | 'answer' | 'answeredOn'>>(question: Q): Q =>
  question.state === 'answered' && isEmptyText(question.answer)
    ? { ...question, state: 'open', answeredOn: null }
    : question;

/** The number that each question is printed with: Nachfragen go on counting after the questions. */
export const numberedQuestions = <Q extends Pick<Question, 'isSupplementary'>>(
  questions: readonly Q[],
): { number: number; question: Q }[] =>
  [...questions.filter((one) => !one.isSupplementary), ...questions.filter((one) => one.isSupplementary)].map(
    (question, index) => ({ number: index + 1, question }),
  );

/** Whether an answer is still to come: nothing was asked that has one, or not all of it. */
export const isUnanswered = (questions: readonly Pick<Question, 'state'>[]): boolean =>
  questions.length === 0 || questions.some(({ state }) => state !== 'answered');
