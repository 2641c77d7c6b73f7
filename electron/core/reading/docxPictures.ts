import type { WordPackage } from '../word/read/package.ts';
import { all, everything } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import { FilePictures } from './pictures.ts';
import type { Run } from './runs.ts';

/** The pictures of a Word file that a text can show. */
export class WordPictures extends FilePictures {
  readonly #file: WordPackage;
  readonly #targets: ReadonlyMap<string, string>;

  constructor(file: WordPackage) {
    super();
    this.#file = file;
    const own = file.relations(file.main).filter(({ isExternal }) => !isExternal);
    this.#targets = new Map(own.map(({ id, target }) => [id, target]));
  }

  /** What a drawing shows; where a text cannot show it, the words that say so. */
  in(drawing: Element): Run[] {
    const shown = [...all(drawing, 'a:blip'), ...all(drawing, 'v:imagedata')];
    return shown.map((one) => {
      const id = one.attributes.get('r:embed') ?? one.attributes.get('r:id') ?? '';
      const name = this.#targets.get(id) ?? '';
      return this.shown(this.#file.has(name) ? this.#file.stored(name) : undefined, saidOf(drawing));
    });
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
