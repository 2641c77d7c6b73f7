import type { WordPackage } from '../read/package.ts';
import { all, child, element, elements, remove, textOf, val } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import type { Spot } from './spots.ts';

/** Kinds of content controls that hold a word, a choice or a picture; the others hold paragraphs (ISO 29500-1, 17.5.2). */
const forWords = new Set([
  'w:text',
  'w:date',
  'w:dropDownList',
  'w:comboBox',
  'w:picture',
  'w:citation',
  'w:equation',
  'w14:checkbox',
]);

const holdsParagraphs = (control: Element): boolean =>
  !elements(child(control, 'w:sdtPr') ?? control).some(({ name }) => forWords.has(name));

/** The content control in the paragraph that holds all its words; undefined where there is none. */
export const ownControl = (paragraph: Element): Element | undefined => child(paragraph, 'w:sdt');

/** Whether every content control around the words takes whole paragraphs. */
export const isRoomy = ({ paragraph, controls }: Spot): boolean =>
  [...controls, ...all(paragraph, 'w:sdt')].every(holdsParagraphs);

/** The blocks in the control in which the placeholder stood within its line. */
export function inControl(paragraph: Element, blocks: readonly Element[]): readonly Element[] {
  const control = ownControl(paragraph);
  if (!control) return blocks;
  const others = elements(control).filter(({ name }) => name !== 'w:sdtContent');
  return [element('w:sdt', {}, [...others, element('w:sdtContent', {}, [...blocks])])];
}

/** Content controls of the file that hold a placeholder, with the part that each stands in. */
export const controlsToFill = (file: WordPackage): (readonly [part: string, control: Element])[] =>
  file
    .xmlParts()
    .filter((part) => /^word\/.*\.xml$/i.test(part))
    .flatMap((part) => all(file.tree(part), 'w:sdt').map((control) => [part, control] as const))
    .filter(([, control]) => saysPlaceholder(control));

const saysPlaceholder = (control: Element): boolean =>
  all(control, 'w:t').map(textOf).join('').includes('{{');

/** Of a control what would have Word show something else than what was filled in. */
const stale = ['w:showingPlcHdr', 'w:dataBinding', 'w15:dataBinding'];

/** What stands in the controls is text now, and no longer the hint that one is to be typed. */
export function settleControls(file: WordPackage, controls: ReturnType<typeof controlsToFill>): void {
  for (const [part, control] of controls) {
    file.edit(part);
    const properties = child(control, 'w:sdtPr');
    if (!properties) continue;
    if (child(properties, 'w:showingPlcHdr')) plainRuns(control);
    for (const name of stale)
      for (const one of elements(properties)) if (one.name === name) remove(properties, one);
    child(properties, 'w:date')?.attributes.delete('w:fullDate');
    if (all(control, 'w:br').length > 0) child(properties, 'w:text')?.attributes.set('w:multiLine', '1');
  }
}

/** Out of the grey in which Word shows a hint. */
function plainRuns(control: Element): void {
  for (const look of all(control, 'w:rPr')) {
    const style = child(look, 'w:rStyle');
    if (style && /^(?:PlaceholderText|Platzhaltertext)$/.test(val(style))) remove(look, style);
  }
}
