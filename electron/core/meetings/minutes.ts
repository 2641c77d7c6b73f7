import { advanceOrder, findOrderVersion } from '../../../db/repositories/meetings/agenda.ts';
import { findItemText, insertItemText, updateItemText } from '../../../db/repositories/meetings/itemTexts.ts';
import {
  findResolution,
  insertResolution,
  listResolutionsOfItem,
  removeResolution as removeResolutionRow,
  updateResolution,
  updateResolutionPosition,
} from '../../../db/repositories/meetings/resolutions.ts';
import {
  insertFactionVotes,
  insertNamedVotes,
  insertVote,
  removeVote,
} from '../../../db/repositories/meetings/votes.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { withMoved, withParts } from '../../../shared/domain/vote/parts.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import type { Vote } from '../../../shared/domain/vote/vote.ts';
import { emptyText } from '../../../shared/domain/richText.ts';
import { openItem } from '../kernel/access.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { baseOf, found, refuse, refusing } from '../kernel/refusals.ts';
import { noteVote } from './votesAfterClosing.ts';
import { type ItemId, ResolutionId } from '../../../shared/domain/ids.ts';

export async function getMinutes(
  { db }: QueryCtx,
  { itemId }: Parsed<'minutes.get'>,
): Promise<Output<'minutes.get'>> {
  const orderVersion = found(await findOrderVersion(db, itemId), 'item');
  const stored = await findItemText(db, itemId);
  const resolutions = await listResolutionsOfItem(db, itemId);
  const text = stored?.text ?? emptyText;
  return { itemId, text, textVersion: stored?.version ?? 0, resolutions, orderVersion };
}

/** Runs at each pause in typing: one look, one write. */
export async function saveText(
  { db, now }: CommandCtx,
  { itemId, text, baseVersion }: Parsed<'minutes.saveText'>,
): Promise<Output<'minutes.saveText'>> {
  const { textVersion } = await openItem(db, itemId);
  if (baseVersion !== textVersion) refuse({ code: 'CONFLICT' });
  const savedAt = now();
  if (baseVersion > 0) {
    const next = await updateItemText(db, itemId, text, baseVersion, savedAt);
    return { textVersion: next, savedAt: timeOfDay(savedAt) };
  }
  await insertItemText(db, itemId, text, savedAt);
  return { textVersion: 1, savedAt: timeOfDay(savedAt) };
}

export async function addResolution(
  ctx: CommandCtx,
  { itemId, after, ...fields }: Parsed<'resolutions.add'>,
): Promise<Output<'resolutions.add'>> {
  const { db, newId } = ctx;
  const { meetingId, state } = await openItem(db, itemId);
  const resolution: Resolution = {
    id: newId(ResolutionId),
    version: 1,
    itemId,
    position: after
      ? await roomAfter(db, itemId, after)
      : nextPosition(await listResolutionsOfItem(db, itemId)),
    label: fields.label ?? 'Beschluss',
    text: fields.text ?? emptyText,
    part: fields.part ?? '',
    paperId: fields.paperId ?? null,
    mover: fields.mover ?? '',
    outcome: fields.outcome ?? 'open',
    outcomeDetail: fields.outcomeDetail ?? '',
    vote: fields.vote ?? null,
    election: fields.election ?? null,
    printedResult: fields.printedResult ?? '',
    printedResultIsOwn: fields.printedResultIsOwn ?? false,
    resultNote: fields.resultNote ?? '',
    partsOrder: fields.partsOrder ?? null,
    publicWording: fields.publicWording ?? '',
    isWithheld: fields.isWithheld ?? false,
    effect: null,
  };
  await insertWithVote(db, resolution);
  const before = { ...resolution, vote: null, election: null };
  if (state === 'closed') await noteVote(ctx, meetingId, { before, after: resolution, reason: '' });
  return resolution;
}

