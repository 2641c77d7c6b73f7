import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PageOutput } from '../../../../shared/client.ts';
import type { Parsed } from '../../../../shared/contract/index.ts';
import { aboutKind } from '../../../../shared/documents/kinds/index.ts';
import type { DocumentChoice, OfferedAttachment } from './choices.ts';
import type { ListId, MeetingId, PaperId } from '../../../../shared/domain/ids.ts';
import {
  changeUnfinished,
  type DispatchDraft,
  goOnWith,
  saveUnfinished,
  unfinishedOf,
  watchUnfinished,
} from './unfinished.ts';

/** What was begun, here or before the program ended. Leaving saves at once. */
export function useDispatchDraft(meetingId: MeetingId, stored: PageOutput<'mailings.get'>) {
  // Before anybody shows it: later only another window's version is news.
  useState(() => goOnWith(meetingId, stored));
  useEffect(() => goOnWith(meetingId, stored), [meetingId, stored]);
  useEffect(() => () => saveUnfinished(meetingId), [meetingId]);
  const draft = useSyncExternalStore(watchUnfinished, () => unfinishedOf(meetingId));
  return { draft, change: (part: Partial<DispatchDraft>) => changeUnfinished(meetingId, part) };
}

/** What the core is asked to prepare and to send; choices that have gone meanwhile are left out. */
export function selectionOf(
  meetingId: MeetingId,
  draft: DispatchDraft,
  choices: readonly DocumentChoice[],
  offered: {
    paperIds: readonly PaperId[];
    attachments: readonly OfferedAttachment[];
    listIds: readonly ListId[];
  },
): Parsed<'dispatch.prepare'> {
  const documents = choices
    .filter(({ key }) => key in draft.documents)
    .map(({ key, kind, subjectId, versions }) => {
      const wanted = draft.documents[key] ?? null;
      const version = versions.find(({ documentId }) => documentId === wanted) ?? versions[0];
      return { kind, subjectId, documentId: version?.documentId ?? null };
    });
  return {
    meetingId,
    documents,
    documentsAs: draft.documentsAs,
    paperIds: offered.paperIds.filter((id) => draft.paperIds.includes(id)),
    bundle: offered.paperIds.length > 0 ? draft.bundle : null,
    attachmentIds: offered.attachments
      .filter(({ id }) => draft.attachmentIds.includes(id))
      .map(({ id }) => id),
    withCalendar: draft.withCalendar ?? documents.some(({ kind }) => aboutKind(kind).convening === 'calls'),
    listIds: offered.listIds.filter((id) => draft.listIds.includes(id)),
  };
}
