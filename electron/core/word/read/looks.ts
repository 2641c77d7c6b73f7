import type { WordPackage } from './package.ts';
import type { Position } from './positions.ts';
import { child, elements, val } from './tree.ts';
import type { Element } from './xml.ts';

type Group = 'w:rPr' | 'w:pPr' | 'w:tblPr' | 'w:tcPr';

/** How text looks: by its own properties, else by its styles and what these build on, else by what holds for all. */
export type Looks = {
  /** Of a style, or of one that it builds on. */
  ofStyle: (id: string, group: Group, name: string) => Element | undefined;
  ofRun: (position: Position, name: string) => Element | undefined;
  ofParagraph: (position: Position, name: string) => Element | undefined;
  /** Its properties, looked for once. */
  ofTable: (table: Element | undefined) => Element | undefined;
  /** A style and those it builds on. */
  chain: (id: string) => readonly Element[];
};

export function looksOf(file: WordPackage): Looks {
  const part = file.related(file.main, 'styles');
  const styles = part === undefined ? [] : elements(file.tree(part));
  const byId = new Map(styles.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const defaults = child({ name: '', attributes: new Map(), children: styles }, 'w:docDefaults');
  const usual = styles.find(
    ({ attributes }) => attributes.get('w:type') === 'paragraph' && isOn(attributes.get('w:default')),
  );
  const usualId = usual?.attributes.get('w:styleId') ?? '';
  const chains = new Map<string, readonly Element[]>();
  const chain = (id: string): readonly Element[] => {
    const known = chains.get(id) ?? chainOf(id, byId);
    chains.set(id, known);
    return known;
  };
  const found = new Map<string, Element | undefined>();
  const ofStyle = (id: string, group: Group, name: string): Element | undefined => {
    const key = `${id} ${group} ${name}`;
    if (!found.has(key)) found.set(key, firstOf(chain(id), group, name));
    return found.get(key);
  };
  const ofAll = (group: 'w:rPr' | 'w:pPr', name: string) =>
    child(child(child(defaults, `${group}Default`), group), name);
  const styleOf = (owner: Element | undefined, group: Group, name: string): string =>
    val(child(child(owner, group), name));
  const paragraphStyle = ({ paragraph }: Position): string =>
    styleOf(paragraph, 'w:pPr', 'w:pStyle') || usualId;
  // Asked for each run of a table, which may have thousands of rows and no properties before them.
  const tables = new WeakMap<Element, { properties: Element | undefined }>();
  const ofTable = (table: Element | undefined): Element | undefined => {
    if (table === undefined) return undefined;
    const known = tables.get(table) ?? { properties: child(table, 'w:tblPr') };
    tables.set(table, known);
    return known.properties;
  };
  return {
    ofStyle,
    ofTable,
    chain,
    ofRun: (position, name) =>
      child(child(position.element, 'w:rPr'), name) ??
      ofStyle(styleOf(position.element, 'w:rPr', 'w:rStyle'), 'w:rPr', name) ??
      ofStyle(paragraphStyle(position), 'w:rPr', name) ??
      ofStyle(val(child(ofTable(position.table), 'w:tblStyle')), 'w:rPr', name) ??
      ofAll('w:rPr', name),
    ofParagraph: (position, name) =>
      child(child(position.paragraph, 'w:pPr'), name) ??
      ofStyle(paragraphStyle(position), 'w:pPr', name) ??
      ofAll('w:pPr', name),
  };
}

const isOn = (value: string | undefined): boolean => /^(?:1|true|on)$/.test(value ?? '');

/** A style that builds on itself ends there. */
function chainOf(id: string, byId: ReadonlyMap<string, Element>): Element[] {
  const styles = new Set<Element>();
  let style = byId.get(id);
  while (style && !styles.has(style)) {
    styles.add(style);
    style = byId.get(val(child(style, 'w:basedOn')));
  }
  return [...styles];
}

function firstOf(styles: readonly Element[], group: Group, name: string): Element | undefined {
  for (const style of styles) {
    const found = child(child(style, group), name);
    if (found) return found;
  }
  return undefined;
}
