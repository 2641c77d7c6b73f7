import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '../../shared/errors.ts';
import { pageHeaders } from '../pages.ts';
import { refusedPage } from './refusal.ts';

/** Whoever is refused is heard no further: what it still sends is not waited for. */
export function refuse(request: IncomingMessage, response: ServerResponse, page = refusedPage): void {
  response.setHeader('connection', 'close');
  if (request.url === '/rpc') sendReply(response, 403, { ok: false, error: { code: 'FORBIDDEN' } });
  else send(response, 403, 'text/html; charset=utf-8', page);
}

export const sendReply = (response: ServerResponse, status: number, reply: Reply<unknown>): void =>
  send(response, status, 'application/json', JSON.stringify(reply));

/** Sends all of an answer, with what goes along with every one; nothing is kept that does not say so. */
export function send(
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
