import { type Dispatch, findDispatch } from '../../../db/repositories/dispatch/dispatches.ts';
import {
  type DispatchRecipientRow,
  listFellowRecipients,
  updateRecipientAddress,
} from '../../../db/repositories/dispatch/recipients.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { RecipientId } from '../../../shared/domain/ids.ts';
import { meetingById } from '../kernel/access.ts';
import { found } from '../kernel/refusals.ts';
import { onListsNow } from './asOfNow.ts';
import { type Addressee, addressKey } from './recipients.ts';

/** Whom the next try of messages of a mailing reaches at another address than they have. */
export async function mendedAddresses(
  db: ReadDb,
  { id, meetingId }: Pick<Dispatch, 'id' | 'meetingId'>,
  { recipients, ids }: Mailing,
): Promise<Map<RecipientId, Addressee>> {
  const mended = new Map<RecipientId, Addressee>();
  const now = await onListsNow(db, { id }, await meetingById(db, meetingId));
  if (now === null) return mended;
  const known = new Set(recipients.map(({ email }) => addressKey(email)));
  const fresh = [...now.byAddress].filter(([key]) => !known.has(key)).map(([, one]) => one);
  for (const { id: recipientId, name, email, personId } of recipients) {
    if (!ids.has(recipientId) || now.byAddress.has(addressKey(email))) continue;
    const [same, ...others] = fresh.filter((one) =>
      personId !== null && one.personId !== null
        ? one.personId === personId
        : one.name === name && name !== '',
    );
    if (same && others.length === 0) mended.set(recipientId, same);
  }
  return mended;
}

/**
 * Whose address was put right since a message to it came back gets the next try there: the same person on the lists
 * of the mailing now, whatever it is called by now, or for an entry by hand who is called the same, and got nothing of it yet. Whoever that is may have it, so that a name may be asked here.
 */
export async function correctAddresses(db: WriteDb, ids: readonly RecipientId[]): Promise<void> {
  const fellows = Map.groupBy(await listFellowRecipients(db, ids), ({ dispatchId }) => dispatchId);
  for (const [dispatchId, recipients] of fellows) {
    const dispatch = found(await findDispatch(db, dispatchId), 'dispatch');
    // What was handed over as a file does not go out by itself.
    if (dispatch.way !== 'smtp') continue;
    const mended = await mendedAddresses(db, dispatch, { recipients, ids: new Set(ids) });
    for (const [id, addressee] of mended) await updateRecipientAddress(db, id, addressee);
  }
}

type Mailing = { recipients: readonly DispatchRecipientRow[]; ids: ReadonlySet<RecipientId> };
