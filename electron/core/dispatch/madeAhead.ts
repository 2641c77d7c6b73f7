import { findMailSettings } from '../../../db/repositories/dispatch/mailSettings.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Parsed } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  keptDocument,
  type KeptDocument,
  type Printable,
  printableKept,
  printableNow,
} from '../documents/printable.ts';
import { type MadePdfs, readableAhead } from '../documents/readable.ts';
import { type Made, madeAhead } from '../documents/wordFile.ts';
import type { ActionCtx } from '../kernel/app.ts';

/** Word files and PDFs that were made before the transaction in which they go out. */
export type Ahead = { made: readonly Made[]; pdfs: MadePdfs };

type Selection = Parsed<'dispatch.prepare'>;

/** Throws what making a PDF throws. */
export async function allAhead(
  { store, now }: Pick<ActionCtx, 'store' | 'now'>,
  selection: Selection,
): Promise<Ahead> {
  const asOfNow = selection.documents.filter(({ documentId }) => documentId === null);
  const made = await madeAhead(store, selection.meetingId, asOfNow);
  const asked = await store.read((db) => askedAsPdf(db, selection, now()));
  const printables: Printable[] = [];
  for (const one of asked) printables.push('document' in one ? await printableKept(one) : one);
  const printed = printables.flatMap((one) => ('printed' in one ? one.printed : []));
  return { made, pdfs: await readableAhead(printed) };
}

async function askedAsPdf(
  db: ReadDb,
  { meetingId, documents, documentsAs }: Selection,
  now: string,
): Promise<(Printable | KeptDocument)[]> {
  const as = documentsAs ?? (await findMailSettings(db)).documentsAs;
  const asked: (Printable | KeptDocument)[] = [];
  if (as === 'word') return asked;
  try {
    for (const { documentId, ...target } of documents) {
      asked.push(
        documentId === null
          ? await printableNow(db, { meetingId, ...target }, now)
          : await keptDocument(db, documentId),
      );
    }
  } catch (cause) {
    // What cannot be made is refused in the transaction, where all reasons stand in their order.
    if (!(cause instanceof AppError)) throw cause;
  }
  return asked;
}
