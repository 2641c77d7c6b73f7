import type { WordPackage } from '../word/read/package.ts';
import { child, elements, named, val } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import { numberIn } from './numberIn.ts';
import { type Counted, Counters, written } from './numbering.ts';

type Level = { form: string; text: string; start: number };
/** `heading`: its level, from 1. */
type Style = { title: string; heading: number | null; number: { list: string; level: number } | null };

/** What Word counts by itself and does not write into the text, and which paragraphs are headings. */
export class WordNumbers {
  readonly #levels = new Map<string, Level[]>();
  readonly #abstract = new Map<string, string>();
  readonly #styles = new Map<string, Style>();
  readonly #counters = new Counters();

  constructor(file: WordPackage) {
    this.#readNumbering(partOf(file, 'numbering'));
    this.#readStyles(partOf(file, 'styles'));
  }

  /** "2. ", "a) " or a bullet before a paragraph; null where there is none. */
  before(properties: Element | undefined): Counted | null {
    const number = numberOf(properties) ?? this.#styleOf(properties)?.number;
    if (!number) return null;
    const abstract = this.#abstract.get(number.list);
    const levels = this.#levels.get(abstract ?? '');
    const level = levels?.[number.level];
    if (!levels || !level || level.form === 'none') return null;
    const counts = this.#counters.next(abstract ?? '', number.level, level.start);
    const at = { list: abstract ?? '', level: number.level };
    if (level.form === 'bullet') return { drawn: '• ', ...at };
    const text = level.text.replaceAll(/%(\d)/g, (_, nth: string) =>
      written(counts[Number(nth) - 1] ?? 1, levels[Number(nth) - 1]?.form ?? 'decimal'),
    );
    return text.trim() === '' ? null : { drawn: `${text} `, ...at };
  }

  /** Of which level the heading is; null where the paragraph is none. */
  headingOf = (properties: Element | undefined): number | null => this.#styleOf(properties)?.heading ?? null;

  /** Whether a paragraph without a number of its own looks like one of the point before. */
  isFurther = (properties: Element | undefined): boolean =>
    /^list(?:e|en)?[ -]?(?:paragraph|absatz|continue)/i.test(this.#styleOf(properties)?.title ?? '');

  #styleOf = (properties: Element | undefined): Style | undefined =>
    this.#styles.get(val(child(properties, 'w:pStyle')));

  #readNumbering(root: Element | undefined): void {
    if (!root) return;
    for (const one of named(root, 'abstractNum')) {
      const levels = named(one, 'lvl').map((level) => ({
        form: val(child(level, 'w:numFmt')) || 'decimal',
        text: val(child(level, 'w:lvlText')),
        start: numberIn(val(child(level, 'w:start')), 1),
      }));
      this.#levels.set(one.attributes.get('w:abstractNumId') ?? '', levels);
    }
    for (const one of named(root, 'num')) {
      this.#abstract.set(one.attributes.get('w:numId') ?? '', val(child(one, 'w:abstractNumId')));
    }
  }

  #readStyles(root: Element | undefined): void {
    if (!root) return;
    for (const style of elements(root).filter(({ name }) => name === 'w:style')) {
      const title = val(child(style, 'w:name'));
      const own = child(style, 'w:pPr');
      this.#styles.set(style.attributes.get('w:styleId') ?? '', {
        title,
        heading: headingIn(title, child(own, 'w:outlineLvl')),
        number: numberOf(own),
      });
    }
  }
}

/** "heading 2" says its level by its name, other styles by the level of the outline, and a title is the first. */
function headingIn(title: string, outline: Element | undefined): number | null {
  const [isNamed, level] = /^(?:heading|überschrift|title|titel)\b\s?(\d?)/i.exec(title) ?? [];
  if (isNamed === undefined && outline === undefined) return null;
  return level ? Number(level) : numberIn(val(outline), 0) + 1;
}

function numberOf(properties: Element | undefined): Style['number'] {
  const number = child(properties, 'w:numPr');
  const list = val(child(number, 'w:numId'));
  return list === '' || list === '0' ? null : { list, level: numberIn(val(child(number, 'w:ilvl')), 0) };
}

function partOf(file: WordPackage, kind: string): Element | undefined {
  const name = file.related(file.main, kind);
  return name !== undefined && file.has(name) ? file.tree(name) : undefined;
}
