import { existsSync } from 'node:fs';
import path from 'node:path';
import { type CopiedEnd, readCopiedEnd, readCopiedLog } from '../../../../db/copyLog.ts';
import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import type { ReadDb } from '../../../../db/schema/index.ts';
import type { Store } from '../../../../db/store.ts';
import type { CheckedPart, CopyLog } from '../../../../shared/contract/audit.ts';
import { DataFileId, type KeyId } from '../../../../shared/domain/ids.ts';
import { copySentences } from '../../../../shared/german/auditCopies.ts';
import type { Secrets } from '../../kernel/app.ts';
import { orNull } from '../../kernel/digest.ts';
import { refuse } from '../../kernel/refusals.ts';
import { fingerprintForReading } from '../../signing/keys.ts';
import { officeKeyIn } from '../../signing/officeKey.ts';
import { backupFolderOf, type Copy, copiesIn } from '../backup/copies.ts';
import { hasEntry, type Standing, standingTo, standingToNoted } from './continuation.ts';
import { isSoundHead } from './signedHead.ts';

type Given = {
  store: Store;
  officeKey: Secrets | undefined;
  /** A copy that somebody named. */
  against: CopyLog | null;
  /** The keys that the log of the file knows. */
  keys: readonly KeyId[];
};

/** The log of a copy; null where it cannot be read, or has none. */
export function copyLogOf(file: string): CopyLog | null {
  const log = existsSync(file) ? orNull(() => readCopiedLog(file)) : null;
  return log && { ...log, name: path.basename(file) };
}

/** Whether the log continues that of every copy at hand, of the one that is named, and of the state in the keychain. */
export async function verifyCopies(given: Given): Promise<CheckedPart> {
  const { store, against } = given;
  const folder = backupFolderOf(store.file);
  const { uuid } = await store.read((db) => getDataFile(db));
  if (against && against.uuid !== uuid) refuse({ code: 'BACKUP_FOREIGN', file: against.name });
  const standings: Standing[] = [];
  if (against) standings.push(await store.read((db) => standingTo(db, named(against))));
  const kept = (await officeKeyIn(given.officeKey))?.headOf(uuid);
  if (kept) standings.push(await store.read((db) => standingToNoted(db, copySentences.kept, kept)));
  for (const copy of copiesIn(folder, uuid)) standings.push(...(await standingsTo(folder, copy, given)));
  return partOf(standings, against !== null);
}

const named = (copy: CopyLog): CopyLog => ({ ...copy, name: copySentences.named(copy.name) });

async function standingsTo(folder: string, copy: Copy, { store, keys }: Given): Promise<Standing[]> {
  const name = copySentences.named(copy.name);
  const file = path.join(folder, copy.name);
  const standings = noteFaults(copy, name, keys);
  const end = orNull(() => readCopiedEnd(file));
  // The file may be gone; then its note still says where its log stood.
  if (!end) standings.push(await store.read((db) => standingToNoted(db, name, { ...notedEnd(copy) })));
  else standings.push(await store.read((db) => standingToCopy(db, { file, name, end })));
  if (end && (end.auditCount !== copy.auditCount || end.auditHead !== copy.auditHead))
    standings.push({ state: 'parted', sentence: copySentences.otherNote(name) });
  return standings;
}

const notedEnd = ({ auditCount, auditHead, at }: Copy) => ({ seq: auditCount, hash: auditHead, at });

/** The whole log of a copy is read only where its end is another one than here. */
async function standingToCopy(
  db: ReadDb,
  { file, name, end }: { file: string; name: string; end: CopiedEnd },
): Promise<Standing> {
  if (await hasEntry(db, { seq: end.auditCount, hash: end.auditHead }))
    return { state: 'continues', sentence: copySentences.continues(name, end.auditCount) };
  const log = copyLogOf(file);
  return log
    ? standingTo(db, { ...log, name })
    : { state: 'parted', sentence: copySentences.unreadable(name) };
}

function noteFaults({ uuid, signedHead }: Copy, name: string, keys: readonly KeyId[]): Standing[] {
  if (!signedHead) return [];
  const parted = (sentence: string): Standing[] => [{ state: 'parted', sentence }];
  if (!isSoundHead(DataFileId.parse(uuid), signedHead)) return parted(copySentences.badSignature(name));
  const { keyId } = signedHead;
  return keys.includes(keyId) ? [] : parted(copySentences.otherKey(name, fingerprintForReading(keyId)));
}

/** Where one copy parts, many others do at the same place. */
const most = 8;

function partOf(standings: readonly Standing[], isAsked: boolean): CheckedPart {
  const those = (state: Standing['state']) => standings.filter((one) => one.state === state);
  const all = [...those('parted'), ...those('explained')].map(({ sentence }) => sentence);
  const told = all.length > most ? [...all.slice(0, most), copySentences.further(all.length - most)] : all;
  const [first] = standings;
  const sound = isAsked && first ? first.sentence : copySentences.all(standings.length);
  if (standings.length === 0) return { part: 'copies', state: 'noted', sentences: [copySentences.none] };
  if (told.length === 0) return { part: 'copies', state: 'sound', sentences: [sound] };
  return { part: 'copies', state: those('parted').length > 0 ? 'broken' : 'noted', sentences: told };
}
