import { randomUUID } from 'node:crypto';
import { AppError, type AppErrorData } from '../../shared/errors.ts';
import { usage } from '../../shared/german/cli.ts';
import { errorSentence } from '../../shared/german/errors.ts';
import { refuseUnfollowed } from './combinations.ts';
import { commandNamed } from './commands.ts';
import { readCommandLine, usageError } from './options.ts';

/** What the program without a window has to say: a result for stdout, or one German line for stderr. */
export type Outcome = { result: string } | { error: string };

export async function runCommand(args: readonly string[], version: string): Promise<Outcome> {
  try {
    const line = readCommandLine(args);
    const name = line.words[0] ?? 'help';
    const command = commandNamed(line.help && name !== 'export' ? 'help' : name);
    if (!command) throw usageError(usage.unknownCommand(name));
    refuseUnfollowed(name, line);
    const value = await command(line, version);
    return { result: typeof value === 'string' ? value : JSON.stringify(value, null, 2) };
  } catch (cause) {
    return {
      error: sentence(cause instanceof AppError ? cause.data : unexpected()).replaceAll(/\s*\n\s*/g, ' '),
    };
  }
}

const unexpected = (): AppErrorData => ({ code: 'INTERNAL', reference: randomUUID().slice(0, 8) });

/** Without a form to show them at, the fields are named by their path. */
function sentence(error: AppErrorData): string {
  if (error.code !== 'INVALID_INPUT') return errorSentence(error);
  return error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join(' ');
}
