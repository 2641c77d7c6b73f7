import { noteTexts } from '../../../../shared/domain/noteTexts.ts';
import { isBlank } from './styles.ts';

/** Word's and LibreOffice's numbers in the text, each with the way to its note. */
const anchors =
  'a[href^="#_ftn"]:not([href^="#_ftnref"]), a[href^="#_edn"]:not([href^="#_ednref"]), a.sdfootnoteanc, a.sdendnoteanc';

/** Puts the words of each note to where its number stands, and takes away the list of notes at the end. */
export function keepFootnotes(body: HTMLElement): void {
  for (const own of body.querySelectorAll<HTMLElement>('sup[data-footnote]'))
    own.replaceWith(
      ...noteTexts(own.dataset['footnote'] ?? '').map((text) => noteElement(body.ownerDocument, text)),
    );
  for (const anchor of body.querySelectorAll(anchors)) {
    // "#_ftn1" leads to the note "ftn1", "#sdfootnote1sym" to "sdfootnote1".
    const id = (anchor.getAttribute('href') ?? '').replace(/^#_?/, '').replace(/sym$/, '');
    const note = body.ownerDocument.getElementById(id);
    const text = note && !note.contains(anchor) ? wordsOf(note) : '';
    if (note === null || text === '') continue;
    const made = noteTexts(text).map((piece) => noteElement(body.ownerDocument, piece));
    const raised = anchor.closest('sup, span.MsoFootnoteReference');
    const isAlone = raised !== null && raised.textContent?.trim() === anchor.textContent?.trim();
    (isAlone ? raised : anchor).replaceWith(...made);
    const list = note.parentElement;
    note.remove();
    if (list && list !== body && isBlank(list)) list.remove();
  }
}

function noteElement(page: Document, text: string): HTMLElement {
  const made = page.createElement('sup');
  made.dataset['footnote'] = text;
  return made;
}

/** Without the number that leads back. */
function wordsOf(note: Element): string {
  const copy = note.cloneNode(true) as Element;
  for (const back of copy.querySelectorAll('a[href*="ref"], a.sdfootnotesym, a.sdendnotesym')) back.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
