import type { PaperSource, SourceLine } from '../../../shared/import/paper/source.ts';
import { WordPackage } from '../word/read/package.ts';
import { all, child, elements, val } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import { WordNumbers } from './docxNumbers.ts';
import { WordPictures } from './docxPictures.ts';
import { left, WordRuns } from './docxRuns.ts';
import { cellsOf, columnsOf, rowsIn, rowsOf } from './docxTable.ts';
import { formedPieces, type Piece } from './pieces.ts';
import { textOfRuns } from './runs.ts';
import { linesOf, rowLines, type TableCell } from './table.ts';

/** The lines of a Word file as they read once all changes are accepted; what stands on every page is furniture. */
export function docxSource(bytes: Uint8Array): PaperSource {
  const file = new WordPackage(bytes);
  const reader = new DocxReader(file);
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
    formed: formedPieces(reader.pieces, lines, rowsIn),
    pictures: reader.pictures.bytes,
  };
}

class DocxReader {
  /** The paragraphs and tables, as they are and as lines. */
  readonly pieces: Piece[] = [];
  readonly pictures: WordPictures;
  readonly #runs: WordRuns;
  readonly #numbers: WordNumbers;

  constructor(file: WordPackage) {
    this.pictures = new WordPictures(file);
    this.#runs = new WordRuns(file, this.pictures);
    this.#numbers = new WordNumbers(file);
  }

  /** The paragraphs and tables in an element, however deep they stand in it. */
  blocks(parent: Element, around = parent): SourceLine[] {
    return elements(parent).flatMap((one) => {
      if (one.name === 'w:p') return this.#paragraph(one, around);
      if (one.name === 'w:tbl') return this.#table(one, around);
      return left.has(one.name) ? [] : this.blocks(one, around);
    });
  }

  #paragraph(element: Element, around: Element): SourceLine[] {
    const properties = child(element, 'w:pPr');
    const runs = this.#runs.in(element);
    const said = textOfRuns(runs);
    const counted = said.trim() === '' ? null : this.#numbers.before(properties);
    const heading = this.#numbers.headingOf(properties);
    const lines = linesOf((counted?.drawn ?? '') + said, heading !== null);
    const isFurther = said.trim() !== '' && this.#numbers.isFurther(properties);
    const aligned = val(child(properties, 'w:jc'));
    this.pieces.push({
      kind: 'paragraph',
      element,
      around,
      lines,
      runs,
      counted,
      heading,
      isFurther,
      aligned,
    });
    const boxes = all(element, 'w:txbxContent').filter((box) => !isFallback(element, box));
    return [...lines, ...boxes.flatMap((box) => this.blocks(box))];
  }

  #table(element: Element, around: Element): SourceLine[] {
    const piece: Piece = { kind: 'table', element, around, lines: [] };
    // Before what stands in it.
    this.pieces.push(piece);
    piece.lines = rowsOf(element).flatMap((row) => rowLines(cellsOf(row).map((cell) => this.#cell(cell))));
    return piece.lines;
  }

  #cell(cell: Element): TableCell {
    return { lines: this.blocks(cell), span: columnsOf(cell) };
  }
}

const isFallback = (paragraph: Element, box: Element): boolean =>
  all(paragraph, 'mc:Fallback').some((fallback) => all(fallback, 'w:txbxContent').includes(box));
