import type { WordPackage } from '../read/package.ts';
import { everything } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

const prefix = 'xmlns:r';
const key = 'r:id';

/** Lets the template point to what the blocks point to in the content they are from, and gives them its ids. */
export function mergeRelations(
  template: WordPackage,
  content: WordPackage,
  blocks: readonly Element[],
): void {
  const pointing = blocks
    .flatMap((block) => [...everything(block)])
    .filter(({ attributes }) => attributes.has(key));
  if (pointing.length === 0) return;
  const { attributes } = template.edit(template.main);
  if (!attributes.has(prefix))
    attributes.set(prefix, content.tree(content.main).attributes.get(prefix) ?? '');
  const relations = new Map(content.relations(content.main).map((relation) => [relation.id, relation]));
  const ids = new Map<string, string>();
  for (const one of pointing) {
    const relation = relations.get(one.attributes.get(key) ?? '');
    if (!relation) throw new Error(`${one.name} points to nothing`);
    const id = ids.get(relation.target) ?? template.relate(template.main, relation);
    ids.set(relation.target, id);
    one.attributes.set(key, id);
  }
}
