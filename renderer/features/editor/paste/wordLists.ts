/**
 * Word puts lists on the clipboard as paragraphs that only carry a style ("mso-list:l0 level2 lfo1") and a drawn
 * marker. This turns them into real lists; everything else the editor's closed schema drops by itself.
 */
export function cleanWordHtml(html: string): string {
  if (!/mso-list|urn:schemas-microsoft-com/.test(html)) return html;
  const page = new DOMParser().parseFromString(withoutConditionals(html), 'text/html');
  for (const first of page.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) {
    if (first.isConnected) replaceRun(first);
  }
  return page.body.innerHTML;
}

/** The marker stands between <![if !supportLists]> and <![endif]>; keep it, so that its kind can be read. */
const withoutConditionals = (html: string) => html.replaceAll(/<!(?:--)?\[(?:if[^\]]*|endif)\](?:--)?>/g, '');

const isListParagraph = (node: Element | null): node is HTMLElement =>
  node?.tagName === 'P' && /mso-list:\s*l\d/.test(node.getAttribute('style') ?? '');

const levelOf = (paragraph: HTMLElement) =>
  Number(/level(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1);

/** Replaces a run of list paragraphs by nested lists. */
function replaceRun(first: HTMLElement): void {
  const paragraphs: HTMLElement[] = [];
  for (let node: Element | null = first; isListParagraph(node); node = node.nextElementSibling)
    paragraphs.push(node);
  const page = first.ownerDocument;
  const root = page.createElement('div');
  /** Open lists, outermost first; index + 1 is the level. */
  const lists: HTMLElement[] = [];
  for (const paragraph of paragraphs) {
    const level = Math.min(levelOf(paragraph), lists.length + 1);
    const kind = takeMarker(paragraph);
    lists.length = Math.min(lists.length, level);
    if (lists.length < level || lists[level - 1]?.tagName !== kind) {
      lists.length = level - 1;
      const list = page.createElement(kind);
      (lists[level - 2]?.lastElementChild ?? root).append(list);
      lists.push(list);
    }
    const item = page.createElement('li');
    const text = page.createElement('p');
    text.append(...paragraph.childNodes);
    item.append(text);
    lists[level - 1]?.append(item);
  }
  first.before(...root.childNodes);
  for (const paragraph of paragraphs) paragraph.remove();
}

/** Removes the drawn marker and says which list it stands for. */
function takeMarker(paragraph: HTMLElement): 'OL' | 'UL' {
  const marker = paragraph.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
  const text = marker?.textContent?.trim() ?? '';
  marker?.remove();
  return /^(\d+|[a-z]{1,3}|[ivxlc]+)[.)]/i.test(text) ? 'OL' : 'UL';
}
