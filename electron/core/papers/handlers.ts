import type { Handlers } from '../kernel/app.ts';
import { unplanPaper } from './atItem.ts';
import { followReferral, moveConsultation, removeConsultation, saveConsultation } from './consultations.ts';
import { exportAnswer, exportAnswerPdf } from './answer.ts';
import { templateOfPaper } from './ownTemplate.ts';
import { exportPaper, exportPaperPdf } from './export.ts';
import { paperHistory } from './history.ts';
import { discardImport, getImport, listAllImports, readImport } from './imports.ts';
import { getInquiry, saveInquiryTerms, settleInquiry, unansweredInquiries } from './inquiries.ts';
import { countAllPapers, getPaper, listAllPapers, papersOfItem } from './lists.ts';
import { getNumbering, saveNumbering } from './numbers.ts';
import { createPaper, removePaper, savePaperTexts, setPaperState, updatePaper } from './papers.ts';
import { listDue, planPapers } from './plan.ts';
import {
  addQuestion,
  moveQuestion,
  removeQuestion,
  saveQuestion,
  setQuestionState,
  takeOverQuestions,
} from './questions.ts';
import { addPaperRelation, removePaperRelation } from './relations.ts';
import { takeOverImport } from './takeOver.ts';
import { noteMessage, proposedReminder, remind } from './remind.ts';
import { proposedAnswer, sendAnswer } from './sendAnswer.ts';

/** Papers, their steps and numbers, Anfragen with their questions. */
export const paperHandlers = {
  'papers.list': listAllPapers,
  'papers.counts': countAllPapers,
  'papers.get': getPaper,
  'papers.history': paperHistory,
  'papers.create': createPaper,
  'papers.update': updatePaper,
  'papers.saveTexts': savePaperTexts,
  'papers.setState': setPaperState,
  'papers.remove': removePaper,
  'paperRelations.add': addPaperRelation,
  'paperRelations.remove': removePaperRelation,
  'consultations.save': saveConsultation,
  'consultations.follow': followReferral,
  'consultations.move': moveConsultation,
  'consultations.remove': removeConsultation,
  'papers.due': listDue,
  'papers.plan': planPapers,
  'papers.unplan': unplanPaper,
  'papers.export': exportPaper,
  'papers.exportPdf': exportPaperPdf,
  'papers.template': templateOfPaper,
  'papers.ofItem': papersOfItem,
  'inquiries.get': getInquiry,
  'inquiries.unanswered': unansweredInquiries,
  'inquiries.save': saveInquiryTerms,
  'inquiries.settle': settleInquiry,
  'inquiries.proposedReminder': proposedReminder,
  'inquiries.remind': remind,
  'inquiries.proposedAnswer': proposedAnswer,
  'inquiries.sendAnswer': sendAnswer,
  'inquiries.noteMessage': noteMessage,
  'inquiries.exportAnswer': exportAnswer,
  'inquiries.exportAnswerPdf': exportAnswerPdf,
  'paperImports.read': readImport,
  'paperImports.list': listAllImports,
  'paperImports.get': getImport,
  'paperImports.takeOver': takeOverImport,
  'paperImports.discard': discardImport,
  'questions.add': addQuestion,
  'questions.save': saveQuestion,
  'questions.setState': setQuestionState,
  'questions.move': moveQuestion,
  'questions.remove': removeQuestion,
  'questions.takeOver': takeOverQuestions,
  'paperNumbering.get': getNumbering,
  'paperNumbering.save': saveNumbering,
} satisfies Partial<Handlers>;
