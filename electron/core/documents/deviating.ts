import { findModel, type ListedDocument } from '../../../db/repositories/documents/documents.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { modelLines } from '../../../shared/documents/modelLines.ts';
import type { DocumentId } from '../../../shared/domain/ids.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { canonicalText } from '../kernel/digest.ts';
import { linesBeyond } from './linesBeyond.ts';
import { storedModel } from './storedModel.ts';

/**
 * Of each document the version that counts, where it says something else than would be printed now. Only what a clerk reads is
 * compared: a model of an older program has other fields and says the same. `documents` newest first.
 */
export async function deviatingOf(
  db: ReadDb,
  documents: readonly ListedDocument[],
  facts: MeetingFacts,
): Promise<ReadonlySet<DocumentId>> {
  const deviating = new Set<DocumentId>();
  const living = documents.filter(({ state }) => state !== 'withdrawn');
  const bySubject = Map.groupBy(living, ({ kind, subject }) => `${kind} ${subject.id}`);
  for (const [document] of bySubject.values()) {
    // Whoever edits a file by hand is told what has changed by a sentence of its own.
    const isKept = document?.state === 'presented' || document?.state === 'released';
    if (document && isKept && (await deviates(db, document, facts))) deviating.add(document.id);
  }
  return deviating;
}

async function deviates(
  db: ReadDb,
  { id, kind, subject }: ListedDocument,
  facts: MeetingFacts,
): Promise<boolean> {
  const kept = await findModel(db, id);
  const then = storedModel(kept);
  const now = buildDocument(kind, facts, subject.id);
  if (!then || 'missing' in now || kept === canonicalText(now)) return false;
  const [before, after] = [modelLines(then), modelLines(now)];
  return linesBeyond(after, before).length > 0 || linesBeyond(before, after).length > 0;
}
