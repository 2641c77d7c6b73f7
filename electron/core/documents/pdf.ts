import { findDocument, findModel, listDocuments } from '../../../db/repositories/documents/documents.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { DocumentKind, SubjectId } from '../../../shared/domain/document/document.ts';
import type { DocumentId, MeetingId } from '../../../shared/domain/ids.ts';
import type { AnyModel } from '../../../shared/documents/anyModel.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import { isMinutes } from '../../../shared/documents/kinds/index.ts';
import { documentStateLabels } from '../../../shared/german/documents.ts';
import type { ActionCtx } from '../kernel/app.ts';
import { canonicalText } from '../kernel/digest.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { lookOf } from '../office/chosenLook.ts';
import { picturesOf } from '../office/pictures.ts';
import { pdfIn } from '../pdf/pdfFile.ts';
import { pageWordsOfDocx } from '../word/read/words.ts';
import { subjectOf } from './documents.ts';
import { infoOf } from './info.ts';
import { storedModel } from './storedModel.ts';
import { docxOf, sourceOf, wordFile } from './wordFile.ts';

/** A document as it would be now. Throws NOTHING_TO_PRINT, PDF_OTHER_LOOK and what making a PDF throws. */
export async function exportPdf(
  { store, now }: ActionCtx,
  { form, ...named }: Parsed<'documents.exportPdf'>,
): Promise<Output<'documents.exportPdf'>> {
  const { source, clearance, ...about } = await store.read((db) => sourceNow(db, named));
  if (source.template) refuse({ code: 'PDF_OTHER_LOOK', because: 'template' });
  const { model, look, pictures } = source;
  const data = canonicalText(model);
  const word = () => wordFile(source, []);
  return {
    ...(await pdfIn(form, { ...about, model, look, pictures, madeAt: now(), word, data })),
    clearance,
  };
}

async function sourceNow(
  db: ReadDb,
  { meetingId, kind, subjectId }: Omit<Parsed<'documents.exportPdf'>, 'form'>,
) {
  const facts = await meetingFacts(db, meetingId);
  const { about, label, clearance } = subjectOf(facts, kind, subjectId);
  const source = await sourceOf(db, facts, kind, subjectId);
  const isReleased = await saysWhatIsReleased(db, meetingId, { kind, subjectId: about.id }, source.model);
  return {
    source,
    clearance,
    name: fileNameOf(kind, facts, label),
    stamp: isReleased ? '' : stampOf(kind),
  };
}

/** A kept file. Throws PDF_OTHER_LOOK where the program would have made another one of what it says. */
export async function storedPdf(
  { store }: ActionCtx,
  { id, form }: Parsed<'documents.storedPdf'>,
): Promise<Output<'documents.storedPdf'>> {
  const { document, look, model, pictures, info } = await store.read((db) => kept(db, id));
  const own = await docxOf({ model, look, pictures, mark: '' });
  // The same words in the same order, or it would be another document.
  if (pageWordsOfDocx(own) !== pageWordsOfDocx(document.bytes))
    refuse({ code: 'PDF_OTHER_LOOK', because: 'template' });
  const file = await pdfIn(form, {
    model,
    look,
    pictures,
    name: document.fileName.replace(/\.docx$/i, ''),
    madeAt: document.decidedAt ?? document.presentedAt ?? document.createdAt,
    stamp: document.state === 'released' ? '' : stampOf(document.kind),
    word: () => Promise.resolve(document.bytes),
    data: document.model,
  });
  return { ...file, info };
}

async function kept(db: ReadDb, id: DocumentId) {
  const document = found(await findDocument(db, id), 'document');
  if (document.isOwnEdit) return refuse({ code: 'PDF_OTHER_LOOK', because: 'handEdit' });
  const model = found(storedModel(document.model), 'document');
  const { rules } = (await meetingFacts(db, found(document.meetingId, 'meeting'))).meeting;
  const [look, pictures] = [await lookOf(db, rules), await picturesOf(db, model)];
  return { document, look, model, pictures, info: await infoOf(db, document) };
}

/** A Niederschrift counts when it is signed (R31, § 52 GO NRW); until then each of its pages says that it does not. */
const stampOf = (kind: DocumentKind): string => (isMinutes(kind) ? documentStateLabels.draft : '');

type About = { kind: DocumentKind; subjectId: SubjectId };

async function saysWhatIsReleased(
  db: ReadDb,
  meetingId: MeetingId,
  { kind, subjectId }: About,
  model: AnyModel,
): Promise<boolean> {
  const released = (await listDocuments(db, meetingId)).find(
    (one) => one.kind === kind && one.subject.id === subjectId && one.state === 'released',
  );
  return released !== undefined && (await findModel(db, released.id)) === canonicalText(model);
}
