import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { openTransit } from '../../electron/core/kernel/transit.ts';
import { startWebHost, type WebHost } from '../../electron/web/server.ts';
import { TOKEN_HEADER } from '../../shared/loopback.ts';
import { testApp } from './app.ts';

export type Lines = Record<string, string | undefined>;

const slowest = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 };

/** The loopback host in this process, over a new data file; it loses its patience soon. */
export async function startRawWeb() {
  const files = openTransit(tmpdir());
  const root = path.resolve(import.meta.dirname, '../..');
  const host = await startWebHost({ core: testApp().app, files, root, port: 0, slowest });
  const close = async () => {
    await host.close();
    await files.clear();
  };
  return { ...host, files, close };
}

/** What a browser says when somebody opens an address in a tab. */
export const tab: Lines = {
  accept: 'text/html,*/*;q=0.8',
  'sec-fetch-site': 'none',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
};

/** Opens the printed address as a browser does; what its page then says with a call. */
export async function openAsPage(host: WebHost): Promise<Lines> {
  const page = await raw(host, asked(host, 'GET', startOf(host), tab));
  const origin = `http://127.0.0.1:${host.port}`;
  return { cookie: cookieIn(page), origin, 'sec-fetch-site': 'same-origin', [TOKEN_HEADER]: tokenIn(page) };
}

export const startOf = ({ url }: WebHost): string => `/${new URL(url).search}`;
export const cookieIn = (answer: string): string | undefined => /^set-cookie: ([^;]+)/im.exec(answer)?.[1];
export const tokenIn = (answer: string): string | undefined =>
  /<html data-token="([\w-]{32})"/.exec(answer)?.[1];
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

/** Letter by letter as it is given: no client of ours mends it. Gives all that comes until the connection ends. */
export async function raw({ port }: WebHost, sent: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(sent);
  return text(socket).catch(String);
}

/** What each line of the head says; one that is undefined is left out. */
export const asked = ({ port }: WebHost, method: string, target: string, lines: Lines, body = ''): string =>
  [
    `${method} ${target} HTTP/1.1`,
    ...Object.entries({
      host: `127.0.0.1:${port}`,
      connection: 'close',
      'content-length': String(Buffer.byteLength(body)),
      ...lines,
    })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');

export const anyCall = '{"route":"app.status","input":{}}';
