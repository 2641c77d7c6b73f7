import { mostColumns } from '../../../shared/domain/richText.ts';
import { printable } from '../../../shared/domain/values.ts';
import type { PaperSource, SourceLine } from '../../../shared/import/paper/source.ts';
import { WordPackage } from '../word/read/package.ts';
import { all, child, elements, textOf, val } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import { WordNumbers } from './docxNumbers.ts';
import { numberIn } from './numberIn.ts';
import { linesOf, rowLines, type TableCell } from './table.ts';

/** The lines of a Word file as they read once all changes are accepted; what stands on every page is furniture. */
export function docxSource(bytes: Uint8Array): PaperSource {
  const file = new WordPackage(bytes);
  const reader = new DocxReader(new WordNumbers(file));
  const edge = (kind: string): SourceLine[] =>
    file
      .relations(file.main)
      .filter(({ type, isExternal, target }) => !isExternal && type.endsWith(`/${kind}`) && file.has(target))
      .flatMap(({ target }) => reader.blocks(file.tree(target)));
  const lines = [...edge('header'), ...reader.blocks(file.tree(file.main))];
  const beside = [...edge('footer'), ...edge('footnotes'), ...edge('endnotes')];
  return {
    isWrapped: false,
    lines: [
      ...lines,
      ...beside.filter(({ text }) => text.trim() !== '').map((line) => ({ ...line, isFurniture: true })),
    ],
  };
}

/** Struck out, said elsewhere, or not for readers. */
const left = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:rPr',
  'w:pPr',
  'w:tblPr',
  'w:sdtPr',
  'w:rt',
  'w:txbxContent',
]);

class DocxReader {
  readonly #numbers: WordNumbers;
  constructor(numbers: WordNumbers) {
    this.#numbers = numbers;
  }

  /** The paragraphs and tables in an element, however deep they stand in it. */
  blocks(parent: Element): SourceLine[] {
    return elements(parent).flatMap((one) => {
      if (one.name === 'w:p') return this.#paragraph(one);
      if (one.name === 'w:tbl') return this.#table(one);
      return left.has(one.name) ? [] : this.blocks(one);
    });
  }

  #paragraph(paragraph: Element): SourceLine[] {
    const properties = child(paragraph, 'w:pPr');
    const said = inRuns(paragraph);
    const number = said.trim() === '' ? '' : this.#numbers.before(properties);
    const boxes = all(paragraph, 'w:txbxContent').filter((box) => !isFallback(paragraph, box));
    return [
      ...linesOf(number + said, this.#numbers.isHeading(properties)),
      ...boxes.flatMap((box) => this.blocks(box)),
    ];
  }

  #table(table: Element): SourceLine[] {
    return rowsOf(table).flatMap((row) => rowLines(cellsOf(row).map((cell) => this.#cell(cell))));
  }

  #cell(cell: Element): TableCell {
    const properties = child(cell, 'w:tcPr');
    const span = numberIn(val(child(properties, 'w:gridSpan')), 1, { least: 1, most: mostColumns });
    return { lines: this.blocks(cell), span };
  }
}

/** Rows and cells may stand inside of content controls. */
const inside = (parent: Element, name: string): Element[] =>
  elements(parent).flatMap((one) => (one.name === name ? [one] : isWrapper(one) ? inside(one, name) : []));
const isWrapper = ({ name }: Element): boolean =>
  ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(name);
const rowsOf = (table: Element): Element[] => inside(table, 'w:tr');
const cellsOf = (row: Element): Element[] => inside(row, 'w:tc');

const isFallback = (paragraph: Element, box: Element): boolean =>
  all(paragraph, 'mc:Fallback').some((fallback) => all(fallback, 'w:txbxContent').includes(box));

function inRuns(parent: Element): string {
  return elements(parent).map(saidBy).join('');
}

function saidBy(one: Element): string {
  switch (one.name) {
    case 'w:t':
      return textOf(one);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(one);
    case 'w:r':
      return isHidden(one) ? '' : inRuns(one);
    case 'w:fldChar':
      return all(one, 'w:checkBox').map(formBox).join('');
    default:
      return left.has(one.name) ? '' : inRuns(one);
  }
}

const isHidden = (run: Element): boolean => {
  const hidden = child(child(run, 'w:rPr'), 'w:vanish');
  return hidden !== undefined && !['0', 'false', 'off'].includes(val(hidden));
};

/** A sign of a font of pictures keeps its number, in the private area; four figures are all that Word writes. */
function symbol(one: Element): string {
  const named = one.attributes.get('w:char') ?? '';
  if (!/^[\da-f]{1,4}$/i.test(named)) return '';
  const code = Number.parseInt(named, 16);
  const isPicture = /wingdings|webdings|symbol|marlett/i.test(one.attributes.get('w:font') ?? '');
  return printable(String.fromCodePoint(isPicture && code < 0xf000 ? code + 0xf000 : code));
}

/** A box of an old form: whether it is ticked, or else begins so. */
function formBox(box: Element): string {
  const checked = child(box, 'w:checked') ?? child(box, 'w:default');
  const isOn = checked !== undefined && !['0', 'false', 'off'].includes(val(checked));
  return isOn ? '☒' : '☐';
}
