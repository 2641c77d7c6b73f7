import { relationTypes, type WordPackage } from '../read/package.ts';
import { child, copy, element, elements, val } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

const childrenOf = (root: Element, name: string): Element[] =>
  elements(root).filter((one) => one.name === name);

/** Adds the lists that `used` names, under numbers that the template does not use. Gives our number → the new one. */
export function mergeNumbering(
  template: WordPackage,
  content: WordPackage,
  used: ReadonlySet<string>,
): Map<string, string> {
  const numbers = new Map<string, string>();
  const ours = content.related(content.main, 'numbering');
  const nums =
    ours === undefined
      ? []
      : childrenOf(content.tree(ours), 'w:num').filter(({ attributes }) =>
          used.has(attributes.get('w:numId') ?? ''),
        );
  if (ours === undefined || nums.length === 0) return numbers;
  const root = template.edit(template.related(template.main, 'numbering') ?? newPart(template, content));
  const looks = new Map<string, string>();
  for (const abstract of childrenOf(content.tree(ours), 'w:abstractNum')) {
    const id = abstract.attributes.get('w:abstractNumId') ?? '';
    if (nums.some((num) => val(child(num, 'w:abstractNumId')) === id)) looks.set(id, addLook(root, abstract));
  }
  for (const num of nums) {
    numbers.set(num.attributes.get('w:numId') ?? '', addNumber(root, num, looks));
  }
  return numbers;
}

/** Looks stand before numbers, and an id of Word's own closes the part. */
function addLook(root: Element, abstract: Element): string {
  const id = next(root, 'w:abstractNum', 'w:abstractNumId');
  const own = copy(abstract);
  own.attributes = new Map([['w:abstractNumId', id]]);
  insertBefore(root, own, ['w:num', 'w:numIdMacAtCleanup']);
  return id;
}

function addNumber(root: Element, num: Element, looks: ReadonlyMap<string, string>): string {
  const id = next(root, 'w:num', 'w:numId');
  const own = copy(num);
  own.attributes = new Map([['w:numId', id]]);
  const look = child(own, 'w:abstractNumId');
  look?.attributes.set('w:val', looks.get(val(look)) ?? '');
  insertBefore(root, own, ['w:numIdMacAtCleanup']);
  return id;
}

function next(root: Element, name: string, key: string): string {
  const taken = childrenOf(root, name).map(({ attributes }) => Number(attributes.get(key)) || 0);
  return String(taken.reduce((most, id) => Math.max(most, id), 0) + 1);
}

function insertBefore(root: Element, one: Element, names: readonly string[]): void {
  const at = root.children.findIndex((node) => typeof node !== 'string' && names.includes(node.name));
  root.children.splice(at < 0 ? root.children.length : at, 0, one);
}

function newPart(template: WordPackage, content: WordPackage): string {
  const name = 'word/numbering.xml';
  const space = content.tree(content.main).attributes.get('xmlns:w') ?? '';
  template.attach(template.main, {
    name,
    tree: element('w:numbering', { 'xmlns:w': space }),
    type: relationTypes.numbering,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml',
  });
  return name;
}
