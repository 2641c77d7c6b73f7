import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pkg from '../package.json' with { type: 'json' };
import { AppError } from '../shared/errors.ts';
import { browserWords } from '../shared/german/browserHost.ts';
import { usage } from '../shared/german/cli.ts';
import { errorSentence } from '../shared/german/errors.ts';
import { localCaller } from './caller.ts';
import { openApp } from './core/compose.ts';
import { officeTime } from '../shared/german/officeTime.ts';
import { openProgramLog } from './core/kernel/programLog.ts';
import { clearLeftovers, openTransit } from './core/kernel/transit.ts';
import { chosenDataFile, usualDataFile } from './dataFile.ts';
import { trustSystemCertificates } from './systemCertificates.ts';
import { unlockIfGiven } from './passphrase.ts';
import { policyWords } from '../shared/german/policies.ts';
import { readPolicies } from './policies.ts';
import { startWebHost } from './web/server.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Runs the program for a browser on this machine until it is interrupted. */
export async function runWebHost(args: readonly string[]): Promise<void> {
  try {
    trustSystemCertificates();
    const { db, port, isReading } = options(args);
    const { file: policyFile, policies, faults } = readPolicies();
    if (faults.length > 0)
      console.error(policyWords.faulty.message, policyWords.faulty.detail(policyFile, faults));
    const named = chosenDataFile(db);
    const file = named ?? policies.dataFile ?? usualDataFile();
    const programLog = openProgramLog({
      folder: () => logFolder(isReading ? null : named),
      now: () => officeTime(new Date()),
      version: pkg.version,
    });
    programLog.note('start', { platform: process.platform, arch: process.arch, node: process.versions.node });
    await unlockIfGiven(file, (sentence) => console.error(sentence));
    const core = await openApp({
      file,
      reading: isReading,
      temporary: os.tmpdir(),
      version: pkg.version,
      sends: true,
      rescues: true,
      programLog,
      mailOff: policies.mailOff,
      backupFolder: policies.backupFolder,
      holder: localCaller.name,
    });
    await clearLeftovers(os.tmpdir());
    const files = openTransit(os.tmpdir());
    const host = await startWebHost({ core, files, root, port }).catch(async (cause: unknown) => {
      await core.close();
      throw portError(cause, port);
    });
    // Before anybody can know that there is something to interrupt.
    const isInterrupted = interrupted();
    console.log(browserWords.running(host.url));
    await isInterrupted;
    await host.close();
    await files.clear();
    await core.close();
    programLog.note('end');
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    console.error(errorSentence(cause.data));
    if (cause.data.code === 'DB_LOCKED') console.error(browserWords.readInstead);
    process.exitCode = 1;
  }
}

/** The user's own folder; whoever names a file finds it beside that. */
function logFolder(named: string | null): string | null {
  if (named === ':memory:') return null;
  return path.dirname(named ?? usualDataFile());
}

function options(args: readonly string[]): { db: string | undefined; port: number; isReading: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: { db: { type: 'string' }, port: { type: 'string' }, read: { type: 'boolean' } },
    strict: false,
  });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new AppError({
      code: 'USAGE',
      message: usage.badPort,
    });
  }
  const db = typeof values.db === 'string' ? values.db : undefined;
  return { db, port, isReading: values.read === true };
}

function portError(cause: unknown, port: number): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || cause.code !== 'EADDRINUSE') return cause;
  const message = usage.portTaken(port);
  return new AppError({ code: 'USAGE', message });
}

const interrupted = () =>
  new Promise<void>((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });

if (import.meta.main) await runWebHost(process.argv.slice(2));
