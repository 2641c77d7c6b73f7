import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { digestOf } from './backup.ts';
import { sync } from './copy.ts';
import { translated } from './faults.ts';
import { setLogAside } from './log.ts';
import { logOf } from './logCheck.ts';
import { sealOf } from './seal.ts';
import { keepPrivate } from './surroundings.ts';

/**
 * Puts a copy in the place of a data file that is closed, whole or not at all. `digest`: what the copy must be (backup.ts);
 * `ready`: what is to be done in it before it is the data file. What was in a log that could not be taken over is put aside, never
 * away. Throws what stands in its way, or that the copy is another one.
 */
export async function putCopyInPlace(
  copy: string,
  file: string,
  { digest, ready }: { digest: string; ready: (partial: string) => Promise<void> },
): Promise<void> {
  const partial = `${file}.${process.pid}.neu`;
  try {
    copyFileSync(copy, partial);
    keepPrivate(partial);
    if (digestOf(partial) !== digest) throw new Error('The copy is not what it was.');
    await ready(partial);
    sync(partial);
    if ((statSync(logOf(file), { throwIfNoEntry: false })?.size ?? 0) > 0) setLogAside(file);
    renameSync(partial, file);
    // The one that lies there is of another state until then, and not taken for this one's.
    if (existsSync(sealOf(partial))) renameSync(sealOf(partial), sealOf(file));
  } catch (cause) {
    throw translated(cause, file);
  } finally {
    for (const left of [partial, sealOf(partial), logOf(partial)]) rmSync(left, { force: true });
  }
}

/**
 * Keeps a file that cannot be read under a name that says what it is; the name is the answer. Where the medium lets it, the file
 * stays in its place as well until another one takes it: no start in between finds nothing there and begins anew.
 */
export function setDamagedAside(file: string, at: string): string {
  const wanted = `${file}.beschaedigt-${at.replaceAll(':', '-')}`;
  let name = wanted;
  for (let n = 2; existsSync(name); n++) name = `${wanted}-${n}`;
  try {
    linkSync(file, name);
  } catch {
    // A medium without hard links, like a memory stick.
    renameSync(file, name);
  }
  return name;
}

/** Puts what was made of a damaged file in its place; the damaged one and its log are kept beside it. */
export function putMendedInPlace(mended: string, file: string, at: string, log: 'stays' | 'goes'): string {
  const aside = setDamagedAside(file, at);
  if (log === 'goes' && (statSync(logOf(file), { throwIfNoEntry: false })?.size ?? 0) > 0) setLogAside(file);
  renameSync(mended, file);
  return aside;
}
