import { addressOf } from '../../../shared/domain/address.ts';
import type { Mark } from '../../../shared/domain/inline.ts';
import { noteTexts } from '../../../shared/domain/noteTexts.ts';
import { printable } from '../../../shared/domain/values.ts';
import { all, child } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import { numberIn } from './numberIn.ts';
import { isPictured, type OdtPictures } from './odtPictures.ts';
import { type Run, textOfRuns } from './runs.ts';

export const left = new Set([
  'office:annotation',
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  // What a drawing says of itself; of a picture it is read with the picture.
  'svg:title',
  'svg:desc',
]);

/** What the paragraphs of an OpenDocument text say, and how. */
export class OdtRuns {
  readonly #marks = new Map<string, Mark[]>();
  readonly #aligned = new Map<string, string>();

  readonly #pictures: OdtPictures;

  constructor(roots: readonly Element[], pictures: OdtPictures) {
    this.#pictures = pictures;
    for (const style of roots.flatMap((root) => all(root, 'style:style'))) {
      const name = style.attributes.get('style:name') ?? '';
      const paragraph = child(style, 'style:paragraph-properties');
      this.#aligned.set(name, paragraph?.attributes.get('fo:text-align') ?? '');
      if (style.attributes.get('style:family') === 'text')
        this.#marks.set(name, marksOf(child(style, 'style:text-properties')));
    }
  }

  alignedIn = (paragraph: Element): string =>
    this.#aligned.get(paragraph.attributes.get('text:style-name') ?? '') ?? '';

  /** In turn; a note stands where its number does. */
  in(parent: Element, marks: readonly Mark[] = []): Run[] {
    return parent.children.flatMap((node) =>
      typeof node === 'string' ? [{ text: node.replaceAll(/\s+/g, ' '), marks }] : this.#said(node, marks),
    );
  }

  #said(one: Element, marks: readonly Mark[]): Run[] {
    switch (one.name) {
      case 'text:tab':
        return [{ text: '\t', marks }];
      case 'text:line-break':
        return [{ text: '\n', marks }];
      case 'text:s':
        return [
          {
            text: ' '.repeat(numberIn(one.attributes.get('text:c'), 1, { least: 0, most: 200 })),
            marks,
          },
        ];
      case 'text:note':
        return this.#note(one);
      case 'draw:frame':
        return isPictured(one) ? this.#pictures.in(one) : this.in(one, marks);
      case 'text:span':
        return this.in(one, [...this.#ownMarks(one, marks), ...marks]);
      case 'text:a': {
        const href = addressOf(one.attributes.get('xlink:href') ?? '');
        return this.in(one, href === null ? marks : [...marks, { type: 'link', attrs: { href } }]);
      }
      default:
        return left.has(one.name) ? [] : this.in(one, marks);
    }
  }

  #ownMarks(span: Element, marks: readonly Mark[]): Mark[] {
    const own = this.#marks.get(span.attributes.get('text:style-name') ?? '') ?? [];
    return own.filter(({ type }) => !marks.some((mark) => mark.type === type));
  }

  #note(note: Element): Run[] {
    const text = all(note, 'text:p').map((one) => textOfRuns(this.in(one)));
    return noteTexts(text.join(' '))
      .filter((piece) => piece !== '')
      .map((piece) => ({ beside: { type: 'footnote', attrs: { text: printable(piece) } } }));
  }
}

function marksOf(properties: Element | undefined): Mark[] {
  const said = (name: string) => properties?.attributes.get(name) ?? '';
  const line = said('style:text-underline-style');
  return [
    ...(/^(?:bold|[6-9]00)$/.test(said('fo:font-weight')) ? [{ type: 'bold' as const }] : []),
    ...(/^(?:italic|oblique)$/.test(said('fo:font-style')) ? [{ type: 'italic' as const }] : []),
    ...(line !== '' && line !== 'none' ? [{ type: 'underline' as const }] : []),
  ];
}
