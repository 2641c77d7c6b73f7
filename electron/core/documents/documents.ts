import { findDocument, listDocuments as listStored } from '../../../db/repositories/documents/documents.ts';
import { findTemplate } from '../../../db/repositories/office/templates.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { DocumentInfo, DocumentRow, NamedSubject } from '../../../shared/contract/documents.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import {
  type Clearance,
  type DocumentKind,
  documentKinds,
  type SubjectId,
} from '../../../shared/domain/document/document.ts';
import type { AnyModel } from '../../../shared/documents/anyModel.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import { type KnownSubject, subjectsOf } from '../../../shared/documents/subjects.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { removedSubjectSentence } from '../../../shared/german/documents.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { infoOf, infosOf } from './info.ts';
import type { Look } from '../word/write/look.ts';
import { minutesDocx } from '../word/write/minutes.ts';
import { sheetDocx } from '../word/write/sheet.ts';
import { fillTemplate } from '../word/template/fillTemplate.ts';
import { lookOf } from '../office/chosenLook.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { wordsOf } from './templateWords.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';

export type Built = { fileName: string; bytes: Uint8Array; clearance: Clearance; model: AnyModel };

/** A document as it would be now. Throws NOTHING_TO_PRINT where the meeting has nothing for it yet. */
export async function builtDocument(
  db: ReadDb,
  meetingId: MeetingId,
  kind: DocumentKind,
  named: NamedSubject,
): Promise<Built> {
  const facts = await meetingFacts(db, meetingId);
  return buildFrom(db, facts, kind, named);
}

export async function buildFrom(
  db: ReadDb,
  facts: MeetingFacts,
  kind: DocumentKind,
  named: NamedSubject,
): Promise<Built> {
  const model = buildDocument(kind, facts, idOf(facts, named));
  if ('missing' in model) return refuse({ code: 'NOTHING_TO_PRINT', sentence: model.missing });
  const { rules } = facts.meeting;
  const look = await lookOf(db, rules);
  const template = await findTemplate(db, rules.id, kind);
  const bytes = template
    ? await fillTemplate(
        template.bytes,
        // The office's own sheet brings its letterhead.
        await docxOf(withoutLetterhead(model), { ...look, logo: null }),
        wordsOf(facts, model),
      )
    : await docxOf(model, look);
  const { label, clearance } = subjectOf(facts, kind, named);
  return { fileName: `${fileNameOf(kind, facts, label)}.docx`, bytes, clearance, model };
}

/** What a call names by id, '' being the meeting itself. Throws NOT_FOUND where there is no such document of it. */
export const subjectOf = (facts: MeetingFacts, kind: DocumentKind, named: NamedSubject): KnownSubject =>
  found(subjectsOf(kind, facts).find(({ about }) => about.id === idOf(facts, named)) ?? null, 'resolution');

const idOf = ({ meeting }: MeetingFacts, named: NamedSubject): SubjectId =>
  named === '' ? meeting.id : named;

const docxOf = (model: AnyModel, look: Look): Promise<Uint8Array> =>
  model.form === 'minutes' ? minutesDocx(model.minutes, look) : sheetDocx(model.sheet, look);

function withoutLetterhead(model: AnyModel): AnyModel {
  if (model.form === 'sheet') return { form: 'sheet', sheet: { ...model.sheet, letterhead: [] } };
  const { minutes } = model;
  return { form: 'minutes', minutes: { ...minutes, head: { ...minutes.head, letterhead: [] } } };
}

export async function exportDocument(
  { db }: QueryCtx,
  { meetingId, kind, subjectId }: Parsed<'documents.export'>,
): Promise<Output<'documents.export'>> {
  const { fileName, bytes, clearance } = await builtDocument(db, meetingId, kind, subjectId);
  return { fileName, bytes, clearance };
}

/** Every kind once, an extract for each resolution; with what was frozen of it. */
export async function listDocuments(
  { db }: QueryCtx,
  { meetingId }: Parsed<'documents.list'>,
): Promise<Output<'documents.list'>> {
  const facts = await meetingFacts(db, meetingId);
  const infos = await infosOf(db, await listStored(db, meetingId));
  const byTarget = Map.groupBy(infos, keyOf);
  const rows = rowsOf(facts).map((row): DocumentRow => {
    const documents = byTarget.get(keyOf(row)) ?? [];
    byTarget.delete(keyOf(row));
    return { ...row, documents };
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
  return [{ kind, subjectType, subjectId, subject, clearance: 'nonPublic', missing, documents }];
}

const rowsOf = (facts: MeetingFacts): Omit<DocumentRow, 'documents'>[] =>
  documentKinds.flatMap((kind) =>
    subjectsOf(kind, facts).map(({ about, label: subject, clearance }) => {
      const { type: subjectType, id: subjectId } = about;
      const missing = missingIn(kind, facts, subjectId);
      return { kind, subjectType, subjectId, subject, clearance, missing };
    }),
  );

/** Of a resolution there is always an extract; to build 300 of them would take longer than the eye waits. */
function missingIn(kind: DocumentKind, facts: MeetingFacts, subjectId: SubjectId): string {
  if (aboutKind(kind).subject === 'resolution') return '';
  const model = buildDocument(kind, facts, subjectId);
  return 'missing' in model ? model.missing : '';
}

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
