/**
 * Stands in for Electron's main-process API on plain Node: windows are pages of a real Chromium. It has what the
 * program uses; anything else throws by name. Not covered: the isolated world, native menus and their keys, real
 * dialogs, focus, the spelling dictionary, fuses at run time.
 */
import { app } from './app.ts';
import { queueAnswer } from './dialogs.ts';
import { clickMenu } from './menu.ts';
import type { TestMessage } from './messages.ts';
import { strict } from './strict.ts';
import { BrowserWindow } from './window.ts';

export { app } from './app.ts';
export { dialog, shell } from './dialogs.ts';
export { ipcMain } from './ipcMain.ts';
export { Menu } from './menu.ts';
export { protocol } from './protocol.ts';
export { safeStorage } from './safeStorage.ts';
export { BrowserWindow } from './window.ts';

const nothing = (): void => undefined;

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    setSpellCheckerLanguages: nothing,
    setSpellCheckerDictionaryDownloadURL: nothing,
  }),
});

process.on('message', (message: TestMessage) => {
  if (message.type === 'answer') queueAnswer(message.kind, message.answer);
  if (message.type === 'menu') clickMenu(message.label);
  if (message.type === 'page-fault') BrowserWindow.getAllWindows()[0]?.webContents.fault(message.fault);
  if (message.type === 'second-instance') app.emit('second-instance', {}, [], process.cwd());
  if (message.type === 'close-window') BrowserWindow.getAllWindows()[0]?.close();
  if (message.type === 'quit') app.quit();
});
// The test is gone: leave no Chromium behind.
process.on('disconnect', () => app.exit(1));
