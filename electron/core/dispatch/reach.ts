import { type Dispatch, listDispatches } from '../../../db/repositories/dispatch/dispatches.ts';
import { listDistributionListsFor } from '../../../db/repositories/dispatch/distributionLists.ts';
import { listDispatchFiles } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { listListsOfDispatch } from '../../../db/repositories/dispatch/listsOfDispatch.ts';
import { listRecipientsOf } from '../../../db/repositories/dispatch/recipients.ts';
import { listTold, wasToldByHand } from '../../../db/repositories/meetings/announced.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { daysLateTowards } from '../../../shared/domain/body/notice.ts';
import type { KindOfDocument } from '../../../shared/documents/kind.ts';
import { isKindThat } from '../../../shared/documents/kinds/index.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { nobodyMissed, type Reach } from '../../../shared/domain/meeting/reach.ts';
import type { Period } from '../meetings/convening.ts';
import { reachAmong, type Went } from './reachAmong.ts';
import { calledMembers } from './recipients.ts';

/**
 * Which members the mailings that call to the day of a meeting have reached, and when, and which not. Where the clerk said that
 * they were called in another way, or nothing has gone out from here, nobody counts as missed.
 */
export async function reachOf(db: ReadDb, meeting: Meeting, period: Period): Promise<Reach> {
  if (await wasToldByHand(db, meeting.id)) return nobodyMissed;
  const mailings = await callingMailings(db, meeting);
  const messages = await listRecipientsOf(
    db,
    mailings.map(({ id }) => id),
  );
  const went = await wentTo(db, mailings);
  if (!went.some(({ sentAt }) => sentAt !== null) && !messages.some(({ state }) => state === 'sent'))
    return nobodyMissed;
  const used = new Set(went.flatMap(({ listIds }) => [...listIds]));
  const lists = (await listDistributionListsFor(db, meeting.bodyId)).filter(({ id }) => used.has(id));
  const members = await calledMembers(db, meeting, lists);
  const daysLate = await latenessOf(db, meeting, period);
  return reachAmong(members, { messages, went, daysLate });
}

/** By how many days a moment was too late; null for what went out on the day of the first, of which the period itself tells. */
async function latenessOf(
  db: ReadDb,
  meeting: Meeting,
  { notice, verdict }: Period,
): Promise<(moment: string) => number | null> {
  const told = (await listTold(db, meeting.id)).filter(({ content }) => content.date === meeting.date);
  const [first = ''] = told.map(({ toldAt }) => toldAt.slice(0, 10)).toSorted();
  return (moment) => {
    const [on, at] = [moment.slice(0, 10), moment.slice(11, 16)];
    return on <= first ? null : daysLateTowards(notice, meeting, { on, at }, verdict);
  };
}

/**
 * What called to the day that holds and was sent, or is being sent: invitations and, of a meeting that was moved, what told its
 * new day.
 */
async function callingMailings(db: ReadDb, meeting: Meeting): Promise<Dispatch[]> {
  const files = Map.groupBy(await listDispatchFiles(db, meeting.id), ({ dispatchId }) => dispatchId);
  const says = ({ id }: Dispatch, ...ways: KindOfDocument['convening'][]) =>
    (files.get(id) ?? []).some(({ kind }) => isKindThat(kind, ({ convening }) => ways.includes(convening)));
  const sent = (await listDispatches(db, meeting.id)).filter(
    ({ way, sentAt }) => way === 'smtp' || sentAt !== null,
  );
  const isMoved = sent.some((mailing) => mailing.told.date !== meeting.date && says(mailing, 'calls'));
  return sent
    .filter(({ told }) => told.date === meeting.date)
    .filter((mailing) => (isMoved ? says(mailing, 'calls', 'changes') : says(mailing, 'calls')));
}

/** To which lists each went. Files of a folder reach them by the office's own hands. */
async function wentTo(db: ReadDb, mailings: readonly Dispatch[]): Promise<Went[]> {
  const went: Went[] = [];
  for (const { id, way, sentAt } of mailings) {
    const listIds = new Set(await listListsOfDispatch(db, id));
    went.push({ dispatchId: id, listIds, sentAt: way === 'folder' ? sentAt : null });
  }
  return went;
}
