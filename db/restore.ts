import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { digestOf } from './backup.ts';
import { sync } from './copy.ts';
import { setLogAside } from './log.ts';
import { logOf } from './logCheck.ts';
import { keepPrivate } from './surroundings.ts';

/**
 * Puts a copy in the place of a data file that is closed, whole or not at all. `digest`: what the copy must be (backup.ts).
 * What was in a log that could not be taken over is put aside, never away. Throws what stands in its way, or that the copy
 * is another one.
 */
export function putCopyInPlace(copy: string, file: string, digest: string): void {
  const partial = `${file}.${process.pid}.neu`;
  try {
    copyFileSync(copy, partial);
    keepPrivate(partial);
    sync(partial);
    if (digestOf(partial) !== digest) throw new Error('The copy is not what it was.');
    if ((statSync(logOf(file), { throwIfNoEntry: false })?.size ?? 0) > 0) setLogAside(file);
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Puts a file that cannot be read out of the way under a name that says what it is. The name is the answer. */
export function setDamagedAside(file: string, at: string): string {
  const wanted = `${file}.beschaedigt-${at.replaceAll(':', '-')}`;
  let name = wanted;
  for (let n = 2; existsSync(name); n++) name = `${wanted}-${n}`;
  renameSync(file, name);
  return name;
}
