import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { browserWords } from '../../shared/german/browserHost.ts';
import type { App } from '../core/kernel/app.ts';
import type { Transit } from '../core/kernel/transit.ts';
import { findPage } from '../pages.ts';
import { dropFile, receiveFile, sendFile } from './files.ts';
import { openSession } from './opening.ts';
import { comesFromHere, isForOwnTab, isFromOwnPage } from './origin.ts';
import { missingPage } from './refusal.ts';
import { answerRpc } from './rpc.ts';
import { refuse, send, sendReply } from './send.ts';
import { createSession, type Session } from './session.ts';

export type WebHost = {
  port: number;
  /** The address to open, good for one browser. */
  url: string;
  close: () => Promise<void>;
};

type Site = { core: App; files: Transit; root: string; port: number; session: Session };

/** For so long somebody may take to ask, in milliseconds: for the lines of a request, and for all of the largest file. */
const patience = { headersTimeout: 10_000, requestTimeout: 300_000, connectionsCheckingInterval: 2000 };

type Patience = Pick<ServerOptions, keyof typeof patience>;
type Options = Omit<Site, 'session'> & { slowest?: Patience };

/** Serves the program on 127.0.0.1 alone; port 0 takes a free one. `root` holds `out` and `resources`. */
export async function startWebHost(options: Options): Promise<WebHost> {
  const server = createServer(options.slowest ?? patience);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, '127.0.0.1', done);
  });
  // Listening on TCP, Node answers with an address object.
  const { port } = server.address() as AddressInfo;
  const site: Site = { ...options, port, session: createSession(port) };
  server.on('request', (request, response) => {
    answer(site, request, response).catch((cause: unknown) => {
      // Whoever hangs up before all was asked is owed no answer.
      if (request.complete) console.error(cause);
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
  if (!url || !comesFromHere(site.port, request)) return refuse(request, response);
  const key = url.searchParams.get('key');
  if (request.method === 'GET' && key !== null && url.pathname === '/')
    return openSession(site, key, request, response);
  const isData = url.pathname === '/rpc' || url.pathname === '/file' || url.pathname.startsWith('/file/');
  if (!mayHave(site, request, isData)) return refuse(request, response);
  if (isData) return answerData(site, url, request, response);
  if (!isRead(request))
    return send(response, 405, 'text/plain; charset=utf-8', browserWords.onlyRead, { allow: 'GET, HEAD' });
  const page = await findPage(site.root, url.pathname);
  if (!page) return send(response, 404, 'text/html; charset=utf-8', missingPage);
  send(response, 200, page.type, page.body, { ...page.headers, 'cache-control': 'no-cache' });
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

/**
 * A page's calls and files need its token besides the cookie. A download is a link, which carries none: its ticket is as
 * hard to guess, and is told to nobody but who called.
 */
function mayHave({ session }: Site, request: IncomingMessage, isData: boolean): boolean {
  const { headers } = request;
  const visitor = session.visitorOf(headers);
  if (visitor !== 'page') return visitor === 'script';
  if (!isData) return isForOwnTab(headers);
  return isFromOwnPage(headers) && (session.hasToken(headers) || isRead(request));
}

/** Calls, and files on their way. */
async function answerData(
  site: Site,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (url.pathname === '/rpc') return answerCall(site, request, response);
  if (url.pathname === '/file' && request.method === 'POST') {
    return sendReply(response, 200, await receiveFile(site.files, request));
  }
  if (url.pathname.startsWith('/file/') && request.method === 'DELETE') {
    return sendReply(response, 200, await dropFile(site.files, url));
  }
  if (!isRead(request))
    return send(response, 405, 'text/plain; charset=utf-8', browserWords.onlyRead, { allow: 'GET, HEAD' });
  if (await sendFile(site.files, url, response)) return;
  send(response, 404, 'text/html; charset=utf-8', missingPage);
}

/** Only a path may be asked for: `OPTIONS *` or a proxy's absolute address is nothing we serve. */
function addressOf(request: IncomingMessage): URL | null {
  const target = request.url ?? '';
  return target.startsWith('/') && !target.startsWith('//') && URL.canParse(target, 'http://127.0.0.1')
    ? new URL(target, 'http://127.0.0.1')
    : null;
}

async function answerCall(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    return send(response, 405, 'text/plain; charset=utf-8', browserWords.onlyPost, { allow: 'POST' });
  }
  const { status, reply } = await answerRpc(site.core, site.files, request);
  sendReply(response, status, reply);
}
