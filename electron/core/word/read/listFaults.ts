import { damaged } from './fault.ts';
import type { WordPackage } from './package.ts';
import { ownerOf, relationsOf } from './partNames.ts';
import { elements, named } from './tree.ts';

const types = '[Content_Types].xml';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** Of these a part has one, and every program takes the same. */
const single =
  /\/(?:officeDocument|styles|numbering|settings|webSettings|fontTable|theme|footnotes|endnotes|comments|glossaryDocument|core-properties|extended-properties|custom-properties)$/;

/** The lists of types and relations say one thing, and each program finds it. Throws `WordFileError`. */
export function checkLists(file: WordPackage): void {
  checkTypes(file);
  for (const list of file.names().filter((name) => name.endsWith('.rels'))) checkRelations(file, list);
  const main = file.relations('').find(({ type }) => type.endsWith('/officeDocument'));
  if (main?.type !== officeDocument) throw damaged(relationsOf(''));
}

/** One type a part, and one document. */
function checkTypes(file: WordPackage): void {
  const root = file.tree(types);
  if (!isListOf(root, ['Default', 'Override'], `${packaged}/content-types`)) throw damaged(types);
  const names = named(root, 'Override').map(({ attributes }) => attributes.get('PartName') ?? '');
  const endings = named(root, 'Default').map(({ attributes }) => `.${attributes.get('Extension')}`);
  const keys = [...names, ...endings].map((key) => key.toLowerCase());
  const isOdd = names.some((name) => !/^\/[^/]/.test(name) || /\/\.{0,2}\/|[\\?#]/.test(name));
  if (isOdd || new Set(keys).size < keys.length) throw damaged(types);
  const mains = file
    .names()
    .filter((name) => /\.(?:document|template)\.main\+xml$/.test(file.contentType(name)));
  if (mains.length > 1) throw damaged(types);
}

function checkRelations(file: WordPackage, list: string): void {
  const root = file.tree(list);
  const isOdd = named(root, 'Relationship').some(
    ({ attributes }) => !/^(?:Internal|External)$/.test(attributes.get('TargetMode') ?? 'Internal'),
  );
  const kinds = file.relations(ownerOf(list)).flatMap(({ type }) => single.exec(type) ?? []);
  const isTwice = new Set(kinds).size < kinds.length;
  if (isOdd || isTwice || !isListOf(root, ['Relationship'], `${packaged}/relationships`)) throw damaged(list);
}

/** Nothing but entries, all of one namespace and with nothing in them, whose targets are seen from where the list is. */
function isListOf(
  root: ReturnType<WordPackage['tree']>,
  names: readonly string[],
  namespace: string,
): boolean {
  const prefix = root.name.includes(':') ? `${root.name.split(':')[0]}:` : '';
  const own = root.attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`);
  const allowed = new Set(names.map((name) => prefix + name));
  return (
    own === namespace &&
    !root.attributes.has('xml:base') &&
    elements(root).every(
      (one) =>
        allowed.has(one.name) &&
        elements(one).length === 0 &&
        ![...one.attributes.keys()].some((key) => key === 'xmlns' || key === 'xml:base'),
    )
  );
}
