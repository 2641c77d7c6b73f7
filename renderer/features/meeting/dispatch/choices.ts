import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { aboutKind, isMinutes } from '../../../../shared/documents/kinds/index.ts';
import type { Clearance, DocumentState } from '../../../../shared/domain/document/document.ts';
import type { MeetingState } from '../../../../shared/domain/meeting/meeting.ts';
import { agendaIsFixed } from '../../../../shared/domain/meeting/states.ts';
import { documentStateLabels } from '../../../../shared/german/documents.ts';
import type { DocumentId } from '../../../../shared/domain/ids.ts';

type DispatchDocument = Parsed<'dispatch.prepare'>['documents'][number];

/** `documentId: null` is the document as it would be built now. */
export type DocumentVersion = { documentId: DocumentId | null; label: string };

/** Something that can go along, with its versions, the one to prefer first. */
export type DocumentChoice = Pick<DispatchDocument, 'kind' | 'subjectId'> & {
  key: string;
  label: string;
  clearance: Clearance;
  versions: DocumentVersion[];
};

/** What the chair has consented to goes before what is still being decided on, and both before hand-made drafts. */
const preferred = ['released', 'presented', 'draft'] as const satisfies DocumentState[];

/**
 * All that exists of a meeting; kinds that have nothing to print are left out. Of a meeting that was not opened yet
 * there is no Niederschrift, but for one that was made of it when it was open.
 */
export const choicesOf = (rows: readonly DocumentRow[], state: MeetingState): DocumentChoice[] =>
  rows
    .filter(({ kind, documents }) => agendaIsFixed(state) || documents.length > 0 || !isMinutes(kind))
    .map(({ kind, subjectId, subject, clearance, missing, documents }) => ({
      kind,
      subjectId,
      key: `${kind}/${subjectId}`,
      label: [aboutKind(kind).label, subject].filter(Boolean).join(' '),
      clearance,
      versions: versionsOf(missing, documents),
    }))
    .filter(({ versions }) => versions.length > 0);

function versionsOf(missing: string, documents: DocumentRow['documents']): DocumentVersion[] {
  const frozen = preferred.flatMap((state): DocumentVersion[] => {
    const newest = documents.find((document) => document.state === state);
    if (!newest) return [];
    const label = state === 'draft' ? 'von Hand bearbeitet' : documentStateLabels[state];
    return [{ documentId: newest.id, label: `${label}, Fassung ${newest.version}` }];
  });
  return missing === '' ? [...frozen, { documentId: null, label: 'jetziger Stand' }] : frozen;
}

export type MailList = Output<'lists.list'>[number];

export type OfferedPaper = Output<'dispatch.papers'>[number];

export type OfferedAttachment = Output<'dispatch.attachments'>[number];
