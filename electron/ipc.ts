import { existsSync } from 'node:fs';
import path from 'node:path';
import { BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channels, type NamedFile } from '../shared/bridge.ts';
import { AppError, type Reply } from '../shared/errors.ts';
import { desktopWords } from '../shared/german/desktop.ts';
import { localCaller } from './caller.ts';
import type { App } from './core/kernel/app.ts';
import { isOwn } from './protocol.ts';
import { writeWholeFile } from './writeFile.ts';

/** The page says how large its pages are; headings become tags and the outline. */
const pdfOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

const underWay = new Set<Promise<unknown>>();

/** Lets the program's own page call the core and save files; every other sender is refused. */
export function answerCalls(core: App): void {
  handle(channels.call, (_event, route, input) => core.call(String(route), input, localCaller));
  handle(channels.saveFile, (event, fileName, base64) =>
    saveFile(event, String(fileName), Buffer.from(String(base64), 'base64')),
  );
  handle(channels.saveFiles, (event, files) => saveFiles(event, filesFrom(files)));
  handle(channels.savePdf, async (event, fileName) =>
    saveFile(event, String(fileName), await event.sender.printToPDF(pdfOptions)),
  );
}

/** Settles when no call is being worked on any more: a save sent by a closing window is finished first. */
export async function callsSettled(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}

type Answer = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Reply<unknown>>;

function handle(channel: string, answer: Answer): void {
  ipcMain.handle(channel, (event, ...args: unknown[]): Promise<Reply<unknown>> => {
    if (!isOwn(event.senderFrame?.url ?? '')) {
      return Promise.resolve({ ok: false, error: { code: 'FORBIDDEN' } });
    }
    const reply = answer(event, ...args);
    underWay.add(reply);
    void reply.finally(() => underWay.delete(reply));
    return reply;
  });
}

async function saveFile(
  event: IpcMainInvokeEvent,
  fileName: string,
  bytes: Uint8Array,
): Promise<Reply<{ path: string | null }>> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const options = { ...desktopWords.saveAs, defaultPath: fileName };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled) return { ok: true, value: { path: null } };
  return written([{ file: filePath, bytes }], { path: filePath });
}

/** The page is our own, yet what comes from it is only taken for what it should be. */
const filesFrom = (files: unknown): NamedFile[] =>
  (Array.isArray(files) ? files : []).map((file: Partial<Record<string, unknown>>) => ({
    fileName: path.basename(String(file['fileName'])),
    base64: String(file['base64']),
  }));

async function saveFiles(
  event: IpcMainInvokeEvent,
  files: readonly NamedFile[],
): Promise<Reply<{ folder: string | null }>> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const options = {
    ...desktopWords.chooseFolder,
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [folder] = filePaths;
  if (canceled || folder === undefined) return { ok: true, value: { folder: null } };
  const present = files.filter(({ fileName }) => existsSync(path.join(folder, fileName)));
  if (present.length > 0 && !(await mayReplace(window, present)))
    return { ok: true, value: { folder: null } };
  const parts = files.map(({ fileName, base64 }) => ({
    file: path.join(folder, fileName),
    bytes: Buffer.from(base64, 'base64'),
  }));
  return written(parts, { folder });
}

async function mayReplace(window: BrowserWindow | null, files: readonly NamedFile[]): Promise<boolean> {
  const options = {
    type: 'warning' as const,
    ...desktopWords.mayReplace,
    detail: files.map(({ fileName }) => fileName).join('\n'),
    defaultId: 1,
    cancelId: 1,
  };
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response === 0;
}

async function written<T>(
  parts: readonly { file: string; bytes: Uint8Array }[],
  value: T,
): Promise<Reply<T>> {
  try {
    for (const { file, bytes } of parts) await writeWholeFile(file, bytes);
    return { ok: true, value };
  } catch (cause) {
    if (cause instanceof AppError) return { ok: false, error: cause.data };
    throw cause;
  }
}
