import { mergeNotes } from './mergeNotes.ts';
import { mergeRelations } from './mergeRelations.ts';
import { inControl } from './controls.ts';
import { fitBlocks } from './fitBlocks.ts';
import { knowBoxes } from './tickBoxes.ts';
import type { WordPackage } from '../read/package.ts';
import type { Spot } from './spots.ts';
import { readable } from './placeholders.ts';
import { addProperty } from './paragraphProperties.ts';
import { all, child, copy, element, elements, everything, properties, remove, val } from '../read/tree.ts';
import { fitPictures, fitTables, narrowTabs, widthAt } from './textWidth.ts';
import type { Element } from '../read/xml.ts';

const marks = ['w:bookmarkStart', 'w:bookmarkEnd'];
const controls = ['w:sdt', 'w:sdtContent'];
const plain = new Set(['w:p', 'w:r', 'w:t', 'w:lastRenderedPageBreak', 'w:proofErr', ...controls, ...marks]);
/** Of which it does not matter what they hold. */
const looks = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr']);

/** Whether the paragraph can give way to others: words alone, in the text or, for part of a document, in a cell. */
export function isAlone({ paragraph, holder }: Spot, mayBeInCell = false): boolean {
  const isPlain = (one: Element): boolean =>
    looks.has(one.name) || (plain.has(one.name) && elements(one).every(isPlain));
  const isOnly = /^\s*\{\{[^{}]*\}\}\s*$/.test(readable(paragraph));
  return (
    (holder?.kind === 'text' || (mayBeInCell && holder?.kind === 'cell')) && isOnly && isPlain(paragraph)
  );
}

/**
 * Puts the content's body in place of the paragraph; styles and lists come along, sections and footers do not. Content
 * controls around the paragraph, or in it around its words, are then around what stands there.
 */
export function insertContent(template: WordPackage, content: WordPackage, spot: Spot): void {
  const { paragraph: placeholder, parent } = spot;
  const source = child(content.tree(content.main), 'w:body');
  if (!source) return;
  const main = template.edit(template.main);
  const blocks = withPageBreaks(elements(copy(source)));
  checkOwn(blocks);
  mergeRelations(template, content, blocks);
  if (blocks.some((block) => all(block, 'w14:checkbox').length > 0)) knowBoxes(main);
  const notes = mergeNotes(template, content, blocks);
  const width = widthAt(spot);
  const styles = fitBlocks([...blocks, ...notes], { template, content, width });
  if (width !== undefined) {
    narrowTabs([...styles, ...blocks], width);
    fitTables(blocks, width);
    fitPictures(blocks, width);
  }
  takeOver(placeholder, blocks);
  const kept = elements(placeholder).filter(({ name }) => marks.includes(name));
  const at = parent.children.indexOf(placeholder);
  const follower = elements({ ...parent, children: parent.children.slice(at + 1) })[0]?.name;
  // Word joins tables that touch, and wants a paragraph at the end.
  const gap = blocks.at(-1)?.name !== 'w:p' && follower !== 'w:p' ? [element('w:p')] : [];
  parent.children.splice(at, 1, ...kept, ...inControl(placeholder, [...blocks, ...gap]));
}

/** Sections of ours become page breaks: page set-up, header and footer are the template's throughout. */
function withPageBreaks(children: readonly Element[]): Element[] {
  const last = children.find(({ name }) => name === 'w:sectPr');
  const blocks = children.filter(({ name }) => name !== 'w:sectPr');
  let begins: Element | undefined;
  for (const block of blocks) {
    begins ??= block;
    const own = child(block, 'w:pPr');
    const section = own && child(own, 'w:sectPr');
    if (!own || !section) continue;
    breakBefore(begins, section, blocks[0]);
    remove(own, section);
    begins = undefined;
  }
  if (begins && last) breakBefore(begins, last, blocks[0]);
  return blocks;
}

/** How a section begins stands at its end. */
function breakBefore(begins: Element, section: Element, first: Element | undefined): void {
  const paragraph =
    begins === first || val(child(section, 'w:type')) === 'continuous' ? undefined : all(begins, 'w:p')[0];
  if (paragraph) addProperty(properties(paragraph, 'w:pPr'), element('w:pageBreakBefore'));
}

/** Whatever else a document of ours should have one day would need parts of its own to come along. */
function checkOwn(blocks: readonly Element[]): void {
  for (const { name } of blocks.flatMap((block) => [...everything(block)])) {
    if (!known.test(name)) throw new Error(`content with ${name} cannot be placed`);
  }
}

/** Text, boxes to tick, and pictures in it. */
const known = /^(?:w|w14|wp|a|pic|adec):/;

/** What the placeholder's paragraph was beyond its words: a page break before it, a section that ends with it. */
function takeOver(placeholder: Element, blocks: Element[]): void {
  const own = child(placeholder, 'w:pPr');
  const [first] = blocks;
  const begin = first && all(first, 'w:p')[0];
  const pageBreak = child(own, 'w:pageBreakBefore');
  if (begin && pageBreak) addProperty(properties(begin, 'w:pPr'), pageBreak);
  const section = child(own, 'w:sectPr');
  if (!section) return;
  if (blocks.at(-1)?.name !== 'w:p') blocks.push(element('w:p'));
  const last = blocks.at(-1);
  if (last) addProperty(properties(last, 'w:pPr'), section);
}
