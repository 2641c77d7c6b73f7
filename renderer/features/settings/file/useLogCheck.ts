import { useEffect, useRef, useState } from 'react';
import { AppError } from '../../../../shared/errors.ts';
import { call } from '../../../api.ts';
import { useTask } from '../../../forms/useTask.ts';

/** How often the clerk sees how far it is, in milliseconds. */
const telling = 250;

/** Verifies the log and all for which it vouches; `done`: from 0 to 1, null while that is not known. */
export function useLogCheck() {
  const [done, setDone] = useState<number | null>(null);
  const underWay = useRef<string | null>(null);
  const tell = async (check: string): Promise<void> => {
    const progress = await call('audit.progress', { check }).catch(() => null);
    if (progress) setDone(progress.size === 0 ? null : progress.done / progress.size);
  };
  const task = useTask(async () => {
    const check = crypto.randomUUID();
    underWay.current = check;
    setDone(null);
    const timer = setInterval(() => void tell(check), telling);
    try {
      return await call('audit.verify', { check });
    } catch (error) {
      if (error instanceof AppError && error.data.code === 'AUDIT_CANCELLED') return null;
      throw error;
    } finally {
      clearInterval(timer);
      underWay.current = null;
    }
  });
  const giveUp = () => {
    if (underWay.current === null) return;
    void call('audit.cancel', { check: underWay.current }).catch(() => undefined);
  };
  // Whoever leaves the screen waits for no answer any more.
  const left = useRef(giveUp);
  left.current = giveUp;
  useEffect(() => () => left.current(), []);
  return { ...task, done, giveUp };
}
