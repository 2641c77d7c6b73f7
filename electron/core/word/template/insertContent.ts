import { mergeNotes } from './mergeNotes.ts';
import { mergeNumbering } from './mergeNumbering.ts';
import { mergeRelations } from './mergeRelations.ts';
import { mergeStyles } from './mergeStyles.ts';
import { keepOwnNumbers } from './ownNumbers.ts';
import { knowBoxes } from './tickBoxes.ts';
import type { WordPackage } from '../read/package.ts';
import type { Spot } from './spots.ts';
import { readable } from './placeholders.ts';
import { addProperty } from './paragraphProperties.ts';
import { all, child, copy, element, elements, everything, properties, remove, val } from '../read/tree.ts';
import { fitPictures, fitTables, narrowTabs, textWidthAt, widthOfCell } from './textWidth.ts';
import type { Element } from '../read/xml.ts';

const marks = ['w:bookmarkStart', 'w:bookmarkEnd'];
const plain = new Set(['w:p', 'w:r', 'w:t', 'w:lastRenderedPageBreak', 'w:proofErr', ...marks]);

/** Whether the paragraph can give way to others: words alone, directly in the body or, for part of a document, in a cell. */
export function isAlone({ paragraph, isFree, isCell }: Spot, mayBeInCell = false): boolean {
  const isPlain = (one: Element): boolean =>
    one.name === 'w:pPr' || one.name === 'w:rPr' || (plain.has(one.name) && elements(one).every(isPlain));
  const isOnly = /^\s*\{\{[^{}]*\}\}\s*$/.test(readable(paragraph));
  return (isFree || (mayBeInCell && isCell)) && isOnly && isPlain(paragraph);
}

/**
 * Puts the content's body in place of the paragraph, which stands in the template's body or in a cell; styles and lists come
 * along, sections and footers do not.
 */
export function insertContent(
  template: WordPackage,
  content: WordPackage,
  placeholder: Element,
  parent: Element,
): void {
  const source = child(content.tree(content.main), 'w:body');
  const body = child(template.edit(template.main), 'w:body');
  if (!source || !body) return;
  const blocks = withPageBreaks(elements(copy(source)));
  checkOwn(blocks);
  mergeRelations(template, content, blocks);
  if (blocks.some((block) => all(block, 'w14:checkbox').length > 0)) knowBoxes(template.edit(template.main));
  const notes = mergeNotes(template, content, blocks);
  const looks = fitBlocks([...blocks, ...notes], template, content);
  const width = parent.name === 'w:tc' ? widthOfCell(parent) : textWidthAt(body, placeholder);
  if (width !== undefined) {
    narrowTabs([...looks, ...blocks], width);
    fitTables(blocks, width);
    fitPictures(blocks, width);
  }
  takeOver(placeholder, blocks);
  const kept = elements(placeholder).filter(({ name }) => marks.includes(name));
  const at = parent.children.indexOf(placeholder);
  const follower = elements({ ...parent, children: parent.children.slice(at + 1) })[0]?.name;
  // Word joins tables that touch, and wants a paragraph at the end.
  const gap = blocks.at(-1)?.name !== 'w:p' && follower !== 'w:p' ? [element('w:p')] : [];
  parent.children.splice(at, 1, ...kept, ...blocks, ...gap);
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

const styleNames = ['w:pStyle', 'w:rStyle', 'w:tblStyle'];

/** Gives the styles that came along. */
function fitBlocks(blocks: readonly Element[], template: WordPackage, content: WordPackage): Element[] {
  const parts = blocks.flatMap((block) => [...everything(block)]);
  const used = parts.filter(({ name }) => styleNames.includes(name)).map(val);
  const { ids, added } = mergeStyles(template, content, used);
  const numbered = [...parts, ...added.flatMap((style) => [...everything(style)])].filter(
    ({ name }) => name === 'w:numId',
  );
  const numbers = mergeNumbering(template, content, new Set(numbered.map(val)));
  for (const one of numbered) one.attributes.set('w:val', numbers.get(val(one)) ?? '0');
  for (const one of parts) {
    if (styleNames.includes(one.name)) one.attributes.set('w:val', ids.get(val(one)) ?? val(one));
  }
  keepOwnNumbers(
    parts.filter(({ name }) => name === 'w:p'),
    template,
  );
  return added;
}

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
