import {
  findItem,
  insertItems,
  listItems,
  removeItem as removeItemRow,
  updateFixedNumber,
  updateItem as updateItemRow,
  updatePosition,
} from '../../../db/repositories/meetings/agenda.ts';
import { findHiddenPaper } from '../../../db/repositories/papers/consultations.ts';
import { listItemIdsWithText } from '../../../db/repositories/meetings/itemTexts.ts';
import { listResolutionsOfMeeting } from '../../../db/repositories/meetings/resolutions.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { AgendaRow } from '../../../shared/contract/agenda.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { Misplaced } from '../../../shared/errors.ts';
import { type AgendaItem, blankItem } from '../../../shared/domain/meeting/agenda.ts';
import { agendaIsFixed } from '../../../shared/domain/meeting/states.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { meetingById, openMeeting, refuseFixed } from '../kernel/access.ts';
import { fixOpenNumbers, keepNumbers } from './announced.ts';
import { agendaRows } from './agendaRows.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { itemsNamedIn, loadAttendance } from './attendanceView.ts';
import { ancestors, deepestLevel, fitsBelow } from '../../../shared/domain/meeting/numbering.ts';
import { itemsWithout, movedSince, putItems } from '../../../shared/domain/meeting/putItems.ts';
import { noteLostFiles } from './lostFiles.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { ItemId, MeetingId } from '../../../shared/domain/ids.ts';

export const listAgenda = async (
  { db }: QueryCtx,
  { meetingId }: Parsed<'agenda.list'>,
): Promise<Output<'agenda.list'>> => agendaRows(db, await meetingById(db, meetingId));

export async function addItem(
  { db, newId }: CommandCtx,
  { beforeItemId, ...fields }: Parsed<'agenda.add'>,
): Promise<Output<'agenda.add'>> {
  const meeting = await openMeeting(db, fields.meetingId);
  refuseFixed(meeting.state);
  await fixEarlier(db, meeting);
  const items = await listItems(db, meeting.id);
  const parent = parentAmong(items, fields.parentId);
  refuseUnknown(items, beforeItemId);
  await refuseForeignMinutes(db, meeting, fields.approvesMeetingId);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const { title, meetingId } = fields;
  const isPublic = partFor(parent, fields.isPublic);
  // What comes in after the invitation went out stands in the Nachtragstagesordnung.
  const isSupplement = meeting.state === 'invited';
  const item = blankItem({ ...given, id: newId(ItemId), meetingId, title, isPublic, isSupplement });
  const [placed = item, ...others] = ownFirst(
    movedSince(items, putItems(items, [item], beforeItemId)),
    item.id,
  );
  await insertItems(db, [placed]);
  await updatePositions(db, others);
  return { itemId: item.id, items: await changedRows(db, meeting) };
}

/** A title may be corrected at any time; what makes another agenda of it may not once the meeting was opened. */
export async function updateItem(
  { db }: CommandCtx,
  fields: Parsed<'agenda.update'>,
): Promise<Output<'agenda.update'>> {
  const { id, version } = fields;
  const { stored, meeting } = await openAgendaItem(db, id);
  // A sub-item lies in the part of its item; the preliminary block is public.
  const free = stored.kind === 'item' && stored.parentId === null;
  const isPublic = free ? fields.isPublic : stored.isPublic;
  const changesPart = isPublic !== stored.isPublic;
  if (changesPart) refuseFixed(meeting.state);
  if (changesPart && isPublic) await refuseHiddenPapers(db, id);
  await refuseForeignMinutes(db, meeting, fields.approvesMeetingId);
  baseOf(version, stored.version);
  const { calledAt, finishedAt } = agendaIsFixed(meeting.state) ? withFields(stored, fields) : stored;
  const item = { ...withFields(stored, fields), isPublic, calledAt, finishedAt };
  const changesNumber = item.isHeading !== stored.isHeading || item.ownNumber !== stored.ownNumber;
  if (changesNumber) await refuseOtherLine(db, meeting, item);
  item.version = await updateItemRow(db, item);
  if (changesPart) {
    await put(db, await listItems(db, meeting.id), item, null);
  }
  if (changesPart || changesNumber) await numberAnew(db, meeting, item);
  return changedRows(db, meeting);
}

