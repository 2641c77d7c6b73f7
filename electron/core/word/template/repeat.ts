import { child, copy, elements, everything, remove } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import type { Stretch } from './repeats.ts';
import { takeOut } from './takeOut.ts';

/** Sets what stands there so many times; what stands for each. */
export function repeat({ parent, parts }: Stretch, times: number): Element[][] {
  const last = parts.at(-1);
  const [first] = parts;
  if (!first || !last) return [];
  if (times === 0) {
    for (const part of parts) takeOut(parent, part);
    return [];
  }
  const copies = Array.from({ length: times - 1 }, () => parts.map(freshCopy));
  parent.children.splice(parent.children.indexOf(last) + 1, 0, ...copies.flat());
  return [[...parts], ...copies];
}

const ids = ['w14:paraId', 'w14:textId'];

/** What may stand in a file but once stays with the first. */
function freshCopy(part: Element): Element {
  const fresh = copy(part);
  for (const one of everything(fresh)) {
    for (const id of ids) one.attributes.delete(id);
    for (const inner of elements(one).filter(isUnique)) remove(one, inner);
    const control = one.name === 'w:sdtPr' ? child(one, 'w:id') : undefined;
    if (control) remove(one, control);
  }
  return fresh;
}

const isUnique = ({ name }: Element): boolean =>
  ['w:bookmarkStart', 'w:bookmarkEnd', 'w:sectPr', 'w:footnoteReference', 'w:endnoteReference'].includes(
    name,
  );
