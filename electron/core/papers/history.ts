import { listEntriesOfPaper } from '../../../db/repositories/dataFile/audit.ts';
import { listConsultationsOfPaper } from '../../../db/repositories/papers/consultations.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { PaperEvent } from '../../../shared/contract/paperHistory.ts';
import type { StepView } from '../../../shared/contract/papers.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { paperEvent } from '../../../shared/german/audit.ts';
import { stepEvent } from '../../../shared/german/papers.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { detailsOf } from '../kernel/auditLog.ts';
import { stepViews } from './stepViews.ts';

/** More than anybody looks through; the log of the data file has them all. */
const most = 500;

export async function paperHistory(
  { db, now }: QueryCtx,
  { id }: Parsed<'papers.history'>,
): Promise<Output<'papers.history'>> {
  const noted = (await listEntriesOfPaper(db, id, most)).map(({ seq, at, by, action, details }) => ({
    key: String(seq),
    on: at.slice(0, 10),
    at,
    by,
    words: paperEvent(action, detailsOf(details)),
  }));
  const steps = await stepViews(db, await listConsultationsOfPaper(db, id), now().slice(0, 10));
  const results = (steps.get(id) ?? []).flatMap(resultOf).toReversed();
  // Of one day, what a body did comes last: the work before it was the office's.
  return [...results, ...noted].toSorted((a, b) => b.on.localeCompare(a.on));
}

function resultOf(step: StepView): PaperEvent[] {
  const on = step.meeting?.date ?? step.date;
  const isDealtWith = step.shownResult !== null && (step.meeting !== null || step.result !== null);
  return on !== null && isDealtWith ? [{ key: step.id, on, at: null, by: '', words: stepEvent(step) }] : [];
}

/** Which paper an entry of the log is about. */
export const named = ({ id, number, subject }: Pick<Paper, 'id' | 'number' | 'subject'>) => ({
  paper: id,
  number: number ?? '–',
  subject,
});

/** Texts save themselves many times a minute: who writes on is noted once a day, and anew after somebody else. */
export async function noteWritten(ctx: CommandCtx, paper: Paper): Promise<void> {
  const [last] = await listEntriesOfPaper(ctx.db, paper.id, 1);
  const goesOn =
    last?.action === 'paperWritten' &&
    last.by === ctx.caller.name &&
    last.at.slice(0, 10) === ctx.now().slice(0, 10);
  if (!goesOn) await record(ctx, 'paperWritten', named(paper));
}
