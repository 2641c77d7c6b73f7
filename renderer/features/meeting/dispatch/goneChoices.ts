import { useEffect, useState } from 'react';
import { AppError } from '../../../../shared/errors.ts';
import type { Choosable } from './choosable.ts';
import type { DispatchDraft } from './unfinished.ts';

/** Something chosen that is not there any more, as it was called; and the choice without it. */
export type Gone = { labels: string[]; rest: Partial<DispatchDraft> };

/** What of the choice another window has taken away meanwhile. */
export function useGone(draft: DispatchDraft, choosable: Choosable): Gone {
  const [names] = useState(() => new Map<string, string>());
  const there = namesOf(choosable);
  useEffect(() => {
    for (const [id, name] of there) names.set(id, name);
  });
  const isThere = (id: string) => there.has(id);
  const ids = [...Object.keys(draft.documents), ...draft.paperIds, ...draft.attachmentIds, ...draft.listIds];
  return {
    labels: ids.filter((id) => !isThere(id)).map((id) => names.get(id) ?? unknown),
    rest: {
      documents: Object.fromEntries(Object.entries(draft.documents).filter(([key]) => isThere(key))),
      paperIds: draft.paperIds.filter(isThere),
      attachmentIds: draft.attachmentIds.filter(isThere),
      listIds: draft.listIds.filter(isThere),
    },
  };
}

/** A refusal of what is not there any more. */
export const isOfGone = (refusal: unknown): boolean =>
  refusal instanceof AppError && refusal.data.code === 'NOT_FOUND';

/** Nobody knows its name once the window was opened anew. */
const unknown =
  'etwas, das Sie vor dem Neuladen gewählt hatten (eine Vorlage, eine Anlage oder ein Verteiler)';

const namesOf = ({ choices, papers, offered, lists }: Choosable): Map<string, string> =>
  new Map<string, string>([
    ...choices.map(({ key, label }) => [key, `„${label}“`] as const),
    ...papers.map(({ id, title, subject }) => [id, `„${title} ${subject}“`] as const),
    ...offered.map(({ id, title }) => [id, `„${title}“`] as const),
    ...lists.map(({ id, name }) => [id, `Verteiler „${name}“`] as const),
  ]);
