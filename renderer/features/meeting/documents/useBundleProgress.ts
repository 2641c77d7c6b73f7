import { useRef, useState } from 'react';
import { call } from '../../../api.ts';

/** How often the clerk sees how far it is, in milliseconds. */
const telling = 250;

/** Tells how far a bundle is while it is made, and gives it up; `done`: from 0 to 1, null while that is not known. */
export function useBundleProgress() {
  const [done, setDone] = useState<number | null>(null);
  const underWay = useRef<string | null>(null);
  const tell = async (bundle: string): Promise<void> => {
    const progress = await call('bundles.progress', { bundle }).catch(() => null);
    if (progress) setDone(progress.size === 0 ? null : progress.done / progress.size);
  };
  return {
    done,
    /** The work names its bundle so; `isWanted`: nobody has given it up meanwhile. */
    during: async <T>(work: (bundle: string, isWanted: () => boolean) => Promise<T>): Promise<T> => {
      const bundle = crypto.randomUUID();
      underWay.current = bundle;
      setDone(null);
      const timer = setInterval(() => void tell(bundle), telling);
      try {
        return await work(bundle, () => underWay.current === bundle);
      } finally {
        clearInterval(timer);
        underWay.current = null;
      }
    },
    giveUp: () => {
      if (underWay.current === null) return;
      void call('bundles.cancel', { bundle: underWay.current }).catch(() => undefined);
      underWay.current = null;
    },
  };
}
