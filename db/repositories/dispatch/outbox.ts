import type { Selectable } from 'kysely';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { type Dispatch, toDispatch } from './dispatches.ts';
import { type DispatchRecipientRow, toRecipient } from './recipients.ts';
import { refuseUnchanged } from '../guarded.ts';
import type { DispatchId, RecipientId } from '../../../shared/domain/ids.ts';

/** A message to one person with the dispatch it belongs to. */
export type OutboxMessage = { recipient: DispatchRecipientRow; dispatch: Dispatch };

type Due = {
  now: string;
  /** No wait is that long: a time after it was written while the clock was wrong. */
  latest: string;
  /** Faults of the server; a message that met one goes first and tries the way for all others. */
  scouts: readonly string[];
};

/**
 * The next message whose time has come. Otherwise fewest attempts first: one that fails over and over must not hold
 * up the others.
 */
export async function findDueMessage(
  db: ReadDb,
  { now, latest, scouts }: Due,
): Promise<OutboxMessage | null> {
  const due = messages(db)
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('next_try_at', '<=', now), eb('next_try_at', '>', latest)]))
    .orderBy('attempts')
    .orderBy('dispatch_seq')
    .orderBy('position')
    .limit(1);
  // Each of the two has an index of its own: together they would sort all that waits for each message.
  const row = (await due.where('fault', 'in', scouts).executeTakeFirst()) ?? (await due.executeTakeFirst());
  return row ? toMessage(row) : null;
}

/** Those on which somebody was at work. */
export async function listMessagesUnderWay(db: ReadDb): Promise<OutboxMessage[]> {
  return (await messages(db).where('state', '=', 'sending').execute()).map(toMessage);
}

export async function hasWaitingMessages(db: ReadDb): Promise<boolean> {
  const row = await db
    .selectFrom('dispatch_recipient')
    .select('id')
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row !== undefined;
}

type Change = Pick<
  DispatchRecipientRow,
  'state' | 'attempts' | 'nextTryAt' | 'fault' | 'reply' | 'settledAt'
>;

/** Takes a waiting message out of the queue. Throws CONFLICT where it waits no longer. */
export async function claimMessage(db: WriteDb, id: RecipientId, attempts: number): Promise<void> {
  const result = await db
    .updateTable('dispatch_recipient')
    .set({ state: 'sending', attempts, next_try_at: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  refuseUnchanged(result);
}

/** What became of a message on which somebody was at work. Throws CONFLICT where nobody is any more. */
export async function settleMessage(db: WriteDb, id: RecipientId, change: Change): Promise<void> {
  const result = await db
    .updateTable('dispatch_recipient')
    .set({
      state: change.state,
      attempts: change.attempts,
      next_try_at: change.nextTryAt,
      fault: change.fault,
      reply: change.reply,
      settled_at: change.settledAt,
    })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  refuseUnchanged(result);
}

/** Nothing that waits is tried before `until`, nor what waits beyond `latest` because the clock was wrong. */
export async function postponeWaiting(db: WriteDb, until: string, latest: string): Promise<void> {
  await db
    .updateTable('dispatch_recipient')
    .set({ next_try_at: until })
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('next_try_at', '<', until), eb('next_try_at', '>', latest)]))
    .execute();
}

/** Everything that waits is tried at once. */
export async function hastenWaiting(db: WriteDb, now: string): Promise<void> {
  await db
    .updateTable('dispatch_recipient')
    .set({ next_try_at: now })
    .where('state', '=', 'waiting')
    .where('next_try_at', '>', now)
    .execute();
}

/** Since when mailings with some of these messages are held back; null where none is. */
export async function findHeldBack(db: ReadDb, ids: readonly RecipientId[]): Promise<string | null> {
  const row = await messages(db)
    .where('dispatch_recipient.id', 'in', ids)
    .where('held_back_at', 'is not', null)
    .executeTakeFirst();
  return row?.held_back_at ?? null;
}

/** Puts refused and uncertain messages back; answers how many of `ids` were such. */
export async function requeueMessages(
  db: WriteDb,
  ids: readonly RecipientId[],
  now: string,
): Promise<number> {
  const result = await db
    .updateTable('dispatch_recipient')
    .set({ state: 'waiting', attempts: 0, next_try_at: now, fault: '', reply: '', settled_at: null })
    .where('id', 'in', ids)
    .where('state', 'in', ['refused', 'uncertain'])
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Answers how many messages of the dispatch still waited. */
export async function cancelWaiting(db: WriteDb, dispatchId: DispatchId, now: string): Promise<number> {
  const result = await db
    .updateTable('dispatch_recipient')
    .set({ state: 'cancelled', next_try_at: null, settled_at: now })
    .where('dispatch_id', '=', dispatchId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

const messages = (db: ReadDb) =>
  db
    .selectFrom('dispatch_recipient')
    .innerJoin('dispatch', 'dispatch.id', 'dispatch_recipient.dispatch_id')
    .selectAll('dispatch_recipient')
    .select(['meeting_id', 'way', 'from_name', 'from_email', 'subject', 'text'])
    .select(['created_at', 'sent_at', 'for_public', 'held_back_at'])
    .select(['told_date', 'told_time', 'told_place', 'told_room', 'is_ahead', 'mailing_id']);

type Row = Selectable<Tables['dispatch_recipient']> & Omit<Selectable<Tables['dispatch']>, 'id' | 'seq'>;

const toMessage = (row: Row): OutboxMessage => ({
  recipient: toRecipient(row),
  dispatch: toDispatch({ ...row, id: row.dispatch_id }),
});

/** Nothing goes out of this file any more, whatever waits in it. */
export async function cancelAllWaiting(db: WriteDb, now: string): Promise<void> {
  await db
    .updateTable('dispatch_recipient')
    .set({ state: 'cancelled', next_try_at: null, settled_at: now })
    .where('state', '=', 'waiting')
    .execute();
}
