import { type WordPackage, relationTypes } from '../read/package.ts';
import { child, copy, elements, remove, val } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { idOf, nameOf, twinIn, typeOf } from './twins.ts';

const stylesIn = (root: Element): Element[] => elements(root).filter(({ name }) => name === 'w:style');
const references = ['w:basedOn', 'w:next', 'w:link'];

/**
 * Adds the styles that `used` names (and those they build on) where the template has none of that name or id; the
 * template's own stay as they are. Gives our id → id in the template, and the styles added.
 */
export function mergeStyles(
  template: WordPackage,
  content: WordPackage,
  used: Iterable<string>,
): { ids: Map<string, string>; added: Element[] } {
  const ours = partOf(content);
  const source = ours === undefined ? [] : stylesIn(content.tree(ours));
  const theirs = partOf(template) ?? bareStyles(template, content);
  const root = template.tree(theirs);
  const own = stylesIn(root);
  const ids = new Map<string, string>();
  const added: Element[] = [];
  for (const style of needed(source, used)) {
    const twin = twinOf(style, own);
    ids.set(idOf(style), twin ? idOf(twin) : free(idOf(style), own.map(idOf)));
    if (!twin) added.push(copy(style));
  }
  added.forEach((style) => fit(style, ids, own));
  if (added.length > 0) template.edit(theirs).children.push(...added);
  return { ids, added };
}

const partOf = (of: WordPackage): string | undefined => of.related(of.main, 'styles');

/** A template without styles is rare, but a Word file: it begins with ours, without their looks. */
function bareStyles(template: WordPackage, content: WordPackage): string {
  const name = 'word/styles.xml';
  const { attributes } = content.tree(content.main);
  const tree = {
    name: 'w:styles',
    attributes: new Map([['xmlns:w', attributes.get('xmlns:w') ?? '']]),
    children: [],
  };
  const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';
  template.attach(template.main, { name, tree, type: relationTypes.styles, contentType });
  return name;
}

const twinOf = (style: Element, own: readonly Element[]): Element | undefined =>
  twinIn(own, { id: idOf(style), name: val(child(style, 'w:name')), type: typeOf(style) });

function needed(source: readonly Element[], used: Iterable<string>): Set<Element> {
  const byId = new Map(source.map((style) => [idOf(style), style]));
  const found = new Set<Element>();
  const open = [...used];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const style = byId.get(id);
    if (!style || found.has(style)) continue;
    found.add(style);
    open.push(...references.map((name) => val(child(style, name))));
  }
  return found;
}

function free(wanted: string, taken: readonly string[]): string {
  let id = wanted;
  for (let n = 2; taken.includes(id); n += 1) id = `${wanted}${n}`;
  return id;
}

/** Makes a copied style one of the template's: its id, what it refers to, and never the default of its type. */
function fit(style: Element, ids: ReadonlyMap<string, string>, own: readonly Element[]): void {
  style.attributes.set('w:styleId', ids.get(idOf(style)) ?? idOf(style));
  const hasDefault = own.some((one) => typeOf(one) === typeOf(style) && one.attributes.has('w:default'));
  if (hasDefault) style.attributes.delete('w:default');
  // The same name for another type: Word wants names to be unique.
  const name = child(style, 'w:name');
  if (name && own.some((one) => nameOf(one) === nameOf(style)))
    name.attributes.set('w:val', `${val(name)} (Inhalt)`);
  for (const reference of elements(style).filter((one) => references.includes(one.name))) {
    const id = ids.get(val(reference));
    if (id === undefined) remove(style, reference);
    else reference.attributes.set('w:val', id);
  }
}
