import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';

export type ProgramLog = {
  /** What happened to the program, in a word, and what the runtime says of it: versions, reasons, exit codes. */
  note: (what: string, details?: Record<string, string | number>) => void;
  /** What a clerk must not see, found again by its reference, or by the name of the job that failed. */
  failure: (reference: string, cause: unknown, route?: string) => void;
};

type Options = {
  /** Where it lies; null where there is no place for it. Asked for each line, as the data file may be another one. */
  folder: () => string | null;
  now: () => string;
  version: string;
  /** A file that is larger makes room, in bytes. */
  limit?: number;
};

const NAME = 'ratsfeder.log';
/** The file and the two before it, the older ones with their number. */
const names = [NAME, 'ratsfeder.1.log', 'ratsfeder.2.log'];

/**
 * The program's own log, for whoever looks after it. It is passed on with questions, so that it says nothing of what
 * the office works on: the message of an error may quote a name, and does not get into it.
 */
export function openProgramLog({ folder, now, version, limit = 1_000_000 }: Options): ProgramLog {
  const write = (words: string[]): void => {
    const target = folder();
    if (target === null) return;
    const entry = `${[now(), version, ...words].join(' ')}\n`;
    try {
      makeRoom(target, limit);
      appendFileSync(path.join(target, NAME), entry, { mode: 0o600 });
    } catch {
      // A full disk must not turn one failure into two; the clerk has the reference and the sentence.
      console.error(entry.trimEnd());
    }
  };
  return {
    note: (what, details = {}) =>
      write([
        plain(what),
        ...Object.entries(details).map(([name, value]) => `${name}=${plain(String(value))}`),
      ]),
    failure: (reference, cause, route) =>
      write([
        'failure',
        plain(reference),
        ...(route === undefined ? [] : [`route=${plain(route)}`]),
        ...traceOf(cause),
      ]),
  };
}

function makeRoom(folder: string, limit: number): void {
  const [first = NAME, ...older] = names.map((name) => path.join(folder, name));
  if ((statSync(first, { throwIfNoEntry: false })?.size ?? 0) < limit) return;
  const spots = [first, ...older];
  for (let at = spots.length - 1; at > 0; at--) {
    const [from = '', to = ''] = [spots[at - 1], spots[at]];
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, to);
  }
}

/** A word of the program itself has no blank and no umlaut; whatever else gets here is not written. */
const plain = (word: string): string => (/^[\w.:/+-]{1,80}$/.test(word) ? word : '?');

/** Kind, code and places in the program, of the error and of those behind it: never its message. */
function traceOf(cause: unknown, depth = 0): string[] {
  if (!(cause instanceof Error)) return [typeof cause];
  const behind =
    cause.cause === undefined || depth > 2 ? [] : ['because', ...traceOf(cause.cause, depth + 1)];
  return [plain(cause.name), ...codeOf(cause), ...framesOf(cause), ...behind];
}

function codeOf(cause: Error): string[] {
  const code: unknown = cause instanceof AppError ? cause.data.code : Reflect.get(cause, 'code');
  return typeof code === 'string' && /^[A-Z][A-Z\d_]+$/.test(code) ? [`code=${code}`] : [];
}

/** "run@main.js:12:5": without the folder, which may be named after somebody. */
function framesOf({ stack = '', name, message }: Error): string[] {
  const head = `${name}: ${message}`;
  const frames = stack.startsWith(head)
    ? stack.slice(head.length)
    : stack.slice(stack.lastIndexOf(message) + message.length);
  return frames.split('\n').flatMap((line) => {
    const found =
      /^ {4}at (?:async )?(?:new )?([\w.$<>]*).*?([\w.-]+\.(?:[cm]?[jt]sx?|node)):(\d+):(\d+)\)?$/.exec(line);
    return found ? [`${found[1]}@${found[2]}:${found[3]}:${found[4]}`] : [];
  });
}
