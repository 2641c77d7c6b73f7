import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isTakenAlong, saidBy } from '../../../../db/backup.ts';
import { backupReasonNames } from '../../../../shared/german/backup.ts';
import { officeTime } from '../../../../shared/german/officeTime.ts';
import { orNull } from '../../kernel/digest.ts';
import { SignedHead } from '../audit/signedHead.ts';

/* Beside each copy lies a note that says what it is: so a folder of backups tells all by itself, also without the data file. */

/** `at`, `seenAt`: times of the office; at the second one the data file was still the very same. */
const Note = z.object({
  at: z.iso.datetime({ local: true }),
  seenAt: z.iso.datetime({ local: true }),
  reason: z.enum(backupReasonNames),
  /** Of the program that made it. */
  program: z.string(),
  uuid: z.string(),
  version: z.number().int(),
  auditCount: z.number().int(),
  auditHead: z.string(),
  bytes: z.number().int(),
  digest: z.string(),
  /** The newest signed state of the log in it; null in notes from before, and where no key has signed yet. */
  signedHead: SignedHead.nullable().default(null),
});
export type Note = z.infer<typeof Note>;

/** `name`: of its file in the folder. */
export type Copy = Note & { name: string };

export const backupFolderOf = (dataFile: string): string => path.join(path.dirname(dataFile), 'Sicherungen');

const noteOf = (file: string): string => `${file}.json`;

/** The copies of one data file, or of all, in a folder, the newest first; a folder that is not there has none. */
export function copiesIn(folder: string, uuid: string | null): Copy[] {
  return filesIn(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .flatMap((name) => {
      const note = readNote(path.join(folder, name));
      return note && (uuid === null || note.uuid === uuid) ? [{ ...note, name }] : [];
    })
    .toSorted(
      (a, b) => b.at.localeCompare(a.at) || stemOf(b).localeCompare(stemOf(a), 'de', { numeric: true }),
    );
}

/**
 * What the data file was called of which a copy was made (nameFor), without its ending. Files that came of one another by copying have one
 * uuid, and may lie in one folder.
 */
export const fileOf = ({ name }: Pick<Copy, 'name'>): string =>
  name.replace(/-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:-\d+)?\.sqlite$/, '');

/** Whether a copy was made of this file, under the name that it has now. */
export const isOf = (dataFile: string, copy: Copy): boolean => fileOf(copy) === path.parse(dataFile).name;

/** Of those of one second the first has no number. */
const stemOf = ({ name }: Copy): string => path.parse(name).name;

/** What lies there; nothing where there is no such folder, or something else of that name. */
const filesIn = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];

/**
 * The files that lie in a folder without a note, as somebody brought them or the note was lost, the newest first: they can be put
 * back, but no rule counts or removes them.
 */
export function unnotedIn(folder: string, uuid: string | null): Copy[] {
  return filesIn(folder)
    .filter((name) => name.endsWith('.sqlite') && readNote(path.join(folder, name)) === null)
    .flatMap((name) => {
      const note = unnoted(path.join(folder, name));
      return note && (uuid === null || note.uuid === uuid) ? [{ ...note, name }] : [];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

/** All that can be put back, those without a note behind the others. */
export const restorableIn = (folder: string, uuid: string | null): Copy[] => [
  ...copiesIn(folder, uuid),
  ...unnotedIn(folder, uuid),
];

/** What a copy without a note says of itself; its time is that of the file. Null for what is no data file, and for a meeting taken along. */
export function unnoted(file: string): Note | null {
  const said = orNull(() => (isTakenAlong(file) ? null : saidBy(file)));
  const at = orNull(() => officeTime(statSync(file).mtime));
  const rest = { reason: 'unnoted' as const, program: '', digest: '', signedHead: null };
  return said && at ? { ...said, ...rest, at, seenAt: at } : null;
}

/** What is noted of a copy; null where nothing is, or nothing that can be read. */
export function readNote(file: string): Note | null {
  const stored = orNull(() => JSON.parse(readFileSync(noteOf(file), 'utf8')) as unknown);
  return Note.safeParse(stored).data ?? null;
}

/** The note is there whole or not at all. */
export function writeNote(file: string, note: Note): void {
  const partial = `${noteOf(file)}.neu`;
  writeFileSync(partial, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(partial, noteOf(file));
}

/** The note goes first: a copy without one is none. */
export function removeCopy(file: string): void {
  rmSync(noteOf(file), { force: true });
  rmSync(file, { force: true });
}

/** A name that is still free: of the data file and the time. */
export function nameFor(folder: string, dataFile: string, at: string): string {
  const { name: stem } = path.parse(dataFile);
  const wanted = `${stem}-${at.replaceAll(':', '-')}`;
  let name = `${wanted}.sqlite`;
  for (let n = 2; existsSync(path.join(folder, name)); n++) name = `${wanted}-${n}.sqlite`;
  return name;
}

/** Whether its file is there in the size it had. */
export const isInPlace = (folder: string, { name, bytes }: Copy): boolean =>
  statSync(path.join(folder, name), { throwIfNoEntry: false })?.size === bytes;
