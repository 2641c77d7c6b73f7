import { headingLevels } from '../../../../shared/domain/richText.ts';
import { alignCells } from './alignment.ts';
import { keepFootnotes } from './footnotes.ts';
import { type LeftOut, takeOut } from './leftOut.ts';
import { showLineBreaks } from './lineBreaks.ts';
import { splitAtNumbers } from './listNumbers.ts';
import { keepRaised } from './raised.ts';
import { isBlank, withStyle } from './styles.ts';
import { fitTables } from './tables.ts';
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
  alignCells(page);
  dropFieldCodes(page);
  makeLists(body);
  splitAtNumbers(body);
  keepFootnotes(body);
  const leftOut = takeOut(body);
  // Only now: Word draws into them what was to be read, as markers and pictures.
  dropConditionals(page);
  dropBlanks(body);
  fitHeadings(body);
  keepRaised(body);
  showLineBreaks(body);
  fitTables(body);
  return { html: body.innerHTML, leftOut };
}

/** Rows of no-break spaces stand for tabs, and they and line breaks for empty paragraphs. */
function dropBlanks(body: HTMLElement): void {
  for (const tab of withStyle(body, /mso-tab-count:/)) tab.textContent = ' ';
  for (const paragraph of body.querySelectorAll('p')) {
    if (isBlank(paragraph)) paragraph.replaceChildren();
  }
}

/** Deeper ones are of the deepest that a text knows; without words, in a list or in a cell they are none. */
function fitHeadings(body: HTMLElement): void {
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(Number(heading.tagName.slice(1)), headingLevels.length);
    const isPlain = isBlank(heading) || heading.closest('li, td, th') !== null;
    const made = body.ownerDocument.createElement(isPlain ? 'p' : `h${level}`);
    if (!isBlank(heading)) made.append(...heading.childNodes);
    heading.replaceWith(made);
  }
}
