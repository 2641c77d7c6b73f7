import type { Hit } from '../../../../shared/search/inMinutes.ts';

/** Once its item is shown: the keyboard goes to what was found, and its line is selected. */
export async function showHit(hit: Hit): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const [text, cards] = document.querySelectorAll(`.minutes-item [data-item="${hit.itemId}"]`);
    const found = hit.part === 'text' ? text : cards;
    if (found && select(found, hit)) return;
    await new Promise(requestAnimationFrame);
  }
}

/** False while it is not there yet. */
function select(item: Element, { part, resolutionId, words }: Hit): boolean {
  const card = resolutionId && item.querySelector(`[data-resolution="${resolutionId}"]`);
  if (resolutionId && !card) return true;
  const area = card || item;
  const folded = area.querySelector<HTMLElement>('.folded-line');
  if (card && folded) return focusOn(folded);
  if (part === 'printedResult') return focusOn(area.querySelector('.printed-result textarea'));
  if (part === 'resultNote') return focusOn(area.querySelector('.result-note textarea'));
  const editor = area.querySelector<HTMLElement>('.ProseMirror');
  if (!editor) return false;
  const lines = [...editor.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')];
  const line = lines.find(({ textContent }) => textContent.trim() === words.trim()) ?? editor;
  focusOn(editor);
  window.getSelection()?.selectAllChildren(line);
  line.scrollIntoView({ block: 'center' });
  return true;
}

function focusOn(field: HTMLElement | null): boolean {
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
  return field !== null;
}
