import type { Element, Node } from './xml.ts';

/** Asking an XML tree, and building pieces of one. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: Node[] = [],
): Element => ({ name, attributes: new Map(Object.entries(attributes)), children });

export const elements = (parent: Element): Element[] =>
  parent.children.filter((node): node is Element => typeof node !== 'string');

/** Children of that name; for parts whose prefix the writer chose, ask with the bare name. */
export const named = (parent: Element, name: string): Element[] =>
  elements(parent).filter((one) => one.name === name || one.name.endsWith(`:${name}`));

/** The first of that name. A table has thousands of rows: no list of them is made to find what stands before. */
export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((node): node is Element => typeof node !== 'string' && node.name === name);

/** The same with the bare name. */
export const firstNamed = (parent: Element, name: string): Element | undefined =>
  parent.children.find(
    (node): node is Element =>
      typeof node !== 'string' && (node.name === name || node.name.endsWith(`:${name}`)),
  );

/** The attribute that nearly every property of WordprocessingML has. */
export const val = (parent: Element | undefined): string => parent?.attributes.get('w:val') ?? '';

/** The element and all it holds, in document order. */
export function* everything(root: Element): Generator<Element> {
  yield root;
  for (const one of elements(root)) yield* everything(one);
}

export const all = (root: Element, name: string): Element[] =>
  [...everything(root)].filter((one) => one.name === name);

export const textOf = (parent: Element): string =>
  parent.children.filter((node) => typeof node === 'string').join('');

/** A copy that may be changed. */
export const copy = ({ name, attributes, children }: Element): Element => ({
  name,
  attributes: new Map(attributes),
  children: children.map((node) => (typeof node === 'string' ? node : copy(node))),
});

export function remove(parent: Element, node: Node): void {
  parent.children.splice(parent.children.indexOf(node), 1);
}

/** Its properties (`w:pPr`, `w:rPr`), which stand first; made where it has none. */
export function properties(parent: Element, name: 'w:pPr' | 'w:rPr'): Element {
  const found = child(parent, name);
  if (found) return found;
  const made = element(name);
  parent.children.unshift(made);
  return made;
}
