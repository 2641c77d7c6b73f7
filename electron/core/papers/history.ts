import { listEntriesOfPaper } from '../../../db/repositories/dataFile/audit.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { paperEvent } from '../../../shared/german/audit.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { detailsOf } from '../kernel/auditLog.ts';

/** More than anybody looks through; the log of the data file has them all. */
const most = 500;

export async function paperHistory(
  { db }: QueryCtx,
  { id }: Parsed<'papers.history'>,
): Promise<Output<'papers.history'>> {
  return (await listEntriesOfPaper(db, id, most)).map(({ seq, at, by, action, details }) => ({
    seq,
    at,
    by,
    words: paperEvent(action, detailsOf(details)),
  }));
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
