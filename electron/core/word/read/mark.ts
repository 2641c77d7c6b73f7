import { markName } from '../write/mark.ts';
import type { WordPackage } from './package.ts';
import { elements, named, textOf } from './tree.ts';

/** What a file says it was made as; more than one where somebody put files together, none where a program dropped it. */
export function marksOf(file: WordPackage): string[] {
  const part = file.related('', 'custom-properties');
  const properties = part === undefined ? [] : named(file.tree(part), 'property');
  return properties
    .filter(({ attributes }) => attributes.get('name') === markName)
    .map((property) => elements(property).map(textOf).join('').trim());
}
