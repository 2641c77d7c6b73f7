import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { PastReturn, type RecipientState } from '../../../shared/domain/document/dispatch.ts';
import type { Clearance } from '../../../shared/domain/document/document.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import type { DispatchId, MeetingId, PersonId, RecipientId } from '../../../shared/domain/ids.ts';
import { jsonColumn } from '../../codec.ts';
import { refuseMissing, refuseUnchanged } from '../guarded.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';

const pastReturns = jsonColumn('pastReturns', z.array(PastReturn));

/** One person of a dispatch, and what became of the message to them. */
export type DispatchRecipientRow = {
  id: RecipientId;
  dispatchId: DispatchId;
  name: string;
  email: string;
  listName: string;
  clearance: Clearance;
  state: RecipientState;
  attempts: number;
  nextTryAt: string | null;
  /** Key of the sentence of what went wrong last; ''. */
  fault: string;
  /** The server's own words; ''. */
  reply: string;
  messageId: string;
  settledAt: string | null;
  /** Whose it is; null where several share the address, for entries by hand, and for older ones. */
  personId: PersonId | null;
  /** The day on which it came back, as the clerk said; null for all others. */
  returnedOn: IsoDate | null;
  /** The returns before it was sent once more, the oldest first. */
  pastReturns: PastReturn[];
};

/** The recipients of all dispatches of a meeting, in their order. */
export async function listDispatchRecipients(
  db: ReadDb,
  meetingId: MeetingId,
): Promise<DispatchRecipientRow[]> {
  const rows = await db
    .selectFrom('dispatch_recipient')
    .innerJoin('dispatch', 'dispatch.id', 'dispatch_recipient.dispatch_id')
    .selectAll('dispatch_recipient')
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  return rows.map(toRecipient);
}

/** The recipients of these dispatches, in their order. */
export async function listRecipientsOf(
  db: ReadDb,
  dispatchIds: readonly DispatchId[],
): Promise<DispatchRecipientRow[]> {
  const rows = await db
    .selectFrom('dispatch_recipient')
    .selectAll()
    .where('dispatch_id', 'in', dispatchIds)
    .orderBy('dispatch_seq')
    .orderBy('position')
    .execute();
  return rows.map(toRecipient);
}

/** All to whom the mailings of these go, in their order. */
export async function listFellowRecipients(
  db: ReadDb,
  ids: readonly RecipientId[],
): Promise<DispatchRecipientRow[]> {
  const mailings = db.selectFrom('dispatch_recipient').select('dispatch_id').where('id', 'in', ids);
  const rows = await db
    .selectFrom('dispatch_recipient')
    .selectAll()
    .where('dispatch_id', 'in', mailings)
    .orderBy('dispatch_id')
    .orderBy('position')
    .execute();
  return rows.map(toRecipient);
}

/** What the program sent and what came back counts as refused there, and may be tried again; the return is kept. */
export async function keepReturns(db: WriteDb, ids: readonly RecipientId[]): Promise<void> {
  const own = db.selectFrom('dispatch').select('id').where('way', '=', 'smtp');
  await db
    .updateTable('dispatch_recipient')
    .set({
      state: 'refused',
      returned_on: null,
      past_returns: sql<string>`json_insert(past_returns, '$[#]', json_object('on', returned_on, 'email', email))`,
    })
    .where('id', 'in', ids)
    .where('returned_on', 'is not', null)
    .where('dispatch_id', 'in', own)
    .execute();
}

/** Of a message that did not arrive. Throws NOT_FOUND where it is no such one. */
export async function updateRecipientAddress(
  db: WriteDb,
  id: RecipientId,
  { name, email }: Pick<DispatchRecipientRow, 'name' | 'email'>,
): Promise<void> {
  const result = await db
    .updateTable('dispatch_recipient')
    .set({ name, email })
    .where('id', '=', id)
    .where('state', 'in', ['refused', 'uncertain'])
    .executeTakeFirst();
  refuseMissing(result, 'dispatch');
}

export async function insertDispatchRecipient(
  db: WriteDb,
  position: number,
  recipient: DispatchRecipientRow,
): Promise<void> {
  await db
    .insertInto('dispatch_recipient')
    .values((eb) => ({
      id: recipient.id,
      dispatch_id: recipient.dispatchId,
      position,
      name: recipient.name,
      email: recipient.email,
      list_name: recipient.listName,
      clearance: recipient.clearance,
      state: recipient.state,
      attempts: recipient.attempts,
      next_try_at: recipient.nextTryAt,
      fault: recipient.fault,
      reply: recipient.reply,
      message_id: recipient.messageId,
      settled_at: recipient.settledAt,
      person_id: recipient.personId,
      returned_on: recipient.returnedOn,
      past_returns: pastReturns.write(recipient.pastReturns),
      dispatch_seq: eb.selectFrom('dispatch').select('seq').where('dispatch.id', '=', recipient.dispatchId),
    }))
    .execute();
}

/** What was handed over for these has been sent. */
export async function settleHandedOver(db: WriteDb, dispatchId: DispatchId, sentAt: string): Promise<void> {
  await db
    .updateTable('dispatch_recipient')
    .set({ state: 'sent', settled_at: sentAt })
    .where('dispatch_id', '=', dispatchId)
    .where('state', '=', 'handedOver')
    .execute();
}

/** Null where there is none. */
export async function findRecipient(db: ReadDb, id: RecipientId): Promise<DispatchRecipientRow | null> {
  const row = await db.selectFrom('dispatch_recipient').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toRecipient(row) : null;
}

/** Which messages of the same mailing somebody has by now; the people of all of them stand in the same order. */
export async function listPartsThatArrived(db: ReadDb, id: RecipientId): Promise<DispatchId[]> {
  const rows = await db
    .selectFrom('dispatch_recipient as own')
    .innerJoin('dispatch as message', 'message.id', 'own.dispatch_id')
    .innerJoin('dispatch as other', 'other.mailing_id', 'message.mailing_id')
    .innerJoin('dispatch_recipient as same', 'same.dispatch_id', 'other.id')
    .select('other.id')
    .where('own.id', '=', id)
    .whereRef('same.position', '=', 'own.position')
    .where('same.state', '=', 'sent')
    .where('same.returned_on', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}

/** What went out came back, or did not after all (null). Throws CONFLICT where that is known by now, or it never went out. */
export async function setReturnedOn(db: WriteDb, id: RecipientId, returnedOn: IsoDate | null): Promise<void> {
  const result = await db
    .updateTable('dispatch_recipient')
    .set({ returned_on: returnedOn })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .where('returned_on', returnedOn === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  refuseUnchanged(result);
}

export const toRecipient = (row: Selectable<Tables['dispatch_recipient']>): DispatchRecipientRow => ({
  id: row.id,
  dispatchId: row.dispatch_id,
  name: row.name,
  email: row.email,
  listName: row.list_name,
  clearance: row.clearance,
  state: row.state,
  attempts: row.attempts,
  nextTryAt: row.next_try_at,
  fault: row.fault,
  reply: row.reply,
  messageId: row.message_id,
  settledAt: row.settled_at,
  personId: row.person_id,
  returnedOn: row.returned_on,
  pastReturns: pastReturns.read(row.past_returns, row.id),
});
