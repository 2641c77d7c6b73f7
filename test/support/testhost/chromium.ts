import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { diedBySignal, noBrowser, plainBrowser, testBrowser } from '../browser.ts';
import { type HostEvent, tell, testDir } from './messages.ts';
import { answerRequest } from './protocol.ts';

let running: Promise<BrowserContext> | null = null;

type Size = { width: number; height: number };
type Invoke = (page: Page, frameUrl: string, channel: string, args: unknown[]) => Promise<unknown>;

/** A page in the one Chromium of this process; the first call starts it with that window's size. */
export async function newPage(size: Size, binding: string, invoke: Invoke): Promise<Page> {
  const isFirst = running === null;
  running ??= start(size, binding, invoke);
  const context = await running;
  const [blank] = context.pages();
  if (isFirst && blank) return blank;
  const page = await context.newPage();
  await page.setViewportSize(size);
  return page;
}

let isEnding = false;

/** Ends Chromium, where one was started. */
export async function closeBrowser(): Promise<void> {
  const context = await running?.catch(() => null);
  // A Chromium that crashed loses its pages first, and without a window the program quits: the crash comes to word.
  await setImmediate();
  isEnding = true;
  await context?.close().catch(() => undefined);
}

function endWithBrowser(message: string): void {
  if (isEnding) return;
  isEnding = true;
  process.send?.({ type: 'browser-crash', message } satisfies HostEvent, () => process.exit(1));
}

async function start({ width, height }: Size, binding: string, invoke: Invoke): Promise<BrowserContext> {
  const browser = testBrowser();
  if (!browser) throw new Error(noBrowser);
  const profile = path.join(testDir, 'chromium');
  const portFile = path.join(profile, 'DevToolsActivePort');
  // Of an earlier start on the same data.
  rmSync(portFile, { force: true });
  const launched = chromium.launchPersistentContext(profile, {
    executablePath: browser.executablePath,
    env: { ...environment(), ...browser.env },
    viewport: null,
    locale: 'de-DE',
    serviceWorkers: 'block',
    // The port lets the test attach to the same pages.
    args: [...plainBrowser, `--window-size=${width},${height}`, '--remote-debugging-port=0'],
  });
  const context = await launched.catch((cause: unknown) => {
    if (diedBySignal(cause)) endWithBrowser(String(cause));
    throw cause;
  });
  context.on('close', () => endWithBrowser('the whole browser'));
  await context.route(() => true, answerRequest);
  await context.exposeBinding(binding, ({ page, frame }, channel: string, args: unknown[]) =>
    invoke(page, frame.url(), channel, args),
  );
  tell({ type: 'ready', port: await debuggingPort(portFile) });
  return context;
}

const environment = () =>
  Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])));

/** Chromium writes its port into the profile as soon as it listens. */
async function debuggingPort(file: string): Promise<number> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    await new Promise((done) => {
      setTimeout(done, 25);
    });
  }
  throw new Error('stand-in: Chromium opened no debugging port');
}
