import { createReadStream } from 'node:fs';
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channels } from '../shared/bridge.ts';
import { AppError, type Reply } from '../shared/errors.ts';
import type { FileTicket } from '../shared/fileTicket.ts';
import type { App } from './core/kernel/app.ts';
import type { Transit } from './core/kernel/transit.ts';
import { openFile } from './openFile.ts';
import { callPassing } from './passing.ts';
import { isOwn } from './protocol.ts';
import { replyOf } from './reply.ts';
import { saveFile, saveFiles, savePdf } from './saveDialogs.ts';

const underWay = new Set<Promise<unknown>>();

/** Lets the program's own page call the core, pass files and save them; every other sender is refused. */
export function answerCalls(core: App, files: Transit): void {
  handle(channels.call, (_event, route, input) =>
    callPassing(core, files, { route: String(route), input }, 'tickets'),
  );
  handle(channels.passFile, (_event, fileName, source) =>
    replyOf(() => takenIn(files, String(fileName), source)),
  );
  handle(channels.dropFiles, (_event, ids) =>
    replyOf(async () => {
      for (const id of textsIn(ids)) await files.drop(id);
      return null;
    }),
  );
  handle(channels.saveFile, ({ sender }, id) => replyOf(async () => saveFile(sender, files.get(String(id)))));
  handle(channels.openFile, (_event, id) => replyOf(async () => openFile(files.get(String(id)))));
  handle(channels.saveFiles, ({ sender }, ids) =>
    replyOf(async () => saveFiles(sender, textsIn(ids).map(files.get))),
  );
  handle(channels.savePdf, ({ sender }, fileName) => replyOf(() => savePdf(sender, String(fileName))));
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

/** The page is our own, yet what comes from it is only taken for what it should be. */
const textsIn = (given: unknown): string[] => (Array.isArray(given) ? given : []).map(String);

/**
 * A file the clerk chose, by its path, or the bytes of one that lies nowhere. It is copied, piece by piece: what was
 * read or compared on the screen is what is signed later, whatever becomes of the file meanwhile. Throws FILE_GONE.
 */
function takenIn(files: Transit, fileName: string, source: unknown): Promise<FileTicket> {
  const named = { fileName, mediaType: 'application/octet-stream' };
  return files.take(named, source instanceof Uint8Array ? [source] : readable(String(source)));
}

async function* readable(file: string): AsyncGenerator<Buffer> {
  const pieces: AsyncIterator<Buffer> = createReadStream(file)[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch((cause: unknown) => {
      throw new AppError({ code: 'FILE_GONE' }, { cause });
    });
    if (next.done === true) return;
    yield next.value;
  }
}
