import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from '../../shared/errors.ts';
import { browserWords } from '../../shared/german/browserHost.ts';
import type { App } from '../core/kernel/app.ts';
import type { Transit } from '../core/kernel/transit.ts';
import { findPage, pageHeaders } from '../pages.ts';
import { dropFile, receiveFile, sendFile } from './files.ts';
import { missingPage, refusedPage } from './refusal.ts';
import { answerRpc } from './rpc.ts';
import { createSession, type Session } from './session.ts';

export type WebHost = {
  port: number;
  /** The address to open, good for one browser. */
  url: string;
  close: () => Promise<void>;
};

type Site = { core: App; files: Transit; root: string; port: number; session: Session };

/** Serves the program on 127.0.0.1 alone; port 0 takes a free one. `root` holds `out` and `resources`. */
export async function startWebHost(options: Omit<Site, 'session'>): Promise<WebHost> {
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, '127.0.0.1', done);
  });
  // Listening on TCP, Node answers with an address object.
  const { port } = server.address() as AddressInfo;
  const site: Site = { ...options, port, session: createSession(port) };
  server.on('request', (request, response) => {
    answer(site, request, response).catch((cause: unknown) => {
      console.error(cause);
      response.destroy();
    });
  });
  return {
    port,
    url: `http://127.0.0.1:${port}/?key=${site.session.key}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
        // A browser keeps its connections open; what is being answered gets a moment.
        setTimeout(() => server.closeAllConnections(), 1000).unref();
      }),
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = addressOf(request);
  if (!url || !comesFromHere(site, request)) return refuse(request, response);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const key = url.searchParams.get('key');
  if (isRead && key !== null && url.pathname === '/') return openSession(site, key, request, response);
  if (!site.session.isOpenFor(request.headers.cookie)) return refuse(request, response);
  if (url.pathname === '/rpc') return answerCall(site, request, response);
  if (url.pathname === '/file' && request.method === 'POST') {
    return sendReply(response, 200, await receiveFile(site.files, request));
  }
  if (url.pathname.startsWith('/file/') && request.method === 'DELETE') {
    return sendReply(response, 200, await dropFile(site.files, url));
  }
  if (!isRead)
    return send(response, 405, 'text/plain; charset=utf-8', browserWords.onlyRead, { allow: 'GET, HEAD' });
  if (url.pathname.startsWith('/file/') && (await sendFile(site.files, url, response))) return;
  const page = await findPage(site.root, url.pathname);
  if (!page) return send(response, 404, 'text/html; charset=utf-8', missingPage);
  send(response, 200, page.type, page.body, { ...page.headers, 'cache-control': 'no-cache' });
}

/** Only a path may be asked for: `OPTIONS *` or a proxy's absolute address is nothing we serve. */
function addressOf(request: IncomingMessage): URL | null {
  const target = request.url ?? '';
  return target.startsWith('/') && !target.startsWith('//') && URL.canParse(target, 'http://127.0.0.1')
    ? new URL(target, 'http://127.0.0.1')
    : null;
}

/** A foreign Host is a rebound name, a foreign Origin another site's page: both are refused. */
function comesFromHere({ port }: Site, { headers }: IncomingMessage): boolean {
  const { host, origin } = headers;
  const isOwnHost = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
  return isOwnHost && (origin === undefined || origin === `http://${host}`);
}

function openSession(site: Site, key: string, request: IncomingMessage, response: ServerResponse): void {
  const alreadyIn = site.session.isOpenFor(request.headers.cookie);
  const cookie = site.session.open(key);
  if (!cookie && !alreadyIn) return refuse(request, response);
  // Onwards without the key, so that it does not stay in the browser's history.
  response.writeHead(303, {
    ...pageHeaders,
    location: '/',
    'cache-control': 'no-store',
    ...(cookie ? { 'set-cookie': cookie } : {}),
  });
  response.end();
}

async function answerCall(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    return send(response, 405, 'text/plain; charset=utf-8', browserWords.onlyPost, { allow: 'POST' });
  }
  const { status, reply } = await answerRpc(site.core, site.files, request);
  sendReply(response, status, reply);
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === '/rpc') sendReply(response, 403, { ok: false, error: { code: 'FORBIDDEN' } });
  else send(response, 403, 'text/html; charset=utf-8', refusedPage);
}

const sendReply = (response: ServerResponse, status: number, reply: Reply<unknown>) =>
  send(response, status, 'application/json', JSON.stringify(reply));

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...pageHeaders,
    'cache-control': 'no-store',
    'content-type': type,
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
