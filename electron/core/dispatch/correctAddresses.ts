import { findDispatch } from '../../../db/repositories/dispatch/dispatches.ts';
import {
  type DispatchRecipientRow,
  listFellowRecipients,
  updateRecipientAddress,
} from '../../../db/repositories/dispatch/recipients.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { DispatchId, RecipientId } from '../../../shared/domain/ids.ts';
import { meetingById } from '../kernel/access.ts';
import { found } from '../kernel/refusals.ts';
import { onListsNow } from './asOfNow.ts';
import { addressKey } from './recipients.ts';

/**
 * Whose address was put right since a message to it came back gets the next try there: the same person on the lists
 * of the mailing now, whatever it is called by now, or for an entry by hand who is called the same, and got nothing of it yet. Whoever that is may have it, so that a name may be asked here.
 */
export async function correctAddresses(db: WriteDb, ids: readonly RecipientId[]): Promise<void> {
  const fellows = Map.groupBy(await listFellowRecipients(db, ids), ({ dispatchId }) => dispatchId);
  for (const [dispatchId, recipients] of fellows)
    await correctIn(db, dispatchId, { recipients, ids: new Set(ids) });
}

type Mailing = { recipients: readonly DispatchRecipientRow[]; ids: ReadonlySet<RecipientId> };

async function correctIn(db: WriteDb, dispatchId: DispatchId, { recipients, ids }: Mailing): Promise<void> {
  const { meetingId } = found(await findDispatch(db, dispatchId), 'dispatch');
  const now = await onListsNow(db, { id: dispatchId }, await meetingById(db, meetingId));
  if (now === null) return;
  const known = new Set(recipients.map(({ email }) => addressKey(email)));
  const fresh = [...now.byAddress].filter(([key]) => !known.has(key)).map(([, one]) => one);
  for (const { id, name, email, personId } of recipients) {
    if (!ids.has(id) || now.byAddress.has(addressKey(email))) continue;
    const [same, ...others] = fresh.filter((one) =>
      personId !== null && one.personId !== null
        ? one.personId === personId
        : one.name === name && name !== '',
    );
    if (same && others.length === 0) await updateRecipientAddress(db, id, same);
  }
}
