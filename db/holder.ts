import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { officeTime } from '../shared/german/officeTime.ts';
import { keepPrivate } from './surroundings.ts';

/*
 * Who has a data file open stands beside it, for whoever finds it locked. The lock itself is the system's: what stands here is never
 * a reason to refuse, and what a program that was killed has left says nothing.
 */

/** `by`: user and computer. `since`: time of the office, YYYY-MM-DDTHH:MM:SS. */
const Holder = z.object({ by: z.string(), since: z.string() });
export type Holder = z.infer<typeof Holder>;

export const holderNoteOf = (file: string): string => `${file}-offen`;

export function holderOf(file: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(holderNoteOf(file), 'utf8')));
  } catch {
    // Not there, or half of it: then nobody is named.
    return null;
  }
}

export function noteHolder(file: string, by: string): void {
  try {
    writeFileSync(holderNoteOf(file), JSON.stringify({ by, since: officeTime(new Date()) }));
    keepPrivate(holderNoteOf(file));
  } catch {
    // A full disk, for instance: nobody needs the note to work.
  }
}

export const forgetHolder = (file: string): void => rmSync(holderNoteOf(file), { force: true });
