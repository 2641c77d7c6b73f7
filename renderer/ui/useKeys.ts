import { useEffect, useRef } from 'react';

/** Names a key with its modifiers: "F2", "Alt+ArrowDown", "Ctrl+s", "Ctrl+Shift+1". */
const nameOf = (event: KeyboardEvent) =>
  [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', keyOf(event)]
    .filter(Boolean)
    .join('+');

/** With Ctrl a digit is the key it stands on: with Shift that writes "!" or something else. */
const keyOf = ({ ctrlKey, code, key }: KeyboardEvent) =>
  ctrlKey && code.startsWith('Digit') ? code.slice('Digit'.length) : key;

/** Keys of a screen, from wherever the focus is, except while a dialog is open. */
export function useKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = latest.current[nameOf(event)];
      if (!action || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      event.stopPropagation();
      // A held key acts once, except for walking through the agenda.
      if (!event.repeat || event.altKey) action();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
