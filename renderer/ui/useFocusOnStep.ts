import { useEffect, useRef } from 'react';

/**
 * With a step its buttons go or cannot be pressed any more, and the focus with them: then it comes to what this marks
 * (it needs `tabIndex`), where the new ones are. Where somebody already works elsewhere, it stays.
 */
export function useFocusOnStep<Marked extends HTMLElement>(step: string | undefined) {
  const marked = useRef<Marked>(null);
  const before = useRef(step);
  useEffect(() => {
    const hasStepped = before.current !== step;
    before.current = step;
    const focused = document.activeElement;
    const isLost = focused === document.body || focused?.matches(':disabled') === true;
    if (hasStepped && isLost) marked.current?.focus();
  }, [step]);
  return marked;
}
