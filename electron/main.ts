import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { AppError } from '../shared/errors.ts';
import { officeTime } from '../shared/german/officeTime.ts';
import { localCaller } from './caller.ts';
import { openApp, type Program } from './core/compose.ts';
import { openProgramLog } from './core/kernel/programLog.ts';
import { clearLeftovers, openTransit, type Transit } from './core/kernel/transit.ts';
import { watchForCrashes } from './crashes.ts';
import { chosenDataFile, DATA_FILE_NAME, rememberDataFile, rememberedDataFile } from './dataFile.ts';
import {
  askForDataFile,
  goesOnWithUsual,
  openAsDecided,
  showFailure,
  startsDespite,
} from './dataFileDialogs.ts';
import { guardPages } from './guard.ts';
import { answerCalls, callsSettled } from './ipc.ts';
import { setMenu, showContextMenu } from './menu.ts';
import { type Policies, readPolicies } from './policies.ts';
import { registerScheme, servePages } from './protocol.ts';
import { keychainSecrets } from './secrets.ts';
import { trustSystemCertificates } from './systemCertificates.ts';
import { bringToFront, closeHall, openHandbook, openMainWindow, showOwn } from './window.ts';

// Built, this file is out/main/main.js; the root holds `out`, `resources` and package.json, packed or not.
const root = path.resolve(import.meta.dirname, '../..');

const programLog = openProgramLog({
  folder: () => app.getPath('userData'),
  now: () => officeTime(new Date()),
  version: app.getVersion(),
});

registerScheme();
// No page without it, whatever a window asks for.
app.enableSandbox();
if (app.requestSingleInstanceLock()) {
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

async function start(): Promise<void> {
  // Between two data files there is no window, and the program goes on.
  app.on('window-all-closed', () => undefined);
  const { platform, arch, versions } = process;
  programLog.note('start', { platform, arch, node: versions.node, electron: versions['electron'] ?? 'none' });
  watchForCrashes(programLog.note);
  trustSystemCertificates();
  const { file, policies, faults } = readPolicies();
  if (faults.length > 0 && !(await startsDespite(file, faults))) return app.exit(0);
  const usual = usualFile(policies);
  const secrets = keychainSecrets(app.getPath('userData'));
  const officeKey = keychainSecrets(app.getPath('userData'), 'geschaeftsstelle.secret');
  const core = await openFirst(
    {
      version: app.getVersion(),
      secrets,
      officeKey,
      fileKeys: keychainSecrets(app.getPath('userData'), 'dateischluessel.secret'),
      sends: true,
      rescues: true,
      programLog,
      mailOff: policies.mailOff,
      backupFolder: policies.backupFolder,
      holder: localCaller.name,
      temporary: app.getPath('temp'),
    },
    usual,
  );
  if (!core) return app.exit(0);
  await clearLeftovers(app.getPath('temp'));
  const running = { core: core.opened, files: openTransit(app.getPath('temp')), usual };
  guardPages({ showOwn: showOwn(root), contextMenu: showContextMenu });
  servePages(root, running.files);
  answerCalls(running.core, running.files);
  showProgram(running);
  closeBeforeQuit(running);
}

/** Where the program begins without a choice: where the IT of the house says, else in the user's own folder. */
const usualFile = ({ dataFile }: Pick<Policies, 'dataFile'>): string =>
  dataFile ?? path.join(app.getPath('userData'), DATA_FILE_NAME);

type Host = Omit<Parameters<typeof openApp>[0], 'file' | 'mustExist' | 'foreignLog' | 'reading'>;

/** The file that was named at the start, the one of the last time, or the usual one; null where the clerk rather ends. */
async function openFirst(host: Host, usual: string): Promise<{ opened: Program } | null> {
  const folder = app.getPath('userData');
  const opening = (file: string, mustExist: boolean) =>
    openAsDecided((decision) => openApp({ ...host, file, mustExist, ...decision }));
  const named = namedDataFile();
  const last = named === null ? rememberedDataFile(folder) : null;
  if (last === null) return opening(named ?? usual, false);
  try {
    return await opening(last, true);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    return (await goesOnWithUsual(cause.data, usual)) ? opening(usual, false) : null;
  }
}

function namedDataFile(): string | null {
  const { values } = parseArgs({ options: { db: { type: 'string' } }, strict: false });
  return chosenDataFile(typeof values.db === 'string' ? values.db : undefined);
}

type Running = { core: Program; files: Transit; usual: string };

/** Shows the program until its window is closed: then it ends, or goes on with the file that was chosen meanwhile. */
function showProgram(running: Running): void {
  const mainWindow = openMainWindow(root);
  let next: string | null = null;
  const openDataFile = async () => {
    next = await askForDataFile(mainWindow);
    // Its page saves what is open before it goes, still into the file it came from.
    if (next !== null) mainWindow.close();
  };
  setMenu({ mainWindow, openHandbook, openDataFile: () => void openDataFile() });
  const onSecondStart = () => bringToFront(mainWindow);
  app.on('second-instance', onSecondStart);
  // Whoever ends the program now does not want another file any more.
  const onQuit = () => {
    next = null;
  };
  app.on('before-quit', onQuit);
  mainWindow.once('closed', () => {
    app.off('second-instance', onSecondStart);
    app.off('before-quit', onQuit);
    closeHall();
    // The handbook alone does not keep the program running.
    if (next === null) app.quit();
    else goOnWith(running, next).catch(fail);
  });
}

/** A file that cannot be opened is said so; then the one before is shown again. */
async function goOnWith(running: Running, file: string): Promise<void> {
  const { core, files } = running;
  await callsSettled();
  // What the page before had on its way, nobody asks for any more.
  await files.clear();
  try {
    const opened = await openAsDecided((decision) => core.openFile(file, decision));
    if (opened) await rememberDataFile(app.getPath('userData'), file, running.usual);
  } catch (cause) {
    tell(cause);
  }
  showProgram(running);
}

function closeBeforeQuit({ core, files }: Running): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    callsSettled()
      .then(() => files.clear())
      .then(() => core.close())
      .then(() => {
        programLog.note('end');
        app.exit(0);
      })
      .catch(fail);
  });
}

/** Without its store the program cannot go on. */
function fail(cause: unknown): void {
  tell(cause);
  app.exit(1);
}

function tell(cause: unknown): void {
  const reference = randomUUID().slice(0, 8);
  programLog.failure(reference, cause);
  showFailure(cause, reference);
}
