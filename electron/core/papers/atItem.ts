import { findItem, updateItem } from '../../../db/repositories/meetings/agenda.ts';
import { findConsultation, takeOffAgenda } from '../../../db/repositories/papers/consultations.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { ItemId, MeetingId } from '../../../shared/domain/ids.ts';
import { type AgendaItem, isMatter } from '../../../shared/domain/meeting/agenda.ts';
import { papersAt, withoutPaper, withPaper } from '../../../shared/domain/meeting/papersAtItem.ts';
import type { Consultation } from '../../../shared/domain/paper/consultation.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { openMeeting, refuseFixed } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { named } from './history.ts';
import { paperById } from './papers.ts';

type Joining = { paper: Paper; step: Consultation; itemId: ItemId };

/** A paper is dealt with under an item that is there already. Throws NOT_FOUND, MISPLACED, PAPER_NOT_PUBLIC. */
export async function joinItem(
  { db }: CommandCtx,
  meetingId: MeetingId,
  { paper, step, itemId }: Joining,
): Promise<ItemId> {
  const stored = await findItem(db, itemId);
  const item = found(stored?.meetingId === meetingId ? stored : null, 'item');
  if (!isMatter(item)) refuse({ code: 'MISPLACED', reason: 'noMatter' });
  const { number, typeLabel: paperType, subject } = paper;
  // What is not public as a paper is not public in its meeting either.
  if (item.isPublic && !(paper.isPublic && step.isPublic))
    refuse({ code: 'PAPER_NOT_PUBLIC', paper: number ?? paperType });
  if (papersAt(item).length > mostPapers) refuse({ code: 'MISPLACED', reason: 'tooManyPapers' });
  await updateItem(db, withPaper(item, { paperType, paperReference: number ?? '', title: subject }));
  return item.id;
}
const mostPapers = 20;

/** The paper waits again; what else is dealt with at the item stays. Throws AGENDA_FIXED, NOT_FOUND. */
export async function unplanPaper(
  ctx: CommandCtx,
  { itemId, consultationId }: Parsed<'papers.unplan'>,
): Promise<Output<'papers.unplan'>> {
  const { db } = ctx;
  const item = found(await findItem(db, itemId), 'item');
  const meeting = await openMeeting(db, item.meetingId);
  refuseFixed(meeting.state);
  const step = await findConsultation(db, consultationId);
  if (step?.itemId !== itemId) return refuse({ code: 'NOT_FOUND', what: 'consultation' });
  const paper = await paperById(db, step.paperId);
  await takeOffAgenda(db, step.id, itemId);
  const left = withoutPaper(item, paper);
  if (isOther(item, left)) await updateItem(db, left);
  await record(ctx, 'paperUnplanned', { ...named(paper), meeting: germanDate(meeting.date) });
  return null;
}

const isOther = (item: AgendaItem, left: AgendaItem): boolean =>
  JSON.stringify(item) !== JSON.stringify(left);
