import { useEffect } from 'react';

/**
 * A button that goes with its press takes the focus with it. Where nothing else has taken it by then, the nearest part of the
 * screen that is still there and can have it (`tabIndex={-1}`) gets it, so that keys go on working where the clerk was.
 */
export function useFocusNeverLost(): void {
  useEffect(() => {
    /** What had the focus last, with all that it lay in. */
    let path: Element[] = [];
    let frame = 0;
    const remember = ({ target }: FocusEvent) => {
      path = target instanceof Element ? withAncestors(target) : [];
    };
    const giveBack = () => {
      if (document.activeElement !== document.body) return;
      const part = path.find((element) => element.isConnected && element.matches('[tabindex="-1"]'));
      if (part instanceof HTMLElement) part.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      const [last] = path;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      cancelAnimationFrame(frame);
      // Dialogs and screens that know better give it back in the next frame.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(giveBack);
      });
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}

function withAncestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) found.push(at);
  return found;
}
