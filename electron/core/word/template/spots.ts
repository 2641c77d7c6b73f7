import { type Position, visitShown } from '../read/positions.ts';
import type { WordPackage } from '../read/package.ts';
import { elements, everything } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

/** A paragraph and where the clerk finds it in Word. */
export type Spot = Pick<Position, 'foundAt' | 'part' | 'parent' | 'isCopy'> & {
  paragraph: Element;
  /** What it stands in, but for content controls: the text, or a cell of a table in it; null for all else. */
  holder: { kind: 'text'; body: Element } | { kind: 'cell'; cell: Element } | null;
  /** Content controls around it within that, from the inside. */
  controls: readonly Element[];
};

/** Every paragraph of the body, headers, footers and notes. */
export function spotsOf(template: WordPackage): Spot[] {
  const found: Spot[] = [];
  const parents = parentsIn(template.tree(template.main));
  visitShown(template, ({ element: paragraph, foundAt, part, parent, isCopy }) => {
    if (paragraph.name !== 'w:p') return;
    const around = part === template.main ? aroundOf(paragraph, parents) : { holder: null, controls: [] };
    found.push({ paragraph, foundAt, part, parent, isCopy, ...around });
  });
  return found;
}

export const parentsIn = (root: Element): ReadonlyMap<Element, Element> =>
  new Map([...everything(root)].flatMap((parent) => elements(parent).map((one) => [one, parent] as const)));

function aroundOf(
  paragraph: Element,
  parents: ReadonlyMap<Element, Element>,
): Pick<Spot, 'holder' | 'controls'> {
  const controls: Element[] = [];
  for (let one = parents.get(paragraph); one; one = parents.get(one)) {
    if (one.name === 'w:body') return { holder: { kind: 'text', body: one }, controls };
    if (one.name === 'w:tc')
      return { holder: isDrawn(one, parents) ? null : { kind: 'cell', cell: one }, controls };
    if (one.name === 'w:sdt') controls.push(one);
    else if (one.name !== 'w:sdtContent') break;
  }
  return { holder: null, controls };
}

/** A table in a text box. */
function isDrawn(cell: Element, parents: ReadonlyMap<Element, Element>): boolean {
  for (let one = parents.get(cell); one; one = parents.get(one))
    if (one.name === 'w:txbxContent') return true;
  return false;
}
