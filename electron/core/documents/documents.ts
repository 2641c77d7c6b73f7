import { findDocument, listDocuments as listStored } from '../../../db/repositories/documents/documents.ts';
import { findTemplate } from '../../../db/repositories/office/templates.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { DocumentInfo, DocumentRow } from '../../../shared/contract/documents.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import {
  type Clearance,
  type DocumentKind,
  documentKinds,
} from '../../../shared/domain/document/document.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { AnyModel } from '../../../shared/documents/anyModel.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import { aboutKind, clearanceOf } from '../../../shared/documents/kinds/index.ts';
import { type ExtractSubject, extractSubjects } from '../../../shared/documents/subjects.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { removedSubjectSentence } from '../../../shared/german/documents.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { toBase64 } from '../kernel/bytes.ts';
import { infoOf, infosOf } from './info.ts';
import type { Look } from '../word/write/look.ts';
import { minutesDocx } from '../word/write/minutes.ts';
import { sheetDocx } from '../word/write/sheet.ts';
import { fillTemplate } from '../word/template/fillTemplate.ts';
import { lookOf } from '../office/looks.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { wordsOf } from './templateWords.ts';

export type Built = { fileName: string; bytes: Uint8Array; clearance: Clearance; model: AnyModel };

/** A document as it would be now. Throws NOTHING_TO_PRINT where the meeting has nothing for it yet. */
export const builtDocument = async (
  db: ReadDb,
  meetingId: Id,
  kind: DocumentKind,
  subjectId: string,
): Promise<Built> => buildFrom(db, await meetingFacts(db, meetingId), kind, subjectId);

export async function buildFrom(
  db: ReadDb,
  facts: MeetingFacts,
  kind: DocumentKind,
  subjectId: string,
): Promise<Built> {
  const model = buildDocument(kind, facts, subjectId);
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
  const subject = subjectOf(facts, kind, subjectId);
  return {
    fileName: `${fileNameOf(kind, facts, subject?.label ?? '')}.docx`,
    bytes,
    clearance: clearanceOf(kind, subject?.isPublicItem ?? false),
    model,
  };
}

/** The resolution an extract is of; null for every other kind. Throws NOT_FOUND where the two do not go together. */
export function subjectOf(facts: MeetingFacts, kind: DocumentKind, subjectId: string): ExtractSubject | null {
  const isExtract = aboutKind(kind).subject === 'resolution';
  if (!isExtract && subjectId === '') return null;
  const subjects = isExtract ? extractSubjects(facts) : [];
  return found(subjects.find((one) => one.subjectId === subjectId) ?? null, 'resolution');
}

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
  return { fileName, base64: toBase64(bytes), clearance };
}

/** Every kind once, an extract for each resolution; with what was frozen of it. */
export async function listDocuments(
  { db }: QueryCtx,
  { meetingId }: Parsed<'documents.list'>,
): Promise<Output<'documents.list'>> {
  const facts = await meetingFacts(db, meetingId);
  const infos = await infosOf(db, await listStored(db, meetingId));
  const byTarget = Map.groupBy(infos, keyOf);
  const rows = targetsOf(facts).map(({ isPublicItem, ...target }): DocumentRow => {
    const documents = byTarget.get(keyOf(target)) ?? [];
    byTarget.delete(keyOf(target));
    const clearance = clearanceOf(target.kind, isPublicItem);
    return { ...target, clearance, missing: missingIn(target.kind, facts), documents };
  });
  return [...rows, ...[...byTarget.values()].flatMap(rowOfRemoved)];
}

const keyOf = ({ kind, subjectId }: Pick<DocumentRow, 'kind' | 'subjectId'>): string =>
  `${kind} ${subjectId}`;

/** What was frozen of a resolution that is no longer there stays in sight. */
function rowOfRemoved(documents: DocumentInfo[]): DocumentRow[] {
  const [latest] = documents;
  if (!latest) return [];
  const { kind, subjectId, fileName } = latest;
  const missing = removedSubjectSentence;
  return [{ kind, subjectId, subject: fileName, clearance: 'nonPublic', missing, documents }];
}

/** Of a resolution there is always an extract; to build 300 of them would take longer than the eye waits. */
function missingIn(kind: DocumentKind, facts: MeetingFacts): string {
  if (aboutKind(kind).subject === 'resolution') return '';
  const model = buildDocument(kind, facts, '');
  return 'missing' in model ? model.missing : '';
}

type Target = { kind: DocumentKind; subjectId: string; subject: string; isPublicItem: boolean };

const targetsOf = (facts: MeetingFacts): Target[] =>
  documentKinds.flatMap((kind): Target[] =>
    aboutKind(kind).subject === 'resolution'
      ? extractSubjects(facts).map(({ subjectId, label, isPublicItem }) => ({
          kind,
          subjectId,
          isPublicItem,
          subject: label,
        }))
      : [{ kind, subjectId: '', subject: '', isPublicItem: false }],
  );

export async function storedDocument(
  { db }: QueryCtx,
  { id }: Parsed<'documents.stored'>,
): Promise<Output<'documents.stored'>> {
  const document = found(await findDocument(db, id), 'document');
  return {
    fileName: document.fileName,
    base64: toBase64(document.bytes),
    info: await infoOf(db, document),
  };
}
