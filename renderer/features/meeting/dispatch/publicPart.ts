import { aboutKind } from '../../../../shared/documents/kinds/index.ts';
import type { UnfinishedMailing } from '../../../../shared/domain/document/unfinishedMailing.ts';
import type { Choosable } from './choosable.ts';
import type { DocumentChoice } from './choices.ts';
import type { DispatchDraft } from './unfinished.ts';

/**
 * In one mailing everybody gets the same. With lists of both kinds it becomes two: first all of it to those who are
 * entitled, afterwards what is public to the public lists. Files that lie with the mailing itself go out with the first.
 */
export function inTwo(draft: DispatchDraft, choosable: Choosable): Pick<DispatchDraft, 'listIds' | 'next'> {
  const publicLists = choosable.lists.filter(isOpen).map(({ id }) => id);
  return {
    listIds: draft.listIds.filter((id) => !publicLists.includes(id)),
    next: publicPart(draft, choosable),
  };
}

function publicPart(
  draft: DispatchDraft,
  { choices, papers, offered, lists }: Choosable,
): UnfinishedMailing['next'] {
  const among = <Id>(ids: readonly Id[], all: readonly { id: Id; clearance: string }[]) =>
    ids.filter((id) => all.some((one) => one.id === id && isOpen(one)));
  return {
    ...draft,
    documents: publicDocuments(draft.documents, choices),
    paperIds: among(draft.paperIds, papers),
    bundle: draft.bundle && 'public',
    attachmentIds: among(
      draft.attachmentIds,
      offered.filter(({ isOwn }) => !isOwn),
    ),
    listIds: among(draft.listIds, lists),
    // Those that were written were written for the others.
    subject: null,
    text: null,
  };
}

/** Where an Einladung stays with those who are entitled, everybody gets the Bekanntmachung in its place. */
function publicDocuments(
  chosen: DispatchDraft['documents'],
  choices: readonly DocumentChoice[],
): DispatchDraft['documents'] {
  const picked = choices.filter(({ key }) => key in chosen);
  const stays = picked.some((one) => !isOpen(one) && aboutKind(one.kind).convening === 'calls');
  const notice = choices.find((one) => aboutKind(one.kind).convening === 'tells' && isOpen(one));
  return {
    ...(stays && notice ? { [notice.key]: notice.versions[0]?.documentId ?? null } : {}),
    ...Object.fromEntries(picked.filter(isOpen).map(({ key }) => [key, chosen[key] ?? null])),
  };
}

const isOpen = ({ clearance }: { clearance: string }): boolean => clearance === 'public';
