import type {
  AnswerFacts,
  NamedRelation,
  PaperFacts,
  PrintedDecision,
  PrintedStep,
} from '../facts/paperFacts.ts';
import { blackedOut } from './blackedOut.ts';
import { blankInquiry } from '../domain/paper/inquiry.ts';
import type { Paper } from '../domain/paper/paper.ts';
import { emptyText } from '../domain/richText.ts';

/** What everybody may read of a paper that is public; its facts are taken over by name, so that a new one stays out. */
export const publicPaper = ({
  paper,
  steps,
  questions,
  relations,
  attachments,
  rules,
  municipality,
}: PaperFacts): PaperFacts =>
  blackedOut({
    paper: publicHead(paper),
    steps: steps.map(publicStep),
    questions: questions.map(({ text, isSupplementary }) => ({ text, isSupplementary })),
    relations: relations.filter(({ isPublic }) => isPublic).map(publicRelation),
    attachments: attachments.filter(({ isPublic }) => isPublic),
    rules,
    municipality,
  });

/** The questions with what is final of their answers; whom the office writes to, and when, is no one else's business. */
export const publicAnswer = ({ inquiry, questions, ...facts }: AnswerFacts): AnswerFacts =>
  blackedOut({
    ...publicPaper({ ...facts, questions }),
    inquiry: {
      ...blankInquiry(inquiry.paperId),
      interim: inquiry.interim,
      interimOn: inquiry.interimOn,
    },
    letter: null,
    questions: questions.map((question) => ({
      id: question.id,
      paperId: question.paperId,
      version: question.version,
      text: question.text,
      answer: question.state === 'answered' ? question.answer : emptyText,
      unit: '',
      isSupplementary: question.isSupplementary,
      state: question.state,
      answeredOn: question.answeredOn,
    })),
  });

const publicHead = (paper: Paper): Paper => ({
  id: paper.id,
  version: paper.version,
  textVersion: paper.textVersion,
  bodyId: paper.bodyId,
  termId: paper.termId,
  number: paper.number,
  state: paper.state,
  // Why a paper was withdrawn is a note of the office.
  stateReason: '',
  date: paper.date,
  type: paper.type,
  typeLabel: paper.typeLabel,
  subject: paper.subject,
  isPublic: paper.isPublic,
  unit: paper.unit,
  reporters: paper.reporters,
  movers: paper.movers,
  legalBasis: paper.legalBasis,
  products: paper.products,
  signatory: paper.signatory,
  financial: paper.financial,
  captions: paper.captions,
  layout: paper.layout,
  proposals: paper.proposals,
  reasoning: paper.reasoning,
});

const publicRelation = (relation: NamedRelation): NamedRelation => ({
  kind: relation.kind,
  isForward: relation.isForward,
  typeLabel: relation.typeLabel,
  number: relation.number,
  subject: relation.subject,
  isPublic: relation.isPublic,
});

/** That another body deals with it in a non-public meeting is known; who reports there, with what result and in which words, is not. */
const publicStep = ({
  bodyName,
  date,
  topNumber,
  role,
  isPublic,
  reporters,
  result,
  decisions,
}: PrintedStep): PrintedStep => ({
  bodyName,
  date,
  topNumber: isPublic ? topNumber : '',
  role,
  isPublic,
  reporters: isPublic ? reporters : [],
  result: isPublic ? result : null,
  decisions: isPublic ? decisions.map(publicDecision) : [],
});

const publicDecision = ({ part, text, printedResult }: PrintedDecision): PrintedDecision => ({
  part,
  text,
  printedResult,
});