/** The place behind another one, from which those after it have moved on. */
async function roomAfter(db: WriteDb, itemId: ItemId, after: ResolutionId): Promise<number> {
  const all = await listResolutionsOfItem(db, itemId);
  const { position } = found(all.find(({ id }) => id === after) ?? null, 'resolution');
  await advanceOrder(db, itemId, found(await findOrderVersion(db, itemId), 'item'));
  for (const other of all.filter((one) => one.position > position))
    await updateResolutionPosition(db, other.id, other.position + 1);
  return position + 1;
}

export async function saveResolution(
  ctx: CommandCtx,
  { id, version, reason = '', ...fields }: Parsed<'resolutions.save'>,
): Promise<Output<'resolutions.save'>> {
  const { db, now } = ctx;
  const stored = found(await findResolution(db, id), 'resolution');
  const { meetingId, state } = await openItem(db, stored.itemId);
  baseOf(version, stored.version);
  const changed = {
    ...stored,
    ...fields,
    publicWording: fields.publicWording ?? stored.publicWording,
    isWithheld: fields.isWithheld ?? stored.isWithheld,
    resultNote: fields.resultNote ?? stored.resultNote,
    paperId: fields.paperId === undefined ? stored.paperId : fields.paperId,
    partsOrder: fields.partsOrder === undefined ? stored.partsOrder : fields.partsOrder,
    election: fields.election === undefined ? stored.election : fields.election,
  };
  if (state === 'closed') await noteVote(ctx, meetingId, { before: stored, after: changed, reason });
  changed.version = await updateResolution(db, changed);
  if (stored.vote) await removeVote(db, id);
  await insertVoteRows(db, id, changed.vote);
  return { resolution: changed, savedAt: timeOfDay(now()) };
}

export async function moveResolution(
  { db }: CommandCtx,
  { id, version, position }: Parsed<'resolutions.move'>,
): Promise<Output<'resolutions.move'>> {
  const { itemId } = found(await findResolution(db, id), 'resolution');
  await openItem(db, itemId);
  await advanceOrder(db, itemId, baseOf(version, found(await findOrderVersion(db, itemId), 'item')));
  const all = await listResolutionsOfItem(db, itemId);
  const order = withMoved(all, found(all.find((one) => one.id === id) ?? null, 'resolution'), position);
  for (const [index, resolution] of order.entries()) await updateResolutionPosition(db, resolution.id, index);
  return listResolutionsOfItem(db, itemId);
}

export async function removeResolution(
  ctx: CommandCtx,
  { id, version, reason = '' }: Parsed<'resolutions.remove'>,
): Promise<Output<'resolutions.remove'>> {
  const { db } = ctx;
  const stored = found(await findResolution(db, id), 'resolution');
  const { meetingId, state } = await openItem(db, stored.itemId);
  baseOf(version, stored.version);
  // Else they would be printed below another wording, as what came of that.
  const groups = withParts(await listResolutionsOfItem(db, stored.itemId));
  if (groups.some(({ resolution, parts }) => resolution.id === id && parts.length > 0))
    refuse({ code: 'HAS_PARTS' });
  if (state === 'closed') await noteVote(ctx, meetingId, { before: stored, after: null, reason });
  await removeResolutionRow(db, id);
  return null;
}

/** A new resolution with everything that was recorded about its vote. */
export async function insertWithVote(db: WriteDb, resolution: Resolution): Promise<void> {
  await insertResolution(db, resolution);
  await insertVoteRows(db, resolution.id, resolution.vote);
}

async function insertVoteRows(db: WriteDb, id: ResolutionId, vote: Vote | null): Promise<void> {
  if (vote === null) return;
  await insertVote(db, id, vote);
  await refusing(insertFactionVotes(db, id, vote), {
    foreignKey: { code: 'NOT_FOUND', what: 'organization' },
  });
  await refusing(insertNamedVotes(db, id, vote), { foreignKey: { code: 'NOT_FOUND', what: 'person' } });
}

export const nextPosition = (resolutions: readonly Resolution[]): number =>
  Math.max(-1, ...resolutions.map((resolution) => resolution.position)) + 1;

/** HH:MM:SS of a wall-clock time. */
export const timeOfDay = (now: string): string => now.slice(11, 19);
