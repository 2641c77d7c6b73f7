import type { UndoTarget } from '../../../../shared/contract/undo.ts';

/** So many frames what was read anew may take until it is drawn. */
const patience = 60;

/** What came back takes the focus, where the tab shows it; unless somebody has gone on elsewhere meanwhile. */
export function focusTarget(target: UndoTarget, framesLeft = patience): void {
  requestAnimationFrame(() => {
    const marked = markedAs(target);
    const goal = marked?.matches('[tabindex], [role="row"]')
      ? marked
      : (marked?.querySelector('input') ?? marked?.querySelector('button'));
    // A list that is drawn anew may take its row away once more.
    if (goal && goal === document.activeElement) return;
    if (framesLeft === 0 || isAtWorkElsewhere()) return;
    goal?.focus();
    if (marked) showAsBack(marked);
    focusTarget(target, framesLeft - 1);
  });
}

/** Whoever used the mouse before sees no ring around what has the focus: until it is left it is shown as what came back. */
function showAsBack(marked: HTMLElement): void {
  marked.scrollIntoView({ block: 'nearest' });
  marked.dataset['isBack'] = '';
  marked.addEventListener('focusout', () => delete marked.dataset['isBack'], { once: true });
}

function markedAs({ itemId, personId, resolutionId, row }: UndoTarget): HTMLElement | null {
  if (row !== null) return document.querySelector(`.screen [data-key="${CSS.escape(row)}"]`);
  const names = { 'data-resolution': resolutionId, 'data-person': personId, 'data-key': itemId };
  for (const [name, id] of Object.entries(names)) {
    const marked = id && document.querySelector<HTMLElement>(`.meeting-tabs [${name}="${CSS.escape(id)}"]`);
    if (marked) return marked;
  }
  return null;
}

/** In a text or a dialog, or wherever something is typed. */
function isAtWorkElsewhere(): boolean {
  const focused = document.activeElement;
  return (
    focused?.matches('input[type="text"], textarea, [contenteditable="true"], [role="dialog"] *') ?? false
  );
}
