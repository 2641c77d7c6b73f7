import { useState } from 'react';
import type { Parsed } from '../../../../shared/contract/index.ts';
import { aboutKind } from '../../../../shared/documents/kinds/index.ts';
import type { DispatchWay, DocumentsAs } from '../../../../shared/domain/document/dispatch.ts';
import type { Clearance } from '../../../../shared/domain/document/document.ts';
import type { DocumentChoice, OfferedAttachment } from './choices.ts';
import type { AttachmentId, DocumentId, ListId, MeetingId, PaperId } from '../../../../shared/domain/ids.ts';

/** What the clerk has decided so far; null: as proposed. */
export type DispatchDraft = {
  /** The chosen documents by their key, each with the version's id, or null for the document as of now. */
  documents: Readonly<Record<string, DocumentId | null>>;
  paperIds: readonly PaperId[];
  bundle: Clearance | null;
  attachmentIds: readonly AttachmentId[];
  withCalendar: boolean | null;
  listIds: readonly ListId[];
  subject: string | null;
  text: string | null;
  way: DispatchWay | null;
  documentsAs: DocumentsAs | null;
};

const nothingYet: DispatchDraft = {
  documents: {},
  paperIds: [],
  bundle: null,
  attachmentIds: [],
  withCalendar: null,
  listIds: [],
  subject: null,
  text: null,
  way: null,
  documentsAs: null,
};

/** Unfinished ones by meeting: a look at another tab must not cost the text. */
const kept = new Map<string, DispatchDraft>();

export function useDispatchDraft(meetingId: MeetingId) {
  const [draft, setDraft] = useState(() => kept.get(meetingId) ?? nothingYet);
  const put = (next: DispatchDraft) => {
    kept.set(meetingId, next);
    setDraft(next);
  };
  return {
    draft,
    change: (part: Partial<DispatchDraft>) => put({ ...draft, ...part }),
    clear: () => put(nothingYet),
  };
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
    // What lies with the mailing itself goes along.
    attachmentIds: offered.attachments
      .filter(({ id, isOwn }) => isOwn || draft.attachmentIds.includes(id))
      .map(({ id }) => id),
    withCalendar: draft.withCalendar ?? documents.some(({ kind }) => aboutKind(kind).convening === 'calls'),
    listIds: offered.listIds.filter((id) => draft.listIds.includes(id)),
  };
}
