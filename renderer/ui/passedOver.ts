import { useEffect, useRef } from 'react';
import { stopsIn } from './regions.ts';

/** The Tab key goes on behind the whole of it, or before it, wherever in there the focus is. */
export function tabOver(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = stopsIn(event.currentTarget);
  // From its end, or its beginning, the browser itself goes on.
  (event.shiftKey ? stops[0] : stops.at(-1))?.focus({ preventScroll: true });
}

/**
 * What is done and holds many fields is one stop of the Tab key; Enter goes in, and from then on each field is a stop.
 * Whoever comes in otherwise, by a click or another key, is not called back.
 */
export function usePassedOver(isOn: boolean) {
  const isTabbingBack = useRef(false);
  useEffect(() => {
    const note = ({ type, key, shiftKey }: KeyboardEvent) => {
      isTabbingBack.current = type === 'keydown' && key === 'Tab' && shiftKey;
    };
    window.addEventListener('keydown', note, { capture: true });
    window.addEventListener('keyup', note, { capture: true });
    return () => {
      window.removeEventListener('keydown', note, { capture: true });
      window.removeEventListener('keyup', note, { capture: true });
    };
  }, []);
  if (!isOn) return { tabIndex: -1 };
  return {
    tabIndex: 0,
    'aria-description': 'Eingabe führt hinein, Tab führt vorbei.',
    onFocusCapture: ({ currentTarget, relatedTarget }: React.FocusEvent<HTMLElement>) => {
      const isFromOutside = !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
      if (isTabbingBack.current && isFromOutside) currentTarget.focus();
    },
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      const { target, currentTarget, key, shiftKey } = event;
      if (target !== currentTarget) return;
      if (key === 'Enter') {
        event.preventDefault();
        stopsIn(currentTarget)[0]?.focus();
      } else if (!shiftKey) tabOver(event);
    },
  };
}
