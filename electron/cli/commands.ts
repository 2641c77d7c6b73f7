import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { type Call, createClient } from '../../shared/client.ts';
import { AppError } from '../../shared/errors.ts';
import { restoredSentence, soundCopySentence } from '../../shared/german/backup.ts';
import type { CopyLog } from '../../shared/contract/audit.ts';
import { copySentences } from '../../shared/german/auditCopies.ts';
import { helpText, kindLabels, usage } from '../../shared/german/cli.ts';
import { officeTime } from '../../shared/german/officeTime.ts';
import { localCaller } from '../caller.ts';
import type { App } from '../core/kernel/app.ts';
import { openApp } from '../core/compose.ts';
import { restoreUnseen, soundCopy } from '../core/dataFile/backup/restore.ts';
import { copyLogOf } from '../core/dataFile/audit/verifyCopies.ts';
import { readPaperFile } from '../core/reading/readApart.ts';
import { chosenDataFile } from '../dataFile.ts';
import { giveBase64, takeBase64 } from '../passing.ts';
import { unlock } from '../passphrase.ts';
import { writeWholeFile } from '../writeFile.ts';
import { readPolicies } from '../policies.ts';
import { exported } from './exported.ts';
import { type CommandLine, usageError } from './options.ts';

/** What a command prints: a text as it is, everything else as JSON. */
type Command = (line: CommandLine, version: string) => Promise<unknown>;

const commands = {
  help: () => Promise.resolve(helpText),
  demo: (line, version) => withCall(line, version, 'new', (call) => call('setup.loadSample', {})),
  meetings: (line, version) => withCall(line, version, 'existing', (call) => call('meetings.list', {})),
  export: exportDocument,
  verify: verifyFile,
  audit: verifyAudit,
  'import-paper': importPaper,
  backup: (line, version) => withCall(line, version, 'existing', (call) => call('backup.make', {})),
  check: checkBackup,
  restore: restoreBackup,
  call: callRoute,
} satisfies Record<string, Command>;

export const commandNamed = (name: string): Command | undefined =>
  Object.entries<Command>(commands).find(([known]) => known === name)?.[1];

async function exportDocument(line: CommandLine, version: string): Promise<unknown> {
  if (line.help) return kindLabels;
  const out = path.resolve(line.need('out'));
  refuseOtherEnding(line, out);
  const { bytes, notes, cautions } = await withCall(line, version, 'existing', exported(line));
  await writeWholeFile(out, bytes);
  return { file: out, bytes: bytes.length, ...(notes && { notes }), ...(cautions && { cautions }) };
}

/** No Word file under the name of a PDF: whoever opens it next would be told that it is damaged. Throws USAGE. */
function refuseOtherEnding({ isPdf, isArchive, isBundle }: CommandLine, out: string): void {
  const [made, other] =
    isPdf || isArchive || isBundle ? (['.pdf', '.docx'] as const) : (['.docx', '.pdf'] as const);
  if (path.extname(out).toLowerCase() === other) throw usageError(usage.otherEnding(made));
}

/** Says in German whether a file is a released one, by whom and when, or what differs. */
async function verifyFile(line: CommandLine, version: string): Promise<string> {
  const file = line.words[1];
  if (!file) throw usageError(usage.noFile);
  const bytes = await readFile(file).catch(() => {
    throw usageError(usage.unreadableFile(file));
  });
  const { isReleased, sentences } = await withCall(line, version, 'existing', (call) =>
    call('release.verify', { fileName: path.basename(file), bytes }),
  );
  if (!isReleased) throw usageError(sentences.join(' '));
  return sentences.join('\n');
}

/** Reads a foreign paper: with --dry-run its fields are printed, else it is taken over and stands in the data file. */
async function importPaper(line: CommandLine, version: string): Promise<unknown> {
  const file = line.words[1];
  if (!file) throw usageError(usage.noPaperFile);
  const bytes = await readFile(file).catch(() => {
    throw usageError(usage.unreadableFile(file));
  });
  if (line.isDryRun) return withoutBlocks((await readPaperFile(bytes)).paper);
  return withCall(line, version, 'existing', async (call) => {
    const ids = (await call('bodies.list', {})).map(({ id }) => id);
    // Of several one is named; which is meant cannot be guessed.
    const bodyId = line.option('body') ?? (ids.length === 1 ? ids.at(0) : undefined);
    if (bodyId === undefined) throw usageError(usage.whichBody(ids));
    const { id } = await call('paperImports.read', { bodyId, fileName: path.basename(file), bytes });
    return call('paperImports.takeOver', { id });
  });
}

