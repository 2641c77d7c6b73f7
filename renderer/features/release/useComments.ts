import { useState } from 'react';
import type { OpenedPackage } from '../../../shared/contract/release.ts';
import type { ReviewComment } from '../../../shared/domain/document/document.ts';

type Item = OpenedPackage['items'][number];
/** `at`: which of the remarks is being changed; null for a new one. `target`: id of an item or `wholeDocument`. */
type Draft = { at: number | null; target: string; text: string };

export const wholeDocument = 'whole';
const blank: Draft = { at: null, target: wholeDocument, text: '' };

/** The chair's remarks and the one being written. They are sent only with a decision (R34). */
export function useComments() {
  const [comments, setComments] = useState<readonly ReviewComment[]>([]);
  const [draft, setDraft] = useState<Draft>(blank);
  /** Takes the draft over; false where it has no text. */
  const keep = (items: readonly Item[]): boolean => {
    const text = draft.text.trim();
    if (text === '') return false;
    const item = items.find(({ itemId }) => itemId === draft.target);
    const comment = { itemId: item?.itemId ?? null, itemLabel: item?.label ?? 'Ganzes Dokument', text };
    setComments(draft.at === null ? [...comments, comment] : comments.with(draft.at, comment));
    setDraft({ ...blank, target: draft.target });
    return true;
  };
  const edit = (at: number) => {
    const comment = comments[at];
    if (comment) setDraft({ at, target: comment.itemId ?? wholeDocument, text: comment.text });
  };
  const remove = (at: number) => {
    setComments(comments.toSpliced(at, 1));
    setDraft(blank);
  };
  return { comments, draft, setDraft, keep, edit, remove, discard: () => setDraft(blank) };
}

export type Remarks = ReturnType<typeof useComments>;
