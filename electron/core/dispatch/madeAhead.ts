import { findMailSettings } from '../../../db/repositories/dispatch/mailSettings.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Parsed } from '../../../shared/contract/index.ts';
import type { BundleId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { hasPublic } from '../../../shared/public/dispatchGuard.ts';
import {
  keptDocument,
  type KeptDocument,
  type Printable,
  printableKept,
  printableNow,
} from '../documents/printable.ts';
import { readableAhead } from '../documents/readable.ts';
import { madeAhead } from '../documents/wordFile.ts';
import { meetingById } from '../kernel/access.ts';
import type { ActionCtx } from '../kernel/app.ts';
import type { Printed } from '../pdf/pdfFile.ts';
import type { Ahead } from './ahead.ts';
import { goingOut } from './chosenDocuments.ts';
import { editionFor, isRefusedBundle } from './chosenPapers.ts';
import type { Enclosures, WantedBundle } from './enclosures.ts';
import { chosenLists } from './recipients.ts';

type Selection = Parsed<'dispatch.prepare'>;

/** Throws what making a PDF throws. */
export async function allAhead(
  { store, now }: Pick<ActionCtx, 'store' | 'now'>,
  enclosures: Enclosures,
  selection: Selection & { bundleId: BundleId | null },
): Promise<Ahead> {
  const at = now();
  const asOfNow = selection.documents.filter(({ documentId }) => documentId === null);
  const made = await madeAhead(store, selection.meetingId, asOfNow, goingOut(at));
  const asked = await store.read((db) => askedAsPdf(db, selection, at));
  const printables: Printable[] = [];
  for (const one of asked) printables.push('document' in one ? await printableKept(one) : one);
  const printed = printables.flatMap((one) => ('printed' in one ? one.printed : []));
  const { papers, bundle } = await store.read((db) => askedOfPapers(db, enclosures, selection, at));
  return {
    made,
    pdfs: await readableAhead([...printed, ...papers]),
    bundle: bundle && (await enclosures.madeBundle(store, { ...bundle, id: selection.bundleId }, at)),
  };
}

async function askedAsPdf(
  db: ReadDb,
  { meetingId, documents, documentsAs }: Selection,
  now: string,
): Promise<(Printable | KeptDocument)[]> {
  const as = documentsAs ?? (await findMailSettings(db)).documentsAs;
  const asked: (Printable | KeptDocument)[] = [];
  if (as === 'word') return asked;
  await asFarAsItGoes(async () => {
    for (const { documentId, ...target } of documents) {
      asked.push(
        documentId === null
          ? await printableNow(db, { meetingId, ...target }, now, goingOut(now))
          : await keptDocument(db, documentId),
      );
    }
  });
  return asked;
}

async function askedOfPapers(
  db: ReadDb,
  enclosures: Enclosures,
  { meetingId, listIds, paperIds: ids, bundle: edition }: Selection,
  now: string,
): Promise<{ papers: Printed[]; bundle: WantedBundle | null }> {
  const asked: { papers: Printed[]; bundle: WantedBundle | null } = { papers: [], bundle: null };
  if (ids.length === 0 && edition === null) return asked;
  await asFarAsItGoes(async () => {
    const { bodyId } = await meetingById(db, meetingId);
    const isForPublic = hasPublic(await chosenLists(db, bodyId, listIds));
    const wanted = { meetingId, ids, edition: editionFor(isForPublic) };
    if (ids.length > 0)
      asked.papers = (await enclosures.papers(db, wanted, now)).map(({ printed }) => printed);
    if (edition !== null && !isRefusedBundle(edition, isForPublic))
      asked.bundle = { meetingId, edition, id: null };
  });
  return asked;
}

/** What cannot be made is refused in the transaction, where all reasons stand in their order. */
async function asFarAsItGoes(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
  }
}
