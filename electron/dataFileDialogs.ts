import { type BrowserWindow, dialog } from 'electron';
import { AppError, type AppErrorData } from '../shared/errors.ts';
import { desktopWords } from '../shared/german/desktop.ts';
import { policyWords } from '../shared/german/policies.ts';
import { errorSentence } from '../shared/german/errors.ts';

/** Asks for another data file; null where the clerk cancelled. */
export async function askForDataFile(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: desktopWords.openDataFile.title,
    filters: [{ name: desktopWords.openDataFile.kind, extensions: ['sqlite'] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

type Decision = { foreignLog?: 'setAside'; reading?: true };

/**
 * Opens a data file. Where a log of another state of it lies beside it, or somebody else works with it, the clerk decides; null
 * where they rather leave everything as it is.
 */
export async function openAsDecided<T>(
  open: (decision: Decision) => Promise<T>,
): Promise<{ opened: T } | null> {
  try {
    return { opened: await open({}) };
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    if (cause.data.code === 'DB_LOCKED')
      return (await onlyReads(cause.data)) ? { opened: await open({ reading: true }) } : null;
    if (cause.data.code !== 'DB_FOREIGN_LOG') throw cause;
    return (await worksOn(cause.data)) ? { opened: await open({ foreignLog: 'setAside' }) } : null;
  }
}

/** The file of the last time cannot be opened: whether the clerk goes on with the usual one instead. */
export async function goesOnWithUsual(failure: AppErrorData, usual: string): Promise<boolean> {
  const words = desktopWords.otherFileFails;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Ratsfeder',
    message: words.message,
    detail: words.detail(errorSentence(failure), usual),
    buttons: words.buttons,
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** The IT's file of policies has faults: whether the clerk starts all the same. */
export async function startsDespite(file: string, faults: readonly string[]): Promise<boolean> {
  const words = policyWords.faulty;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Ratsfeder',
    message: words.message,
    detail: words.detail(file, faults),
    buttons: words.buttons,
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

async function worksOn({ file, log }: Extract<AppErrorData, { code: 'DB_FOREIGN_LOG' }>): Promise<boolean> {
  const words = desktopWords.foreignLog;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Ratsfeder',
    message: words.message,
    detail: words.detail(file, log),
    buttons: words.buttons,
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

async function onlyReads(failure: AppErrorData): Promise<boolean> {
  const words = desktopWords.onlyRead;
  const { response } = await dialog.showMessageBox({
    type: 'info',
    title: 'Ratsfeder',
    message: words.message,
    detail: words.detail(errorSentence(failure)),
    buttons: words.buttons,
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** One sentence instead of a stack. */
export function showFailure(cause: unknown, reference: string): void {
  const error = cause instanceof AppError ? cause.data : ({ code: 'INTERNAL', reference } as const);
  dialog.showErrorBox('Ratsfeder', errorSentence(error));
}
