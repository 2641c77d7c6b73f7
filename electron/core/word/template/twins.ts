import { child, val } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

/** A style by what Word knows it by. */
export type Named = { id: string; name: string; type: string };

/** Word writes built-in names in English, whatever its language; other programs do not always. */
const german: readonly [RegExp, string][] = [
  [/^standard$/, 'normal'],
  [/^titel$/, 'title'],
  [/^untertitel$/, 'subtitle'],
  [/^überschrift (\d)$/, 'heading $1'],
  [/^absatz-standardschriftart$/, 'default paragraph font'],
];

/** A name may carry aliases behind a comma. */
const plainName = (name: string): string =>
  german.reduce(
    (left, [pattern, english]) => left.replace(pattern, english),
    (name.split(',')[0] ?? '').trim().toLowerCase(),
  );

export const nameOf = (style: Element): string => plainName(val(child(style, 'w:name')));
export const idOf = (style: Element): string => style.attributes.get('w:styleId') ?? '';
export const typeOf = (style: Element): string => style.attributes.get('w:type') ?? '';

/** The style among `own` that counts as the same: by its name, or by its id. */
export function twinIn(own: readonly Element[], { id, name, type }: Named): Element | undefined {
  const like = own.filter((one) => typeOf(one) === type);
  const wanted = plainName(name);
  return like.find((one) => nameOf(one) === wanted) ?? like.find((one) => idOf(one) === id);
}
