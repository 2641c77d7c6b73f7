import { listTaken } from '../../../db/repositories/handOver/takenMeetings.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Store } from '../../../db/store.ts';
import { refuse } from '../kernel/refusals.ts';

/**
 * Whoever sends or releases in a file that was taken along does it where the office does not learn of it. Throws HAND_OVER there;
 * elsewhere it does what it did.
 */
export const onlyInOffice =
  <Ctx extends { db: ReadDb } | { store: Store }, In, Out>(work: (ctx: Ctx, input: In) => Promise<Out>) =>
  async (ctx: Ctx, input: In): Promise<Out> => {
    const isCopy = async (db: ReadDb) => (await listTaken(db)).some((taken) => taken.isCopy);
    if ('db' in ctx ? await isCopy(ctx.db) : await ctx.store.read(isCopy))
      refuse({ code: 'HAND_OVER', because: 'onlyInOffice' });
    return work(ctx, input);
  };