/**
 * An item that goes into the other part gets another version: whoever edits it meanwhile would bring it back. Within its
 * part a move disturbs nobody.
 */
export async function moveItem(
  { db }: CommandCtx,
  { id, version, parentId, beforeItemId, isPublic }: Parsed<'agenda.move'>,
): Promise<Output<'agenda.move'>> {
  const { stored, meeting } = await openAgendaItem(db, id);
  // In which order items are called the chair may say; where they stand only a motion changes (M5).
  if (parentId !== stored.parentId || isPublic !== stored.isPublic) refuseFixed(meeting.state);
  const items = await listItems(db, meeting.id);
  const parent = parentAmong(items, parentId);
  refuseUnknown(items, beforeItemId);
  if (stored.kind === 'preliminary') refuseMisplaced('preliminary');
  if (parent && !fitsBelow(items, id, parent.id)) refuseMisplaced('tooDeep');
  const base = baseOf(version, stored.version);
  const moved = { ...stored, parentId, isPublic: partFor(parent, isPublic) };
  if (moved.isPublic && !stored.isPublic) await refuseHiddenPapers(db, id);
  if (moved.isPublic !== stored.isPublic) await updateItemRow(db, { ...moved, version: base });
  await put(db, items, moved, beforeItemId);
  await numberAnew(db, meeting, moved);
  return changedRows(db, meeting);
}

/** Sub-items go with their item. Refused with HAS_MINUTES where text, resolutions or the attendance name it. */
export async function removeItem(
  ctx: CommandCtx,
  { id, version }: Parsed<'agenda.remove'>,
): Promise<Output<'agenda.remove'>> {
  const { db } = ctx;
  const { stored: item, meeting } = await openAgendaItem(db, id);
  refuseFixed(meeting.state);
  if (item.kind === 'preliminary') refuseMisplaced('preliminary');
  baseOf(version, item.version);
  const items = await listItems(db, meeting.id);
  const above = ancestors(items);
  const gone = new Set(items.filter((one) => one.id === id || above(one).includes(id)).map((one) => one.id));
  const texts = await listItemIdsWithText(db, meeting.id);
  const resolutions = await listResolutionsOfMeeting(db, meeting.id);
  const named = itemsNamedIn(await loadAttendance(db, meeting.id));
  const written = [...texts, ...resolutions.map((resolution) => resolution.itemId), ...named];
  if (written.some((itemId) => gone.has(itemId))) refuse({ code: 'HAS_MINUTES' });
  await noteLostFiles(
    ctx,
    [...gone].map((itemId) => ({ kind: 'item', id: itemId })),
  );
  await removeItemRow(db, id);
  await updatePositions(db, movedSince(items, itemsWithout(items, gone)));
  return changedRows(db, meeting);
}

/** Another number, or a line that has none from now on. Throws AGENDA_FIXED, MISPLACED. */
async function refuseOtherLine(
  db: ReadDb,
  meeting: Meeting,
  { id, kind, isHeading }: AgendaItem,
): Promise<void> {
  refuseFixed(meeting.state);
  if (kind === 'preliminary') refuseMisplaced('preliminary');
  if (!isHeading) return;
  const items = await listItems(db, meeting.id);
  if (items.some(({ parentId }) => parentId === id)) refuseMisplaced('belowHeading');
}

/** The item with its new fields; of those that came later, what was not named stays as it is. */
const withFields = (
  stored: AgendaItem,
  { id: _id, version: _version, ...fields }: Parsed<'agenda.update'>,
): AgendaItem => ({
  ...stored,
  ...fields,
  isHeading: fields.isHeading ?? stored.isHeading,
  ownNumber: fields.ownNumber ?? stored.ownNumber,
  subtitle: fields.subtitle ?? stored.subtitle,
  department: fields.department ?? stored.department,
  paperTitle: fields.paperTitle ?? stored.paperTitle,
  furtherPapers: fields.furtherPapers ?? stored.furtherPapers,
  calledAt: fields.calledAt === undefined ? stored.calledAt : fields.calledAt,
  finishedAt: fields.finishedAt === undefined ? stored.finishedAt : fields.finishedAt,
});

