import { findItem } from '../../../db/repositories/meetings/agenda.ts';
import { countPapers, listPapers, type PaperInList } from '../../../db/repositories/papers/lists.ts';
import {
  listConsultationsOfPaper,
  listConsultationsOfPapers,
  listConsultationsOfItem,
} from '../../../db/repositories/papers/consultations.ts';
import { listMarks } from '../../../db/repositories/papers/marks.ts';
import { listQuestions } from '../../../db/repositories/papers/questions.ts';
import { listRelated } from '../../../db/repositories/papers/relations.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { PaperRow } from '../../../shared/contract/papers.ts';
import { noMarks } from '../../../shared/domain/paper/paper.ts';
import { saysNothing, searchWords } from '../../../shared/domain/paper/search.ts';
import { inPrintedOrder } from '../../../shared/domain/meeting/papersAtItem.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { decidedBefore } from '../meetings/decidedBefore.ts';
import { decisionsOn } from './decisions.ts';
import { isDecided } from './decided.ts';
import { excerptsOf } from './excerpts.ts';
import { paperById } from './papers.ts';
import { openReferrals } from './referrals.ts';
import { stepViews } from './stepViews.ts';

export async function listAllPapers(
  { db, now }: QueryCtx,
  { bodyId = null, filter, search, limit }: Parsed<'papers.list'>,
): Promise<Output<'papers.list'>> {
  if (saysNothing(search)) return { rows: [], hasMore: false };
  const found = await listPapers(db, { bodyId, filter, search, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const excerpts = await excerptsOf(db, shown, searchWords(search));
  const rows = await paperRows(db, shown, now().slice(0, 10));
  return {
    rows: rows.map((row) => ({ ...row, excerpt: excerpts.get(row.id) ?? null })),
    hasMore: found.length > limit,
  };
}

export const countAllPapers = (
  { db }: QueryCtx,
  { bodyId = null }: Parsed<'papers.counts'>,
): Promise<Output<'papers.counts'>> => countPapers(db, bodyId);

export async function getPaper(
  { db, now }: QueryCtx,
  { id }: Parsed<'papers.get'>,
): Promise<Output<'papers.get'>> {
  const paper = await paperById(db, id);
  const steps = await listConsultationsOfPaper(db, id);
  const views = (await stepViews(db, steps, now().slice(0, 10))).get(id) ?? [];
  const marks = await listMarks(db, [id]);
  return {
    ...paper,
    ...(marks.get(id) ?? noMarks),
    steps: views,
    decisions: await decisionsOn(db, paper, views),
    relations: await listRelated(db, id),
    referrals: await openReferrals(db, views),
    isDecided: await isDecided(db, steps),
  };
}

export async function papersOfItem(
  { db }: QueryCtx,
  { itemId }: Parsed<'papers.ofItem'>,
): Promise<Output<'papers.ofItem'>> {
  const papers = [];
  for (const { id: consultationId, paperId } of await listConsultationsOfItem(db, itemId)) {
    const questions = await listQuestions(db, paperId);
    const paper = await paperById(db, paperId);
    papers.push({
      ...paper,
      consultationId,
      decidedBefore: await decidedBefore(db, paper, itemId),
      questions,
    });
  }
  const item = await findItem(db, itemId);
  return item ? inPrintedOrder(item, papers) : papers;
}

/** Papers with their steps, in the order given. */
export async function paperRows(
  db: ReadDb,
  papers: readonly PaperInList[],
  today: IsoDate,
): Promise<PaperRow[]> {
  const ids = papers.map(({ id }) => id);
  const steps = await listConsultationsOfPapers(db, ids);
  const marks = await listMarks(db, ids);
  const views = await stepViews(db, steps, today);
  return papers.map((paper) => ({
    ...paper,
    ...(marks.get(paper.id) ?? noMarks),
    steps: views.get(paper.id) ?? [],
  }));
}
