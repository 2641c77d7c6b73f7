import { getDataFile } from '../../../db/repositories/dataFile/dataFile.ts';
import {
  findDocument,
  listDocumentsBySha,
  listDocumentsIn,
  listVersions,
  type StoredDocument,
} from '../../../db/repositories/documents/documents.ts';
import { listFirstUses, listSignatures } from '../../../db/repositories/release/signatures.ts';
import { listSignerKeys, type StoredKey } from '../../../db/repositories/release/signerKeys.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Store } from '../../../db/store.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { versionName } from '../../../shared/documents/kinds/index.ts';
import {
  faultSentences,
  keySentence,
  releasedSentences,
  type SignedWith,
  undecidedSentences,
  unlikeSentences,
} from '../../../shared/german/release.ts';
import type { DataFileId, KeyId } from '../../../shared/domain/ids.ts';
import type { ActionCtx } from '../kernel/app.ts';
import { infoOf } from '../documents/info.ts';
import { paragraphsOfDocx } from '../word/read/words.ts';
import { orNull, sha256 } from '../kernel/digest.ts';
import { linesBeyond } from '../documents/linesBeyond.ts';
import { differingParts, partsOf } from './compare.ts';
import { fingerprintForReading } from '../signing/keys.ts';
import { type KeyHistory, keyHistory } from './keyHistory.ts';
import { delegatedIn, delegationsOf, grantsOf } from './delegatedConsents.ts';
import { readForeign } from './readForeign.ts';
import { knownDelegations } from './standing.ts';
import { type KnownGrant, type ReleaseFault, verifyReleased } from './verifyReleased.ts';

/**
 * Whether these bytes are a released document: by whom and when, or else what differs from the one most like them. What is
 * not known byte by byte is read in a thread, and held against one document at a time, so that others save meanwhile.
 */
export async function verifyFile(
  { store }: ActionCtx,
  { bytes }: Parsed<'release.verify'>,
): Promise<Output<'release.verify'>> {
  const digest = sha256(bytes);
  return (await store.read((db) => verdictOnKnown(db, digest))) ?? unlike(store, bytes);
}

/** Null where no document has these bytes. */
async function verdictOnKnown(db: ReadDb, digest: string): Promise<Output<'release.verify'> | null> {
  const same = await listDocumentsBySha(db, digest);
  const released = same.filter(({ state }) => state === 'released');
  for (const document of released) {
    if ((await faultsOf(db, document)).length > 0) continue;
    const info = await infoOf(db, document);
    const later = await laterVersion(db, document);
    const sentences = [
      ...releasedSentences(versionName(info), info, later),
      ...(await delegationsOf(db, document)),
      ...(await keysOf(db, document)).map(keySentence),
    ];
    return { isReleased: true, document: info, sentences };
  }
  const [first] = released.length > 0 ? released : same;
  if (!first) return null;
  const info = await infoOf(db, first);
  const sentences =
    first.state === 'released'
      ? faultSentences(await faultsOf(db, first))
      : undecidedSentences(versionName(info), info);
  return { isReleased: false, document: info, sentences };
}

/** The keys of its signatures, each once. */
async function keysOf(db: ReadDb, document: StoredDocument): Promise<SignedWith[]> {
  const used = new Set((await listSignatures(db, [document.id])).map(({ keyId }) => keyId));
  return keysUsed(db, used);
}

/** All with which something was signed here. */
export const allKeysUsed = async (db: ReadDb): Promise<SignedWith[]> =>
  keysUsed(db, new Set((await listFirstUses(db)).map(({ keyId }) => keyId)));

async function keysUsed(db: ReadDb, used: ReadonlySet<KeyId>): Promise<SignedWith[]> {
  const { originOf } = await keyHistory(db);
  return (await listSignerKeys(db))
    .filter(({ keyId }) => used.has(keyId))
    .map(({ keyId, holder, createdAt }) => ({
      fingerprint: fingerprintForReading(keyId),
      holder,
      createdAt,
      origin: originOf(keyId),
    }));
}

/** The number of a version of the same document that was released after this one, or null. */
async function laterVersion(db: ReadDb, { kind, subject, version }: StoredDocument): Promise<number | null> {
  const later = (await listVersions(db, kind, subject)).find(({ state }) => state === 'released');
  return later && later.version > version ? later.version : null;
}

/** What signatures are held against. */
export type Known = { uuid: DataFileId; history: KeyHistory; keys: StoredKey[]; grants: KnownGrant[] };

export async function knownNow(db: ReadDb): Promise<Known> {
  const keys = await listSignerKeys(db);
  return {
    uuid: (await getDataFile(db)).uuid,
    history: await keyHistory(db),
    keys,
    grants: grantsOf(await knownDelegations(db), keys),
  };
}

/** What is wrong with a released document as it is stored; nothing where it is what was signed (R38). */
export async function faultsOf(db: ReadDb, document: StoredDocument, known?: Known): Promise<ReleaseFault[]> {
  const { uuid, history, keys, grants } = known ?? (await knownNow(db));
  const signatures = await listSignatures(db, [document.id]);
  return verifyReleased(
    { ...document, documentId: document.id, dataFileId: uuid },
    // Unreadable texts are left to the verification, which finds them malformed.
    signatures.map(({ manifest, signature, comments, keyId }, position) => ({
      signed: { manifest: parsed(manifest), signature },
      comments: parsed(comments),
      isBeforeRevocation: history.isBeforeRevocation(keyId, document.id, position),
      isBeforeEnd: history.isBeforeEnd(delegatedIn(manifest) ?? '', document.id, position),
    })),
    keys,
    grants,
  );
}

// What it really is, the verification looks at: it takes anything and never throws.
const parsed = (json: string): never => orNull(() => JSON.parse(json) as unknown) as never;

/** The first lines that differ from the released document that has most lines in common with the file. */
async function unlike(store: Store, bytes: Uint8Array): Promise<Output<'release.verify'>> {
  const { words, parts } = (await readForeign('document', bytes)) ?? { words: null, parts: null };
  const lines = linesOf(words);
  const nearest = words === null ? null : await nearestTo(store, new Set(lines));
  if (!nearest) return { isReleased: false, document: null, sentences: unlikeSentences(null) };
  return {
    isReleased: false,
    document: await store.read((db) => infoOf(db, nearest.document)),
    sentences: unlikeSentences({
      title: nearest.document.fileName,
      missing: linesBeyond(nearest.lines, lines).slice(0, 5),
      added: linesBeyond(lines, nearest.lines).slice(0, 5),
      moved: nearest.lines.find((line, index) => line !== lines[index]) ?? null,
      parts: differingParts(partsOf(nearest.document.bytes), parts),
    }),
  };
}

type Likeness = { document: StoredDocument; lines: string[]; common: number };

/** Null where none has half of its lines in common. One file at a time: there may be hundreds. */
async function nearestTo(store: Store, wanted: ReadonlySet<string>): Promise<Likeness | null> {
  let nearest: Likeness | null = null;
  for (const { id } of await store.read((db) => listDocumentsIn(db, 'released'))) {
    const document = await store.read((db) => findDocument(db, id));
    if (!document) continue;
    const lines = linesOf(paragraphsOfDocx(document.bytes));
    const common = lines.filter((line) => wanted.has(line)).length;
    const isLike = common > 0 && common * 2 >= lines.length;
    if (isLike && common > (nearest?.common ?? 0)) nearest = { document, lines, common };
  }
  return nearest;
}

const linesOf = (words: string | null): string[] =>
  (words ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
