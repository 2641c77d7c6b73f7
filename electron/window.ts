import path from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { desktopWords } from '../shared/german/desktop.ts';
import { ORIGIN } from './protocol.ts';

const common = { show: false, autoHideMenuBar: false, backgroundColor: '#ffffff' };
/** Everything but the spell check is Electron's own choice already; said, so that no later one can change it. */
const sandboxed = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: true,
};

/** Shows an address of the program that has a window of its own; false where there is none for it. */
export const showOwn =
  (root: string) =>
  (url: string): boolean => {
    if (url === `${ORIGIN}/handbuch/`) openHandbook();
    else if (hallAddress.test(url)) openHall(root, url);
    else return false;
    return true;
  };

/** Opens the window with the program; `root` holds `out`. */
export function openMainWindow(root: string): BrowserWindow {
  const window = new BrowserWindow({
    ...common,
    title: 'Ratsfeder',
    width: 1360,
    height: 900,
    minWidth: 720,
    minHeight: 520,
    webPreferences: { ...sandboxed, preload: path.join(root, 'out/preload/preload.cjs') },
  });
  askBeforeLosing(window);
  load(window, `${ORIGIN}/`);
  return window;
}

/** A page that objected has this long to save and close itself before the clerk is asked, in milliseconds. */
const patience = 10_000;

/**
 * The page objects to being closed while something is not saved; then it saves and closes itself. Only where it
 * objects again soon after, because saving failed, does the clerk decide.
 */
function askBeforeLosing(window: BrowserWindow): void {
  let objectedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('will-prevent-unload', (event) => {
    const isAgain = Date.now() - objectedAt < patience;
    objectedAt = Date.now();
    if (isAgain && leavesAnyway(window)) event.preventDefault();
  });
}

function leavesAnyway(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: 'Ratsfeder',
    ...desktopWords.unsaved,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}

let handbook: BrowserWindow | null = null;

/** Shows the handbook in a window of its own, or brings that to the front. It gets no preload: it calls nothing. */
export function openHandbook(): void {
  if (handbook) return bringToFront(handbook);
  const window = new BrowserWindow({
    ...common,
    title: 'Handbuch',
    width: 960,
    height: 900,
    webPreferences: sandboxed,
  });
  window.once('closed', () => {
    handbook = null;
  });
  handbook = window;
  load(window, `${ORIGIN}/handbuch/`);
}

const hallAddress = new RegExp(`^${ORIGIN}/#/saal/[\\w-]+$`, 'u');
let hall: BrowserWindow | null = null;

/** What those in the room see, in a window for the projector; there is one of it. */
function openHall(root: string, url: string): void {
  if (hall) return showIn(hall, url);
  const window = new BrowserWindow({
    ...common,
    title: 'Saalansicht',
    width: 1280,
    height: 720,
    autoHideMenuBar: true,
    webPreferences: { ...sandboxed, preload: path.join(root, 'out/preload/preload.cjs') },
  });
  window.once('closed', () => {
    hall = null;
  });
  hall = window;
  load(window, url);
}

function showIn(window: BrowserWindow, url: string): void {
  load(window, url);
  bringToFront(window);
}

/** It shows a meeting of the data file that is open: with the program's window it goes. */
export const closeHall = (): void => hall?.close();

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function load(window: BrowserWindow, url: string): void {
  window.once('ready-to-show', () => window.show());
  window.loadURL(url).catch((cause: unknown) => {
    // Closed before it was loaded: nobody waits for it.
    if (!window.isDestroyed()) throw cause;
  });
}
