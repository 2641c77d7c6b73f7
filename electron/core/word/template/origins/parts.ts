import type { TemplateOrigin } from '../../../../../shared/german/templates.ts';
import type { WordPackage } from '../../read/package.ts';
import { relationsOf } from '../../read/partNames.ts';
import { elements } from '../../read/tree.ts';

/** Relations that lead from the file, and from part to part, to what a page needs. */
const known =
  /\/(?:officeDocument|core-properties|extended-properties|styles|numbering|settings|theme|fontTable|font|header|footer|footnotes|endnotes|image|glossaryDocument|diagram\w+|chart\w*)$/;

const directory = '[Content_Types].xml';

/** Takes out every part to which none of these leads; what those tell of. */
export function keepKnownParts(file: WordPackage): TemplateOrigin[] {
  const kept = new Set([directory, relationsOf('')]);
  const left = [''];
  for (let from = left.pop(); from !== undefined; from = left.pop()) {
    for (const { type, target, isExternal } of file.relations(from)) {
      if (isExternal || kept.has(target) || !known.test(type)) continue;
      kept.add(target).add(relationsOf(target));
      left.push(target);
    }
  }
  const gone = file.names().filter((name) => !kept.has(name));
  const origins = gone.flatMap((name) => originOf(file, name));
  for (const name of gone) file.drop(name);
  return origins;
}

/** None where nothing stands there. */
function originOf(file: WordPackage, name: string): TemplateOrigin[] {
  const origin = names.find(([pattern]) => pattern.test(name))?.[1] ?? 'traces';
  // A list of properties may be there and name none.
  if (origin === 'properties' && elements(file.tree(name)).length === 0) return [];
  return plain.test(name) ? [] : [origin];
}

const names: readonly [RegExp, TemplateOrigin][] = [
  [/^customXml\//i, 'customXml'],
  [/^word\/people\d*\.xml$/i, 'people'],
  [/^docProps\/custom\.xml$/i, 'properties'],
  [/^docProps\/thumbnail\./i, 'office'],
];

/** Every file of Word has these, and nobody can be told by them. */
const plain = /^word\/(?:webSettings|stylesWithEffects|comments(?:Ids|Extended|Extensible)?)\.xml$|\.rels$/i;
