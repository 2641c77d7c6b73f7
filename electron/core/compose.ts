import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '../../db/store.ts';
import { type App, createApp } from './app.ts';
import { handlers } from './handlers.ts';
import { officeTime } from '../../shared/german/officeTime.ts';

const now = () => officeTime(new Date());

/** The real application over a data file: real clock, real ids, a log beside the file. Throws AppError. */
export function openApp({ file, version }: { file: string; version: string }): App {
  const store = openStore(file);
  return createApp({ store, version, now, newId: randomUUID, log: logBeside(file) }, handlers);
}

/** What a clerk must not see goes into `ratsfeder.log` in the data file's folder, found by its reference. */
const logBeside = (file: string) => (reference: string, cause: unknown) => {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const entry = `${now()} ${reference} ${text}\n`;
  if (file === ':memory:') return;
  try {
    appendFileSync(path.join(path.dirname(file), 'ratsfeder.log'), entry);
  } catch {
    // A full disk must not turn one failure into two; the clerk has the reference and the sentence.
    console.error(entry);
  }
};
