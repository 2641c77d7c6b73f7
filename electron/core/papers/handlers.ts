import type { Handlers } from '../kernel/app.ts';
import { moveConsultation, removeConsultation, saveConsultation } from './consultations.ts';
import { exportPaper } from './export.ts';
import { getPaper, listAllPapers, papersOfItem } from './lists.ts';
import { getNumbering, saveNumbering } from './numbers.ts';
import { createPaper, removePaper, savePaperTexts, setPaperState, updatePaper } from './papers.ts';
import { listDue, planPapers } from './plan.ts';

/** Papers, their steps and numbers. */
export const paperHandlers = {
  'papers.list': listAllPapers,
  'papers.get': getPaper,
  'papers.create': createPaper,
  'papers.update': updatePaper,
  'papers.saveTexts': savePaperTexts,
  'papers.setState': setPaperState,
  'papers.remove': removePaper,
  'consultations.save': saveConsultation,
  'consultations.move': moveConsultation,
  'consultations.remove': removeConsultation,
  'papers.due': listDue,
  'papers.plan': planPapers,
  'papers.export': exportPaper,
  'papers.ofItem': papersOfItem,
  'paperNumbering.get': getNumbering,
  'paperNumbering.save': saveNumbering,
} satisfies Partial<Handlers>;
