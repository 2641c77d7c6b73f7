import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron';
import { type Bridge, channels, type MenuCommand } from '../shared/bridge.ts';

contextBridge.exposeInMainWorld('ratsfeder', {
  call: (route, input) => ipcRenderer.invoke(channels.call, route, input),
  passFile: async (file) => {
    const path = webUtils.getPathForFile(file);
    // A file that lies nowhere, such as a pasted picture, goes as what it holds.
    const source = path === '' ? new Uint8Array(await file.arrayBuffer()) : path;
    return ipcRenderer.invoke(channels.passFile, file.name, source);
  },
  dropFiles: (ids) => ipcRenderer.invoke(channels.dropFiles, ids),
  saveFile: (id) => ipcRenderer.invoke(channels.saveFile, id),
  openFile: (id) => ipcRenderer.invoke(channels.openFile, id),
  saveFiles: (ids) => ipcRenderer.invoke(channels.saveFiles, ids),
  savePdf: (fileName) => ipcRenderer.invoke(channels.savePdf, fileName),
  onCommand: (listener) => {
    const heard = (_event: IpcRendererEvent, command: MenuCommand) => listener(command);
    ipcRenderer.on(channels.command, heard);
    return () => ipcRenderer.off(channels.command, heard);
  },
} satisfies Bridge<File>);
