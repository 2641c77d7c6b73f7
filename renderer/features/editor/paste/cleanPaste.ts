import { type LeftOut, takeOut } from './leftOut.ts';
import { showLineBreaks } from './lineBreaks.ts';
import { splitAtNumbers } from './listNumbers.ts';
import { keepRaised } from './raised.ts';
import { isBlank, withStyle } from './styles.ts';
import { rowsToParagraphs } from './tableRows.ts';
import { dropConditionals, dropFieldCodes, dropHidden, keepFragment } from './unseen.ts';
import { makeLists } from './wordLists.ts';

/**
 * A pasted page as Word, Excel, Outlook and LibreOffice show it, of which the editor's closed schema drops by itself
 * what else is foreign; and what was left out that a reader would miss.
 */
export function cleanPaste(html: string): { html: string; leftOut: LeftOut[] } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { body } = page;
  dropHidden(page);
  keepFragment(page);
  dropFieldCodes(page);
  makeLists(body);
  splitAtNumbers(body);
  const leftOut = takeOut(body);
  // Only now: Word draws into them what was to be read, as markers and pictures.
  dropConditionals(page);
  dropBlanks(body);
  keepRaised(body);
  showLineBreaks(body);
  rowsToParagraphs(body);
  return { html: body.innerHTML, leftOut };
}

/** Rows of no-break spaces stand for tabs, and they and line breaks for empty paragraphs. */
function dropBlanks(body: HTMLElement): void {
  for (const tab of withStyle(body, /mso-tab-count:/)) tab.textContent = ' ';
  for (const paragraph of body.querySelectorAll('p')) {
    if (isBlank(paragraph)) paragraph.replaceChildren();
  }
}
