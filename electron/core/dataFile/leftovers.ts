import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Removes what a program that was killed has left beside its data file: half copies on their way into its place, and copies for a
 * meeting that was just being taken along. Whoever has the file open for itself may: nobody else is at it. They may hold all of it,
 * unencrypted.
 */
export function clearUnfinished(file: string): void {
  if (!existsSync(file)) return;
  const { dir, base } = path.parse(file);
  for (const name of readdirSync(dir)) {
    const left = path.join(dir, name);
    if (isHalf(name, base) || isTaking(name, left)) rmSync(left, { recursive: true, force: true });
  }
}

/** "ratsfeder.sqlite.4711.neu", with what SQLite and the seal have beside it. */
const isHalf = (name: string, base: string): boolean =>
  name.startsWith(`${base}.`) && /^\.\d+\.(?:neu|stand)(?:-\w+)?$/.test(name.slice(base.length));

/** Nobody else makes such folders with such files. */
const isTaking = (name: string, folder: string): boolean =>
  /^mitnehmen-[A-Za-z0-9]{6}$/.test(name) &&
  readdirSync(folder).every((one) => one.startsWith('copy.sqlite'));
