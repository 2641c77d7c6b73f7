import type { MenuCommand } from '../shared/bridge.ts';
import type { Transport } from '../shared/client.ts';
import { AppError, type Reply } from '../shared/errors.ts';
import type { FileTicket } from '../shared/fileTicket.ts';
import { carryToken } from './token.ts';

/** The only file of the interface that knows its host: the desktop window's bridge, or loopback HTTP. */
const bridge = window.ratsfeder;

/** Before the first call: in a browser each one carries the token of the page. */
export function beginCalls(): void {
  if (!bridge) carryToken();
}

/** A browser refuses more than 64 KiB of requests that may outlive the page. */
const KEEPALIVE_LIMIT = 60_000;
let keptAlive = 0;

/** Carries a call to the core; a failure of the way itself comes back as a reply, too. */
export const transport: Transport = bridge
  ? (route, input) => bridge.call(route, input).catch(unreachable)
  : (route, input) => post(JSON.stringify({ route, input, passing: 'tickets' })).catch(unreachable);

const unreachable = (): Reply<never> => ({ ok: false, error: { code: 'UNREACHABLE' } });

async function post(body: string): Promise<Reply<unknown>> {
  // A long text needs no second look: in bytes it is longer still.
  const size = body.length > KEEPALIVE_LIMIT ? body.length : new TextEncoder().encode(body).length;
  // Kept alive, a save that is under way while the page closes still arrives.
  const keepalive = keptAlive + size <= KEEPALIVE_LIMIT;
  if (keepalive) keptAlive += size;
  try {
    const headers = { 'content-type': 'application/json' };
    return await replyTo(fetch('/rpc', { method: 'POST', headers, body, keepalive }));
  } finally {
    if (keepalive) keptAlive -= size;
  }
}

async function replyTo<T>(answer: Promise<Response>): Promise<Reply<T>> {
  const response = await answer;
  if (response.status === 403) return { ok: false, error: { code: 'FORBIDDEN' } };
  return (await response.json()) as Reply<T>;
}

/** Hands a file that the clerk chose over to the program; its content does not go through this page's memory. */
export function passFile(file: File): Promise<Reply<FileTicket>> {
  if (bridge) return bridge.passFile(file).catch(unreachable);
  const headers = {
    'x-file-name': encodeURIComponent(file.name.toWellFormed()),
    'content-type': file.type || 'application/octet-stream',
  };
  return replyTo<FileTicket>(fetch('/file', { method: 'POST', headers, body: file })).catch(unreachable);
}

/** The address at which this page finds a file. */
export const addressOf = ({ id }: Pick<FileTicket, 'id'>): string => `/file/${id}`;

/** What a file holds, for showing it. Throws FILE_GONE and UNREACHABLE. */
export async function readFile(ticket: FileTicket): Promise<Blob> {
  const response = await fetch(addressOf(ticket)).catch(() => null);
  if (!response) throw new AppError({ code: 'UNREACHABLE' });
  if (!response.ok) throw new AppError({ code: 'FILE_GONE' });
  return response.blob();
}

/** This page has no more need of these files. */
export async function dropFiles(ids: readonly string[]): Promise<void> {
  const dropping = bridge
    ? [bridge.dropFiles(ids)]
    : ids.map((id) => fetch(addressOf({ id }), { method: 'DELETE', keepalive: true }));
  // Where the program does not answer any more it has taken its files along.
  await Promise.allSettled(dropping);
}

/** `keep`: the file is wanted again afterwards; otherwise a saved file is dropped. */
type Saving = { keep?: boolean };

/** Saves a file where the clerk wants it. `path` is null where it was cancelled, a bare name in a browser. */
export async function saveFile(
  ticket: FileTicket,
  { keep = false }: Saving = {},
): Promise<Reply<{ path: string | null }>> {
  if (!bridge) {
    download(ticket, keep);
    return { ok: true, value: { path: ticket.fileName } };
  }
  const reply = await bridge.saveFile(ticket.id).catch(unreachable);
  if (!keep && reply.ok && reply.value.path !== null) await dropFiles([ticket.id]);
  return reply;
}

/** Lets the system open a file; a browser downloads it, and the clerk opens it there. */
export async function openFile(ticket: FileTicket): Promise<Reply<null>> {
  if (bridge) return bridge.openFile(ticket.id).catch(unreachable);
  download(ticket, false);
  return { ok: true, value: null };
}

/** Saves files into a folder of the clerk's choice; null where it was cancelled. A browser downloads each of them. */
export async function saveFiles(tickets: readonly FileTicket[]): Promise<Reply<{ folder: string | null }>> {
  if (!bridge) {
    for (const ticket of tickets) download(ticket, false);
    return { ok: true, value: { folder: 'Downloads' } };
  }
  const ids = tickets.map(({ id }) => id);
  const reply = await bridge.saveFiles(ids).catch(unreachable);
  if (reply.ok && reply.value.folder !== null) await dropFiles(ids);
  return reply;
}

function download(ticket: FileTicket, keep: boolean): void {
  const link = document.createElement('a');
  // When it has arrived the page does not learn: the program drops it then.
  link.href = keep ? addressOf(ticket) : `${addressOf(ticket)}?last`;
  link.download = ticket.fileName;
  link.click();
}

/**
 * Saves what the page prints as a PDF. A browser keeps that to its own printing: then the answer is `printed`, once
 * the clerk has closed that dialog.
 */
export async function savePdf(fileName: string): Promise<Reply<{ path: string | null }> | 'printed'> {
  if (bridge) return bridge.savePdf(fileName).catch(unreachable);
  window.print();
  return 'printed';
}

/** Tells of commands from the native menu; without one (in a browser) it never does. */
export const onCommand = (listener: (command: MenuCommand) => void): (() => void) =>
  bridge?.onCommand(listener) ?? (() => undefined);

/** A link to the handbook, in a window of its own. The desktop program opens it natively. */
export const handbook = { href: '/handbuch/', target: '_blank', rel: 'noopener' } as const;

export const openHandbook = (): void => {
  window.open(handbook.href, handbook.target, handbook.rel);
};
