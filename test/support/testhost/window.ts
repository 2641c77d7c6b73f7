import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { newPage } from './chromium.ts';
import { invokeHandler } from './ipcMain.ts';
import { type PageFault, tell } from './messages.ts';
import { watchPage } from './page.ts';
import { BINDING, DELIVER, preloadScript } from './preload.ts';
import { toBrowser, toProgram } from './protocol.ts';
import { strict } from './strict.ts';

type Options = {
  title?: string;
  width?: number;
  height?: number;
  webPreferences?: {
    preload?: string;
    sandbox?: boolean;
    contextIsolation?: boolean;
    nodeIntegration?: boolean;
  };
};

const pdfOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

const windows: Window[] = [];

export class WebContents extends EventEmitter {
  openHandler: (details: { url: string }) => { action: 'allow' | 'deny' } = () => ({ action: 'allow' });
  readonly window: Window;

  constructor(window: Window) {
    super();
    this.window = window;
  }

  setWindowOpenHandler(handler: WebContents['openHandler']): void {
    this.openHandler = handler;
  }

  getURL = (): string => toProgram(this.window.page?.url() ?? '');

  /** As the program asks for it; another wish is not covered and fails. */
  async printToPDF(options: Record<string, unknown>): Promise<Buffer> {
    if (JSON.stringify(options) !== JSON.stringify(pdfOptions)) {
      throw new Error(`stand-in: printToPDF with ${JSON.stringify(options)} is not implemented`);
    }
    const page = await this.window.ready;
    return page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  }

  /** As Electron tells the program of it. */
  fault(fault: PageFault): void {
    if (fault !== 'crashed') this.emit(fault);
    else app.emit('render-process-gone', {}, this.window.webContents, { reason: 'crashed', exitCode: 133 });
  }

  reload(): void {
    tell({ type: 'page', operation: 'reload' });
    void this.window.ready.then((page) => page.reload());
  }

  /** The page is left as it is: a Chromium whose pages crash counts as a fault of the test's surroundings. */
  forcefullyCrashRenderer(): void {
    tell({ type: 'page', operation: 'forcefullyCrashRenderer' });
    app.emit('render-process-gone', {}, this.window.webContents, { reason: 'killed', exitCode: 9 });
  }

  send(channel: string, ...args: unknown[]): void {
    // Runs in the page, where the preload listens.
    const deliver = (given: { way: string; channel: string; args: unknown[] }) => {
      const receive: unknown = Reflect.get(globalThis, given.way);
      if (typeof receive === 'function') Reflect.apply(receive, undefined, [given.channel, given.args]);
    };
    void this.window.ready.then((page) => page.evaluate(deliver, { way: DELIVER, channel, args }));
  }
}

class Window extends EventEmitter {
  readonly webContents: WebContents;
  readonly ready: Promise<Page>;
  readonly title: string;
  page: Page | null = null;
  private destroyed = false;
  private loaded: Promise<unknown> = Promise.resolve();
  private closing: Promise<boolean> = Promise.resolve(false);

  constructor(options: Options) {
    super();
    const { preload, sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {};
    // The program asks for the sandbox everywhere, and its windows once more.
    if (!app.hasSandbox || sandbox !== true || contextIsolation === false || nodeIntegration === true) {
      throw new Error('stand-in: insecure webPreferences');
    }
    this.title = options.title ?? '';
    this.webContents = strict('WebContents', new WebContents(this));
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.ready = this.open({ width: options.width ?? 800, height: options.height ?? 600 }, preload);
  }

  private async open(size: { width: number; height: number }, preload?: string): Promise<Page> {
    const page = await newPage(size, BINDING, invoke);
    this.page = page;
    if (preload) await page.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) });
    await letPageClose(page, this.close);
    await watchPage(page, this.webContents);
    page.on('close', () => this.gone());
    return page;
  }

  private gone(): void {
    this.destroyed = true;
    windows.splice(windows.indexOf(this), 1);
    tell({ type: 'closed', title: this.title });
    this.emit('closed');
    if (windows.length === 0 && !app.isQuitting) app.emit('window-all-closed');
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.ready;
    this.loaded = page.goto(toBrowser(url));
    await this.loaded;
    this.emit('ready-to-show');
  }

  show = (): void => {
    tell({ type: 'shown', title: this.title, url: this.webContents.getURL() });
    // At its end, which keeps them otherwise, this process is mostly killed.
    flushCompileCache();
  };
  focus = (): void => undefined;
  restore = (): void => undefined;
  isMinimized = (): boolean => false;
  isDestroyed = (): boolean => this.destroyed;

  /** Resolves to whether it closed: its page may object. Each wish is decided after the one before. */
  tryClose(): Promise<boolean> {
    this.closing = this.closing.then(() => this.askToClose());
    return this.closing;
  }

  private async askToClose(): Promise<boolean> {
    const page = await this.ready;
    // Chromium forgets a wish to close that meets a page just loading.
    await this.loaded.catch(() => undefined);
    if (this.destroyed) return true;
    const decided = new Promise<boolean>((done) => {
      page.once('close', () => done(true));
      this.webContents.once('stand-in:stays', () => done(false));
    });
    await page.close({ runBeforeUnload: true });
    return decided;
  }

  close = (): void => void this.tryClose();

  static getAllWindows = (): Window[] => [...windows];
  static fromWebContents = (contents: WebContents): Window => contents.window;
}

/** In Electron a page may close its window; Chromium allows that only to popups. */
async function letPageClose(page: Page, close: () => void): Promise<void> {
  await page.exposeFunction('__closeWindow', close);
  await page.addInitScript('window.close = () => void __closeWindow();');
}

/** A constructor that hands out windows which name what they lack. */
export const BrowserWindow = new Proxy(Window, {
  construct: (target, [options = {}]: [Options?]) => strict('BrowserWindow', new target(options)),
});

async function invoke(page: Page, frameUrl: string, channel: string, args: unknown[]): Promise<unknown> {
  const sender = windows.find((window) => window.page === page)?.webContents;
  return invokeHandler(channel, { sender, senderFrame: { url: toProgram(frameUrl) } }, args);
}

app.closeAllWindows = async () => {
  for (const window of Window.getAllWindows()) if (!(await window.tryClose())) return false;
  return true;
};
