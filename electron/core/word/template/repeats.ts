import type { Repeated, TemplateFields } from '../../../../shared/documents/templates/field.ts';
import type { TemplateFault } from '../../../../shared/german/templates.ts';
import type { WordPackage } from '../read/package.ts';
import { elements, everything } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { placeholdersIn, readable } from './placeholders.ts';
import { parentsIn, type Spot } from './spots.ts';

/** What stands in the document once for each: rows of a table, or what stands below each other in the text. */
export type Stretch = { each: Repeated; parent: Element; parts: readonly Element[] };

/** A paragraph that names one of several, and the row or paragraph of it that would repeat. */
type Naming = { each: Repeated; name: string; spot: Spot; home: Home | null };
type Home = { parent: Element; part: Element };

/**
 * From the first to the last row of a table that names one of several of a kind; outside of tables from the first to the
 * last paragraph. What cannot repeat, as it stands in a header or is mixed with others, is a fault.
 */
export function repeatsOf(
  file: WordPackage,
  spots: readonly Spot[],
  fields: TemplateFields,
): { stretches: Stretch[]; faults: TemplateFault[] } {
  const parents = parentsIn(file.tree(file.main));
  const namings = spots
    .filter(({ isCopy }) => !isCopy)
    .flatMap((spot) => namingsIn(spot, fields).map((naming) => ({ ...naming, home: homeOf(spot, parents) })));
  const faults = namings.flatMap(({ name, spot: { foundAt }, home }) =>
    home ? [] : [{ code: 'notRepeatable', name, foundAt } as const],
  );
  const stretches = outermost(namings);
  return { stretches, faults: [...faults, ...mixed(stretches, namings)] };
}

function namingsIn(spot: Spot, fields: TemplateFields): Omit<Naming, 'home'>[] {
  return placeholdersIn(readable(spot.paragraph), fields).known.flatMap((name) => {
    const each = fields[name]?.each;
    return each ? [{ each, name, spot }] : [];
  });
}

/** The row of the nearest table, or the paragraph itself; null in boxes, controls, headers and notes. */
function homeOf({ paragraph }: Spot, parents: ReadonlyMap<Element, Element>): Home | null {
  let part = paragraph;
  for (let parent = parents.get(part); parent; part = parent, parent = parents.get(part)) {
    const isRow = part.name === 'w:tr' && parent.name === 'w:tbl';
    if (isRow || parent.name === 'w:body') return { parent, part };
    if (!['w:tc', 'w:tr'].includes(parent.name)) return null;
  }
  return null;
}

/** One for each table and for the text; those within another are part of it. */
function outermost(namings: readonly Naming[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { each, home } of namings) {
    if (!home || all.some((one) => one.each === each && one.parent === home.parent)) continue;
    const { parent } = home;
    const named = new Set(
      namings
        .filter((one) => one.each === each && one.home?.parent === parent)
        .map(({ home: at }) => at?.part),
    );
    const siblings = elements(parent);
    const first = siblings.findIndex((one) => named.has(one));
    const last = siblings.findLastIndex((one) => named.has(one));
    all.push({ each, parent, parts: siblings.slice(first, last + 1) });
  }
  return all.filter((one) => !all.some((other) => other !== one && isWithin(other.parts, one.parent)));
}

const isWithin = (parts: readonly Element[], one: Element): boolean =>
  parts.some((part) => [...everything(part)].includes(one));

function mixed(stretches: readonly Stretch[], namings: readonly Naming[]): TemplateFault[] {
  return stretches.flatMap(({ each, parts }) => {
    const other = namings.find((one) => one.each !== each && isWithin(parts, one.spot.paragraph));
    return other ? [{ code: 'mixedRepeat', name: other.name, foundAt: other.spot.foundAt } as const] : [];
  });
}
