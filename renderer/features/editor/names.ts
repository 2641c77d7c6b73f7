import type { ResolvedPos } from '@tiptap/pm/model';
import type { SuggestionMatch } from '@tiptap/suggestion';

/** A name the editor can complete: what is written and what is shown beside it. */
export type NameChoice = { id: string; text: string; familyName: string; note: string };

/** "Frau Öz", "Herr", or a capital letter and one more: what may be the beginning of a name. */
const beginning = /(?:(Frau|Herrn?)\s+)?(\p{Lu}[\p{L}\-']*)?$/u;

/** The beginning of a name left of the cursor, or null. */
export function findNameMatch({ $position }: { $position: ResolvedPos }): SuggestionMatch {
  const before = $position.parent.textBetween(0, $position.parentOffset, undefined, '\uFFFC');
  const match = beginning.exec(before);
  const [text = '', address, word = ''] = match ?? [];
  if (!address && word.length < 2) return null;
  const precededBy = before.slice(0, before.length - text.length);
  if (/[\p{L}\p{N}]$/u.test(precededBy)) return null;
  return { range: { from: $position.pos - text.length, to: $position.pos }, query: text, text };
}

/** People whose name in sentences continues what was typed; nothing once the name is complete. */
export function matchingNames(query: string, names: readonly NameChoice[]): NameChoice[] {
  const typed = query.toLocaleLowerCase('de');
  const hits = names.filter(({ text, familyName }) => {
    const full = text.toLocaleLowerCase('de');
    const family = familyName.toLocaleLowerCase('de');
    const word = typed.split(' ').at(-1) ?? '';
    const address = typed.includes(' ') ? typed.split(' ')[0] : undefined;
    if (full.startsWith(typed)) return true;
    if (address !== undefined && !full.startsWith(`${address} `)) return false;
    return word.length >= 2 && family.startsWith(word);
  });
  return hits.some(({ text, familyName }) => text === query || familyName === query) ? [] : hits.slice(0, 8);
}
