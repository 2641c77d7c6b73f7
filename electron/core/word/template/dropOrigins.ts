import type { TemplateOrigin } from '../../../../shared/german/templates.ts';
import { WordPackage } from '../read/package.ts';
import { elements, everything, named, remove, textOf } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

/** What a document made with this template goes without; for telling the office. */
export function originsOf(template: Uint8Array): TemplateOrigin[] {
  const file = new WordPackage(template);
  const hasAuthors = ['creator', 'lastModifiedBy'].some((name) => {
    const core = file.related('', 'core-properties');
    return core !== undefined && named(file.tree(core), name).some((one) => textOf(one).trim() !== '');
  });
  return [...(hasAuthors ? (['authors'] as const) : []), ...dropOrigins(file)];
}

/**
 * Takes out what tells of the template's authors, their office and how it came about; what of it there was. Title and
 * author of a document are its own (fillTemplate.ts).
 */
export function dropOrigins(file: WordPackage): TemplateOrigin[] {
  const found = new Set<TemplateOrigin>();
  for (const name of file.names()) {
    const origin = partOrigins.find(([pattern]) => pattern.test(name))?.[1];
    if (origin === undefined) continue;
    // A list of properties may be there and name none.
    if (origin !== 'properties' || elements(file.tree(name)).length > 0) found.add(origin);
    file.drop(name);
  }
  for (const [owner, kind, names, origin] of elementOrigins) {
    const part = file.related(owner === 'document' ? file.main : '', kind);
    if (part !== undefined && dropElements(file, part, names)) found.add(origin);
  }
  if (forgetRevisions(file)) found.add('revisions');
  return [...found];
}

const partOrigins: readonly [RegExp, TemplateOrigin][] = [
  [/^customXml\//i, 'customXml'],
  [/^word\/people\d*\.xml$/i, 'people'],
  [/^docProps\/custom\.xml$/i, 'properties'],
  [/^docProps\/thumbnail\./i, 'office'],
];

const elementOrigins = [
  ['document', 'settings', ['rsids'], 'revisions'],
  ['document', 'settings', ['docVars'], 'variables'],
  [
    'package',
    'extended-properties',
    ['Company', 'Manager', 'Template', 'HyperlinkBase', 'TotalTime'],
    'office',
  ],
] as const satisfies [string, string, string[], TemplateOrigin][];

function dropElements(file: WordPackage, part: string, names: readonly string[]): boolean {
  const gone = names.flatMap((name) => named(file.tree(part), name));
  if (gone.length === 0) return false;
  const root = file.edit(part);
  for (const one of gone) remove(root, one);
  return true;
}

/** Word numbers its editing sessions, and who has several papers can tell which were written in one. */
function forgetRevisions(file: WordPackage): boolean {
  const parts = file.xmlParts().filter((name) => /^word\/.*\.xml$/i.test(name));
  const marked = parts.filter((name) => hasRevisions(file.tree(name)));
  for (const name of marked)
    for (const { attributes } of everything(file.edit(name)))
      for (const key of [...attributes.keys()].filter(isRevision)) attributes.delete(key);
  return marked.length > 0;
}

const hasRevisions = (root: Element): boolean =>
  [...everything(root)].some(({ attributes }) => [...attributes.keys()].some(isRevision));

const isRevision = (key: string): boolean => key.startsWith('w:rsid');
