import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readLog } from '../../../db/logFrames.ts';
import type { Kind } from './works.ts';

const office = path.join(import.meta.dirname, 'office.ts');

/** A program over the file that waits for its turn; without a kind it opens the file and rests. */
export const anOffice = (file: string, kind: Kind | null) =>
  spawn(process.execPath, [office, file, ...(kind ? [kind] : [])], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(path.dirname(file), 'cache') },
  });
export type Office = ReturnType<typeof anOffice>;

/**
 * What was heard of an office until it was killed. `did`: the state it acknowledged last, null where it came to none; `will`: the
 * one that it was just going to leave. `made`: the backups it acknowledged.
 */
export type Heard = { did: string | null; will: string | null; made: string[] };

type Line = { begins?: true; will?: string; did?: string; made?: string };

/**
 * Lets it work and kills it without warning: after it has said so many lines, and a random while of at most so many milliseconds.
 * The first line is said when it begins to open the file.
 */
export async function killed(child: Office, lines: number, within: number): Promise<Heard> {
  let output = '';
  const { promise: begun, resolve, reject } = Promise.withResolvers<void>();
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  child.once('exit', () => reject(new Error('the office ended before it was killed')));
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.split('\n').length > lines) resolve();
  });
  child.stdin.write('los\n');
  await begun;
  await pause(Math.random() * within);
  child.kill('SIGKILL');
  await ended;
  // A line without its end may have been cut off by the kill.
  const said = output
    .slice(0, output.lastIndexOf('\n'))
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return {
    did: said.findLast(({ did }) => did !== undefined)?.did ?? null,
    will: said.findLast(({ will }) => will !== undefined)?.will ?? null,
    made: said.flatMap(({ made }) => made ?? []),
  };
}

/** What a power cut leaves behind all that was acknowledged: a piece of the next write, torn. */
export function tearBehind(log: string): void {
  const found = readLog(log, Infinity);
  if (found === null || found === 'broken') return;
  const end = found.frames.reduce((at, { content }) => at + 24 + content.length, 32);
  const handle = openSync(log, 'r+');
  writeSync(handle, randomBytes(1 + Math.floor(Math.random() * 4000)), 0, undefined, end);
  closeSync(handle);
}
