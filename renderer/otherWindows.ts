import { useEffect } from 'react';
import { call, queryClient } from './api.ts';

/**
 * Other windows write into the same file. Whenever this one is looked at again, it asks whether something was written since it
 * asked last, and reads what it shows anew.
 */
export function useOtherWindows(): void {
  useEffect(() => {
    let known: number | null = null;
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      const { revision } = await call('app.status', {});
      const isOutdated = known !== null && known !== revision;
      known = revision;
      if (isOutdated) await queryClient.invalidateQueries();
    };
    // Who cannot be asked now is asked by the screen's own questions, which say so.
    const seen = () => void look().catch(() => undefined);
    seen();
    window.addEventListener('focus', seen);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('focus', seen);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
}
