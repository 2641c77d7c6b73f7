import {
  findDocument,
  findModel,
  listDocuments,
  type StoredDocument,
} from '../../../db/repositories/documents/documents.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { DocumentKind, SubjectId } from '../../../shared/domain/document/document.ts';
import type { DocumentId, MeetingId } from '../../../shared/domain/ids.ts';
import type { AnyModel } from '../../../shared/documents/anyModel.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import { isMinutes } from '../../../shared/documents/kinds/index.ts';
import { documentStateLabels } from '../../../shared/german/documents.ts';
import { canonicalText } from '../kernel/digest.ts';
import { found } from '../kernel/refusals.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { lookOf } from '../office/chosenLook.ts';
import { picturesOf } from '../office/pictures.ts';
import type { Printed } from '../pdf/pdfFile.ts';
import { pageWordsOfDocx } from '../word/read/words.ts';
import type { Look } from '../word/write/look.ts';
import type { Pictures } from '../word/write/pictures.ts';
import { subjectOf } from './documents.ts';
import { storedModel } from './storedModel.ts';
import { docxOf, type Going, sourceOf, type Target, wordFile } from './wordFile.ts';

/** What a PDF of a document is made of, or why it would be another one than its Word file. */
export type Printable = { printed: Printed } | { otherLook: 'handEdit' | 'template' };

/** Of a document as it would be now; `madeAt` as in the PDF, `going`: what is known where it goes out. Throws NOTHING_TO_PRINT. */
export async function printableNow(
  db: ReadDb,
  { meetingId, kind, subjectId }: Target & { meetingId: MeetingId },
  madeAt: string,
  going: Going = {},
): Promise<Printable> {
  const facts = { ...(await meetingFacts(db, meetingId)), ...going };
  const { about, label } = subjectOf(facts, kind, subjectId);
  const source = await sourceOf(db, facts, kind, subjectId);
  if (source.template) return { otherLook: 'template' };
  const { model, look, pictures } = source;
  const isReleased = await saysWhatIsReleased(db, meetingId, { kind, subjectId: about.id }, model);
  return {
    printed: {
      model,
      look,
      pictures,
      name: fileNameOf(kind, facts, label),
      madeAt,
      stamp: isReleased ? '' : stampOf(kind),
      word: () => wordFile(source, []),
      data: canonicalText(model),
    },
  };
}

export type KeptDocument = {
  document: StoredDocument;
  model: AnyModel | null;
  look: Look;
  pictures: Pictures;
};

/** A kept file with all that the program would make it of. */
export async function keptDocument(db: ReadDb, id: DocumentId): Promise<KeptDocument> {
  const document = found(await findDocument(db, id), 'document');
  const model = storedModel(document.model);
  const { rules } = (await meetingFacts(db, found(document.meetingId, 'meeting'))).meeting;
  return {
    document,
    model,
    look: await lookOf(db, rules),
    pictures: model ? await picturesOf(db, model) : new Map(),
  };
}

export async function printableKept({ document, model, look, pictures }: KeptDocument): Promise<Printable> {
  if (document.isOwnEdit) return { otherLook: 'handEdit' };
  const said = found(model, 'document');
  const own = await docxOf({ model: said, look, pictures, mark: '' });
  // The same words in the same order, or it would be another document.
  if (pageWordsOfDocx(own) !== pageWordsOfDocx(document.bytes)) return { otherLook: 'template' };
  return {
    printed: {
      model: said,
      look,
      pictures,
      name: document.fileName.replace(/\.docx$/i, ''),
      madeAt: document.decidedAt ?? document.presentedAt ?? document.createdAt,
      stamp: document.state === 'released' ? '' : stampOf(document.kind),
      word: () => Promise.resolve(document.bytes),
      data: document.model,
    },
  };
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