async function openAgendaItem(db: WriteDb, id: ItemId): Promise<{ stored: AgendaItem; meeting: Meeting }> {
  const { meetingId } = found(await findItem(db, id), 'item');
  const meeting = await openMeeting(db, meetingId);
  await fixEarlier(db, meeting);
  return { stored: found(await findItem(db, id), 'item'), meeting };
}

/** What was sent by a version of the program that fixed no numbers then has them from now on. */
async function fixEarlier(db: WriteDb, meeting: Meeting): Promise<void> {
  if (meeting.state === 'invited') await fixOpenNumbers(db, meeting);
}

/** The agenda after a change. What was announced keeps its number (M5). */
async function changedRows(db: WriteDb, meeting: Meeting): Promise<AgendaRow[]> {
  if (meeting.state === 'invited') await keepNumbers(db, meeting);
  return agendaRows(db, meeting);
}

/** After the invitation: what was put elsewhere takes the number of its new place, unless it was announced with one. */
async function numberAnew(db: WriteDb, meeting: Meeting, { id }: AgendaItem): Promise<void> {
  if (meeting.state === 'invited') await updateFixedNumber(db, id, null);
}

/** What a paper hides does not become public by its item. Throws PAPER_NOT_PUBLIC. */
export async function refuseHiddenPapers(db: ReadDb, itemId: ItemId): Promise<void> {
  const hidden = await findHiddenPaper(db, itemId);
  if (hidden) refuse({ code: 'PAPER_NOT_PUBLIC', paper: hidden.number ?? hidden.typeLabel });
}

const put = (
  db: WriteDb,
  items: readonly AgendaItem[],
  moved: AgendaItem,
  beforeItemId: ItemId | null,
): Promise<void> => updatePositions(db, movedSince(items, putItems(items, [moved], beforeItemId)));

async function updatePositions(db: WriteDb, items: readonly AgendaItem[]): Promise<void> {
  for (const item of items) await updatePosition(db, item);
}

const ownFirst = (items: readonly AgendaItem[], id: ItemId): AgendaItem[] =>
  items.toSorted((a, b) => Number(b.id === id) - Number(a.id === id));

/** The item to hang below; deeper levels than 4.1.2 do not exist. */
function parentAmong(items: readonly AgendaItem[], parentId: ItemId | null): AgendaItem | null {
  if (parentId === null) return null;
  const parent = found(items.find((item) => item.id === parentId) ?? null, 'item');
  if (parent.kind === 'preliminary') refuseMisplaced('preliminary');
  if (parent.isHeading) refuseMisplaced('belowHeading');
  return ancestors(items)(parent).length + 2 > deepestLevel ? refuseMisplaced('tooDeep') : parent;
}

/**
 * A sub-item lies in the part of its item. What was meant for the non-public part does not become public because somebody
 * else has moved the item meanwhile. Throws CONFLICT.
 */
function partFor(parent: AgendaItem | null, isPublic: boolean): boolean {
  if (parent?.isPublic && !isPublic) refuse({ code: 'CONFLICT' });
  return parent?.isPublic ?? isPublic;
}

export function refuseUnknown(items: readonly AgendaItem[], id: ItemId | null): void {
  if (id !== null) found(items.find((item) => item.id === id) ?? null, 'item');
}

/** A meeting deals with minutes of an earlier one of its own body (R35). Throws NOT_FOUND, MISPLACED. */
async function refuseForeignMinutes(
  db: ReadDb,
  meeting: Meeting,
  id: MeetingId | null | undefined,
): Promise<void> {
  if (id === null || id === undefined) return;
  const { bodyId, date } = await meetingById(db, id);
  if (id === meeting.id || bodyId !== meeting.bodyId) refuseMisplaced('foreignMinutes');
  if (date > meeting.date) refuseMisplaced('laterMinutes');
}

const refuseMisplaced = (reason: Misplaced): never => refuse({ code: 'MISPLACED', reason });
