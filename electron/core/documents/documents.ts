import { findDocument, listDocuments as listStored } from '../../../db/repositories/documents/documents.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { DocumentInfo, DocumentRow, NamedSubject } from '../../../shared/contract/documents.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import {
  type Clearance,
  type DocumentKind,
  documentKinds,
} from '../../../shared/domain/document/document.ts';
import type { AnyModel } from '../../../shared/documents/anyModel.ts';
import { missingOf } from '../../../shared/documents/build.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import { type KnownSubject, subjectsOf } from '../../../shared/documents/subjects.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { removedSubjectSentence } from '../../../shared/german/documents.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { deviatingOf } from './deviating.ts';
import { outdatedOf } from './handEditChecks.ts';
import { infoOf, infosOf } from './info.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { found } from '../kernel/refusals.ts';
import { idOf, type Made, sourceOf, type Target, wordFile } from './wordFile.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';

export type Built = { fileName: string; bytes: Uint8Array; clearance: Clearance; model: AnyModel };

/**
 * A document as it would be now; its file may have been made ahead. Throws NOTHING_TO_PRINT where the meeting has
 * nothing for it yet.
 */
export async function builtDocument(
  db: ReadDb,
  meetingId: MeetingId,
  target: Target,
  made: readonly Made[] = [],
): Promise<Built> {
  return buildFrom(db, await meetingFacts(db, meetingId), target, made);
}

export async function buildFrom(
  db: ReadDb,
  facts: MeetingFacts,
  { kind, subjectId }: Target,
  made: readonly Made[],
): Promise<Built> {
  const source = await sourceOf(db, facts, kind, subjectId);
  const bytes = await wordFile(source, made);
  const { label, clearance } = subjectOf(facts, kind, subjectId);
  return { fileName: `${fileNameOf(kind, facts, label)}.docx`, bytes, clearance, model: source.model };
}

/** What a call names by id, '' being the meeting itself. Throws NOT_FOUND where there is no such document of it. */
export const subjectOf = (facts: MeetingFacts, kind: DocumentKind, named: NamedSubject): KnownSubject =>
  found(subjectsOf(kind, facts).find(({ about }) => about.id === idOf(facts, named)) ?? null, 'resolution');

export async function exportDocument(
  { db }: QueryCtx,
  { meetingId, ...target }: Parsed<'documents.export'>,
): Promise<Output<'documents.export'>> {
  const { fileName, bytes, clearance } = await builtDocument(db, meetingId, target);
  return { fileName, bytes, clearance };
}

/** Every kind once, an extract for each resolution; with what was frozen of it. */
export async function listDocuments(
  { db }: QueryCtx,
  { meetingId }: Parsed<'documents.list'>,
): Promise<Output<'documents.list'>> {
  const facts = await meetingFacts(db, meetingId);
  const stored = await listStored(db, meetingId);
  const byTarget = Map.groupBy(await infosOf(db, stored), keyOf);
  const sentences = await outdatedOf(db, stored, facts);
  const deviating = await deviatingOf(db, stored, facts);
  const rows = rowsOf(facts).map((row): DocumentRow => {
    const documents = byTarget.get(keyOf(row)) ?? [];
    byTarget.delete(keyOf(row));
    const outdated = documents.map(({ id }) => sentences.get(id) ?? '').find((one) => one !== '') ?? '';
    const deviates = documents.some(({ id }) => deviating.has(id));
    return { ...row, outdated, deviates, documents };
  });
  return [...rows, ...[...byTarget.values()].flatMap(rowOfRemoved)];
}

const keyOf = ({ kind, subjectId }: Pick<DocumentRow, 'kind' | 'subjectId'>): string =>
  `${kind} ${subjectId}`;

/** What was frozen of a resolution that is no longer there stays in sight. */
function rowOfRemoved(documents: DocumentInfo[]): DocumentRow[] {
  const [latest] = documents;
  if (!latest) return [];
  const { kind, subjectType, subjectId, fileName: subject } = latest;
  const missing = removedSubjectSentence;
  return [
    {
      kind,
      subjectType,
      subjectId,
      subject,
      clearance: 'nonPublic',
      missing,
      outdated: '',
      deviates: false,
      documents,
    },
  ];
}

const rowsOf = (facts: MeetingFacts): Omit<DocumentRow, 'documents' | 'outdated' | 'deviates'>[] =>
  documentKinds.flatMap((kind) => {
    const missing = missingOf(kind, facts);
    return subjectsOf(kind, facts).map(({ about, label: subject, clearance }) => {
      const { type: subjectType, id: subjectId } = about;
      return { kind, subjectType, subjectId, subject, clearance, missing };
    });
  });

export async function storedDocument(
  { db }: QueryCtx,
  { id }: Parsed<'documents.stored'>,
): Promise<Output<'documents.stored'>> {
  const document = found(await findDocument(db, id), 'document');
  return {
    fileName: document.fileName,
    bytes: document.bytes,
    info: await infoOf(db, document),
  };
}
