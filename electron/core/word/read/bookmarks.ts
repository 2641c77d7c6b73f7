import type { WordPackage } from './package.ts';
import { visitAll } from './positions.ts';
import { textOf } from './tree.ts';

type Bookmarks = {
  /** Null where there is none of that name. */
  textOf: (name: string) => string | null;
  /** Whether the text says it anywhere. */
  says: (words: string) => boolean;
};

/** What stands between the ends of each bookmark; of two with one name the first counts, as in Word. */
export function bookmarksIn(file: WordPackage): Bookmarks {
  const pieces: string[] = [];
  let length = 0;
  const open = new Map<string, { name: string; from: number }>();
  const found = new Map<string, { from: number; to: number }>();
  visitAll(file, ({ element: { name, attributes }, element, part }) => {
    const id = `${part} ${attributes.get('w:id') ?? ''}`;
    if (name === 'w:bookmarkStart') {
      open.set(id, { name: (attributes.get('w:name') ?? '').toLowerCase(), from: length });
    } else if (name === 'w:bookmarkEnd') {
      const begun = open.get(id);
      if (begun && !found.has(begun.name)) found.set(begun.name, { from: begun.from, to: length });
    } else if (name === 'w:t') {
      pieces.push(textOf(element));
      length += pieces.at(-1)?.length ?? 0;
    }
  });
  const text = pieces.join('');
  return {
    textOf: (name) => {
      const range = found.get(name.toLowerCase());
      return range ? text.slice(range.from, range.to) : null;
    },
    says: (words) => text.split(words).length > 2,
  };
}
