import { type AuditRow, listEntriesOfResolution } from '../../../db/repositories/dataFile/audit.ts';
import { findItem } from '../../../db/repositories/meetings/agenda.ts';
import { listResolutionsOfItem } from '../../../db/repositories/meetings/resolutions.ts';
import { listOrganizations } from '../../../db/repositories/people/organizations.ts';
import { listPeople } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { MeetingId, ResolutionId } from '../../../shared/domain/ids.ts';
import { textName } from '../../../shared/domain/people/names.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import { isVoted, voteChange } from '../../../shared/domain/vote/voteChange.ts';
import { voteEvent } from '../../../shared/german/audit.ts';
import { voteRecord } from '../../../shared/german/voteRecord.ts';
import type { VoteNames } from '../../../shared/german/voteWords.ts';
import { meetingById } from '../kernel/access.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { detailsOf } from '../kernel/auditLog.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { meetingView } from './meetings.ts';
import { shortTitle } from './shortTitle.ts';

type Step = {
  before: Resolution;
  /** Null where it is deleted. */
  after: Resolution | null;
  reason: string;
  /** By undoing, or doing again: nobody enters it anew. */
  comesBack?: boolean;
};

/**
 * Once a meeting is closed a vote changes with a reason, which the log keeps with what stood there before and after. What was
 * entered later may be put right on the same day: it is still being written. Throws REASON_NEEDED.
 */
export async function noteVote(ctx: CommandCtx, meetingId: MeetingId, step: Step): Promise<void> {
  const { before, after, reason, comesBack = false } = step;
  const change = voteChange(before, after);
  if (change === null) return;
  const isBeing = reason === '' && (await isBeingEntered(ctx, before.id));
  if (comesBack && isBeing) return;
  const isFree = change === 'entered' || isBeing;
  if (!isFree && reason === '') refuse({ code: 'REASON_NEEDED' });
  const item = found(await findItem(ctx.db, before.itemId), 'item');
  const meeting = shortTitle(await meetingView(ctx.db, await meetingById(ctx.db, meetingId)));
  const about = { meeting, item: item.title, resolution: before.id };
  if (change === 'entered' && !comesBack) return record(ctx, 'voteEntered', about);
  if (isBeing) return;
  const names = await namesIn(ctx.db);
  if (change === 'entered' && after)
    return record(ctx, 'voteRestored', { ...about, after: voteRecord(after, names) });
  const then = { ...about, before: voteRecord(before, names), reason };
  if (change === 'changed' && after)
    return record(ctx, 'voteChanged', { ...then, after: voteRecord(after, names) });
  return record(ctx, 'voteWithdrawn', then);
}

/** Entered after the meeting, today and by the same person, and not changed with a reason since. */
async function isBeingEntered(
  { db, now, caller }: Pick<QueryCtx, 'db' | 'now' | 'caller'>,
  id: ResolutionId,
): Promise<boolean> {
  const [last] = await listEntriesOfResolution(db, id);
  return (
    last?.action === 'voteEntered' && last.by === caller.name && last.at.slice(0, 10) === now().slice(0, 10)
  );
}

type NamesOfAll = {
  personName: NonNullable<VoteNames['personName']>;
  organizationName: NonNullable<VoteNames['organizationName']>;
};

/** How people and lists are called in the log. */
export async function namesIn(db: ReadDb): Promise<NamesOfAll> {
  const all = await listPeople(db);
  const people = new Map(all.map((person) => [person.id, textName(person, all)]));
  const lists = new Map((await listOrganizations(db)).map(({ id, name }) => [id, name]));
  return {
    personName: (id) => people.get(id) ?? 'N. N.',
    organizationName: (id) => lists.get(id) ?? 'N. N.',
  };
}

/** What was done to the votes of an item after the meeting, and whether the next change of each asks for a reason. */
export async function voteHistory(
  ctx: QueryCtx,
  { itemId }: Parsed<'resolutions.history'>,
): Promise<Output<'resolutions.history'>> {
  const { db } = ctx;
  const item = found(await findItem(db, itemId), 'item');
  const { state } = await meetingById(db, item.meetingId);
  const histories: Output<'resolutions.history'> = [];
  for (const resolution of await listResolutionsOfItem(db, itemId)) {
    const { id } = resolution;
    const asks = state === 'closed' && (await asksForReason(ctx, resolution));
    const entries = await listEntriesOfResolution(db, id);
    histories.push({ id, asksForReason: asks, events: entries.map(eventOf) });
  }
  return histories;
}

/** Once the meeting is closed. */
export const asksForReason = async (
  ctx: Pick<QueryCtx, 'db' | 'now' | 'caller'>,
  resolution: Resolution,
): Promise<boolean> => isVoted(resolution) && !(await isBeingEntered(ctx, resolution.id));

const eventOf = ({ seq, at, by, action, details }: AuditRow) => ({
  key: String(seq),
  at,
  by,
  words: voteEvent(action, detailsOf(details)),
});
