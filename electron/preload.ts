import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { type Bridge, channels, type MenuCommand } from '../shared/bridge.ts';

contextBridge.exposeInMainWorld('ratsfeder', {
  call: (route, input) => ipcRenderer.invoke(channels.call, route, input),
  saveFile: (fileName, base64) => ipcRenderer.invoke(channels.saveFile, fileName, base64),
  saveFiles: (files) => ipcRenderer.invoke(channels.saveFiles, files),
  savePdf: (fileName) => ipcRenderer.invoke(channels.savePdf, fileName),
  onCommand: (listener) => {
    const heard = (_event: IpcRendererEvent, command: MenuCommand) => listener(command);
    ipcRenderer.on(channels.command, heard);
    return () => ipcRenderer.off(channels.command, heard);
  },
} satisfies Bridge);
