import { z } from 'zod';
import { BodyId, PaperId, QuestionId } from '../domain/ids.ts';
import { DocumentsAs } from '../domain/document/dispatch.ts';
import { PdfForm } from '../domain/document/pdfForm.ts';
import { RichText } from '../domain/richText.ts';
import {
  Inquiry,
  InquiryEvent,
  InquiryTerms,
  Question,
  QuestionState,
  QuestionTexts,
} from '../domain/paper/inquiry.ts';
import { Addressees } from '../domain/addressees.ts';
import { BaseVersion, IsoDate, line, lines, requiredLine, Version } from '../domain/values.ts';
import { FilePayload } from './documents.ts';
import { action, command, query } from './route.ts';

export const InquiryView = Inquiry.extend({
  /** In printing order: the questions as asked, then the Nachfragen. */
  questions: z.array(Question),
});
export type InquiryView = z.infer<typeof InquiryView>;

/** An Anfrage that waits for its answer. */
export const UnansweredRow = z.object({
  id: PaperId,
  number: z.string().nullable(),
  subject: z.string(),
  unit: z.string(),
  dueOn: IsoDate.nullable(),
  questions: z.number().int(),
  answered: z.number().int(),
});
export type UnansweredRow = z.infer<typeof UnansweredRow>;

const MailWords = z.object({ subject: line(200), text: z.string() });

const mostQuestions = 200;

export const inquiries = {
  'inquiries.get': query(z.object({ paperId: PaperId }), InquiryView).reads('papers'),
  /** Those that wait for an answer; what is due first comes first. `today` is the office's day. */
  'inquiries.unanswered': query(
    z.object({ bodyId: BodyId.nullish() }),
    z.object({ today: IsoDate, rows: z.array(UnansweredRow) }),
  ).reads('papers', 'clock'),
  'inquiries.save': command(InquiryTerms.extend({ paperId: PaperId, version: BaseVersion }), Inquiry).changes(
    'papers',
  ),
  /** Done with although not every question has an answer here, or open again. */
  'inquiries.settle': command(
    z.object({ paperId: PaperId, version: BaseVersion, isSettled: z.boolean() }),
    Inquiry,
  ).changes('papers', 'audit'),
  /** What a mail to the answering office may say: which questions are open, and since when they are due. */
  'inquiries.proposedReminder': query(z.object({ paperId: PaperId }), MailWords).reads(
    'papers',
    'bodies',
    'clock',
  ),
  /** A message still to be sent (.eml) that reminds the office, or brings it the Anfrage first. */
  'inquiries.remind': action(
    z.object({
      paperId: PaperId,
      kind: InquiryEvent.shape.kind.exclude(['answerSent']),
      email: Addressees,
      subject: requiredLine('einen Betreff'),
      text: lines(20_000),
    }),
    FilePayload,
  ).changes(),
  /**
   * What a mail to who asked may say; `email`: where the answer went last, else those of the people who asked; ''.
   * `documentsAs`: as the office sets it.
   */
  'inquiries.proposedAnswer': query(
    z.object({ paperId: PaperId }),
    MailWords.extend({ email: z.string(), documentsAs: DocumentsAs }),
  ).reads('papers', 'bodies', 'people', 'mail'),
  /** A message still to be sent (.eml) with the answer as a document. */
  'inquiries.sendAnswer': action(
    z.object({
      paperId: PaperId,
      email: Addressees,
      subject: requiredLine('einen Betreff'),
      text: lines(20_000),
      documentsAs: DocumentsAs,
    }),
    FilePayload,
  ).changes(),
  /**
   * One of these messages was saved, and goes out: its day is kept, and the address of the office. It only adds to what is
   * there; the same of the same day stands there once.
   */
  'inquiries.noteMessage': command(
    z.object({ paperId: PaperId, kind: InquiryEvent.shape.kind, email: Addressees }),
    Inquiry,
  ).changes('papers', 'audit'),
  /** The answer as a Word file, as it would be sent now. */
  'inquiries.exportAnswer': query(z.object({ paperId: PaperId }), FilePayload).reads(
    'papers',
    'attachments',
    'bodies',
    'meetings',
    'agenda',
    'minutes',
    'otherBodies',
    'looks',
    'municipality',
    'people',
    'mail',
  ),
  /** The same as a PDF. */
  'inquiries.exportAnswerPdf': action(
    z.object({ paperId: PaperId, form: PdfForm.default('readable') }),
    FilePayload,
  ).changes(),
  /** Behind the others of its kind; an Anfrage that was done with is open again. */
  'questions.add': command(
    z.object({ paperId: PaperId, isSupplementary: z.boolean().default(false), text: lines(10_000) }),
    Question,
  ).changes('papers', 'audit'),
  /** `savedAt` is the wall-clock time, HH:MM:SS. An answer that is emptied is open again. */
  'questions.save': command(
    QuestionTexts.extend({ id: QuestionId, baseVersion: Version }),
    z.object({ version: Version, savedAt: z.string() }),
  ).changes('papers'),
  /** Refused with ANSWER_MISSING where nothing is written that could be one. */
  'questions.setState': command(
    z.object({ id: QuestionId, version: BaseVersion, state: QuestionState }),
    Question,
  ).changes('papers', 'audit'),
  /** Before `beforeId` of the same kind, or to the end. */
  'questions.move': command(
    z.object({ id: QuestionId, version: BaseVersion, beforeId: QuestionId.nullable() }),
    z.array(Question),
  ).changes('papers'),
  'questions.remove': command(z.object({ id: QuestionId, version: BaseVersion }), z.null()).changes(
    'papers',
    'audit',
  ),
  /**
   * An answer goes to the question that asks the same, where that has none; what is asked otherwise is added
   * (domain/paper/toldQuestions.ts). Refused with CONFLICT where the questions that were `seen` are others by now.
   */
  'questions.takeOver': command(
    z.object({
      paperId: PaperId,
      /** All of them, in printing order. */
      seen: z
        .array(z.object({ id: QuestionId, version: BaseVersion }))
        .max(10_000)
        .optional(),
      questions: z
        .array(z.object({ text: lines(10_000), answer: RichText }))
        .min(1, 'Bitte wählen Sie mindestens eine Frage.')
        .max(mostQuestions),
    }),
    z.array(Question),
  ).changes('papers', 'audit'),
};
