import { useState } from 'react';
import type { Picture } from '../../../../shared/domain/inline.ts';
import { call, withPassed } from '../../../api.ts';
import { useTask } from '../../../forms/useTask.ts';
import { redrawn } from '../../../forms/redrawn.ts';

export type ChosenPicture = {
  /** Kept by now; null until then. */
  picture: Omit<Picture['attrs'], 'alt'> | null;
  isPending: boolean;
  error: unknown;
  choose: (file: File) => void;
  forget: () => void;
};

/** A picture that was chosen, pasted or dropped, on its way into the data file. */
export function useChosenPicture(): ChosenPicture {
  const [picture, setPicture] = useState<ChosenPicture['picture']>(null);
  const task = useTask(async (file: File) =>
    withPassed(await redrawn(file), (bytes) => call('pictures.add', { bytes })),
  );
  return {
    picture,
    isPending: task.isPending,
    error: task.error,
    choose: (file) => void task.run(file).then((added) => added && setPicture(added)),
    forget: () => {
      setPicture(null);
      task.reset();
    },
  };
}
