import { useEffect, useRef } from 'react';

/** A text has its own way back, letter by letter. */
const texts =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, [contenteditable="true"]';

/** Strg Z, and Strg Y or Strg Umschalt Z, wherever nothing is typed and no dialog is open. */
export function useUndoKeys(isOn: boolean, keys: { undo: () => void; repeat: () => void }): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key, altKey, shiftKey, repeat, defaultPrevented } = event;
      const meant = key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || altKey || !['z', 'y'].includes(meant)) return;
      if (defaultPrevented || (target instanceof Element && target.closest(texts))) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      // A held key acts once: each step is told before the next one goes.
      if (repeat) return;
      if (meant === 'y' || shiftKey) latest.current.repeat();
      else latest.current.undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
