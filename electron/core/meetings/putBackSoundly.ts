import type { Change } from '../../../db/changes.ts';
import { putBack } from '../../../db/putBack.ts';
import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { findResolution } from '../../../db/repositories/meetings/resolutions.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import { ResolutionId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { isSoundOrder } from '../../../shared/domain/meeting/soundOrder.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { refuse } from '../kernel/refusals.ts';
import { refuseHiddenPapers } from './agenda.ts';
import { noteVote } from './votesAfterClosing.ts';

/** What holds for every other order of the meeting holds for this one. Throws what they throw. */
export const putBackSoundly = (
  ctx: CommandCtx,
  meeting: Meeting,
  changes: readonly Change[],
  reason = '',
): Promise<Change[]> => soundly(ctx, meeting, { changes, reason }, () => putBack(ctx.db, changes));

type Turning = { changes: readonly Change[]; reason: string };

/** The same for another way of turning rows back; `back`: what it has changed. */
export async function soundly(
  ctx: CommandCtx,
  meeting: Meeting,
  { changes, reason }: Turning,
  back: () => Promise<Change[]>,
): Promise<Change[]> {
  const { db } = ctx;
  const ids = new Set(changes.flatMap(resolutionOf));
  const before = await resolutionsOf(db, ids);
  const turned = await back();
  const items = await listItems(db, meeting.id);
  if (!isSoundOrder(items)) refuse({ code: 'NOT_TAKEN_BACK', because: 'changed' });
  const touched = new Set(
    turned.flatMap(({ table, after }) => (table === 'agenda_item' && after ? [after.id] : [])),
  );
  for (const item of items) if (item.isPublic && touched.has(item.id)) await refuseHiddenPapers(db, item.id);
  if (meeting.state === 'closed') {
    const after = await resolutionsOf(db, ids);
    await noteVotes(ctx, meeting, { before, after, reason });
  }
  return turned;
}

type Known = ReadonlyMap<ResolutionId, Resolution>;

/** Once a meeting is closed a vote changes with a reason, by whatever way. */
async function noteVotes(
  ctx: CommandCtx,
  meeting: Meeting,
  { before, after, reason }: { before: Known; after: Known; reason: string },
): Promise<void> {
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const now = after.get(id) ?? null;
    const then = before.get(id) ?? (now && { ...now, vote: null, election: null });
    if (then) await noteVote(ctx, meeting.id, { before: then, after: now, reason, comesBack: true });
  }
}

async function resolutionsOf(db: WriteDb, ids: ReadonlySet<ResolutionId>): Promise<Known> {
  const known = new Map<ResolutionId, Resolution>();
  for (const id of ids) {
    const resolution = await findResolution(db, id);
    if (resolution) known.set(id, resolution);
  }
  return known;
}

function resolutionOf({ table, before, after }: Change): ResolutionId[] {
  const row = after ?? before;
  if (!row) return [];
  if (table === 'resolution') return [ResolutionId.parse(row.id)];
  const isVote = table === 'vote' || table === 'vote_by_faction' || table === 'vote_by_name';
  return isVote ? [ResolutionId.parse(row.resolution_id)] : [];
}
