import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { app, type BrowserWindow, dialog } from 'electron';
import { AppError } from '../shared/errors.ts';
import { desktopWords } from '../shared/german/desktop.ts';
import { errorSentence } from '../shared/german/errors.ts';
import type { App } from './core/kernel/app.ts';
import { openApp } from './core/compose.ts';
import { chosenDataFile, DATA_FILE_NAME } from './dataFile.ts';
import { answerCalls, callsSettled } from './ipc.ts';
import { setMenu } from './menu.ts';
import { registerScheme, servePages } from './protocol.ts';
import { keychainSecrets } from './secrets.ts';
import { trustSystemCertificates } from './systemCertificates.ts';
import { bringToFront, guardPages, openHandbook, openMainWindow } from './window.ts';

// Built, this file is out/main/main.js; the root holds `out`, `resources` and package.json, packed or not.
const root = path.resolve(import.meta.dirname, '../..');

registerScheme();
if (app.requestSingleInstanceLock()) {
  process.on('uncaughtException', fail);
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

function start(): void {
  trustSystemCertificates();
  const core = openApp({
    file: dataFile(),
    version: app.getVersion(),
    secrets: keychainSecrets(app.getPath('userData')),
    sends: true,
  });
  guardPages();
  servePages(root);
  answerCalls(core);
  const mainWindow = openMainWindow(root);
  setMenu({ mainWindow, openHandbook, openDataFile: () => void openDataFile(mainWindow) });
  focusOnSecondStart(mainWindow);
  endWithMainWindow(mainWindow);
  closeStoreBeforeQuit(core);
}

function dataFile(): string {
  const { values } = parseArgs({ options: { db: { type: 'string' } }, strict: false });
  const option = typeof values.db === 'string' ? values.db : undefined;
  return chosenDataFile(option) ?? path.join(app.getPath('userData'), DATA_FILE_NAME);
}

/** Asks for another data file and starts again with it; quitting saves what is open. */
async function openDataFile(mainWindow: BrowserWindow): Promise<void> {
  const { canceled, filePaths } = await dialog.showOpenDialog(mainWindow, {
    title: desktopWords.openDataFile.title,
    filters: [{ name: desktopWords.openDataFile.kind, extensions: ['sqlite'] }],
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (canceled || file === undefined) return;
  app.relaunch({ args: [...(app.isPackaged ? [] : process.argv.slice(1, 2)), '--db', file] });
  app.quit();
}

function focusOnSecondStart(mainWindow: BrowserWindow): void {
  app.on('second-instance', () => bringToFront(mainWindow));
}

/** The handbook alone does not keep the program running. */
function endWithMainWindow(mainWindow: BrowserWindow): void {
  mainWindow.once('closed', () => app.quit());
}

function closeStoreBeforeQuit(core: App): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    callsSettled()
      .then(() => core.close())
      .then(() => app.exit(0), fail);
  });
}

/** One sentence instead of a stack; without its store the program cannot go on. */
function fail(cause: unknown): void {
  const reference = randomUUID().slice(0, 8);
  if (!(cause instanceof AppError)) console.error(reference, cause);
  const error = cause instanceof AppError ? cause.data : ({ code: 'INTERNAL', reference } as const);
  dialog.showErrorBox('Ratsfeder', errorSentence(error));
  app.exit(1);
}
