import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { AppError } from '../shared/errors.ts';
import { usage } from '../shared/german/cli.ts';
import { errorSentence } from '../shared/german/errors.ts';
import { giveKey, needsKey } from './core/dataFile/encryption/giveKey.ts';

/**
 * For a program without a window: the passphrase of an encrypted file, or its sheet, of the surroundings or, where somebody sits at a
 * terminal, typed in. Never an argument: those any user of the computer sees. Throws DB_KEY_NEEDED where there is
 * none, and DB_KEY_WRONG.
 */
export async function unlock(file: string, env = process.env): Promise<void> {
  if (!needsKey(file)) return;
  const secret = secretIn(env) ?? (process.stdin.isTTY ? await asked(file) : null);
  if (secret === null) throw new AppError({ code: 'DB_KEY_NEEDED', file });
  await giveKey(file, secret);
}

/**
 * The same where the page can ask: what is wrong in the surroundings is told by `tell`, in German, and keeps no program from starting.
 */
export async function unlockIfGiven(
  file: string,
  tell: (sentence: string) => void,
  env = process.env,
): Promise<void> {
  try {
    const secret = needsKey(file) ? secretIn(env) : null;
    if (secret !== null) await giveKey(file, secret);
  } catch (cause) {
    if (!(cause instanceof AppError) || !['DB_KEY_WRONG', 'USAGE'].includes(cause.data.code)) throw cause;
    tell(errorSentence(cause.data));
  }
}

function secretIn(env: NodeJS.ProcessEnv): string | null {
  const { RATSFEDER_PASSPHRASE: secret, RATSFEDER_PASSPHRASE_DATEI: file } = env;
  if (secret) return secret;
  if (!file) return null;
  try {
    // Some editors mark their files as UTF-8, and end them with empty lines.
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/[\r\n]+$/, '');
  } catch {
    throw new AppError({ code: 'USAGE', message: usage.unreadableFile(file) });
  }
}

/** What is typed does not show. */
async function asked(file: string): Promise<string> {
  process.stderr.write(usage.askPassphrase(file));
  const nothing = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nothing, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
