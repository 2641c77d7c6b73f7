import { accessSync, chmodSync, constants, existsSync, lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError, type AppErrorData } from '../shared/errors.ts';
import { logOf } from './logCheck.ts';

/* What the system knows of a data file and of the places around it, without a look into the file. */

export function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

/** Throws DB_MISSING_FOLDER, DB_READ_ONLY, DB_NOT_A_FILE, DB_EMPTY; for a file that must be there DB_GONE. */
export function refuseUnusable(file: string, mustExist: boolean): void {
  refuseNoPlace(file);
  const folder = path.dirname(file);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found && (mustExist || isLink(file))) refuse({ code: 'DB_GONE', file });
  // SQLite names a medium that nothing can be written to by many codes, some of which mean other things, too.
  if (!isWritable(folder)) refuse({ code: 'DB_READ_ONLY', what: 'folder', file: folder });
  if (found && !isWritable(file)) refuse({ code: 'DB_READ_ONLY', what: 'file', file });
  if (found?.size === 0) refuse({ code: 'DB_EMPTY', file });
}

/** Throws DB_MISSING_FOLDER. */
export function refuseNoFolder(file: string): void {
  if (!statSync(path.dirname(file), { throwIfNoEntry: false })?.isDirectory())
    refuse({ code: 'DB_MISSING_FOLDER', file });
}

/** Throws DB_MISSING_FOLDER and DB_NOT_A_FILE where there is no place for a file. */
export function refuseNoPlace(file: string): void {
  refuseNoFolder(file);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile()) refuse({ code: 'DB_NOT_A_FILE', file });
}

/** A link whose file is gone. */
const isLink = (file: string): boolean =>
  lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function refuse(data: AppErrorData): never {
  throw new AppError(data);
}

/** Only this user may read it, where the system knows such modes. */
export function keepPrivate(...files: string[]): void {
  if (process.platform === 'win32') return;
  for (const file of files) {
    if (!existsSync(file)) continue;
    try {
      chmodSync(file, 0o600);
    } catch {
      // A medium without modes, or a file that belongs to somebody else, who decides who may read it.
    }
  }
}

/**
 * An open file that is deleted, moved or exchanged takes what is written with it, without a word. What is asked for
 * throws DB_GONE and DB_REPLACED, for the file and for its log. Windows lets nobody do that to an open file.
 */
export function watching(file: string): () => void {
  if (process.platform === 'win32') return () => undefined;
  const watched = [file, logOf(file)].map((place) => ({ place, identity: identityOf(place) }));
  return () => {
    for (const { place, identity } of watched) {
      const now = identityOf(place);
      if (now === null) refuse({ code: 'DB_GONE', file: place });
      if (now !== identity) refuse({ code: 'DB_REPLACED', file: place });
    }
  };
}
