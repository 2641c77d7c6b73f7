import { useEffect, useRef } from 'react';
import type { PageOutput } from '../../../../shared/client.ts';
import type { Clearance } from '../../../../shared/domain/document/document.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { call } from '../../../api.ts';
import { useTask } from '../../../forms/useTask.ts';
import { dropFiles, saveFile } from '../../../host.ts';
import { useBundleProgress } from './useBundleProgress.ts';

export type BundleOrder = ReturnType<typeof useBundle>;

/** Makes a bundle and saves it where the clerk wants it. */
export function useBundle(meetingId: MeetingId) {
  const { done, during, giveUp } = useBundleProgress();
  const task = useTask((clearance: Clearance) =>
    during(async (bundle, isWanted) => {
      try {
        const made = await call('bundles.make', { meetingId, clearance, bundle });
        return await saved(made, isWanted());
      } catch (error) {
        if (error instanceof AppError && error.data.code === 'BUNDLE_CANCELLED') return null;
        throw error;
      }
    }),
  );
  // Whoever leaves the screen gives it up as well: no question where to save it comes over another one.
  const left = useRef(giveUp);
  left.current = giveUp;
  useEffect(() => () => left.current(), []);
  return { ...task, done, make: task.run, giveUp };
}

/** `isWanted`: nobody has given it up meanwhile. A file that was not saved after all is not kept on its way. */
async function saved({ bytes, pages, notes, cautions }: PageOutput<'bundles.make'>, isWanted: boolean) {
  const reply = isWanted ? await saveFile(bytes) : null;
  if (!reply?.ok || reply.value.path === null) await dropFiles([bytes.id]);
  if (reply && !reply.ok) throw new AppError(reply.error);
  const path = reply?.value.path ?? null;
  return { path, pages, notes: path === null ? [] : notes, cautions };
}
