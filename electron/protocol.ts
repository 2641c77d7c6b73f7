import { protocol } from 'electron';
import { desktopWords } from '../shared/german/desktop.ts';
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

/** Answers app://ratsfeder/… from the program's own files. */
export function servePages(root: string): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const page = host === 'ratsfeder' && request.method === 'GET' ? await findPage(root, pathname) : null;
    if (!page) return new Response(desktopWords.missingPage, { status: 404, headers: pageHeaders });
    return new Response(page.body, { headers: { ...pageHeaders, 'content-type': page.type } });
  });
}

/** Whether an address belongs to the program itself. */
export const isOwn = (url: string): boolean => url === ORIGIN || url.startsWith(`${ORIGIN}/`);
