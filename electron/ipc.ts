import { BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channels } from '../shared/bridge.ts';
import { AppError, type Reply } from '../shared/errors.ts';
import type { App } from './core/app.ts';
import { isOwn } from './protocol.ts';
import { writeWholeFile } from './writeFile.ts';

const underWay = new Set<Promise<unknown>>();

/** Lets the program's own page call the core and save files; every other sender is refused. */
export function answerCalls(core: App): void {
  handle(channels.call, (_event, route, input) => core.call(String(route), input));
  handle(channels.saveFile, (event, fileName, base64) => saveFile(event, String(fileName), String(base64)));
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
  base64: string,
): Promise<Reply<{ path: string | null }>> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const options = { title: 'Speichern unter', buttonLabel: 'Speichern', defaultPath: fileName };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled) return { ok: true, value: { path: null } };
  try {
    await writeWholeFile(filePath, Buffer.from(base64, 'base64'));
    return { ok: true, value: { path: filePath } };
  } catch (cause) {
    if (cause instanceof AppError) return { ok: false, error: cause.data };
    throw cause;
  }
}
