import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { aboutKind } from '../../../../shared/documents/kinds/index.ts';
import type { Clearance, DocumentState } from '../../../../shared/domain/document/document.ts';
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

/** All that exists of a meeting; kinds that have nothing to print are left out. */
export const choicesOf = (rows: readonly DocumentRow[]): DocumentChoice[] =>
  rows
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
