import { z } from 'zod';
import {
  Consultation,
  ConsultationInput,
  ConsultationResult,
  StepState,
} from '../domain/paper/consultation.ts';
import { Paper, PaperFilter, PaperHead, PaperMarks, PaperState, PaperTexts } from '../domain/paper/paper.ts';
import { MeetingState } from '../domain/meeting/meeting.ts';
import { Question } from '../domain/paper/inquiry.ts';
import { DecidedBefore } from '../domain/paper/decidedBefore.ts';
import { Referral } from '../domain/paper/referral.ts';
import { RelationKind } from '../domain/paper/relation.ts';
import { Excerpt } from '../domain/paper/search.ts';
import { Resolution } from '../domain/vote/resolution.ts';
import { BodyId, ConsultationId, ItemId, MeetingId, PaperId, RelationId } from '../domain/ids.ts';
import { BaseVersion, IsoDate, line, Version } from '../domain/values.ts';
import { PdfForm } from '../domain/document/pdfForm.ts';
import { FilePayload } from './documents.ts';
import { PapersToPlan } from './papersToPlan.ts';
import { action, command, query } from './route.ts';

/** A step as it is shown: with the name of its body, the meeting it stands on and what became of it. */
export const StepView = Consultation.extend({
  bodyName: z.string(),
  state: StepState,
  /** `isPublic`: whether it is dealt with in the public part. */
  meeting: z
    .object({
      id: MeetingId,
      date: IsoDate,
      state: MeetingState,
      topNumber: z.string(),
      isPublic: z.boolean(),
    })
    .nullable(),
  /** From the own meeting and its minutes, otherwise as it was entered. */
  shownResult: ConsultationResult.nullable(),
});
export type StepView = z.infer<typeof StepView>;

/** Another paper that this one belongs together with; `isForward` where this one says so. */
export const RelationView = z.object({
  id: RelationId,
  kind: RelationKind,
  isForward: z.boolean(),
  isPrinted: z.boolean(),
  paper: Paper.pick({ id: true, number: true, typeLabel: true, subject: true, isPublic: true, state: true }),
});
export type RelationView = z.infer<typeof RelationView>;

/** What an own body decided in other words than the paper proposes. `topNumber`: '' before the agenda has numbers. */
export const Decision = Resolution.pick({ id: true, part: true, text: true, printedResult: true }).extend({
  bodyName: z.string(),
  date: IsoDate.nullable(),
  topNumber: z.string(),
});
export type Decision = z.infer<typeof Decision>;

export const PaperView = Paper.extend({
  ...PaperMarks.shape,
  steps: z.array(StepView),
  /** First what it says of others, then what others say of it. */
  relations: z.array(RelationView),
  /** A finished Niederschrift says what came of it: its words stay as they are. */
  isDecided: z.boolean(),
  decisions: z.array(Decision),
  /** Where it was sent and no station of the Beratungsfolge leads yet. */
  referrals: z.array(Referral),
});
export type PaperView = z.infer<typeof PaperView>;

export const PaperRow = Paper.pick({
  id: true,
  bodyId: true,
  number: true,
  subject: true,
  type: true,
  typeLabel: true,
  isPublic: true,
  date: true,
  unit: true,
  movers: true,
  state: true,
}).extend({
  ...PaperMarks.shape,
  steps: z.array(
    StepView.pick({
      id: true,
      bodyId: true,
      otherBodyId: true,
      bodyName: true,
      role: true,
      state: true,
      date: true,
      meeting: true,
      shownResult: true,
    }),
  ),
});
export type PaperRow = z.infer<typeof PaperRow>;

/** `excerpt`: what was found in the texts, questions or files of the paper; null where what a list shows says it. */
export const FoundPaper = PaperRow.extend({ excerpt: Excerpt.nullable() });
export type FoundPaper = z.infer<typeof FoundPaper>;

/** A paper that can be put on the agenda of a meeting, and the step that is taken there. */
export const DuePaper = PaperRow.extend({
  /** Null where it comes back (postponed, 1. Lesung): then a further step of the body is added. */
  consultationId: ConsultationId.nullable(),
  role: z.string(),
  /** Days of other meetings of the body that are to deal with it, too. */
  alsoOn: z.array(IsoDate),
});
export type DuePaper = z.infer<typeof DuePaper>;

const savedTexts = z.object({ textVersion: Version, savedAt: z.string() });
/** All that a paper is shown with. */
export const wholePaper = ['papers', 'bodies', 'otherBodies', 'agenda', 'meetings', 'minutes'] as const;

