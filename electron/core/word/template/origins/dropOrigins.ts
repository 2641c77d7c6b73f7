import type { TemplateOrigin } from '../../../../../shared/german/templates.ts';
import { WordPackage } from '../../read/package.ts';
import { everything, named, textOf } from '../../read/tree.ts';
import type { Element } from '../../read/xml.ts';
import { unseenEdges } from '../../read/unseenEdges.ts';
import { keepKnownElements } from './elements.ts';
import { keepKnownParts } from './parts.ts';
import { dropPictureOrigins } from './pictures.ts';
import { dropTraces } from './traces.ts';

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
 * Takes out what tells of the template's authors, their office and how it came about, and what Word keeps and shows
 * nobody; what of it there was. What goes is not listed, but what stays. Title and author of a document are its own
 * (fillTemplate.ts).
 */
export function dropOrigins(file: WordPackage): TemplateOrigin[] {
  const found = new Set<TemplateOrigin>();
  if (dropUnseenEdges(file)) found.add('unseenEdges');
  for (const origin of [...keepKnownParts(file), ...keepKnownElements(file)]) found.add(origin);
  if (dropTraces(file)) found.add('traces');
  if (dropPictureOrigins(file)) found.add('pictures');
  if (forgetRevisions(file)) found.add('revisions');
  return [...found];
}

/** Words in a header that no page shows would go out with every document. */
function dropUnseenEdges(file: WordPackage): boolean {
  const gone = unseenEdges(file);
  const ids = new Set(
    file.relations(file.main).flatMap(({ id, target }) => (gone.includes(target) ? [id] : [])),
  );
  for (const part of gone) file.drop(part);
  if (gone.length > 0)
    for (const section of everything(file.edit(file.main)))
      section.children = section.children.filter((one) => typeof one === 'string' || !leadsTo(ids, one));
  return gone.length > 0;
}

const leadsTo = (ids: ReadonlySet<string>, { name, attributes }: Element): boolean =>
  /^w:(?:header|footer)Reference$/.test(name) && ids.has(attributes.get('r:id') ?? '');

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
