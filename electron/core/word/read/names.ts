import { damaged, WordFileError } from './fault.ts';
import { elements } from './tree.ts';
import type { Element } from './xml.ts';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Every name of a part belongs to a namespace, and Word's own goes under its usual prefix alone: what we look for by
 * "w:p" nobody writes otherwise. Throws `WordFileError`.
 */
export const checkNames = (part: string, root: Element): void =>
  checkWithin(part, root, new Set(['xml', 'xmlns']));

function checkWithin(part: string, element: Element, outer: ReadonlySet<string>): void {
  const { name, attributes } = element;
  const declared = [...attributes].filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (declared.some(([key, value]) => (key === 'xmlns:w') !== (value === wordNamespace)))
    throw new WordFileError('otherFormat', part);
  const known = declared.length === 0 ? outer : new Set([...outer, ...declared.map(([key]) => key.slice(6))]);
  for (const one of [name, ...attributes.keys()]) {
    const [prefix = '', ...local] = one.split(':');
    if (local.length > 1 || (local.length === 1 && !known.has(prefix))) throw damaged(part);
  }
  for (const child of elements(element)) checkWithin(part, child, known);
}
