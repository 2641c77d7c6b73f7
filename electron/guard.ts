import { app, dialog, session, shell, type WebContents } from 'electron';
import { desktopWords } from '../shared/german/desktop.ts';
import { isOwn } from './protocol.ts';

/** What a page may ask the program for: a window of its own, and the menu of the right mouse button. */
type Wishes = {
  /** Whether the address is one for which the program has a window; then it is shown. */
  showOwn: (url: string) => boolean;
  contextMenu: (contents: WebContents, at: Electron.ContextMenuParams) => void;
};

/** Rules for every page of the program, whichever window shows it. */
export function guardPages(wishes: Wishes): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setSpellCheckerLanguages(['de']);
  // Nothing is fetched from outside: this name never resolves. macOS brings its own dictionary.
  defaultSession.setSpellCheckerDictionaryDownloadURL('https://woerterbuch.invalid/');
  app.on('web-contents-created', (_event, contents) => guard(contents, wishes));
}

function guard(contents: WebContents, { showOwn, contextMenu }: Wishes): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (isOwn(event.url)) return;
    event.preventDefault();
    void openOutside(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  // A frame shows nothing from elsewhere either, and asks nobody: only a click in the page itself leads outside.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isOwn(event.url)) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (!showOwn(url)) void openOutside(url);
    return { action: 'deny' };
  });
  contents.on('context-menu', (_event, at) => contextMenu(contents, at));
}

/** Web and mail addresses belong to the system's own programs, once the clerk has seen them; everything else is dropped. */
async function openOutside(url: string): Promise<void> {
  if (!/^(?:https|mailto):/i.test(url) || !URL.canParse(url)) return;
  const { href, host } = new URL(url);
  const { message, detail, buttons } = desktopWords.outside;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: 'Ratsfeder',
    message: message(host),
    detail: detail(href),
    buttons,
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return;
  await shell.openExternal(href).catch(() => dialog.showErrorBox('Ratsfeder', desktopWords.deadLink(href)));
}
