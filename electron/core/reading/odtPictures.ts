import type { Size } from '../../../shared/pictures/pictureSize.ts';
import { all, child, elements, textOf } from '../word/read/tree.ts';
import { unzip } from '../word/read/unzip.ts';
import type { Element } from '../word/read/xml.ts';
import { FilePictures } from './pictures.ts';
import type { Run } from './runs.ts';

/** The pictures of an OpenDocument text that a text can show. */
export class OdtPictures extends FilePictures {
  readonly #parts: ReadonlyMap<string, Uint8Array>;

  constructor(bytes: Uint8Array, content: Element) {
    super();
    const shown = new Set(all(content, 'draw:image').map(partOf));
    this.#parts = unzip(bytes, (name) => shown.has(name));
  }

  /** What a frame shows: the first of its forms that a text can show, or else the words that say so. */
  in(frame: Element): Run[] {
    const forms = elements(frame).filter(isImage);
    if (forms.length === 0) return [];
    const runs = forms.map((one) => this.shown(this.#parts.get(partOf(one)), saidOf(frame), sizeOf(frame)));
    const best = runs.find((run) => 'beside' in run && run.beside.type === 'picture') ?? runs[0];
    return best ? [best] : [];
  }
}

/** Whether a frame stands around a picture, and not around text. */
export const isPictured = (frame: Element): boolean => elements(frame).some(isImage);

const isImage = ({ name }: Element): boolean => name === 'draw:image';

const partOf = (image: Element): string => (image.attributes.get('xlink:href') ?? '').replace(/^\.\//, '');

const dotsPer = new Map([
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['in', 96],
  ['pt', 96 / 72],
]);

function sizeOf(frame: Element): Size | null {
  const [width, height] = ['svg:width', 'svg:height'].map((name) => {
    const [, number = '', unit = ''] =
      /^(\d{1,5}(?:\.\d+)?)(cm|mm|in|pt)$/.exec(frame.attributes.get(name) ?? '') ?? [];
    return Math.round(Number(number) * (dotsPer.get(unit) ?? 0));
  });
  return width && height ? { width, height } : null;
}

/** Its description, or else its title. */
function saidOf(frame: Element): string {
  const said = ['svg:desc', 'svg:title'].map((name) => {
    const words = child(frame, name);
    return words ? textOf(words) : '';
  });
  return said.find((words) => words.trim() !== '') ?? '';
}
