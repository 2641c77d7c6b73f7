import { type Dispatch, listDispatches } from '../../../db/repositories/dispatch/dispatches.ts';
import { listDistributionListsFor } from '../../../db/repositories/dispatch/distributionLists.ts';
import { listDispatchFiles } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { listListsOfDispatch } from '../../../db/repositories/dispatch/listsOfDispatch.ts';
import { listRecipientsOf } from '../../../db/repositories/dispatch/recipients.ts';
import { wasToldByHand } from '../../../db/repositories/meetings/announced.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { KindOfDocument } from '../../../shared/documents/kind.ts';
import { isKindThat } from '../../../shared/documents/kinds/index.ts';
import type { ListId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { nobodyMissed, type Reach } from '../../../shared/domain/meeting/reach.ts';
import { reachAmong } from './reachAmong.ts';
import { calledMembers } from './recipients.ts';

/**
 * Which members the mailings that call to the day of a meeting have reached, and which not. Where the clerk said that they were
 * called in another way, or nothing has gone out from here, nobody counts as missed.
 */
export async function reachOf(db: ReadDb, meeting: Meeting): Promise<Reach> {
  if (await wasToldByHand(db, meeting.id)) return nobodyMissed;
  const mailings = await callingMailings(db, meeting);
  const messages = await listRecipientsOf(
    db,
    mailings.map(({ id }) => id),
  );
  const papers = mailings.filter(({ way }) => way === 'folder');
  if (papers.length === 0 && !messages.some(({ state }) => state === 'sent')) return nobodyMissed;
  const used = await listsOf(db, mailings);
  const lists = (await listDistributionListsFor(db, meeting.bodyId)).filter(({ id }) => used.has(id));
  const members = await calledMembers(db, meeting, lists);
  return reachAmong(members, { messages, onPaper: await listsOf(db, papers) });
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

/** To which lists any of them went. */
async function listsOf(db: ReadDb, mailings: readonly Dispatch[]): Promise<ReadonlySet<ListId>> {
  const ids = new Set<ListId>();
  for (const { id } of mailings) for (const listId of await listListsOfDispatch(db, id)) ids.add(listId);
  return ids;
}
