import {
  app,
  type BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';
import { channels, type MenuCommand } from '../shared/bridge.ts';
import { areaLabels, areaPaths } from '../shared/german/areas.ts';

type Actions = { mainWindow: BrowserWindow; openHandbook: () => void; openDataFile: () => void };

/** The program's menu. */
export function setMenu({ mainWindow, openHandbook, openDataFile }: Actions): void {
  const send = (command: MenuCommand) => () => {
    if (!mainWindow.isDestroyed()) mainWindow.webContents.send(channels.command, command);
  };
  app.setAboutPanelOptions({
    applicationName: 'Ratsfeder',
    applicationVersion: app.getVersion(),
    credits: 'Sitzungen und Niederschriften auf einem Rechner',
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Datei', submenu: fileMenu(send, openDataFile) },
      { label: 'Bearbeiten', submenu: editMenu },
      { label: 'Ansicht', submenu: viewMenu },
      { label: 'Hilfe', role: 'help', submenu: helpMenu(send, openHandbook) },
    ]),
  );
}

type Send = (command: MenuCommand) => () => void;
const line: MenuItemConstructorOptions = { type: 'separator' };

const fileMenu = (send: Send, openDataFile: () => void): MenuItemConstructorOptions[] => [
  ...areaPaths.map((path) => ({ label: areaLabels[path], click: send(`navigate:${path}`) })),
  line,
  { label: 'Andere Datei öffnen …', click: openDataFile },
  line,
  { label: 'Ratsfeder beenden', role: 'quit' },
];

const editMenu: MenuItemConstructorOptions[] = [
  { label: 'Rückgängig', role: 'undo' },
  { label: 'Wiederholen', role: 'redo' },
  line,
  { label: 'Ausschneiden', role: 'cut' },
  { label: 'Kopieren', role: 'copy' },
  { label: 'Einfügen', role: 'paste' },
  { label: 'Ohne Formatierung einfügen', role: 'pasteAndMatchStyle' },
  line,
  { label: 'Alles auswählen', role: 'selectAll' },
];

const viewMenu: MenuItemConstructorOptions[] = [
  { label: 'Vergrößern', role: 'zoomIn' },
  { label: 'Verkleinern', role: 'zoomOut' },
  { label: 'Originalgröße', role: 'resetZoom' },
  line,
  { label: 'Vollbild', role: 'togglefullscreen' },
];

const helpMenu = (send: Send, openHandbook: () => void): MenuItemConstructorOptions[] => [
  { label: 'Handbuch', click: openHandbook },
  // The page itself listens to F1, in a browser too; here it is only shown.
  { label: 'Tastenkürzel', accelerator: 'F1', registerAccelerator: false, click: send('help:keys') },
  line,
  { label: 'Über Ratsfeder', role: 'about' },
];

/** The menu of the right mouse button: spelling first, then the clipboard. */
export function showContextMenu(contents: WebContents, at: ContextMenuParams): void {
  const suggestions = at.dictionarySuggestions.map((word) => ({
    label: word,
    click: () => contents.replaceMisspelling(word),
  }));
  const { canCut, canCopy, canPaste } = at.editFlags;
  const clipboard: MenuItemConstructorOptions[] = [
    { label: 'Ausschneiden', role: 'cut', visible: at.isEditable, enabled: canCut },
    { label: 'Kopieren', role: 'copy', enabled: canCopy },
    { label: 'Einfügen', role: 'paste', visible: at.isEditable, enabled: canPaste },
  ];
  if (!at.isEditable && !at.selectionText) return;
  Menu.buildFromTemplate([...suggestions, ...(suggestions.length > 0 ? [line] : []), ...clipboard]).popup();
}
