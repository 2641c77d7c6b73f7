import { listEntriesOf } from '../../../../db/repositories/dataFile/audit.ts';
import type { Store } from '../../../../db/store.ts';
import type { Secrets } from '../../kernel/app.ts';
import type { Job } from '../../kernel/background.ts';
import { signHead } from './signedHead.ts';

const MINUTE = 60_000;

type Options = { store: Store; now: () => string; officeKey: Secrets | undefined };

/** Signs where the log stands once a day while the file is open; each backup does so as well. */
export const signingJob = ({ store, now, officeKey }: Options): Job => ({
  name: 'signedHead',
  run: async ({ ending }) => {
    if (!officeKey?.canKeep || ending.aborted) return { done: 0, again: null };
    const last = (await store.read((db) => listEntriesOf(db, ['headSigned']))).at(-1);
    const isDue = last === undefined || last.at.slice(0, 10) < now().slice(0, 10);
    if (isDue) await signHead({ store, now, officeKey });
    return { done: isDue ? 1 : 0, again: 10 * MINUTE };
  },
});
