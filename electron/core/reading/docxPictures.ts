import { longestSide } from '../../../shared/domain/inline.ts';
import type { Size } from '../../../shared/pictures/pictureSize.ts';
import type { WordPackage } from '../word/read/package.ts';
import { all, everything } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import { numberIn } from './numberIn.ts';
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
      const stored = this.#file.has(name) ? this.#file.stored(name) : undefined;
      return this.shown(stored, saidOf(drawing), shown.length === 1 ? sizeOf(drawing) : null);
    });
  }
}

const emusPerDot = 9525;
const mostEmus = longestSide * emusPerDot;

function sizeOf(drawing: Element): Size | null {
  const [extent] = all(drawing, 'wp:extent');
  const [width = 0, height = 0] = ['cx', 'cy'].map((side) =>
    Math.round(numberIn(extent?.attributes.get(side), 0, { least: 0, most: mostEmus }) / emusPerDot),
  );
  return extent ? { width, height } : null;
}

/** What Word calls its alternative text, or else the title of the picture. */
function saidOf(drawing: Element): string {
  const said = [...everything(drawing)].flatMap(({ name, attributes }) => {
    if (name === 'wp:docPr') return [attributes.get('descr') ?? '', attributes.get('title') ?? ''];
    return name === 'v:shape' ? (attributes.get('alt') ?? '') : '';
  });
  return said.find((words) => words.trim() !== '') ?? '';
}
