import type { Route } from 'playwright-core';
import { tell } from './messages.ts';
import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;
const schemes = new Map<string, Handler | null>();

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (list: { scheme: string }[]) => {
    for (const { scheme } of list) schemes.set(scheme, null);
  },
  handle: (scheme: string, handler: Handler) => {
    schemes.set(scheme, handler);
  },
});

/** Addresses of popups that the program denied: Electron would not have asked for them. */
export const deniedPopups = new Set<string>();

const schemeOf = (url: string) => new URL(url).protocol.slice(0, -1);

/** Stock Chromium cannot navigate to a scheme of our own: app://host/x is shown as https://host.app.test/x. */
export function toBrowser(url: string): string {
  if (!schemes.has(schemeOf(url))) return url;
  const { host, pathname, search, hash } = new URL(url);
  return `https://${host}.${schemeOf(url)}.test${pathname}${search}${hash}`;
}

/** The way back, for all that the program sees. */
export const toProgram = (url: string): string =>
  url.replace(/^https:\/\/([^./]+)\.([^./]+)\.test(?=\/|$)/, '$2://$1');

/** Answers the program's own scheme; every request into the network is stopped and told to the test. */
export async function answerRequest(route: Route): Promise<void> {
  const request = route.request();
  const url = toProgram(request.url());
  const handler = schemes.get(schemeOf(url));
  if (!handler) {
    if (/^(?:data|blob|about):/.test(url)) return route.continue();
    if (!deniedPopups.delete(url)) tell({ type: 'blocked', url });
    return route.abort('blockedbyclient');
  }
  try {
    const body = request.postDataBuffer();
    const response = await handler(
      new Request(url, {
        method: request.method(),
        headers: request.headers(),
        ...(body ? { body: new Uint8Array(body) } : {}),
      }),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  } catch (cause) {
    tell({ type: 'protocol-error', url, message: String(cause) });
    await route.abort('failed').catch(() => undefined);
  }
}
