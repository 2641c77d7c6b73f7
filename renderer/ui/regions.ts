import { useKeys } from './useKeys.ts';

/** The parts of a screen, each marked with `data-region`: one key leads from part to part, whatever is in between. */
export function useRegionKeys(): void {
  useKeys({ 'Ctrl+F6': () => focusNext(1), 'Ctrl+Shift+F6': () => focusNext(-1) });
}

function focusNext(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    entryOf(region),
  );
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  // From nowhere the next one is the first, and the one before is the last.
  const from = at === -1 && by === -1 ? 0 : at;
  const next = regions.at((from + by) % regions.length);
  if (next) entryOf(next)?.focus();
}

const tabbable =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex], [contenteditable="true"]';

/** Where one comes in: at what is shown or chosen there, in the text, or at the first field or button. */
function entryOf(region: HTMLElement): HTMLElement | null {
  const inside = stopsIn(region);
  const isShown = (one: Element) =>
    one.matches('[aria-current]:not([aria-current="false"]), [aria-selected="true"]');
  return inside.find(isShown) ?? inside.find((one) => one.matches('.ProseMirror')) ?? inside[0] ?? null;
}

/** What the Tab key may stop at in there, in the order of the page. */
export const stopsIn = (area: Element): HTMLElement[] =>
  [...area.querySelectorAll<HTMLElement>(tabbable)].filter(isReached);

const isReached = (element: HTMLElement): boolean =>
  element.getAttribute('tabindex') !== '-1' && !element.matches('.kern-sr-only') && isVisible(element);

/** Without a layout, as in tests of a screen, everything is. */
const isVisible = (element: Element): boolean =>
  'checkVisibility' in element ? element.checkVisibility({ visibilityProperty: true }) : true;
