import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import type { WordPackage } from './package.ts';
import { everything, textOf } from './tree.ts';
import type { Element } from './xml.ts';

/** How pictures begin, in bytes; a dot stands for any byte. */
const beginnings = [
  '\u{89}PNG',
  '\u{FF}\u{D8}\u{FF}',
  'GIF8',
  'BM',
  'II*\0',
  'MM\0*',
  'RIFF....WEBP',
  '\0\0\u{1}\0',
  // Drawings of Windows, plain and packed.
  '\u{1}\0\0\0',
  '\u{D7}\u{CD}\u{C6}\u{9A}',
  '\u{1}\0\t\0',
  '\u{2}\0\t\0',
  '\u{1F}\u{8B}',
  '....ftyp',
  '\0\0\0\u{C}jP',
].map((text) => Array.from(text, (sign) => (sign === '.' ? null : (sign.codePointAt(0) ?? 0))));

/** A part that is said to be a picture is one, and nothing more than that. */
export const pictureFaults = (file: WordPackage): WordFault[] =>
  file.names().flatMap((name) => {
    const type = file.contentType(name);
    if (!/^image\//i.test(type)) return [];
    if (/svg/i.test(type)) return drawingFaults(file, name);
    const isPicture = beginnings.some((beginning) => file.beginsWith(name, beginning));
    return isPicture ? [] : [{ code: 'unsoundPicture', foundAt: name } as const];
  });

/** Programs in a drawing, and pages. */
const active = /^(?:\w+:)?(?:script|foreignObject|handler|listener|iframe|embed|object|audio|video)$/i;

function drawingFaults(file: WordPackage, foundAt: string): WordFault[] {
  const all = [...everything(file.tree(foundAt))];
  const isActive = all.some(
    ({ name, attributes }) =>
      active.test(name) ||
      [...attributes].some(([key, value]) => /^on/i.test(key) || /^\s*(?:java|vb)script:/i.test(value)),
  );
  const isSvg = /^(?:\w+:)?svg$/.test(all[0]?.name ?? '');
  if (isActive || !isSvg) return [{ code: 'unsoundPicture', foundAt }];
  return all.some(isFetching) ? [{ code: 'externalContent', foundAt }] : [];
}

/** A picture, a piece or a look from elsewhere; pieces of itself and pictures within are none. */
const isFetching = (element: Element): boolean =>
  [...element.attributes].some(([key, value]) =>
    /(?:^|:)(?:href|src)$/.test(key)
      ? !/^\s*(?:#|data:image\/(?!svg)|$)/i.test(value) && !/^(?:\w+:)?a$/.test(element.name)
      : hasAddress(value),
  ) ||
  (/^(?:\w+:)?style$/.test(element.name) &&
    (hasAddress(textOf(element)) || /@import/i.test(textOf(element))));

const hasAddress = (value: string): boolean => /url\(\s*["']?(?!#|data:image\/|["']?#)[^)\s]/i.test(value);
