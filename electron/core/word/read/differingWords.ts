import { ignorableIn } from './names.ts';
import type { WordPackage } from './package.ts';
import type { Position } from './positions.ts';
import { elements, everything, named, textOf } from './tree.ts';
import type { Element } from './xml.ts';

/**
 * Whether Word and other programs read different words here: of two versions of one thing everybody takes another,
 * and what stands in an extension only some know.
 */
export const differs = (file: WordPackage, { element, parent, part }: Position): boolean =>
  element.name.endsWith(':AlternateContent')
    ? hasDifferentVersions(element)
    : isExtension(file, part, element) && !isExtension(file, part, parent) && hasLetters(element);

function hasDifferentVersions(element: Element): boolean {
  const [first = '', ...more] = elements(element).map(wordsOf);
  const isWhole = named(element, 'Fallback').length === 1 || first === '';
  return !isWhole || more.some((words) => words !== first);
}

/** Of a version, taking the first of those in it. */
function wordsOf(version: Element): string {
  const read = (element: Element): string => {
    if (/^(?:w|a|m):t$/.test(element.name)) return textOf(element);
    // An emoji, which older programs are given as text.
    if (element.name.endsWith(':symEx')) return signOf(element);
    const parts = elements(element);
    return (element.name.endsWith(':AlternateContent') ? parts.slice(0, 1) : parts).map(read).join('');
  };
  return read(version).replaceAll(/\s+/g, ' ').trim();
}

function signOf({ attributes }: Element): string {
  const char = [...attributes].find(([key]) => key.endsWith(':char'))?.[1] ?? '';
  return /^[\dA-F]{1,5}$/i.test(char) ? String.fromCodePoint(Number.parseInt(char, 16)) : '';
}

function isExtension(file: WordPackage, part: string, { name }: Element): boolean {
  return name.includes(':') && ignorableOf(file.tree(part)).has(name.split(':')[0] ?? '');
}

const known = new WeakMap<Element, ReadonlySet<string>>();

/** Of a whole part; mostly its root names them, but any element may. */
function ignorableOf(root: Element): ReadonlySet<string> {
  const prefixes = known.get(root) ?? new Set([...everything(root)].flatMap(ignorableIn));
  known.set(root, prefixes);
  return prefixes;
}

const hasLetters = (element: Element): boolean =>
  [...everything(element)].some((one) => /\p{L}/u.test(textOf(one)));
