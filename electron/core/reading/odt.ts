import type { PaperSource, SourceLine } from '../../../shared/import/paper/source.ts';
import { decodedXml } from '../word/read/decode.ts';
import { all, child, elements } from '../word/read/tree.ts';
import { unzip } from '../word/read/unzip.ts';
import { type Element, parseXml, TooDeepError } from '../word/read/xml.ts';
import { PaperFileError } from './fault.ts';
import { numberIn } from './numberIn.ts';
import { Counters, written } from './numbering.ts';
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
  const reader = new OdtReader([root, ...(styles ? [tree(styles)] : [])]);
  const body = child(child(root, 'office:body'), 'office:text');
  if (!body) throw new PaperFileError('unknownFormat');
  return { isWrapped: false, lines: [...reader.blocks(body), ...reader.notes] };
}

function tree(part: Uint8Array): Element {
  try {
    return parseXml(decodedXml(part));
  } catch (cause) {
    throw new PaperFileError(cause instanceof TooDeepError ? 'tooLarge' : 'damaged');
  }
}

type Depth = { list: string; level: number };
const left = new Set([
  'office:annotation',
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
]);

class OdtReader {
  readonly notes: SourceLine[] = [];
  readonly #levels = new Map<string, Map<number, Element>>();
  readonly #counters = new Counters();
  #lists = 0;

  constructor(roots: readonly Element[]) {
    for (const style of roots.flatMap((root) => all(root, 'text:list-style'))) {
      const levels = elements(style).map((level): [number, Element] => [
        numberIn(level.attributes.get('text:level'), 0),
        level,
      ]);
      this.#levels.set(style.attributes.get('style:name') ?? '', new Map(levels));
    }
  }

  blocks(parent: Element, at?: Depth): SourceLine[] {
    return elements(parent).flatMap((one) => {
      if (one.name === 'text:p' || one.name === 'text:h')
        return linesOf(this.#said(one), one.name === 'text:h');
      if (one.name === 'table:table') return this.#table(one);
      if (one.name === 'text:list') return this.#list(one, at);
      return left.has(one.name) ? [] : this.blocks(one, at);
    });
  }

  #list(list: Element, outer?: Depth): SourceLine[] {
    const style = list.attributes.get('text:style-name') ?? outer?.list.split('#')[0] ?? '';
    const isContinued =
      list.attributes.get('text:continue-numbering') === 'true' || list.attributes.has('text:continue-list');
    if (!outer && !isContinued) this.#lists += 1;
    const depth = { list: `${style}#${this.#lists}`, level: (outer?.level ?? 0) + 1 };
    return elements(list).flatMap((item) => {
      const [first, ...more] = this.blocks(item, depth);
      if (!first) return [];
      const opens = elements(item)[0]?.name !== 'text:list' && item.name === 'text:list-item';
      return [opens ? { ...first, text: this.#label(style, depth) + first.text } : first, ...more];
    });
  }

  #label(style: string, { list, level }: Depth): string {
    const form = this.#levels.get(style)?.get(level);
    if (form?.name !== 'text:list-level-style-number') return '• ';
    const count =
      this.#counters.next(list, level, numberIn(form.attributes.get('text:start-value'), 1))[level] ?? 1;
    const number = written(count, form.attributes.get('style:num-format') ?? '1');
    return `${form.attributes.get('style:num-prefix') ?? ''}${number}${form.attributes.get('style:num-suffix') ?? '.'} `;
  }

  #table(table: Element): SourceLine[] {
    return all(table, 'table:table-row').flatMap((row) =>
      rowLines(
        elements(row)
          .filter(({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell')
          .map((cell) => ({ lines: cell.name === 'table:table-cell' ? this.blocks(cell) : [], span: 1 })),
      ),
    );
  }

  #said(paragraph: Element): string {
    return paragraph.children
      .map((node) => (typeof node === 'string' ? node.replaceAll(/\s+/g, ' ') : this.#sign(node)))
      .join('');
  }

  #sign(one: Element): string {
    switch (one.name) {
      case 'text:tab':
        return '\t';
      case 'text:line-break':
        return '\n';
      case 'text:s':
        return ' '.repeat(numberIn(one.attributes.get('text:c'), 1, { least: 0, most: 200 }));
      case 'text:note':
        this.notes.push(...this.blocks(one).map((line) => ({ ...line, isFurniture: true })));
        return '';
      default:
        return left.has(one.name) ? '' : this.#said(one);
    }
  }
}
