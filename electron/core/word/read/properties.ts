import type { WordPackage } from './package.ts';
import { elements, everything, named, textOf } from './tree.ts';
import type { Element } from './xml.ts';

/** What fields call them, where that is something else than the file does. */
const names = new Map([
  ['creator', ['author']],
  ['description', ['comments']],
  ['lastmodifiedby', ['lastsavedby']],
]);

/** What the file notes about itself, by the names under which fields ask for it, in small letters. */
export function propertiesOf(file: WordPackage): ReadonlyMap<string, string> {
  const own = ['core-properties', 'extended-properties'].flatMap((kind) =>
    rootOf(file, kind).flatMap((one): [string, string][] => {
      const name = (one.name.split(':').at(-1) ?? '').toLowerCase();
      return [name, ...(names.get(name) ?? [])].map((called) => [called, wordsOf(one)]);
    }),
  );
  const custom = rootOf(file, 'custom-properties')
    .filter(({ attributes }) => attributes.has('name'))
    .map((one): [string, string] => [(one.attributes.get('name') ?? '').toLowerCase(), wordsOf(one)]);
  return new Map([...custom, ...own]);
}

function rootOf(file: WordPackage, kind: string): Element[] {
  const part = file.related('', kind);
  if (part === undefined) return [];
  const root = file.tree(part);
  return kind === 'custom-properties' ? named(root, 'property') : elements(root);
}

const wordsOf = (element: Element): string => [...everything(element)].map(textOf).join('');
