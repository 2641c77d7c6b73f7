import { useEffect, useRef } from 'react';

/**
 * For what comes about below the button that was pressed: once `id` names it anew, what is marked (it needs
 * `tabIndex={-1}`) comes into sight and takes the focus. What was there when the screen opened takes none.
 */
export function useBroughtIntoSight(id: string | null) {
  const marked = useRef<HTMLDivElement>(null);
  const before = useRef(id);
  useEffect(() => {
    const isNew = id !== null && id !== before.current;
    before.current = id;
    if (!isNew) return;
    marked.current?.focus({ preventScroll: true });
    marked.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return marked;
}
