import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import { desktopWords } from '../shared/german/desktop.ts';
import type { Transit } from './core/kernel/transit.ts';
import { fileHeaders } from './fileHeaders.ts';
import { findPage, pageHeaders } from './pages.ts';

const SCHEME = 'app';
/** The origin of the program's own pages, and the only one that may call the core. */
export const ORIGIN = `${SCHEME}://ratsfeder`;

/** Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers app://ratsfeder/… from the program's own files, and below /file/ from those on their way to its page. */
export function servePages(root: string, files: Transit): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'ratsfeder' || request.method !== 'GET') return missing();
    if (pathname.startsWith('/file/')) return passed(files, pathname.slice('/file/'.length));
    const page = await findPage(root, pathname);
    return page
      ? new Response(page.body, { headers: { ...page.headers, 'content-type': page.type } })
      : missing();
  });
}

const missing = () => new Response(desktopWords.missingPage, { status: 404, headers: pageHeaders });

function passed(files: Transit, id: string): Response {
  const found = files.find(id);
  if (!found) return missing();
  const content = Readable.toWeb(createReadStream(found.file)) as ReadableStream<Uint8Array>;
  return new Response(content, { headers: fileHeaders(found.ticket) });
}

/** Whether an address belongs to the program itself. */
export const isOwn = (url: string): boolean => url === ORIGIN || url.startsWith(`${ORIGIN}/`);
