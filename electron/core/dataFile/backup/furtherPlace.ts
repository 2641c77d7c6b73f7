import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { orNull } from '../../kernel/digest.ts';
import { checkApart } from './checkApart.ts';
import { type Copy, isInPlace, writeNote } from './copies.ts';

/*
 * A second folder for the copies, as on a stick or a share: what the disk of the data file loses is still there. It belongs to
 * this computer, so it is noted beside the copies and not in the file.
 */

const Chosen = z.object({ folder: z.string() });
const noteIn = (folder: string): string => path.join(folder, 'weiterer-ort.json');

/** `folder`: that of the copies beside the data file. Null where nobody chose a further one. */
export function furtherPlaceOf(folder: string): string | null {
  const stored = orNull(() => JSON.parse(readFileSync(noteIn(folder), 'utf8')) as unknown);
  return Chosen.safeParse(stored).data?.folder ?? null;
}

/** `null` forgets it; the copies that are there stay. */
export function chooseFurtherPlace(folder: string, chosen: string | null): void {
  if (chosen === null) return rmSync(noteIn(folder), { force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const partial = `${noteIn(folder)}.neu`;
  writeFileSync(partial, `${JSON.stringify({ folder: chosen })}\n`, { mode: 0o600, flush: true });
  renameSync(partial, noteIn(folder));
}

/**
 * Brings a sound copy to the further place, unless it is there already. Throws what
 * the system says, as of a stick that is not plugged in, or that what arrived is another one.
 */
export async function bringAlong(
  folder: string,
  { name, ...note }: Copy,
  { further, signal }: { further: string; signal?: AbortSignal | undefined },
): Promise<void> {
  // A share that does not answer keeps nobody waiting.
  if (!(await stat(further)).isDirectory()) throw new Error('It is no folder.');
  const there = path.join(further, name);
  if (!isInPlace(further, { name, ...note }))
    await arrive(path.join(folder, name), there, note.digest, signal);
  writeNote(there, note);
}

async function arrive(copy: string, there: string, digest: string, signal?: AbortSignal): Promise<void> {
  const partial = `${there}.neu`;
  try {
    await copyFile(copy, partial);
    const answer = await checkApart({ file: partial, expected: null }, signal);
    if ('fault' in answer || answer.facts.digest !== digest)
      throw new Error('What arrived is not what was sent.');
    await rename(partial, there);
  } finally {
    await rm(partial, { force: true });
  }
}
