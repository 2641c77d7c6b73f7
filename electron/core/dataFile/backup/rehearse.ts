import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { openStore } from '../../../../db/store.ts';
import { AppError } from '../../../../shared/errors.ts';
import { auditFault } from '../../kernel/audit.ts';
import { orNull } from '../../kernel/digest.ts';
import { fileOf } from './copies.ts';
import { soundCopy } from './restore.ts';

/** `at`: time of the office. `copy`: the one that was tried, by its name. `isGood`: whether it could be worked with. */
const Rehearsal = z.object({ at: z.iso.datetime({ local: true }), copy: z.string(), isGood: z.boolean() });
export type Rehearsal = z.infer<typeof Rehearsal>;

const PROBE = 'probe.sqlite';

const noteIn = (folder: string, uuid: string): string => path.join(folder, `probe-${uuid}.json`);

/** When a copy was last put back for trial; null where none was. */
export function lastRehearsal(folder: string, uuid: string): Rehearsal | null {
  const stored = orNull(() => JSON.parse(readFileSync(noteIn(folder, uuid), 'utf8')) as unknown);
  return Rehearsal.safeParse(stored).data ?? null;
}

/**
 * Puts a copy back for trial, elsewhere: it is read whole, opened as the program opens its file, with all that this brings, and its
 * log is verified. What came of it is noted in the folder.
 */
export async function rehearse(folder: string, name: string, uuid: string, now: string): Promise<Rehearsal> {
  const isGood = await canBeWorkedWith(folder, name);
  const rehearsal = { at: now, copy: name, isGood };
  const partial = `${noteIn(folder, uuid)}.neu`;
  writeFileSync(partial, `${JSON.stringify(rehearsal)}\n`, { mode: 0o600, flush: true });
  renameSync(partial, noteIn(folder, uuid));
  return rehearsal;
}

/** What a program that was killed meanwhile has left, and nothing of anybody else's. */
function removeLeft(folder: string, begins: string): void {
  for (const left of readdirSync(folder, { withFileTypes: true })) {
    const isLeft =
      left.isDirectory() && left.name.startsWith(begins) && left.name.length === begins.length + 6;
    const within = path.join(folder, left.name);
    if (isLeft && readdirSync(within).every((one) => one.startsWith(PROBE)))
      rmSync(within, { recursive: true, force: true });
  }
}

/** In a folder among the copies, where only this user may read. */
async function canBeWorkedWith(folder: string, name: string): Promise<boolean> {
  const copy = path.join(folder, name);
  const begins = `probe-${fileOf({ name })}-`;
  removeLeft(folder, begins);
  const elsewhere = mkdtempSync(path.join(folder, begins));
  const file = path.join(elsewhere, PROBE);
  try {
    await soundCopy(copy);
    await copyFile(copy, file);
    const store = await openStore(file, { mustExist: true });
    try {
      return (await store.read((db) => auditFault(db))).fault === null;
    } finally {
      await store.close();
    }
  } catch (cause) {
    if (cause instanceof AppError) return false;
    throw cause;
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}
