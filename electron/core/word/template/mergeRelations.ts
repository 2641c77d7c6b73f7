import type { WordPackage } from '../read/package.ts';
import { everything } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

/** Links and pictures. */
const keys = ['r:id', 'r:embed'];

/**
 * Lets the template point to what the blocks point to in the content they are from, takes pictures along, and gives the
 * blocks its ids.
 */
export function mergeRelations(
  template: WordPackage,
  content: WordPackage,
  blocks: readonly Element[],
): void {
  const parts = blocks.flatMap((block) => [...everything(block)]);
  const pointing = parts.flatMap((part) =>
    keys.filter((key) => part.attributes.has(key)).map((key) => ({ part, key })),
  );
  if (pointing.length === 0) return;
  takePrefixes(template, content);
  numberDrawings(template, parts);
  const relations = new Map(content.relations(content.main).map((relation) => [relation.id, relation]));
  const ids = new Map<string, string>();
  for (const { part, key } of pointing) {
    const relation = relations.get(part.attributes.get(key) ?? '');
    if (!relation) throw new Error(`${part.name} points to nothing`);
    const { target, isExternal } = relation;
    const id =
      ids.get(target) ??
      template.relate(template.main, {
        ...relation,
        target: isExternal ? target : `/${template.takeOver(content, target)}`,
      });
    ids.set(target, id);
    part.attributes.set(key, id);
  }
}

/** Those of our own file that the template has no use for yet. */
function takePrefixes(template: WordPackage, content: WordPackage): void {
  const { attributes } = template.edit(template.main);
  for (const [key, space] of content.tree(content.main).attributes)
    if (/^xmlns:(?:r|wp)$/.test(key) && !attributes.has(key)) attributes.set(key, space);
}

/** Drawings have a number each, which no other part of the file may have. */
function numberDrawings(template: WordPackage, parts: readonly Element[]): void {
  const drawings = parts.filter(({ name }) => name === 'wp:docPr');
  if (drawings.length === 0) return;
  const taken = template
    .xmlParts()
    .filter((name) => /^word\/(?:document|header|footer|footnotes|endnotes)\d*\.xml$/.test(name))
    .flatMap((name) => [...everything(template.tree(name))])
    .filter(({ name }) => name === 'wp:docPr')
    .map(({ attributes }) => Number(attributes.get('id')) || 0);
  const last = taken.reduce((most, id) => Math.max(most, id), 0);
  drawings.forEach(({ attributes }, at) => attributes.set('id', String(last + at + 1)));
}
