import { useSyncExternalStore } from 'react';
import { speller } from './speller.ts';

const listen = (listener: () => void) => speller.onChange(listener);

/** Whether words are marked on this computer. */
export const useIsSpellingOn = (): boolean => useSyncExternalStore(listen, () => speller.isTurnedOn);
