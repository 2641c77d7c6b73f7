import type { IncomingMessage } from 'node:http';
import type { Reply } from '../../shared/errors.ts';
import { browserWords } from '../../shared/german/browserHost.ts';
import type { App } from '../core/kernel/app.ts';
import type { Transit } from '../core/kernel/transit.ts';
import { callPassing, type Passing } from '../passing.ts';

/** A script may send a Word file with its pictures, in base64. */
const BODY_LIMIT = 64 * 1024 * 1024;

type Answer = { status: number; reply: Reply<unknown> };

/** Answers POST /rpc `{ route, input }`, the page's own with `passing: 'tickets'`. What cannot be read is a reply, too. */
export async function answerRpc(core: App, files: Transit, request: IncomingMessage): Promise<Answer> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return unreadable(415, browserWords.notJson);
  }
  const body = await readBody(request);
  if (body === null) return unreadable(413, browserWords.tooLarge);
  const message = parse(body);
  if (!message) return unreadable(400, browserWords.unreadable);
  return { status: 200, reply: await callPassing(core, files, message, message.passing) };
}

const unreadable = (status: number, message: string): Answer => ({
  status,
  reply: { ok: false, error: { code: 'INVALID_INPUT', issues: [{ path: [], message }] } },
});

/** Null where it is too large; the rest is then read and dropped, so that the sender gets its answer. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
    else chunks.length = 0;
    if (size > 2 * BODY_LIMIT) return null;
  }
  return size > BODY_LIMIT ? null : Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): { route: string; input: unknown; passing: Passing } | null {
  try {
    const message: unknown = JSON.parse(body);
    if (typeof message !== 'object' || message === null) return null;
    if (!('route' in message) || typeof message.route !== 'string') return null;
    const passing = 'passing' in message && message.passing === 'tickets' ? 'tickets' : 'base64';
    return { route: message.route, input: 'input' in message ? message.input : undefined, passing };
  } catch {
    return null;
  }
}
