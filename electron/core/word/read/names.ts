import { damaged, WordFileError } from './fault.ts';
import { elements } from './tree.ts';
import type { Element } from './xml.ts';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The prefixes by which we look for names; in 2007 Word wrote "ve" for "mc". */
const usual = new Map([
  [wordNamespace, ['w']],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', ['r']],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', ['mc', 've']],
]);
const reserved = new Set([...usual.values()].flat());

/** Drawings and looks: nobody writes them otherwise, though their prefixes are taken for something else at times. */
const drawn = new Map([
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/**
 * Every name of a part belongs to a namespace, and those that we look for go under their usual prefix alone: what we
 * look for by "w:p" nobody writes otherwise. Throws `WordFileError`.
 */
export const checkNames = (part: string, root: Element): void =>
  checkWithin(part, root, new Set(['xml', 'xmlns']));

function checkWithin(part: string, element: Element, outer: ReadonlySet<string>): void {
  const { name, attributes } = element;
  const declared = [...attributes].filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (!declared.every(([key, value]) => isUsual(key.slice(6), value)))
    throw new WordFileError('otherFormat', part);
  const known = declared.length === 0 ? outer : new Set([...outer, ...declared.map(([key]) => key.slice(6))]);
  for (const one of [name, ...attributes.keys()]) {
    const [prefix = '', ...local] = one.split(':');
    if (local.length > 1 || (local.length === 1 && !known.has(prefix))) throw damaged(part);
  }
  for (const prefix of ignorableIn(element)) if (!known.has(prefix)) throw damaged(part);
  for (const child of elements(element)) checkWithin(part, child, known);
}

const isUsual = (prefix: string, namespace: string): boolean =>
  usual.get(namespace)?.includes(prefix) ??
  (!reserved.has(prefix) && (drawn.get(namespace) ?? prefix) === prefix);

/** The prefixes whose elements a program may skip if it does not know them; one that is declared nowhere Word refuses. */
export const ignorableIn = ({ attributes }: Element): string[] =>
  ['Ignorable', 'MustUnderstand'].flatMap((name) =>
    ['mc', 've'].flatMap((prefix) => attributes.get(`${prefix}:${name}`)?.match(/\S+/g) ?? []),
  );
