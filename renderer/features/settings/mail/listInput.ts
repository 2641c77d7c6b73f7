import type { Parsed } from '../../../../shared/contract/index.ts';
import type { BodyId } from '../../../../shared/domain/ids.ts';

export type ListDraft = Parsed<'lists.save'> & { version: number | null };
export type ListEntry = ListDraft['entries'][number];

export const emptyEntry: ListEntry = { name: '', email: '' };
export const newList = (bodyId: BodyId): ListDraft => ({
  id: null,
  version: null,
  bodyId,
  name: '',
  source: 'own',
  clearance: 'public',
  entries: [emptyEntry],
});

export const isBlank = ({ name, email }: ListEntry): boolean => name.trim() === '' && email.trim() === '';

/** The press reads what everybody may read (R12); no choice is offered. */
export const withSource = (draft: ListDraft, source: ListDraft['source']): ListDraft => ({
  ...draft,
  source,
  clearance: source === 'press' ? 'public' : draft.clearance,
});

/**
 * The entries in a pasted text: one per line, or several with ";" or "," between them, each as "Name <Adresse>", as
 * "Name (Adresse)", as "Name", tab, address, or as an address alone. What has no address stays as a name, so that nothing gets lost.
 */
export const pastedEntries = (text: string): ListEntry[] =>
  text
    .split(/[\n\r;]+/)
    .flatMap((part) => byComma(part))
    .map((part) => entryOf(part))
    .filter((entry) => !isBlank(entry));

/** "Müller, Anna <a@x.de>, b@x.de": a comma ends an entry only after its address. */
function byComma(text: string): string[] {
  const parts: string[] = [];
  let open = '';
  for (const piece of text.split(',')) {
    open = open === '' ? piece : `${open},${piece}`;
    if (!piece.includes('@')) continue;
    parts.push(open);
    open = '';
  }
  return [...parts, open];
}

function entryOf(text: string): ListEntry {
  const email = /[^\s<>"',;:()]+@[^\s<>"',;:()]+/.exec(text)?.[0] ?? '';
  const name = text
    .replace(email, '')
    .replaceAll(/[<>"]|mailto:|\(\s*\)|\[\s*\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s,']+|[\s,']+$/g, '');
  return { name, email };
}

/** Those that the list does not have yet, each once: an address whatever its case, without one the name. */
export function newAmong(entries: readonly ListEntry[], found: readonly ListEntry[]): ListEntry[] {
  const keyOf = ({ name, email }: ListEntry) => (email || name).trim().toLowerCase();
  const known = new Set(entries.map(keyOf));
  return found.filter((entry) => {
    const key = keyOf(entry);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** Pasted at a row: the first entry fills it where it is blank, the others follow. */
export function insertedAt(
  entries: readonly ListEntry[],
  index: number,
  pasted: readonly ListEntry[],
): ListEntry[] {
  const at = entries[index];
  const kept = at && !isBlank(at) ? [at] : [];
  return [...entries.slice(0, index), ...kept, ...pasted, ...entries.slice(index + 1)];
}
