import type { FileTicket } from '../../../../shared/fileTicket.ts';
import { readFile } from '../../../host.ts';
import { spaceLines } from './wordLineHeight.ts';
import { layTabs, type WordNode } from './wordTabs.ts';

/** The class of everything in the rendered pages. */
export const pageClass = 'page';

/** A paragraph style: its class in the pages, and what its paragraphs stay with on one sheet. */
export type WordStyle = { cssName?: string; paragraphProps?: { keepNext?: boolean; keepLines?: boolean } };
type Word = { documentPart?: { body?: WordNode }; stylesPart?: { styles?: WordStyle[] } };

/** Tabs are laid once the pages hang in the document. */
type Pages = { pages: HTMLElement; layTabs: () => void; styles: readonly WordStyle[] };

export const wordPages = async (file: FileTicket): Promise<Pages> => pagesOf(await readFile(file));

/** A Word file as its pages, with the styles they need. Loads the renderer only here: nobody else needs it. */
export async function pagesOf(file: Blob): Promise<Pages> {
  const { renderAsync } = await import('docx-preview');
  const pages = document.createElement('div');
  const word: Word = await renderAsync(file, pages, pages, {
    className: pageClass,
    inWrapper: true,
    // Pictures as data: addresses, which the page's security policy allows.
    useBase64URL: true,
    ignoreLastRenderedPageBreak: true,
    // A page within the file is no part of ours.
    renderAltChunks: false,
  });
  spaceLines(pages);
  // Pages are looked at: a link would lead out of the program, or to another of its views.
  for (const link of pages.querySelectorAll('a[href]')) link.removeAttribute('href');
  return {
    pages,
    layTabs: () => layTabs(pages, word.documentPart?.body),
    styles: word.stylesPart?.styles ?? [],
  };
}