export const papers = {
  /**
   * The newest of those that fit, at most `limit`; `hasMore` where others fit, too. `search`: words that all stand in
   * number, subject, type, or who brings it in, or that begin so in its texts, questions, answers or attachments, in what
   * was decided about it or how an agenda names it, or stand within a word ("*haus"), however umlauts, days and numbers are
   * written; a day or month ("12.3.2025", "3.2025") is also that of the paper or of a step. Signs alone find nothing.
   */
  'papers.list': query(
    z.object({
      bodyId: BodyId.nullish(),
      filter: PaperFilter.default('all'),
      search: line(200).default(''),
      limit: z.number().int().min(1).max(10_000).default(50),
    }),
    z.object({ rows: z.array(FoundPaper), hasMore: z.boolean() }),
  ).reads(...wholePaper, 'attachments'),
  /** How many there are of each. */
  'papers.counts': query(
    z.object({ bodyId: BodyId.nullish() }),
    z.record(PaperFilter, z.number().int()),
  ).reads('papers', 'minutes', 'agenda', 'meetings'),
  'papers.get': query(z.object({ id: PaperId }), PaperView).reads(...wholePaper),
  /** With the number where the office gives it on creation. */
  'papers.create': command(
    PaperHead.partial()
      .required({ type: true, typeLabel: true, subject: true, isPublic: true })
      .extend({ bodyId: BodyId }),
    Paper,
  ).changes('papers', 'audit'),
  /** `opensSteps`: its stations become public with it, but for those on an agenda or with a result. */
  'papers.update': command(
    PaperHead.extend({ id: PaperId, version: Version, opensSteps: z.boolean().default(false) }),
    Paper,
  ).changes('papers', 'audit'),
  /** `savedAt` is the wall-clock time, HH:MM:SS. CONFLICT where another window saved in between. */
  'papers.saveTexts': command(PaperTexts.extend({ id: PaperId, baseVersion: Version }), savedTexts).changes(
    'papers',
    'audit',
  ),
  /** Submits (with the number, where it is given then), withdraws with a reason, or takes either back. */
  'papers.setState': command(
    z.object({ id: PaperId, version: BaseVersion, state: PaperState, reason: line(300).default('') }),
    Paper,
  ).changes('papers', 'audit'),
  /** Refused with PAPER_STATE once it has a number. */
  'papers.remove': command(z.object({ id: PaperId, version: BaseVersion }), z.null()).changes(
    'minutes',
    'papers',
    'attachments',
    'audit',
  ),
  'consultations.save': command(ConsultationInput, Consultation).changes('papers', 'audit'),
  /**
   * The station that a referral of the paper asks for, behind the step that sent it there and what finished minutes tell of
   * later ones; another body is made where none is called so. CONFLICT where the paper does not ask for it any more.
   */
  'consultations.follow': command(Referral, Consultation).changes('papers', 'otherBodies', 'audit'),
  /** Before `beforeId`, or to the end. */
  'consultations.move': command(
    z.object({ id: ConsultationId, version: BaseVersion, beforeId: ConsultationId.nullable() }),
    z.array(Consultation),
  ).changes('papers', 'audit'),
  /** Refused with ALREADY_PLANNED where it stands on an agenda. */
  'consultations.remove': command(z.object({ id: ConsultationId, version: BaseVersion }), z.null()).changes(
    'papers',
    'audit',
  ),
  /** What the meeting's body can deal with there. */
  'papers.due': query(z.object({ meetingId: MeetingId }), z.array(DuePaper)).reads(...wholePaper),
  /**
   * Puts papers on the agenda, each as an item with its title, number and reporters, in the order given: before an item,
   * or where the office's agenda leaves room for them. With `parentItemId` as the last one below that item, where it is
   * of the same part; with `atItemId` without an item of its own, as one more paper of that one.
   */
  'papers.plan': command(PapersToPlan, z.object({ itemIds: z.array(ItemId) })).changes(
    'papers',
    'agenda',
    'audit',
  ),
  /** Takes a paper off an item that stays with what else is dealt with there. */
  'papers.unplan': command(z.object({ itemId: ItemId, consultationId: ConsultationId }), z.null()).changes(
    'papers',
    'agenda',
    'audit',
  ),
  /** The paper as a Word file, as it would be sent now. */
  'papers.export': query(z.object({ id: PaperId }), FilePayload).reads(
    ...wholePaper,
    'attachments',
    'looks',
    'municipality',
  ),
  /** The same as a PDF. */
  'papers.exportPdf': action(
    z.object({ id: PaperId, form: PdfForm.default('readable') }),
    FilePayload,
  ).changes(),
  /**
   * The office's Word-Muster that it is printed on, or that the answer to it is; null where there is none. `notPrinted`: what
   * was entered and finds no field there, by its label.
   */
  'papers.template': query(
    z.object({ id: PaperId, isAnswer: z.boolean().default(false) }),
    z.object({ fileName: z.string(), notPrinted: z.array(z.string()) }).nullable(),
  ).reads(...wholePaper, 'attachments', 'looks', 'municipality', 'people', 'mail'),
  /** The papers under an item, with the proposals that wait to be taken into its minutes, and what an Anfrage asks. */
  'papers.ofItem': query(
    z.object({ itemId: ItemId }),
    z.array(
      Paper.pick({
        id: true,
        number: true,
        typeLabel: true,
        subject: true,
        isPublic: true,
        state: true,
        proposals: true,
      }).extend({
        consultationId: ConsultationId,
        /** Of its proposals those that the body decided about in an earlier meeting, or sent elsewhere. */
        decidedBefore: z.array(DecidedBefore),
        /** In printing order. */
        questions: z.array(
          Question.pick({ id: true, text: true, isSupplementary: true, state: true, answer: true }),
        ),
      }),
    ),
  ).reads('papers', 'minutes', 'agenda', 'meetings'),
};
