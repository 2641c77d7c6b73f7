import { addressOf } from '../../../shared/domain/address.ts';
import type { Mark } from '../../../shared/domain/inline.ts';
import { noteTexts } from '../../../shared/domain/noteTexts.ts';
import { printable } from '../../../shared/domain/values.ts';
import type { WordPackage } from '../word/read/package.ts';
import { all, child, elements, textOf, val } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import type { WordPictures } from './docxPictures.ts';
import { type Run, textOfRuns } from './runs.ts';

/** Struck out, said elsewhere, or not for readers. */
export const left = new Set([
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

type Look = Exclude<Mark['type'], 'link'>;
const looks: readonly [Look, string][] = [
  ['bold', 'w:b'],
  ['italic', 'w:i'],
  ['underline', 'w:u'],
];

/** What the paragraphs of a Word file say, and how. */
export class WordRuns {
  /** Where its links lead, by their id. */
  readonly #targets: ReadonlyMap<string, string>;
  /** How the styles for signs look. */
  readonly #styles = new Map<string, Mark[]>();

  /** By their kind and number. */
  readonly #notes = new Map<string, Element>();

  readonly #pictures: WordPictures;

  constructor(file: WordPackage, pictures: WordPictures) {
    this.#pictures = pictures;
    for (const kind of ['footnotes', 'endnotes']) {
      const name = file.related(file.main, kind);
      for (const note of name !== undefined && file.has(name) ? elements(file.tree(name)) : [])
        this.#notes.set(`${kind} ${note.attributes.get('w:id') ?? ''}`, note);
    }
    this.#targets = new Map(file.relations(file.main).map(({ id, target }) => [id, target]));
    const styles = file.related(file.main, 'styles');
    if (styles === undefined || !file.has(styles)) return;
    for (const style of elements(file.tree(styles)))
      if (style.attributes.get('w:type') === 'character')
        this.#styles.set(style.attributes.get('w:styleId') ?? '', looked(child(style, 'w:rPr'), []));
  }

  /** What a note says at the foot of the page or of the text, where its number stands. */
  #note(reference: Element): Run[] {
    const kind = reference.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
    const note = this.#notes.get(`${kind} ${reference.attributes.get('w:id') ?? ''}`);
    const text = note
      ? all(note, 'w:p')
          .map((one) => textOfRuns(this.in(one)))
          .join(' ')
      : '';
    return noteTexts(text)
      .filter((piece) => piece !== '')
      .map((piece) => ({ beside: { type: 'footnote', attrs: { text: printable(piece) } } }));
  }

  /** In turn; what is hidden or struck out is none. */
  in(parent: Element, marks: readonly Mark[] = []): Run[] {
    return elements(parent).flatMap((one) => this.#said(one, marks));
  }

  #said(one: Element, marks: readonly Mark[]): Run[] {
    const sign = signOf(one);
    if (sign !== null) return [{ ...sign, marks }];
    switch (one.name) {
      case 'w:r':
        return isHidden(one) ? [] : this.#run(one, marks);
      case 'w:hyperlink':
        return this.in(one, linked(this.#targets.get(one.attributes.get('r:id') ?? '') ?? '', marks));
      case 'w:fldSimple':
        return this.in(one, linked(fieldTarget.exec(one.attributes.get('w:instr') ?? '')?.[1] ?? '', marks));
      case 'w:fldChar':
        return all(one, 'w:checkBox').map((box) => ({ text: formBox(box), marks }));
      case 'w:drawing':
      case 'w:pict':
        return [...this.#pictures.in(one), ...this.in(one)];
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#note(one);
      default:
        return left.has(one.name) ? [] : this.in(one, marks);
    }
  }

  #run(run: Element, marks: readonly Mark[]): Run[] {
    const properties = child(run, 'w:rPr');
    const styled = this.#styles.get(val(child(properties, 'w:rStyle'))) ?? [];
    const raised = /^(super|sub)script$/.exec(val(child(properties, 'w:vertAlign')))?.[1];
    const isLink = marks.some(({ type }) => type === 'link');
    // The line under a link belongs to the link.
    const own = looked(properties, styled).filter(({ type }) => !isLink || type !== 'underline');
    const said = this.in(run, [...own, ...marks]);
    return raised === undefined
      ? said
      : said.map((one) => ('beside' in one ? one : { ...one, raised: raised as 'super' | 'sub' }));
  }
}

const fieldTarget = /^\s*HYPERLINK\s+"([^"]+)"/;

function linked(target: string, marks: readonly Mark[]): readonly Mark[] {
  const href = addressOf(target);
  return href === null ? marks : [...marks, { type: 'link', attrs: { href } }];
}

/** What a run says of its own look wins over its style. */
function looked(properties: Element | undefined, styled: readonly Mark[]): Mark[] {
  return looks.flatMap(([type, name]): Mark[] => {
    const own = child(properties, name);
    const isOn = own ? !isOff(own) : styled.some((mark) => mark.type === type);
    return isOn ? [{ type }] : [];
  });
}

const isOff = (property: Element): boolean => ['0', 'false', 'off', 'none'].includes(val(property));

function signOf(one: Element): { text: string; isPageEnd?: boolean } | null {
  switch (one.name) {
    case 'w:t':
      return { text: textOf(one) };
    case 'w:tab':
    case 'w:ptab':
      return { text: '\t' };
    case 'w:br':
    case 'w:cr':
      return { text: '\n', isPageEnd: ['page', 'column'].includes(one.attributes.get('w:type') ?? '') };
    case 'w:noBreakHyphen':
      return { text: '-' };
    case 'w:sym':
      return { text: symbol(one) };
    default:
      return null;
  }
}

const isHidden = (run: Element): boolean => {
  const hidden = child(child(run, 'w:rPr'), 'w:vanish');
  return hidden !== undefined && !isOff(hidden);
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
  return checked !== undefined && !isOff(checked) ? '☒' : '☐';
}
