import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import type { Store } from '../../../../db/store.ts';
import { newestAt, outlived } from '../../../../shared/domain/backup/keeping.ts';
import type { BackupHindrance } from '../../../../shared/dataFileErrors.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { BackupReason } from '../../../../shared/german/backup.ts';
import { backupRunsOf } from '../../kernel/backupRuns.ts';
import type { Secrets } from '../../kernel/app.ts';
import { signHead } from '../audit/signedHead.ts';
import { bringKeyAlong } from '../encryption/keyFile.ts';
import { checkApart } from './checkApart.ts';
import {
  backupFolderOf,
  copiesIn,
  type Copy,
  fileOf,
  isInPlace,
  isOf,
  nameFor,
  removeCopy,
  writeNote,
} from './copies.ts';
import { bringAlong, furtherPlaceOf } from './furtherPlace.ts';

type Making = {
  store: Store;
  now: () => string;
  program: string;
  reason: BackupReason;
  officeKey?: Secrets | undefined;
  /** So long whoever asked waits for the further place, in milliseconds. */
  patience?: number;
};

const PATIENCE = 15_000;

/**
 * Copies the open data file into its folder of backups, opens the copy and compares it with the file. Where nothing has
 * changed since the last one, that one is noted as still right and no further is kept. Copies that are older than it takes are
 * removed, but not before one of them is put back. Throws BACKUP_FAILED.
 */
export async function makeBackup(making: Making, signal?: AbortSignal): Promise<Copy> {
  const folder = backupFolderOf(making.store.file);
  try {
    if (making.store.file === ':memory:') throw new Error('Nothing of it lies on a disk.');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const copy = await newCopy(folder, making, signal);
    // Not the one that is just being put back.
    if (making.reason !== 'restore') removeOutlived(folder, copy.uuid, making.now());
    bringKeyAlong(making.store.file, folder);
    await toFurtherPlace(folder, copy, making, signal);
    return copy;
  } catch (cause) {
    signal?.throwIfAborted();
    throw new AppError({ code: 'BACKUP_FAILED', folder, why: hindranceOf(cause) }, { cause });
  }
}

/**
 * A stick that is not plugged in is told, and is no reason to call the backup a failure. For a share that does not answer nobody waits:
 * the copy goes on beside the work, and what becomes of it is told then.
 */
async function toFurtherPlace(
  folder: string,
  copy: Copy,
  making: Making,
  signal?: AbortSignal,
): Promise<void> {
  const { store, now, reason, patience = PATIENCE } = making;
  const runs = backupRunsOf(store);
  const further = runs.laidDown ?? furtherPlaceOf(folder);
  const tell = (why: BackupHindrance | null) => {
    const error = { code: 'BACKUP_NOT_FURTHER' as const, folder: further ?? '', why: why ?? 'other' };
    runs.furtherFault = why && { at: now(), error };
  };
  if (further === null) return tell(null);
  if (runs.isBringing) return tell('slow');
  const bring = async () => {
    await bringAlong(folder, copy, { further, signal });
    if (reason !== 'restore') removeOutlived(further, copy.uuid, now());
    bringKeyAlong(store.file, further);
  };
  runs.isBringing = true;
  const brought = bring()
    .then(
      () => tell(null),
      (cause: unknown) => tell(hindranceOf(cause)),
    )
    .finally(() => {
      runs.isBringing = false;
    });
  await Promise.race([brought, patienceOver(patience, signal)]);
  signal?.throwIfAborted();
  if (runs.isBringing) tell('slow');
}

/** After so many milliseconds, or where the program ends. */
function patienceOver(patience: number, signal?: AbortSignal): Promise<void> {
  return new Promise((over) => {
    setTimeout(over, patience).unref();
    signal?.addEventListener('abort', () => over(), { once: true });
  });
}

/** Of each file for itself: where one was copied to try something, those of the other are no reason to remove any. */
function removeOutlived(folder: string, uuid: string, now: string): void {
  for (const copies of Map.groupBy(copiesIn(folder, uuid), fileOf).values())
    for (const old of outlived(copies, now)) removeCopy(path.join(folder, old.name));
}

async function newCopy(folder: string, making: Making, signal?: AbortSignal): Promise<Copy> {
  const { store, now, program, reason, officeKey } = making;
  const at = now();
  const { uuid } = await store.read((db) => getDataFile(db));
  const name = nameFor(folder, store.file, at);
  const partial = path.join(folder, `${name}.neu`);
  try {
    removeUnfinished(folder, store.file);
    // Signed before it is copied: then the copy holds the signature as well as the note.
    const signedHead = await signHead({ store, now, officeKey });
    const expected = await store.copyTo(partial, signal);
    const checking = checkApart({ file: partial, expected }, signal);
    const syncing = sync(partial);
    // Meanwhile nothing else is to be done here.
    const looking = Promise.resolve().then(() => lastOf(store.file, uuid, at));
    await Promise.allSettled([checking, syncing, looking]);
    await syncing;
    const answer = await checking;
    const last = await looking;
    if ('fault' in answer) throw new AppError({ code: 'DB_DAMAGED' }, { cause: new Error(answer.fault) });
    const isSame = last?.digest === answer.facts.digest;
    if (last && isSame && (await isStillSound(folder, last, signal))) return seenAgain(folder, last, at);
    const note = { ...answer.facts, at, seenAt: at, reason, program, signedHead };
    // Only who may read the data file may read its copy.
    if (process.platform !== 'win32') chmodSync(partial, 0o600);
    renameSync(partial, path.join(folder, name));
    writeNote(path.join(folder, name), note);
    return { ...note, name };
  } finally {
    rmSync(partial, { force: true });
  }
}

function lastOf(dataFile: string, uuid: string, at: string): Copy | undefined {
  const folder = backupFolderOf(dataFile);
  const own = copiesIn(folder, uuid).filter((copy) => isInPlace(folder, copy) && isOf(dataFile, copy));
  return newestAt(own, at);
}

/** Until all of it is on the medium; nobody else waits for that. */
async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a program that was killed meanwhile has left. Of one file one backup is made at a time. */
function removeUnfinished(folder: string, dataFile: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const isUnfinished = entry.isFile() && entry.name.endsWith('.sqlite.neu');
    if (isUnfinished && fileOf({ name: entry.name.slice(0, -'.neu'.length) }) === path.parse(dataFile).name)
      rmSync(path.join(folder, entry.name), { force: true });
  }
}

/** What a note says of a copy is no proof that the copy is still so. */
async function isStillSound(folder: string, { name, digest }: Copy, signal?: AbortSignal): Promise<boolean> {
  const answer = await checkApart({ file: path.join(folder, name), expected: null }, signal);
  return 'facts' in answer && answer.facts.digest === digest;
}

function seenAgain(folder: string, { name, ...note }: Copy, seenAt: string): Copy {
  writeNote(path.join(folder, name), { ...note, seenAt });
  return { ...note, seenAt, name };
}

const hindrances: Record<string, BackupHindrance> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  DB_FULL: 'full',
  EACCES: 'folder',
  EPERM: 'folder',
  EROFS: 'folder',
  ENOTDIR: 'folder',
  ENOENT: 'missing',
  EEXIST: 'folder',
  DB_READ_ONLY: 'folder',
  DB_MISSING_FOLDER: 'folder',
  DB_DAMAGED: 'damaged',
  DB_UNREADABLE: 'damaged',
};

function hindranceOf(cause: unknown): BackupHindrance {
  const code = cause instanceof AppError ? cause.data.code : codeOf(cause);
  return hindrances[code] ?? 'other';
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';
