import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import type { WordPackage } from './package.ts';
import { shownParts } from './positions.ts';
import { all, child, everything, textOf, val } from './tree.ts';
import type { Element } from './xml.ts';

const references = { 'w:headerReference': 'header', 'w:footerReference': 'footer' } as const;

/**
 * Headers and footers that Word keeps and shows on no page: of first or even pages while these look like all others, and
 * those to which no section leads any more. Paths of parts.
 */
export function unseenEdges(file: WordPackage): string[] {
  const edges = file
    .relations(file.main)
    .filter(({ type, isExternal }) => !isExternal && /\/(?:header|footer)$/.test(type));
  const shown = shownIds(file);
  const seen = new Set(edges.filter(({ id }) => shown.has(id)).map(({ target }) => target));
  return [...new Set(edges.map(({ target }) => target))].filter((part) => file.has(part) && !seen.has(part));
}

/** The same as faults, where something is written there. */
export function edgeFaults(file: WordPackage): WordFault[] {
  const labels = shownParts(file);
  return unseenEdges(file)
    .filter((part) => [...everything(file.tree(part))].some(isWritten))
    .map((part) => ({ code: 'unseenEdge', foundAt: labels.get(part) ?? part }));
}

/** Relations to what some page shows. A section without one of its own has that of the section before. */
function shownIds(file: WordPackage): Set<string> {
  const hasEven = isOn(settingOf(file, 'w:evenAndOddHeaders'));
  const current = new Map<string, string>();
  const shown = new Set<string>();
  for (const section of all(file.tree(file.main), 'w:sectPr')) {
    for (const [name, kind] of Object.entries(references)) {
      for (const { attributes } of all(section, name))
        current.set(`${kind} ${attributes.get('w:type') ?? 'default'}`, attributes.get('r:id') ?? '');
      const pages = { default: true, first: isOn(child(section, 'w:titlePg')), even: hasEven };
      for (const [type, isShown] of Object.entries(pages))
        if (isShown) shown.add(current.get(`${kind} ${type}`) ?? '');
    }
  }
  return shown;
}

function settingOf(file: WordPackage, name: string): Element | undefined {
  const settings = file.related(file.main, 'settings');
  return settings === undefined ? undefined : child(file.tree(settings), name);
}

const isOn = (property: Element | undefined): boolean =>
  property !== undefined && !/^(?:0|false|off)$/.test(val(property));

const isWritten = (one: Element): boolean => /^(?:w|a):t$/.test(one.name) && textOf(one).trim() !== '';
