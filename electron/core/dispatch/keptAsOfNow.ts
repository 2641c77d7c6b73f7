import type { Store } from '../../../db/store.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { type AsOfNow, asOfNow } from './asOfNow.ts';
import type { Enclosures } from './enclosures.ts';
import type { Claim } from './outboxSteps.ts';

type Given = { store: Pick<Store, 'transactions'>; enclosures: Enclosures; now: () => string };

/**
 * What decides whether a mailing may go out, read once for all its messages in a row and anew once anybody else has written.
 * `wrote`: a transaction of the outbox itself, which changes nothing of that; but for the first message that goes out: with it
 * the readers know of it.
 */
export function keptAsOfNow({ store, enclosures, now }: Given) {
  let own = 0;
  let kept: { id: string; others: number; value: Promise<AsOfNow> } | null = null;
  const told = new Set<string>();
  return {
    wrote: (sent: Claim | null = null): void => {
      own++;
      if (sent === null || told.has(sent.dispatch.id)) return;
      told.add(sent.dispatch.id);
      kept = null;
    },
    of: (db: ReadDb, { dispatch }: Claim): Promise<AsOfNow> => {
      const others = store.transactions() - own;
      const id = dispatch.mailingId ?? dispatch.id;
      if (kept?.id !== id || kept.others !== others)
        kept = { id, others, value: asOfNow(db, dispatch, { enclosures, now: now() }) };
      return kept.value;
    },
  };
}
