import { longestAlt, type Picture, pictureText } from '../../../shared/domain/inline.ts';
import { fittedLine } from '../../../shared/import/paper/fitted.ts';
import { forDocuments } from '../../../shared/pictures/forDocuments.ts';
import { sha256 } from '../kernel/digest.ts';
import type { WordPackage } from '../word/read/package.ts';
import { all, everything } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import type { Run } from './runs.ts';

/** The pictures of a Word file that a text can show. */
export class WordPictures {
  /** Their bytes, by their digest. */
  readonly bytes = new Map<string, Uint8Array>();
  readonly #file: WordPackage;
  readonly #targets: ReadonlyMap<string, string>;

  constructor(file: WordPackage) {
    this.#file = file;
    const own = file.relations(file.main).filter(({ isExternal }) => !isExternal);
    this.#targets = new Map(own.map(({ id, target }) => [id, target]));
  }

  /** What a drawing shows; where a text cannot show it, the words that say so. */
  in(drawing: Element): Run[] {
    const shown = [...all(drawing, 'a:blip'), ...all(drawing, 'v:imagedata')];
    return shown.map((one) => {
      const id = one.attributes.get('r:embed') ?? one.attributes.get('r:id') ?? '';
      const alt = fittedLine(saidOf(drawing), longestAlt, () => undefined);
      return this.#shown(this.#targets.get(id) ?? '', alt);
    });
  }

  #shown(name: string, alt: string): Run {
    const read = this.#file.has(name) ? forDocuments(this.#file.stored(name)) : { fault: 'noPicture' };
    const isFit = !('fault' in read) && !read.isTurned && !read.isForPress;
    const attrs = { sha256: '', width: 1, height: 1, alt };
    if (!isFit) return { beside: { type: 'text', text: pictureText({ type: 'picture', attrs }) } };
    const { bytes, width, height } = read;
    const digest = sha256(bytes);
    this.bytes.set(digest, bytes);
    const picture: Picture = { type: 'picture', attrs: { sha256: digest, width, height, alt } };
    return { beside: picture };
  }
}

/** What Word calls its alternative text, or else the title of the picture. */
function saidOf(drawing: Element): string {
  const said = [...everything(drawing)].flatMap(({ name, attributes }) => {
    if (name === 'wp:docPr') return [attributes.get('descr') ?? '', attributes.get('title') ?? ''];
    return name === 'v:shape' ? (attributes.get('alt') ?? '') : '';
  });
  return said.find((words) => words.trim() !== '') ?? '';
}
