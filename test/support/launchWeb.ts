import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { diedBySignal, noBrowser, plainBrowser, testBrowser } from './browser.ts';
import { crashesNoticed, noteCrash, watchPages } from './crashes.ts';

const webHost = path.resolve(import.meta.dirname, '../../electron/web.ts');

export type WebUnderTest = {
  page: Page;
  /** The printed address, already used by `page`. */
  url: string;
  dataFile: string;
  /** Addresses outside this machine that the page asked for; nothing may. */
  blocked: string[];
  /** Ends the program while the browser stays open. */
  stop: () => Promise<number | null>;
  /** Interrupts it as Ctrl+C does; resolves to the exit code. */
  quit: () => Promise<number | null>;
  /** Whether a page of it or the browser crashed. */
  hasCrashed: () => boolean;
};

/** Starts the loopback host as a process of its own and opens its address in the test browser. */
export async function launchWeb({ dir }: { dir?: string } = {}): Promise<WebUnderTest> {
  const dataFile = path.join(
    dir ?? mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-web-')),
    'ratsfeder.sqlite',
  );
  const host = await startWeb(['--db', dataFile]);
  const found = testBrowser();
  if (!found) throw new Error(noBrowser);
  const { executablePath, env } = found;
  const launched = chromium.launch({
    executablePath,
    env: { ...environment(), ...env },
    // No name is resolved. Stopping requests one by one would also lose those that outlive their page.
    args: [...plainBrowser, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const browser = await launched.catch((cause: unknown) => {
    if (diedBySignal(cause)) noteCrash(String(cause));
    throw cause;
  });
  let isEnding = false;
  browser.on('disconnected', () => isEnding || noteCrash('the whole browser'));
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1360, height: 900 } });
  const blocked: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') blocked.push(request.url());
  });
  const hasCrashedPage = watchPages(context);
  const page = await context.newPage();
  await page.goto(host.url);
  const quit = async () => {
    await crashesNoticed();
    isEnding = true;
    await browser.close();
    return host.quit();
  };
  const hasCrashed = () => hasCrashedPage() || !browser.isConnected();
  return { page, url: host.url, dataFile, blocked, stop: host.quit, quit, hasCrashed };
}

/** Starts `node electron/web.ts` and waits for the line with its address. */
export async function startWeb(args: string[], env: Record<string, string> = {}) {
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, [webHost, ...args], { stdio, env: { ...process.env, ...env } });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // Not 'exit', which may come before the last of its words.
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  await Promise.race([once(reader, 'line'), ended]);
  const url = /http:\S+/.exec(lines[0] ?? '')?.[0];
  if (!url) throw new Error(errors || 'The web host printed no address.');
  const quit = async () => {
    child.kill('SIGINT');
    return ended;
  };
  return { url, lines, quit, pid: child.pid ?? 0 };
}

const environment = () =>
  Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])));
