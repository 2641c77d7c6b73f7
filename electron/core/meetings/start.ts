import { insertItems, listItems } from '../../../db/repositories/meetings/agenda.ts';
import { insertPresiding } from '../../../db/repositories/meetings/roomLists.ts';
import { findBodyId } from '../../../db/repositories/office/bodies.ts';
import {
  findLastMeeting,
  insertMeeting,
  listUnapproved,
} from '../../../db/repositories/meetings/meetings.ts';
import { listMembershipsOn } from '../../../db/repositories/people/memberships.ts';
import { listResolutionsOfMeeting } from '../../../db/repositories/meetings/resolutions.ts';
import { listStandardItems } from '../../../db/repositories/office/standardItems.ts';
import { listItemsOfWithdrawn } from '../../../db/repositories/papers/consultations.ts';
import { findTermIdOn } from '../../../db/repositories/office/terms.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { type AgendaItem, blankItem } from '../../../shared/domain/meeting/agenda.ts';
import { type Meeting, nothingNoted } from '../../../shared/domain/meeting/meeting.ts';
import { approvalTitle, isApprovalTitle } from '../../../shared/german/approval.ts';
import { rulesOf } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { carriedOver, type Carried } from '../../../shared/domain/meeting/carryOver.ts';
import { branches } from '../../../shared/domain/meeting/usualAgenda.ts';
import { firstAgendaOfTerm } from '../../../shared/german/firstSettings.ts';
import { preliminaryTitle } from '../../../shared/german/motion.ts';
import { insertExpected } from './expected.ts';
import { carryAttachments, carrySteps } from './furtherSteps.ts';
import { meetingView, refuseSameNumber } from './meetings.ts';
import { found } from '../kernel/refusals.ts';
import { BodyId, ItemId, MeetingId, type NewId, PresidingId } from '../../../shared/domain/ids.ts';

/** A new meeting with its agenda, the expected people as present and the chair presiding. */
export async function createMeeting(
  { db, newId }: CommandCtx,
  { bodyId, useStandardAgenda, isFirstOfTerm, carryOver, ...fields }: Parsed<'meetings.create'>,
): Promise<Output<'meetings.create'>> {
  found(await findBodyId(db, bodyId), 'body');
  const carried = carryOver ? await openMatters(db, bodyId, fields.date) : [];
  const standing = useStandardAgenda ? branches(await listStandardItems(db, bodyId)) : [];
  const usual = isFirstOfTerm ? firstAgendaOfTerm : standing;
  const standard = carryOver ? withApprovals(usual, await openMinutes(db, bodyId, fields.date)) : usual;
  const termId = await findTermIdOn(db, bodyId, fields.date);
  const fresh = {
    ...nothingNoted,
    id: newId(MeetingId),
    version: 1,
    bodyId,
    termId,
    state: 'planned',
    stateReason: '',
  } as const;
  const meeting: Meeting = { ...fresh, ...fields };
  await refuseSameNumber(db, meeting);
  await insertMeeting(db, meeting);
  const agenda = firstAgenda(meeting.id, newId, standard, carried);
  await insertItems(
    db,
    agenda.map(({ item }) => item),
  );
  const continued = agenda.flatMap(({ item, from }) => (from ? [{ from, to: item.id }] : []));
  await carrySteps({ db, newId }, continued);
  await carryAttachments({ db, newId }, continued);
  await insertExpected(db, newId, meeting, []);
  const memberships = await listMembershipsOn(db, bodyId, meeting.date);
  const chair = memberships.find((membership) => membership.role === 'chair');
  const first = chair && {
    id: newId(PresidingId),
    personId: chair.personId,
    fromItemId: null,
    fromTime: null,
  };
  if (first) await insertPresiding(db, meeting.id, [first]);
  return meetingView(db, meeting);
}

async function openMatters(db: ReadDb, bodyId: BodyId, day: string): Promise<Carried[]> {
  const last = await findLastMeeting(db, bodyId, day);
  if (!last) return [];
  const withdrawn = new Set(await listItemsOfWithdrawn(db, last.id));
  const items = (await listItems(db, last.id)).filter(({ id }) => !withdrawn.has(id));
  return carriedOver(items, await listResolutionsOfMeeting(db, last.id));
}

type Outline = Pick<AgendaItem, 'title' | 'isPublic'> &
  Partial<Pick<AgendaItem, 'approvesMeetingId' | 'isHeading'>> & { subItems?: Outline[] };

/** Minutes of earlier meetings that no meeting has dealt with, oldest first, an item each (R37). */
async function openMinutes(db: ReadDb, bodyId: BodyId, day: string): Promise<Outline[]> {
  const { minutesApproval } = await rulesOf(db, { bodyId, date: day });
  return (await listUnapproved(db, bodyId, day)).map((meeting) => ({
    title: approvalTitle(meeting, minutesApproval),
    isPublic: true,
    approvesMeetingId: meeting.id,
  }));
}

/** In place of the usual item for it, else at the beginning; without open minutes the usual item stays. */
function withApprovals(usual: readonly Outline[], approvals: readonly Outline[]): readonly Outline[] {
  if (approvals.length === 0) return usual;
  const at = usual.findIndex(({ title, isPublic }) => isPublic && isApprovalTitle(title));
  return at === -1 ? [...approvals, ...usual] : usual.toSpliced(at, 1, ...approvals);
}

/** An item of the new agenda, and the one of an earlier meeting that it continues. */
type Entered = { item: AgendaItem; from: ItemId | null };

/** What was carried over comes in before the last standard item of its part ("Verschiedenes"). */
function firstAgenda(
  meetingId: MeetingId,
  newId: NewId,
  standard: readonly Outline[],
  carried: readonly Carried[],
): Entered[] {
  const part = (isPublic: boolean): Carried[] => {
    const own = standard.filter((item) => item.isPublic === isPublic);
    const old = carried.filter((item) => item.isPublic === isPublic);
    const last = own.at(-1)?.approvesMeetingId ? [] : own.slice(-1);
    return [...own.slice(0, own.length - last.length), ...old, ...last];
  };
  const enter = (outline: Carried, position: number, parentId: ItemId | null): Entered[] => {
    const { subItems = [], from = null, ...fields } = outline;
    const item = blankItem({ ...fields, id: newId(ItemId), meetingId, position, parentId });
    return [{ item, from }, ...subItems.flatMap((sub, index) => enter(sub, index, item.id))];
  };
  const first = { kind: 'preliminary', title: preliminaryTitle, isPublic: true } as const;
  return [
    { item: blankItem({ id: newId(ItemId), meetingId, ...first }), from: null },
    ...[part(true), part(false)].flatMap((items) =>
      items.flatMap((item, position) => enter(item, position, null)),
    ),
  ];
}
