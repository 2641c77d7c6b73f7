import type { WordPackage } from '../read/package.ts';
import { all, child, elements, val } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { type Named, twinIn } from './twins.ts';

/** How a style sets a paragraph; lengths in twips, the size in points. */
export type StyleLook = {
  left: number;
  /** Where its first line begins, seen from the others; less than 0 where it hangs. */
  first: number;
  stops: readonly Stop[];
  after: number;
  size: number;
  font: string;
};

/** A tab stop; `attributes` as in the file. */
export type Stop = { at: number; attributes: ReadonlyMap<string, string> };

/** As ISO/IEC 29500 has it where no style says otherwise. */
const unsaid: StyleLook = { left: 0, first: 0, stops: [], after: 0, size: 10, font: 'Times New Roman' };

/** What the paragraph styles of a file come to, each with all that it takes from those it is based on. */
export class StyleLooks {
  readonly #styles: readonly Element[];
  readonly #base: StyleLook;
  readonly #themed: (theme: string) => string;

  constructor(file: WordPackage) {
    const part = file.related(file.main, 'styles');
    const root = part === undefined ? undefined : file.tree(part);
    this.#styles = root ? elements(root).filter(({ name }) => name === 'w:style') : [];
    this.#themed = themeOf(file);
    const defaults = root && child(root, 'w:docDefaults');
    const paragraph = child(child(defaults, 'w:pPrDefault'), 'w:pPr');
    const run = child(child(defaults, 'w:rPrDefault'), 'w:rPr');
    this.#base = this.#refined(unsaid, paragraph, run);
  }

  /** Of a paragraph that names it; one that names none is set in the default style. */
  of(id: string): StyleLook {
    return this.#chain(id).reduceRight(
      (look, style) => this.#refined(look, child(style, 'w:pPr'), child(style, 'w:rPr')),
      this.#base,
    );
  }

  /** Of the style that counts as ours; undefined where the file has none. */
  twinOf(named: Named): StyleLook | undefined {
    const twin = twinIn(this.#styles, named);
    return twin && this.of(twin.attributes.get('w:styleId') ?? '');
  }

  /** The style, what it is based on, and so on. */
  #chain(id: string): Element[] {
    const chain: Element[] = [];
    let style = this.#find(id) ?? this.#styles.find(isDefault);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = this.#find(val(child(style, 'w:basedOn')));
    }
    return chain;
  }

  #find(id: string): Element | undefined {
    return this.#styles.find(({ attributes }) => attributes.get('w:styleId') === id);
  }

  #refined(look: StyleLook, paragraph: Element | undefined, run: Element | undefined): StyleLook {
    const size = Number(val(child(run, 'w:sz'))) / 2;
    const fonts = child(run, 'w:rFonts')?.attributes;
    const theme = fonts?.get('w:asciiTheme');
    const font = theme === undefined ? fonts?.get('w:ascii') : this.#themed(theme);
    return {
      ...look,
      ...indentOf(child(paragraph, 'w:ind'), look),
      stops: stopsOf(child(paragraph, 'w:tabs'), look.stops),
      after: Number(child(paragraph, 'w:spacing')?.attributes.get('w:after') ?? look.after),
      size: size > 0 ? size : look.size,
      font: font || look.font,
    };
  }
}

const isDefault = ({ attributes }: Element): boolean =>
  attributes.get('w:type') === 'paragraph' && ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '');

/** Of a first line that hangs and one that is drawn in the one counts that was said last. */
function indentOf(indent: Element | undefined, look: StyleLook): Pick<StyleLook, 'left' | 'first'> {
  const read = (...names: string[]): number | undefined => {
    const said = names.map((name) => indent?.attributes.get(name)).find((one) => one !== undefined);
    return said === undefined ? undefined : Number(said) || 0;
  };
  const hanging = read('w:hanging');
  return {
    left: read('w:left', 'w:start') ?? look.left,
    first: hanging === undefined ? (read('w:firstLine') ?? look.first) : 0 - hanging,
  };
}

function stopsOf(tabs: Element | undefined, before: readonly Stop[]): readonly Stop[] {
  const stops = new Map(before.map((stop) => [stop.at, stop]));
  for (const { attributes } of tabs ? elements(tabs) : []) {
    const at = Number(attributes.get('w:pos'));
    if (attributes.get('w:val') === 'clear') stops.delete(at);
    else stops.set(at, { at, attributes });
  }
  return [...stops.values()].toSorted((a, b) => a.at - b.at);
}

/** Fonts that the theme of the file names for headings and text. */
function themeOf(file: WordPackage): (theme: string) => string {
  const part = file.related(file.main, 'theme');
  const fonts = part === undefined ? undefined : all(file.tree(part), 'a:fontScheme')[0];
  return (theme) =>
    child(child(fonts, theme.startsWith('major') ? 'a:majorFont' : 'a:minorFont'), 'a:latin')?.attributes.get(
      'typeface',
    ) ?? '';
}
