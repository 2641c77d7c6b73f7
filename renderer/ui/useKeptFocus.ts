import { useEffect, useRef } from 'react';

/**
 * For a list whose entries can be removed: an entry takes its button, and so the focus, with it. The list then
 * takes the focus (it needs `tabIndex={-1}`), so that Escape and Tab go on where the clerk was.
 */
export function useKeptFocus<Section extends HTMLElement>(count: number) {
  const section = useRef<Section>(null);
  const before = useRef(count);
  useEffect(() => {
    const isShorter = count < before.current;
    before.current = count;
    if (isShorter && document.activeElement === document.body) section.current?.focus();
  }, [count]);
  return section;
}
