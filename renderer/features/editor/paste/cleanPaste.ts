import { rowsToParagraphs } from './tableRows.ts';
import { cleanWordHtml } from './wordLists.ts';

/** Makes lists and rows of pasted pages readable; what else is foreign the editor's closed schema drops by itself. */
export function cleanPaste(html: string): string {
  const cleaned = cleanWordHtml(html);
  if (!/<table/i.test(cleaned)) return cleaned;
  const page = new DOMParser().parseFromString(cleaned, 'text/html');
  rowsToParagraphs(page.body);
  return page.body.innerHTML;
}
