import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { ActionCtx } from '../kernel/app.ts';
import { refuse } from '../kernel/refusals.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { type Printed, pdfIn } from '../pdf/pdfFile.ts';
import { subjectOf } from './documents.ts';
import { infoOf } from './info.ts';
import { keptDocument, type Printable, printableKept, printableNow } from './printable.ts';

/** A document as it would be now. Throws NOTHING_TO_PRINT, PDF_OTHER_LOOK and what making a PDF throws. */
export async function exportPdf(
  { store, now }: ActionCtx,
  { form, ...named }: Parsed<'documents.exportPdf'>,
): Promise<Output<'documents.exportPdf'>> {
  const { meetingId, kind, subjectId } = named;
  const { printable, clearance } = await store.read(async (db) => ({
    printable: await printableNow(db, named, now()),
    clearance: subjectOf(await meetingFacts(db, meetingId), kind, subjectId).clearance,
  }));
  return { ...(await pdfIn(form, sameLook(printable))), clearance };
}

/** A kept file. Throws PDF_OTHER_LOOK where the program would have made another one of what it says. */
export async function storedPdf(
  { store }: ActionCtx,
  { id, form }: Parsed<'documents.storedPdf'>,
): Promise<Output<'documents.storedPdf'>> {
  const { kept, info } = await store.read(async (db) => {
    const about = await keptDocument(db, id);
    return { kept: about, info: await infoOf(db, about.document) };
  });
  return { ...(await pdfIn(form, sameLook(await printableKept(kept)))), info };
}

const sameLook = (printable: Printable): Printed =>
  'printed' in printable
    ? printable.printed
    : refuse({ code: 'PDF_OTHER_LOOK', because: printable.otherLook });
