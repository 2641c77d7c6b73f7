import { useRef, useState } from 'react';
import type { PageOutput } from '../../../../shared/client.ts';
import type { Clearance } from '../../../../shared/domain/document/document.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { call } from '../../../api.ts';
import { useTask } from '../../../forms/useTask.ts';
import { dropFiles, saveFile } from '../../../host.ts';

/** How often the clerk sees how far it is, in milliseconds. */
const telling = 250;

export type BundleOrder = ReturnType<typeof useBundle>;

/** Makes a bundle and saves it where the clerk wants it; `done`: from 0 to 1, null while that is not known. */
export function useBundle(meetingId: MeetingId) {
  const [done, setDone] = useState<number | null>(null);
  const underWay = useRef<string | null>(null);
  const tell = async (bundle: string): Promise<void> => {
    const progress = await call('bundles.progress', { bundle }).catch(() => null);
    if (progress) setDone(progress.size === 0 ? null : progress.done / progress.size);
  };
  const task = useTask(async (clearance: Clearance) => {
    const bundle = crypto.randomUUID();
    underWay.current = bundle;
    setDone(null);
    const timer = setInterval(() => void tell(bundle), telling);
    try {
      const made = await call('bundles.make', { meetingId, clearance, bundle });
      return await saved(made, underWay.current === bundle);
    } catch (error) {
      if (error instanceof AppError && error.data.code === 'BUNDLE_CANCELLED') return null;
      throw error;
    } finally {
      clearInterval(timer);
      underWay.current = null;
    }
  });
  return {
    ...task,
    done,
    make: task.run,
    giveUp: () => {
      if (underWay.current === null) return;
      void call('bundles.cancel', { bundle: underWay.current }).catch(() => undefined);
      underWay.current = null;
    },
  };
}

/** `isWanted`: nobody has given it up meanwhile. A file that was not saved after all is not kept on its way. */
async function saved({ bytes, pages, notes }: PageOutput<'bundles.make'>, isWanted: boolean) {
  const reply = isWanted ? await saveFile(bytes) : null;
  if (!reply?.ok || reply.value.path === null) await dropFiles([bytes.id]);
  if (reply && !reply.ok) throw new AppError(reply.error);
  const path = reply?.value.path ?? null;
  return { path, pages, notes: path === null ? [] : notes };
}
