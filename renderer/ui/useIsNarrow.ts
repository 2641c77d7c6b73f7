import { useSyncExternalStore } from 'react';

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Whether the window is narrower than so many CSS pixels, as a media query is asked: for what stands elsewhere then. */
export const useIsNarrow = (than: number): boolean =>
  useSyncExternalStore(onResize, () => window.innerWidth < than);
