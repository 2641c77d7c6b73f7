import { useEffect, useRef } from 'react';

/**
 * For a screen that takes the place of the one with the focused button: what it marks (it needs `tabIndex={-1}`) takes
 * the focus, unless something else has it already. `id`: of the thing that is shown.
 */
export function useFocusOnOpening<Marked extends HTMLElement>(id: string) {
  const marked = useRef<Marked>(null);
  useEffect(() => {
    if (document.activeElement === document.body) marked.current?.focus();
  }, [id]);
  return marked;
}
