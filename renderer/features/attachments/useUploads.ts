import { useRef, useState } from 'react';
import type { AttachmentOwner } from '../../../shared/domain/attachment/attachment.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { call, useCommand, withPassed } from '../../api.ts';
import { sentenceOf } from '../../forms/form.tsx';
import { tellCome, tellComing } from './comingIn.ts';

/** A file on its way in. `stored`: how much of it, from 0 to 1; null while that is not known. */
export type Upload = {
  id: string;
  fileName: string;
  stored: number | null;
  /** Why it was not taken; '' while it is on its way. */
  refusal: string;
};

/** How often the clerk sees how far it is, in milliseconds. */
const telling = 250;

/** Brings files in, one after the other. Those that were refused stay until the clerk has read why. */
export function useUploads(owner: AttachmentOwner, onAdded: (id: AttachmentId) => void) {
  const add = useCommand('attachments.add');
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const last = useRef<Promise<void>>(Promise.resolve());
  const givenUp = useRef(new Set<string>());
  const change = (id: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const drop = (id: string) => setUploads((all) => all.filter((one) => one.id !== id));

  const bringIn = async (id: string, file: File): Promise<void> => {
    if (givenUp.current.has(id)) return tellCome(id);
    const timer = setInterval(() => void tell(id), telling);
    try {
      await withPassed(file, async (bytes) => {
        if (givenUp.current.has(id)) return;
        const fileName = file.name || 'Datei';
        onAdded((await add.mutateAsync({ owner, upload: id, fileName, bytes })).id);
      });
      drop(id);
    } catch (cause) {
      const isGivenUp = cause instanceof AppError && cause.data.code === 'UPLOAD_CANCELLED';
      if (isGivenUp) drop(id);
      else change(id, { refusal: sentenceOf(cause) });
    } finally {
      clearInterval(timer);
      tellCome(id);
    }
  };

  const tell = async (id: string): Promise<void> => {
    const progress = await call('attachments.progress', { upload: id }).catch(() => null);
    if (progress) change(id, { stored: progress.size === 0 ? null : progress.stored / progress.size });
  };

  return {
    uploads,
    take: (files: readonly File[]) => {
      const taken = files.map((file) => ({ file, id: crypto.randomUUID() }));
      setUploads((all) => [
        ...all,
        ...taken.map(({ file, id }) => ({ id, fileName: file.name, stored: null, refusal: '' })),
      ]);
      for (const { file, id } of taken) tellComing(id, file.name);
      for (const { file, id } of taken) last.current = last.current.then(() => bringIn(id, file));
    },
    giveUp: (id: string) => {
      givenUp.current.add(id);
      drop(id);
      void call('attachments.cancelAdding', { upload: id }).catch(() => undefined);
    },
    forget: drop,
  };
}
