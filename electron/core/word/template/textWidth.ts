import { all, child, elements, everything } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import type { Spot } from './spots.ts';

/** Width in twips of the text in which a paragraph stands; undefined where the template does not say. */
export function widthAt({ holder, paragraph }: Spot): number | undefined {
  if (holder === null) return undefined;
  return holder.kind === 'cell' ? widthOfCell(holder.cell) : textWidthAt(holder.body, paragraph);
}

/** Width in twips of the text, or of its column, where the paragraph stands; undefined where the template does not say. */
function textWidthAt(body: Element, paragraph: Element): number | undefined {
  const blocks = elements(body);
  const section = blocks
    .slice(blocks.findIndex((block) => [...everything(block)].includes(paragraph)))
    .map((block) => (block.name === 'w:sectPr' ? block : sectionAtEnd(block)))
    .find((one) => one !== undefined);
  const size = Number(child(section, 'w:pgSz')?.attributes.get('w:w'));
  const margin = child(section, 'w:pgMar')?.attributes;
  const aside = ['w:left', 'w:right', 'w:gutter'].map((side) => Number(margin?.get(side) ?? 0));
  const width = aside.reduce((left, each) => left - each, size);
  return Number.isFinite(width) && width > 0 ? columnOf(child(section, 'w:cols'), width) : undefined;
}

/** The section that ends with a paragraph, also with one in a content control. */
const sectionAtEnd = (block: Element): Element | undefined =>
  block.name === 'w:tbl' ? undefined : all(block, 'w:sectPr')[0];

/** Twips between columns where the template does not say. */
const usualSpace = 720;

/** The narrowest, where they differ: a text runs from one into the next. */
function columnOf(columns: Element | undefined, width: number): number {
  const each = columns ? elements(columns).map(({ attributes }) => Number(attributes.get('w:w'))) : [];
  const isEqual = !['0', 'false', 'off'].includes(columns?.attributes.get('w:equalWidth') ?? '');
  if (!isEqual && each.length > 0) return Math.floor(Math.min(...each));
  const count = Math.max(1, Number(columns?.attributes.get('w:num') ?? 1));
  const space = Number(columns?.attributes.get('w:space') ?? usualSpace);
  return Math.floor((width - (count - 1) * space) / count);
}

/** Twips on both sides of what stands in a cell, as Word leaves them where nobody says otherwise. */
const cellMargins = 2 * 108;

/** The same inside a cell, where its width is said in twips. */
function widthOfCell(cell: Element): number | undefined {
  const size = child(child(cell, 'w:tcPr'), 'w:tcW')?.attributes;
  const width = size?.get('w:type') === 'dxa' ? Number(size.get('w:w')) - cellMargins : 0;
  return width > 0 ? Math.floor(width) : undefined;
}

/** Draws tab stops in to the edge of the text: a signature line that ran beyond it would break into two. */
export function narrowTabs(roots: readonly Element[], width: number): void {
  for (const { attributes } of roots.flatMap((root) => all(root, 'w:tab'))) {
    if (Number(attributes.get('w:pos')) > width) attributes.set('w:pos', String(width));
  }
}

/** Stretches tables of ours, which reach to the edge of their page, to that of the text; twips are whole. */
export function fitTables(blocks: readonly Element[], width: number): void {
  for (const table of blocks.filter(({ name }) => name === 'w:tbl')) {
    const columns = all(table, 'w:gridCol');
    const whole = columns.reduce((sum, { attributes }) => sum + Number(attributes.get('w:w')), 0);
    if (!(whole > 0)) continue;
    const left = Number(all(table, 'w:tblInd')[0]?.attributes.get('w:w') ?? 0);
    const fitted = (twips: string | undefined): string =>
      String(Math.floor((Number(twips) * Math.max(width - left, 1)) / whole));
    const sizes = [...all(table, 'w:tblW'), ...all(table, 'w:tcW')];
    for (const { attributes } of [...columns, ...sizes]) attributes.set('w:w', fitted(attributes.get('w:w')));
  }
}

const emuPerTwip = 635;

/** Draws pictures in to the edge of the text, in their own proportions. */
export function fitPictures(blocks: readonly Element[], width: number): void {
  for (const drawing of blocks.flatMap((block) => all(block, 'wp:inline'))) {
    const sizes = [...all(drawing, 'wp:extent'), ...all(drawing, 'a:ext')].filter(({ attributes }) =>
      attributes.has('cx'),
    );
    const scale = Math.min(1, (width * emuPerTwip) / Number(sizes[0]?.attributes.get('cx')));
    for (const { attributes } of scale < 1 ? sizes : [])
      for (const side of ['cx', 'cy'])
        attributes.set(side, String(Math.floor(Number(attributes.get(side)) * scale)));
  }
}
