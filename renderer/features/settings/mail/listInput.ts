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
