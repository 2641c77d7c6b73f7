import type { ResolvedPos } from '@tiptap/pm/model';
import type { SuggestionMatch } from '@tiptap/suggestion';
import { withPlainBlanks } from '../../../shared/german/protectedBlanks.ts';
import { begins } from '../../../shared/search/folding.ts';

/** A name the editor can complete: what is written and what is shown beside it. */
export type NameChoice = { id: string; text: string; familyName: string; note: string };

/** "Frau Öz", "Herr", or a capital letter and one more: what may be the beginning of a name. */
const beginning = /(?:(Frau|Herrn?)\s+)?(\p{Lu}[\p{L}\-'’]*)?$/u;

/** Where the last words begin with a capital letter: what may be the beginning of a name of several words. */
const severalWords = /(?<![\p{L}\p{N}])(?=\p{Lu}[\p{L}\-'’.]*(?: [\p{L}\-'’.]*){1,4}$)/gu;

type Typing = { $position: ResolvedPos; names?: readonly NameChoice[] };

/** The beginning of somebody's name left of the cursor, or null: other words are not marked. */
export function findNameMatch({ $position, names = [] }: Typing): SuggestionMatch {
  const match = beginningBefore($position, names);
  return match && matchingNames(match.query, names).length > 0 ? match : null;
}

function beginningBefore($position: ResolvedPos, names: readonly NameChoice[]): SuggestionMatch {
  const before = withPlainBlanks(
    $position.parent.textBetween(0, $position.parentOffset, undefined, '\uFFFC'),
  );
  const found = (text: string) => ({
    range: { from: $position.pos - text.length, to: $position.pos },
    query: text,
    text,
  });
  for (const { index } of before.matchAll(severalWords)) {
    const text = before.slice(index);
    if (names.some((name) => continues(name, text))) return found(text);
  }
  const [text = '', address, word = ''] = beginning.exec(before) ?? [];
  if (!address && word.length < 2) return null;
  const precededBy = before.slice(0, before.length - text.length);
  return /[\p{L}\p{N}]$/u.test(precededBy) ? null : found(text);
}

/** "Frau Dr. Be" and "El Am" continue to one name; blanks belong to it. */
function continues({ text, familyName }: NameChoice, typed: string): boolean {
  const start = nominative(typed);
  return begins(text, start) || begins(familyName, start);
}

/** People whose name in sentences continues what was typed; nothing once the name is complete. */
export function matchingNames(query: string, names: readonly NameChoice[]): NameChoice[] {
  const asked = nominative(query);
  const hits = names.filter((name) => {
    if (continues(name, query)) return true;
    const word = asked.split(' ').at(-1) ?? '';
    const address = asked.includes(' ') ? asked.split(' ')[0] : undefined;
    if (address !== undefined && !begins(name.text, `${address} `)) return false;
    return word.length >= 2 && begins(name.familyName, word);
  });
  if (hits.some(({ text, familyName }) => text === asked || familyName === asked)) return [];
  return hits.slice(0, 8).map((name) => (asked === query ? name : { ...name, text: dative(name.text) }));
}

/** Whoever writes "mit Herrn Be" goes on in that case. */
const nominative = (typed: string) => typed.replace(/^Herrn(?= |$)/, 'Herr');
const dative = (text: string) => text.replace(/^Herr(?= )/, 'Herrn');
