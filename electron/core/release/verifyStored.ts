import { createHash } from 'node:crypto';
import { listDocumentIds } from '../../../db/repositories/documents/documentIds.ts';
import { findDocument, type StoredDocument } from '../../../db/repositories/documents/documents.ts';
import { partsBy } from '../../../db/repositories/files/files.ts';
import { isStillNamed, listNamedFiles, type NamedFile } from '../../../db/repositories/files/named.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Store } from '../../../db/store.ts';
import { changedFileSentence, storedFaultSentence } from '../../../shared/german/auditRows.ts';
import { modelSha256 } from '../kernel/digest.ts';
import type { Step } from '../kernel/longWork.ts';
import { faultsOf, knownNow, type Known } from './verify.ts';
import type { ReleaseFault } from './verifyReleased.ts';

/** What is wrong with what is stored, as sentences, by what it is about. */
export type StoredFaults = { documents: string[]; signatures: string[] };

/** Of the file alone, not of who released it. */
const ofTheFile: readonly ReleaseFault[] = ['bytesChanged', 'modelChanged', 'otherFile'];

/** Reads every document with its signatures, and every further file; each by itself, so that others work in between. */
export async function verifyStored(store: Store, { signal, tell }: Step): Promise<StoredFaults> {
  const found: StoredFaults = { documents: [], signatures: [] };
  const known = await store.read(knownNow);
  let read = 0;
  for (const id of await store.read(listDocumentIds)) {
    signal.throwIfAborted();
    await store.read(async (db) => {
      const document = await findDocument(db, id);
      if (!document) return;
      for (const fault of await faultsIn(db, document, known)) {
        const about = ofTheFile.includes(fault) ? found.documents : found.signatures;
        about.push(storedFaultSentence(document.fileName, document.version, fault));
      }
      read += document.size;
    });
    tell(read);
  }
  for (const file of await store.read(listNamedFiles)) {
    const size = await sizeOfSound(store, file, signal);
    if (size === null) found.documents.push(changedFileSentence(file.name));
    tell((read += size ?? 0));
  }
  return found;
}

async function faultsIn(db: ReadDb, document: StoredDocument, known: Known): Promise<ReleaseFault[]> {
  const faults = await faultsOf(db, document, known);
  // What came in meanwhile is not known yet.
  const sure = faults.length > 0 ? await faultsOf(db, document) : [];
  const isModelSound = modelSha256(document.model) === document.modelSha256;
  const all = new Set<ReleaseFault>(isModelSound ? sure : [...sure, 'modelChanged']);
  if (document.state !== 'released') {
    all.delete('notReleased');
    all.delete('signatureMissing');
  }
  return [...all];
}

/** How many bytes a file has that is what its name says; null where it is not. */
async function sizeOfSound(store: Store, { sha256 }: NamedFile, signal: AbortSignal): Promise<number | null> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of partsBy((work) => store.read(work), sha256)) {
    signal.throwIfAborted();
    hash.update(part);
    size += part.length;
  }
  if (hash.digest('hex') === sha256) return size;
  return (await store.read((db) => isStillNamed(db, sha256))) ? null : size;
}
