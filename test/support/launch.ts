import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { crashesNoticed, noteCrash, watchPages, watchProgram } from './crashes.ts';
import { launchElectron } from './launchElectron.ts';
import type { HostEvent, PageFault, TestMessage } from './testhost/messages.ts';

export const builtMain = path.resolve(import.meta.dirname, '../../out/main/main.js');
const register = new URL('testhost/register.ts', import.meta.url).href;

export type LaunchOptions = {
  /** Keep it to start again on the same data. */
  dir?: string;
  main?: string;
  args?: string[];
  env?: Record<string, string>;
};

export type AppUnderTest = {
  page: Page;
  context: BrowserContext;
  child: ChildProcess;
  /** What the program did towards the outside, oldest first. Empty for a real Electron. */
  events: HostEvent[];
  dir: string;
  dataFile: string;
  /** Queues what a native dialog will answer, e.g. `answer('showSaveDialog', { canceled: false, filePath })`. */
  answer: (kind: string, answer: unknown) => void;
  /** Chooses an entry of the native menu. */
  menu: (label: string) => void;
  /** Lets Electron say this of the main window's page. */
  pageFault: (fault: PageFault) => void;
  /** Starts the program a second time, as far as the first one notices. */
  secondInstance: () => void;
  /** Closes the main window as its cross does; the page may object. */
  closeWindow: () => void;
  /** Quits as the menu does; resolves to the exit code. */
  quit: () => Promise<number | null>;
  /** Settles with the exit code when the program ends by itself. */
  exited: Promise<number | null>;
  /** Ends the process at once, as a power cut would. */
  kill: () => Promise<void>;
  /** Whether a page of it or its whole browser crashed. */
  hasCrashed: () => boolean;
};

/**
 * Starts the built desktop program and attaches to its first window: in the stand-in, or with
 * RATSFEDER_RUNTIME=electron in the real runtime.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<AppUnderTest> {
  const dir = options.dir ?? mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-test-'));
  if (process.env['RATSFEDER_RUNTIME'] === 'electron') return launchElectron({ ...options, dir });
  const { child, events, exited } = startHost(dir, options);
  const port = await Promise.race([firstWindow(child, events), diedEarly(exited, events)]);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  watchProgram({ isConnected: () => browser.isConnected(), exited });
  const [context] = browser.contexts();
  const [page] = context?.pages() ?? [];
  if (!context || !page) throw new Error('The program shows no window.');
  // Without a listener here Playwright would answer the page's dialogs before the stand-in does.
  context.on('dialog', () => undefined);
  const hasCrashedPage = watchPages(context);
  // Said to a program that is just ending, it is not heard; without the callback that would be an error.
  const tell = (message: TestMessage) => child.send(message, () => undefined);
  return {
    page,
    context,
    child,
    events,
    dir,
    dataFile: path.join(dir, 'userData/ratsfeder.sqlite'),
    answer: (kind, answer) => tell({ type: 'answer', kind, answer }),
    menu: (label) => tell({ type: 'menu', label }),
    pageFault: (fault) => tell({ type: 'page-fault', fault }),
    secondInstance: () => tell({ type: 'second-instance' }),
    closeWindow: () => tell({ type: 'close-window' }),
    exited,
    quit: async () => {
      await crashesNoticed();
      tell({ type: 'quit' });
      const code = await exited;
      await browser.close();
      return code;
    },
    kill: async () => {
      await crashesNoticed();
      child.kill('SIGKILL');
      await exited;
      await browser.close();
    },
    hasCrashed: () => hasCrashedPage() || events.some(({ type }) => type === 'browser-crash'),
  };
}

/** Starts the program without waiting for a window, for the ways in which it refuses to start. */
export function startHost(dir: string, { main = builtMain, args = [], env = {} }: LaunchOptions = {}) {
  const child = fork(main, args, {
    execArgv: ['--import', register, '--enable-source-maps'],
    env: { ...process.env, ...env, TESTHOST_DIR: dir },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const events: HostEvent[] = [];
  child.on('message', (event: HostEvent) => {
    events.push(event);
    if (event.type === 'browser-crash') noteCrash(event.message);
  });
  // Not 'exit', which may come before its last messages.
  const exited = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  return { child, events, exited };
}

async function firstWindow(child: ChildProcess, events: HostEvent[]): Promise<number> {
  while (!events.some(({ type }) => type === 'shown')) await once(child, 'message');
  return events.find((event) => event.type === 'ready')?.port ?? 0;
}

async function diedEarly(exited: Promise<number | null>, events: HostEvent[]): Promise<never> {
  const code = await exited;
  throw new Error(`The program ended with ${code} before it showed a window: ${JSON.stringify(events)}`);
}

/** Shows the page as the browser's zoom does: fewer, larger CSS pixels. 2 is 200 %. */
export async function zoom(
  page: Page,
  factor: number,
  { width, height } = { width: 1360, height: 900 },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / factor),
    height: Math.round(height / factor),
    deviceScaleFactor: factor,
    mobile: false,
  });
}
