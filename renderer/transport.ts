import type { MenuCommand, NamedFile } from '../shared/bridge.ts';
import type { Transport } from '../shared/client.ts';
import type { Reply } from '../shared/errors.ts';

/** The only file of the interface that knows its host: the desktop window's bridge, or loopback HTTP. */
const bridge = window.ratsfeder;

/** A browser refuses more than 64 KiB of requests that may outlive the page. */
const KEEPALIVE_LIMIT = 60_000;
let keptAlive = 0;

/** Carries a call to the core; a failure of the way itself comes back as a reply, too. */
export const transport: Transport = bridge
  ? (route, input) => bridge.call(route, input).catch(unreachable)
  : (route, input) => post(JSON.stringify({ route, input })).catch(unreachable);

const unreachable = (): Reply<never> => ({ ok: false, error: { code: 'UNREACHABLE' } });

async function post(body: string): Promise<Reply<unknown>> {
  // A long text needs no second look: in bytes it is longer still.
  const size = body.length > KEEPALIVE_LIMIT ? body.length : new TextEncoder().encode(body).length;
  // Kept alive, a save that is under way while the page closes still arrives.
  const keepalive = keptAlive + size <= KEEPALIVE_LIMIT;
  if (keepalive) keptAlive += size;
  try {
    const response = await fetch('/rpc', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive,
    });
    if (response.status === 403) return { ok: false, error: { code: 'FORBIDDEN' } };
    return (await response.json()) as Reply<unknown>;
  } finally {
    if (keepalive) keptAlive -= size;
  }
}

/** Saves a file where the clerk wants it. `path` is null where it was cancelled, a bare name in a browser. */
export async function saveFile(fileName: string, base64: string): Promise<Reply<{ path: string | null }>> {
  if (bridge) return bridge.saveFile(fileName, base64).catch(unreachable);
  download(fileName, base64);
  return { ok: true, value: { path: fileName } };
}

/** Saves files into a folder of the clerk's choice; null where it was cancelled. A browser downloads each of them. */
export async function saveFiles(files: readonly NamedFile[]): Promise<Reply<{ folder: string | null }>> {
  if (bridge) return bridge.saveFiles(files).catch(unreachable);
  for (const { fileName, base64 } of files) download(fileName, base64);
  return { ok: true, value: { folder: 'Downloads' } };
}

function download(fileName: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);
  const url = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
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

/** Shows the handbook in a window of its own. The desktop program opens it natively. */
export const openHandbook = (): void => {
  window.open('/handbuch/', '_blank', 'noopener');
};
