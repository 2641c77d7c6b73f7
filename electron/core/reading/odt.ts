import type { PaperSource, SourceLine } from '../../../shared/import/paper/source.ts';
import { decodedXml } from '../word/read/decode.ts';
import { all, child, elements } from '../word/read/tree.ts';
import { unzip } from '../word/read/unzip.ts';
import { type Element, parseXml, TooDeepError } from '../word/read/xml.ts';
import { PaperFileError } from './fault.ts';
import { numberIn } from './numberIn.ts';
import { type Counted, Counters, written } from './numbering.ts';
import { isPictured, OdtPictures } from './odtPictures.ts';
import { left, OdtRuns } from './odtRuns.ts';
import { rowsIn, rowsOf } from './odtTable.ts';
import { formedPieces, type Piece } from './pieces.ts';
import { textOfRuns } from './runs.ts';
import { linesOf, rowLines } from './table.ts';

const wanted = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml']);

/** The lines of an OpenDocument text. */
export function odtSource(bytes: Uint8Array): PaperSource {
  const parts = unzip(bytes, (name) => wanted.has(name));
  const content = parts.get('content.xml');
  if (!content) throw new PaperFileError('damaged');
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new PaperFileError('encrypted');
  const root = tree(content);
  const styles = parts.get('styles.xml');
  const pictures = new OdtPictures(bytes, root);
  const reader = new OdtReader([root, ...(styles ? [tree(styles)] : [])], pictures);
  const body = child(child(root, 'office:body'), 'office:text');
  if (!body) throw new PaperFileError('unknownFormat');
  const lines = reader.blocks(body);
  return {
    isWrapped: false,
    lines: [...lines, ...reader.notes],
    formed: formedPieces(reader.pieces, lines, rowsIn),
    pictures: pictures.bytes,
  };
}

function tree(part: Uint8Array): Element {
  try {
    return parseXml(decodedXml(part));
  } catch (cause) {
    throw new PaperFileError(cause instanceof TooDeepError ? 'tooLarge' : 'damaged');
  }
}

type Depth = { list: string; level: number };
class OdtReader {
  readonly notes: SourceLine[] = [];
  /** The paragraphs and tables, as they are and as lines. */
  readonly pieces: Piece[] = [];
  readonly #runs: OdtRuns;
  readonly #levels = new Map<string, Map<number, Element>>();
  readonly #counters = new Counters();
  #lists = 0;

  constructor(roots: readonly Element[], pictures: OdtPictures) {
    this.#runs = new OdtRuns(roots, pictures);
    for (const style of roots.flatMap((root) => all(root, 'text:list-style'))) {
      const levels = elements(style).map((level): [number, Element] => [
        numberIn(level.attributes.get('text:level'), 0),
        level,
      ]);
      this.#levels.set(style.attributes.get('style:name') ?? '', new Map(levels));
    }
  }

  blocks(parent: Element, at?: Depth, around = parent): SourceLine[] {
    return elements(parent).flatMap((one) => {
      if (one.name === 'text:p' || one.name === 'text:h')
        return this.#paragraph(one, around, at !== undefined);
      if (one.name === 'table:table') return this.#table(one, around);
      if (one.name === 'text:list') return this.#list(one, around, at);
      // What is bound to the page stands beside the paragraphs.
      if (one.name === 'draw:frame' && isPictured(one))
        return this.#paragraph({ name: 'text:p', attributes: new Map(), children: [one] }, around, false);
      return left.has(one.name) ? [] : this.blocks(one, at, around);
    });
  }

  #paragraph(element: Element, around: Element, isListed: boolean): SourceLine[] {
    const runs = this.#runs.in(element);
    const isHeading = element.name === 'text:h';
    const lines = linesOf(textOfRuns(runs), isHeading);
    const heading = isHeading ? numberIn(element.attributes.get('text:outline-level'), 1) : null;
    const aligned = this.#runs.alignedIn(element);
    const isFurther = isListed && lines.some(({ text }) => text.trim() !== '');
    const own = { element, around, lines, runs, heading, isFurther, aligned };
    this.pieces.push({ kind: 'paragraph', counted: null, ...own });
    for (const note of all(element, 'text:note'))
      for (const one of all(note, 'text:p'))
        this.notes.push(
          ...linesOf(textOfRuns(this.#runs.in(one))).map((line) => ({ ...line, isFurniture: true })),
        );
    return lines;
  }

  #list(list: Element, around: Element, outer?: Depth): SourceLine[] {
    const style = list.attributes.get('text:style-name') ?? outer?.list.split('#')[0] ?? '';
    const isContinued =
      list.attributes.get('text:continue-numbering') === 'true' || list.attributes.has('text:continue-list');
    if (!outer && !isContinued) this.#lists += 1;
    const depth = { list: `${style}#${this.#lists}`, level: (outer?.level ?? 0) + 1 };
    return elements(list).flatMap((item) => {
      const at = this.pieces.length;
      const [first, ...more] = this.blocks(item, depth, around);
      if (!first) return [];
      const opens = elements(item)[0]?.name !== 'text:list' && item.name === 'text:list-item';
      if (!opens) return [first, ...more];
      const drawn = this.#label(style, depth);
      const labelled = { ...first, text: drawn + first.text };
      this.#count(this.pieces[at], labelled, { drawn, list: depth.list, level: depth.level - 1 });
      return [labelled, ...more];
    });
  }

  /** Of an item that begins with a paragraph, this one has its number. */
  #count(piece: Piece | undefined, first: SourceLine, counted: Counted): void {
    if (piece?.kind !== 'paragraph') return;
    piece.lines = [first, ...piece.lines.slice(1)];
    piece.counted = counted;
  }

  #label(style: string, { list, level }: Depth): string {
    const form = this.#levels.get(style)?.get(level);
    if (form?.name !== 'text:list-level-style-number') return '• ';
    const count =
      this.#counters.next(list, level, numberIn(form.attributes.get('text:start-value'), 1))[level] ?? 1;
    const number = written(count, form.attributes.get('style:num-format') ?? '1');
    return `${form.attributes.get('style:num-prefix') ?? ''}${number}${form.attributes.get('style:num-suffix') ?? '.'} `;
  }

  #table(element: Element, around: Element): SourceLine[] {
    const piece: Piece = { kind: 'table', element, around, lines: [] };
    // Before what stands in it.
    this.pieces.push(piece);
    piece.lines = rowsOf(element).flatMap((row) =>
      rowLines(
        elements(row)
          .filter(({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell')
          .map((cell) => ({ lines: cell.name === 'table:table-cell' ? this.blocks(cell) : [], span: 1 })),
      ),
    );
    return piece.lines;
  }
}
