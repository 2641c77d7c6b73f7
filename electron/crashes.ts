import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { desktopWords } from '../shared/german/desktop.ts';

/** Takes a word for what happened and what Electron says of it: reasons and exit codes, nothing of the data. */
type Note = (what: string, details: Record<string, string | number>) => void;

/** Pages that this program ended itself: the crash that follows is none. */
const endedHere = new WeakSet<WebContents>();

/**
 * What to do when a page crashes or hangs. The data file is not in the page: what was saved is, and a call that was
 * under way comes to its end.
 */
export function watchForCrashes(note: Note): void {
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason === 'clean-exit' || endedHere.delete(contents)) return;
    note('render-process-gone', { reason, exitCode });
    afterCrash(contents);
  });
  // Chromium starts these anew by itself, and the clerk sees nothing of it.
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') note('child-process-gone', { type, reason, exitCode });
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('unresponsive', () => {
      note('unresponsive', {});
      void whileHanging(contents);
    });
  });
}

function afterCrash(contents: WebContents): void {
  const window = BrowserWindow.fromWebContents(contents);
  if (!window || window.isDestroyed()) return;
  void ask(window, desktopWords.crashed).then((choice) => {
    if (choice !== 0) app.quit();
    else if (!window.isDestroyed()) contents.reload();
  });
}

/** The question goes by itself where the page is back before it is answered. */
async function whileHanging(contents: WebContents): Promise<void> {
  const window = BrowserWindow.fromWebContents(contents);
  if (!window || window.isDestroyed()) return;
  const isBack = new AbortController();
  const goesOn = () => isBack.abort();
  contents.once('responsive', goesOn);
  const choice = await ask(window, desktopWords.unresponsive, isBack.signal);
  contents.off('responsive', goesOn);
  if (choice === 0 || window.isDestroyed()) return;
  // A page that hangs can neither be loaded anew nor be asked whether it may go.
  endedHere.add(contents);
  contents.forcefullyCrashRenderer();
  if (choice === 1) contents.reload();
  else app.quit();
}

/** The number of the button; the first is the harmless one. */
async function ask(
  window: BrowserWindow,
  words: { message: string; detail: string; buttons: string[] },
  signal?: AbortSignal,
): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Ratsfeder',
    ...words,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    ...(signal ? { signal } : {}),
  });
  return response;
}
