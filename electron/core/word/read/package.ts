import { type Zippable, zipSync } from 'fflate';
import { decodedXml } from './decode.ts';
import { damaged, WordFileError } from './fault.ts';
import { inside, ownerOf, relationsOf } from './partNames.ts';
import { element, named, remove } from './tree.ts';
import { unzip } from './unzip.ts';
import { type Element, parseXml, TooDeepError, xmlText } from './xml.ts';

export type Relation = { id: string; type: string; target: string; isExternal: boolean };

const types = '[Content_Types].xml';
const schemas = 'http://schemas.openxmlformats.org';
export const relationTypes = {
  numbering: `${schemas}/officeDocument/2006/relationships/numbering`,
  styles: `${schemas}/officeDocument/2006/relationships/styles`,
  custom: `${schemas}/officeDocument/2006/relationships/custom-properties`,
  core: `${schemas}/package/2006/relationships/metadata/core-properties`,
};

/** Elements and attributes, roughly, before they are read: a tree takes far more memory than its text. */
const mostMarks = 2_000_000;

/** A .docx as its parts. What is not edited is written back byte for byte. Reading throws `WordFileError`. */
export class WordPackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly #trees = new Map<string, Element>();
  readonly #edited = new Set<string>();
  #marks = 0;
  /** Path of the document itself, "word/document.xml" in nearly every file. */
  readonly main: string;

  constructor(bytes: Uint8Array) {
    this.#parts = unzip(bytes);
    if (!this.has(types)) throw new WordFileError('notAWordFile', types);
    const main = this.related('', 'officeDocument');
    if (main === undefined) throw damaged(relationsOf(''));
    this.main = main;
    if (!this.has(this.main)) throw damaged(this.main);
  }

  names = (): string[] => [...this.#parts.keys()];
  has = (name: string): boolean => this.#parts.has(name);
  /** Null stands for any byte. */
  beginsWith = (name: string, bytes: readonly (number | null)[]): boolean =>
    bytes.every((byte, at) => byte === null || this.#parts.get(name)?.[at] === byte);

  /** A part that is no tree, as it lies there. */
  stored = (name: string): Uint8Array => this.#parts.get(name) ?? new Uint8Array();
  store(name: string, bytes: Uint8Array): void {
    this.#parts.set(name, bytes);
  }

  /** Parts that are trees, by name or by type; a drawing in SVG is a picture. */
  xmlParts = (): string[] =>
    this.names().filter(
      (name) => /\.(?:xml|rels)$/i.test(name) || /(?<!svg\+|svg)xml$/i.test(this.contentType(name)),
    );

  /** The part to look at. */
  tree(name: string): Element {
    const known = this.#trees.get(name);
    if (known) return known;
    const bytes = this.#parts.get(name);
    if (!bytes) throw damaged(name);
    this.#marks += bytes.reduce((sum, byte) => (byte === 0x3c || byte === 0x3d ? sum + 1 : sum), 0);
    if (this.#marks > mostMarks) throw new WordFileError('tooLarge', name);
    const tree = parsed(name, bytes);
    this.#trees.set(name, tree);
    return tree;
  }

  /** The part to change; it is written anew. */
  edit(name: string): Element {
    const tree = this.tree(name);
    this.#edited.add(name);
    return tree;
  }

  /** Adds a part or replaces it. */
  put(name: string, tree: Element): void {
    this.#parts.set(name, new Uint8Array());
    this.#trees.set(name, tree);
    this.#edited.add(name);
  }

  /** Takes a part out, and from the lists what names it. */
  drop(name: string): void {
    for (const gone of [name, relationsOf(name)]) {
      this.#parts.delete(gone);
      this.#trees.delete(gone);
      this.#edited.delete(gone);
    }
    for (const list of this.names().filter((one) => one.endsWith('.rels'))) {
      const from = ownerOf(list);
      this.#without(list, 'Relationship', ({ attributes }) => {
        const isExternal = attributes.get('TargetMode') === 'External';
        return !isExternal && inside(from, attributes.get('Target') ?? '') === name;
      });
    }
    this.#without(types, 'Override', ({ attributes }) => attributes.get('PartName') === `/${name}`);
  }

  #without(list: string, kind: string, isGone: (one: Element) => boolean): void {
    for (const one of named(this.tree(list), kind).filter(isGone)) remove(this.edit(list), one);
  }

  /** Where a part points to; '' is the package itself. Targets inside are paths from the top. */
  relations(part: string): Relation[] {
    const name = relationsOf(part);
    if (!this.has(name)) return [];
    return named(this.tree(name), 'Relationship').map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      const isExternal = attributes.get('TargetMode') === 'External';
      const type = attributes.get('Type') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type,
        target: isExternal ? target : inside(part, target),
        isExternal,
      };
    });
  }

  /** The one part of that kind ("styles", "numbering") a part points to. */
  related = (part: string, kind: string): string | undefined =>
    this.relations(part).find(({ type, isExternal }) => !isExternal && type.endsWith(`/${kind}`))?.target;

  /** Adds a part of its own content type and lets `from` point to it. */
  attach(from: string, part: { name: string; tree: Element; type: string; contentType: string }): void {
    this.put(part.name, part.tree);
    this.relate(from, { type: part.type, target: `/${part.name}`, isExternal: false });
    this.declare(part.name, part.contentType);
  }

  /** Takes a picture of another file along, under a name that is free; which one that is. */
  takeOver(from: WordPackage, name: string): string {
    const [, ending = ''] = /(\.\w+)$/.exec(name) ?? [];
    let number = 1;
    while (this.has(`word/media/inhalt${number}${ending}`)) number += 1;
    const free = `word/media/inhalt${number}${ending}`;
    this.#parts.set(free, from.#parts.get(name) ?? new Uint8Array());
    this.declare(free, from.contentType(name));
    return free;
  }

  /** Lets `from` point to something; under which id it does. Targets inside begin with "/". */
  relate(from: string, { type, target, isExternal }: Omit<Relation, 'id'>): string {
    const list = relationsOf(from);
    if (!this.has(list))
      this.put(list, element('Relationships', { xmlns: `${schemas}/package/2006/relationships` }));
    const taken = new Set(this.relations(from).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const mode = isExternal ? { TargetMode: 'External' } : {};
    addLike(this.edit(list), 'Relationship', { Id: `rId${number}`, Type: type, Target: target, ...mode });
    return `rId${number}`;
  }

  contentType(name: string): string {
    const find = (kind: string, key: string, value: string) =>
      named(this.tree(types), kind).find(
        (one) => one.attributes.get(key)?.toLowerCase() === value.toLowerCase(),
      );
    const entry =
      find('Override', 'PartName', `/${name}`) ?? find('Default', 'Extension', name.split('.').at(-1) ?? '');
    return entry?.attributes.get('ContentType') ?? '';
  }

  declare(name: string, contentType: string): void {
    const list = this.edit(types);
    const found = named(list, 'Override').find((one) => one.attributes.get('PartName') === `/${name}`);
    if (found) found.attributes.set('ContentType', contentType);
    else addLike(list, 'Override', { PartName: `/${name}`, ContentType: contentType });
  }

  /** The file. The same parts give the same bytes. */
  bytes(): Uint8Array {
    for (const name of this.#edited)
      this.#parts.set(name, new TextEncoder().encode(xmlText(this.tree(name))));
    const files: Zippable = Object.fromEntries(this.#parts);
    return zipSync(files, { mtime: new Date(1980, 0, 1) });
  }
}

function parsed(name: string, bytes: Uint8Array): Element {
  try {
    return parseXml(decodedXml(bytes));
  } catch (cause) {
    if (cause instanceof TooDeepError) throw new WordFileError('tooLarge', name);
    throw damaged(name);
  }
}

/** A child with the prefix that its parent uses. */
function addLike(parent: Element, name: string, attributes: Record<string, string>): void {
  const prefix = parent.name.includes(':') ? `${parent.name.split(':')[0]}:` : '';
  parent.children.push(element(prefix + name, attributes));
}
