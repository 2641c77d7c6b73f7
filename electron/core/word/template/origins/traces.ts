import type { WordPackage } from '../../read/package.ts';
import { elements, everything } from '../../read/tree.ts';
import type { Element, Node } from '../../read/xml.ts';

/** Names of who may write where, hints while filling in, what a field was made with, the office's printer. */
const gone = new Set([
  'w:permStart',
  'w:permEnd',
  'w:helpText',
  'w:statusText',
  'w:fldData',
  'w:printerSettings',
]);
/** Marks what a text is about; what it holds stays. */
const wrappers = new Set(['w:smartTag', 'w:customXml']);
const ofWrappers = new Set(['w:smartTagPr', 'w:customXmlPr']);

/** Takes out of the text what Word does not print and nobody needs who goes on writing; whether there was any. */
export function dropTraces(file: WordPackage): boolean {
  const parts = file.xmlParts().filter((name) => [...everything(file.tree(name))].some(isTraced));
  for (const part of parts) {
    for (const one of everything(file.edit(part))) {
      one.children = without(one.children);
      dropPaths(one);
    }
  }
  return parts.length > 0;
}

const without = (children: readonly Node[]): Node[] =>
  children.flatMap((node) => {
    if (typeof node === 'string') return [node];
    if (wrappers.has(node.name)) return without(elements(node).filter(({ name }) => !ofWrappers.has(name)));
    return gone.has(node.name) ? [] : [node];
  });

const isTraced = (one: Element): boolean =>
  gone.has(one.name) || wrappers.has(one.name) || pathKeys(one).length > 0;

/** Word describes a picture by the file that it was, with its way on somebody's computer. */
const descriptions = ['name', 'descr', 'title', 'o:title', 'o:href', 'alt'];
const path = /^(?:[a-z]:[\\/]|\\\\|file:)/i;

const pathKeys = ({ attributes }: Element): string[] =>
  descriptions.filter((key) => path.test(attributes.get(key) ?? ''));

/** Of a path its last part, which says what is to be seen. */
function dropPaths(one: Element): void {
  for (const key of pathKeys(one))
    one.attributes.set(key, (one.attributes.get(key) ?? '').split(/[\\/]/).at(-1) ?? '');
}