/** What is printed says each text once, and nothing that its form does not have. */
const withoutBlocks = (paper: object): unknown =>
  JSON.parse(
    JSON.stringify(paper, (key, value: unknown) =>
      ['blocks', 'closing', 'aside', 'asideTexts'].includes(key) ? undefined : value,
    ),
  );

const backupNamed = ({ words }: CommandLine): string => {
  if (!words[1]) throw usageError(usage.noBackup);
  return path.resolve(words[1]);
};

/** Reads a backup from its first byte to its last. */
async function checkBackup(line: CommandLine): Promise<string> {
  const file = backupNamed(line);
  await unlock(file);
  return soundCopySentence(file, await soundCopy(file));
}

/** Puts a backup in the place of a data file that nobody has open, also of one that cannot be read any more. */
async function restoreBackup(line: CommandLine, version: string): Promise<string> {
  const file = chosenDataFile(line.option('db'));
  if (!file) throw usageError(usage.noDataFile);
  const copy = backupNamed(line);
  if (path.resolve(file) === copy) throw usageError(usage.sameFile);
  for (const one of [file, copy]) await unlock(one);
  const around = { now: () => officeTime(new Date()), program: version, caller: localCaller };
  return restoredSentence(await restoreUnseen(file, copy, around));
}

async function verifyAudit(line: CommandLine, version: string): Promise<string> {
  if (line.words[1] !== 'verify') throw usageError(usage.auditVerify);
  const named = line.option('against');
  if (named !== undefined) await unlock(path.resolve(named));
  const against = copiedLog(named);
  const { ok, sentence, parts } = await withCall(line, version, 'existing', (call) =>
    call('audit.verify', { against }),
  );
  if (!ok) throw usageError(sentence);
  return parts.flatMap(({ sentences }) => sentences).join('\n');
}

/** Of a copy that is named; null where none is. Throws USAGE. */
function copiedLog(file: string | undefined): CopyLog | null {
  const log = file === undefined ? null : copyLogOf(path.resolve(file));
  if (file !== undefined && !log) throw usageError(copySentences.unreadable(file));
  return log;
}

async function callRoute(line: CommandLine, version: string): Promise<unknown> {
  const route = line.words[1];
  if (!route) throw usageError(usage.noRoute);
  const input = await readInput(line.option('input') ?? '{}');
  takeBase64(input);
  return withApp(line, version, 'new', async (app) => {
    const reply = await app.call(route, input, localCaller);
    if (!reply.ok) throw new AppError(reply.error);
    giveBase64(reply.value);
    return reply.value;
  });
}

async function readInput(given: string): Promise<unknown> {
  const json = given === '-' ? await text(process.stdin) : given;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw usageError(usage.notJson);
  }
}

/** 'new': a missing file is created; 'existing': it is refused, since a mistyped name would look like an empty one. */
type Expected = 'new' | 'existing';

const withCall = <T>(
  line: CommandLine,
  version: string,
  expected: Expected,
  work: (call: Call) => Promise<T>,
) =>
  withApp(line, version, expected, (app) =>
    work(createClient((route, input) => app.call(route, input, localCaller))),
  );

async function withApp<T>(
  line: CommandLine,
  version: string,
  expected: Expected,
  work: (app: App) => Promise<T>,
): Promise<T> {
  const file = chosenDataFile(line.option('db'));
  if (!file) throw usageError(usage.noDataFile);
  if (expected === 'existing' && !existsSync(file)) throw usageError(usage.missingDataFile(file));
  await unlock(file);
  const { mailOff } = readPolicies().policies;
  const app = await openApp({
    file,
    version,
    mailOff,
    reading: line.isReading,
    temporary: os.tmpdir(),
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
