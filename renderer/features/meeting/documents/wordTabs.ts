/** What is read of the renderer's own tree of a Word file; lengths as "70.9pt". */
export type WordNode = {
  type?: string;
  children?: WordNode[];
  tabs?: { position?: string; leader?: string; style?: string }[];
};

/** Where text goes on behind a tab, in pixels from the left edge of the text. */
type Stop = { at: number; isRuled: boolean };

/**
 * The renderer shows a tab as a wide blank. Here what stands before one becomes as wide as its stop says: captions,
 * numbers and names line up, and the lines to sign on are there. The pages must hang in the document.
 */
export function layTabs(pages: ParentNode, body: WordNode | undefined): void {
  const paragraphs = [...pages.querySelectorAll<HTMLElement>('section > article p')];
  const stops = body ? stopsOf(body) : [];
  // A paragraph that was split at a page break has no partner: then only indents count.
  const isPaired = stops.length === paragraphs.length;
  paragraphs.forEach((paragraph, index) => layParagraph(paragraph, isPaired ? (stops[index] ?? []) : []));
}

function layParagraph(paragraph: HTMLElement, own: readonly Stop[]): void {
  const tabs = [...paragraph.querySelectorAll('span')].filter(isTab);
  if (tabs.length === 0) return;
  const { textIndent, marginLeft } = getComputedStyle(paragraph);
  const hanging = -Number.parseFloat(textIndent);
  const left = Number.parseFloat(marginLeft) || 0;
  const stops = [...own, ...(hanging > 0 ? [{ at: left, isRuled: false }] : [])].toSorted(
    (a, b) => a.at - b.at,
  );
  let from = hanging > 0 ? left - hanging : left;
  tabs.forEach((tab, index) => {
    const stop = stops[index];
    if (!stop) return;
    widen(paragraph, tab, stop, stop.at - from);
    from = stop.at;
  });
}

const isTab = (span: HTMLElement): boolean => span.childElementCount === 0 && span.textContent === '\u{2003}';

/** Puts what stands before the tab, from the last one on, into a box that ends at the stop. */
function widen(paragraph: HTMLElement, tab: HTMLElement, { isRuled }: Stop, width: number): void {
  const before = document.createRange();
  const last = [...paragraph.children].findLast((child) => child.classList.contains('before-tab'));
  if (last) before.setStartAfter(last);
  else before.setStart(paragraph, 0);
  before.setEndBefore(tab);
  const box = document.createElement('span');
  box.className = 'before-tab';
  box.append(before.extractContents());
  Object.assign(box.style, {
    display: 'inline-block',
    boxSizing: 'border-box',
    minWidth: `${width}px`,
    minHeight: '1em',
    textIndent: '0',
    ...(isRuled ? { borderBottom: '1px solid' } : { paddingInlineEnd: '0.4em' }),
  });
  tab.remove();
  if (last) last.after(box);
  else paragraph.prepend(box);
}

/** The left stops of every paragraph, in the order of the document; those of other kinds are left to the renderer. */
function stopsOf(node: WordNode): Stop[][] {
  const own = node.type === 'paragraph' ? [(node.tabs ?? []).flatMap(stopOf)] : [];
  return [...own, ...(node.children ?? []).flatMap(stopsOf)];
}

function stopOf({ position = '', leader, style }: NonNullable<WordNode['tabs']>[number]): Stop[] {
  const points = Number.parseFloat(position);
  if (!(points > 0) || (style !== 'left' && style !== 'start')) return [];
  return [{ at: (points * 96) / 72, isRuled: leader === 'underscore' }];
}
