import { findBodyId, listBodies } from '../../../db/repositories/office/bodies.ts';
import { listItemIdsWithText } from '../../../db/repositories/meetings/itemTexts.ts';
import {
  findLastMeeting,
  type ListedMeeting,
  listMeetings as listAllMeetings,
  listNumbers,
  removeMeeting as removeMeetingRow,
  updateMeeting as updateMeetingRow,
} from '../../../db/repositories/meetings/meetings.ts';
import { findMunicipality } from '../../../db/repositories/office/municipality.ts';
import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { listResolutionsOfMeeting } from '../../../db/repositories/meetings/resolutions.ts';
import { findTerm, findTermIdOn } from '../../../db/repositories/office/terms.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { addDays } from '../../../shared/domain/day/day.ts';
import type { TermId } from '../../../shared/domain/ids.ts';
import { type Body, bodyNameOn } from '../../../shared/domain/body/body.ts';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { meetingById, refuseLocked, rulesOf } from '../kernel/access.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { noteLostFiles } from './lostFiles.ts';
import { baseOf, found, refuse, refusing } from '../kernel/refusals.ts';
import { frozenFacts } from './frozenFacts.ts';

export async function listMeetings(
  { db }: QueryCtx,
  { bodyId }: Parsed<'meetings.list'>,
): Promise<Output<'meetings.list'>> {
  return withBodyNames(await listAllMeetings(db, { bodyId: bodyId ?? null }), await listBodies(db));
}

/** Adds to each meeting what its body was called on its day. */
export function withBodyNames(rows: readonly ListedMeeting[], bodies: readonly Body[]): MeetingRow[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return rows.map((row) => ({
    ...row,
    bodyName: bodyNameOn(byId.get(row.bodyId) ?? { rules: [] }, row.date),
  }));
}

export const getMeeting = async (
  { db }: QueryCtx,
  { id }: Parsed<'meetings.get'>,
): Promise<Output<'meetings.get'>> => meetingView(db, await meetingById(db, id));

/** Of a released meeting with the rules that its documents are built from. */
export const meetingView = async (db: ReadDb, meeting: Meeting): Promise<MeetingView> => ({
  ...meeting,
  rules: (await frozenFacts(db, meeting))?.meeting.rules ?? (await rulesOf(db, meeting)),
});

export async function suggestMeeting(
  { db, now }: QueryCtx,
  input: Parsed<'meetings.suggest'>,
): Promise<Output<'meetings.suggest'>> {
  const bodyId = found(await findBodyId(db, input.bodyId), 'body');
  const date = input.date ?? now().slice(0, 10);
  const last = await findLastMeeting(db, bodyId, '9999-12-31');
  const termId = await findTermIdOn(db, bodyId, date);
  const given = await listNumbers(db, bodyId, termId);
  const numbers = given.map((meeting) => meeting.number).filter((number) => number !== null);
  // An office that has not counted so far does not begin now.
  const counts = given.length === 0 || numbers.length > 0;
  return {
    number: counts ? Math.max(0, ...numbers) + 1 : null,
    date,
    startTime: last?.startTime ?? null,
    endTime: null,
    breaks: [],
    place: last?.place ?? (await findMunicipality(db))?.place ?? '',
    room: last?.room ?? '',
    isFirstOfTerm: given.length === 0 && termId !== null && (await beganLately(db, termId, date)),
  };
}

/** Councils and their bodies meet for the first time within weeks (§ 47 GO NRW); a file that begins later is in the middle of a term. */
const firstDays = 100;
async function beganLately(db: ReadDb, termId: TermId, day: string): Promise<boolean> {
  const { startDate } = found(await findTerm(db, termId), 'term');
  return day <= addDays(startDate, firstDays);
}

export async function updateMeeting(
  { db }: CommandCtx,
  { id, version, ...fields }: Parsed<'meetings.update'>,
): Promise<Output<'meetings.update'>> {
  const stored = await meetingById(db, id);
  refuseLocked(stored.state);
  baseOf(version, stored.version);
  const termId = await findTermIdOn(db, stored.bodyId, fields.date);
  const meeting = { ...stored, ...fields, termId };
  await refuseSameNumber(db, meeting);
  return meetingView(db, { ...meeting, version: await updateMeetingRow(db, meeting) });
}

/** Only while planned and without minutes; the attendance list goes with it. */
export async function removeMeeting(
  ctx: CommandCtx,
  { id, version }: Parsed<'meetings.remove'>,
): Promise<Output<'meetings.remove'>> {
  const { db } = ctx;
  const meeting = await meetingById(db, id);
  baseOf(version, meeting.version);
  const texts = await listItemIdsWithText(db, id);
  const resolutions = await listResolutionsOfMeeting(db, id);
  const written = texts.length > 0 || resolutions.length > 0;
  if (meeting.state !== 'planned' || written) refuse({ code: 'IN_USE', what: 'meeting' });
  const items = (await listItems(db, id)).map((item) => ({ kind: 'item', id: item.id }) as const);
  await noteLostFiles(ctx, [{ kind: 'meeting', id }, { kind: 'mailing', id }, ...items]);
  // What was presented or sent of it stays on file.
  await refusing(removeMeetingRow(db, id), { foreignKey: { code: 'IN_USE', what: 'meeting' } });
  return null;
}

/** A number is given once per body and term. */
export async function refuseSameNumber(db: ReadDb, meeting: Meeting): Promise<void> {
  if (meeting.number === null || meeting.termId === null) return;
  const given = await listNumbers(db, meeting.bodyId, meeting.termId);
  const taken = given.some(({ id, number }) => number === meeting.number && id !== meeting.id);
  if (taken) refuse({ code: 'DUPLICATE', field: 'meetingNumber' });
}
