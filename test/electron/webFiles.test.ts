import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { json, text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../shared/errors.ts';
import type { FileTicket } from '../../shared/fileTicket.ts';
import { startWeb } from '../support/launchWeb.ts';

const MB = 1024 * 1024;
const SIZE = 200 * MB;

let host: Awaited<ReturnType<typeof startWeb>>;
let cookie = '';
beforeAll(async () => {
  host = await startWeb(['--db', ':memory:']);
  const { pathname, search } = new URL(host.url);
  cookie = (await ask('GET', pathname + search)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(() => host.quit());

async function ask(
  method: string,
  path: string,
  { headers = {}, body = Readable.from([]) }: { headers?: Record<string, string>; body?: Readable } = {},
): Promise<IncomingMessage> {
  const { port } = new URL(host.url);
  const sent = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    agent: false,
    headers: { cookie, ...headers },
  });
  const answered = new Promise<IncomingMessage>((done, fail) =>
    sent.once('response', done).once('error', fail),
  );
  await pipeline(body, sent);
  return answered;
}

/** So many bytes that do not repeat, made while they are sent. */
function* noise(size: number) {
  for (let sent = 0; sent < size; sent += MB) {
    const seed = createHash('sha256').update(String(sent)).digest();
    yield Buffer.alloc(MB, seed);
  }
}

const hashOf = async (content: AsyncIterable<Buffer> | Iterable<Buffer>) => {
  const hash = createHash('sha256');
  for await (const piece of content) hash.update(piece);
  return hash.digest('hex');
};

/** What the host's process held at most, in bytes. */
const peak = () =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${host.pid}/status`, 'utf8'))?.[1]) * 1024;

test.runIf(process.platform === 'linux')(
  'a file of 200 MB comes in and goes out as it is, and is never held in memory',
  { timeout: 300_000 },
  async () => {
    const before = peak();
    const sent = await ask('POST', '/file', {
      headers: { 'x-file-name': encodeURIComponent('Pläne (Süd).pdf'), 'content-type': 'application/pdf' },
      body: Readable.from(noise(SIZE)),
    });
    const reply = (await json(sent)) as Reply<FileTicket>;
    expect(reply).toMatchObject({
      ok: true,
      value: { fileName: 'Pläne (Süd).pdf', mediaType: 'application/pdf', size: SIZE },
    });
    const id = reply.ok ? reply.value.id : '';
    const got = await ask('GET', `/file/${id}`);
    expect(got.headers).toMatchObject({
      'content-length': String(SIZE),
      'content-disposition': "attachment; filename*=UTF-8''Pl%C3%A4ne%20%28S%C3%BCd%29.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await hashOf(got as AsyncIterable<Buffer>)).toBe(await hashOf(noise(SIZE)));
    expect((peak() - before) / MB).toBeLessThan(150);
  },
);

test('without the cookie no file comes in or goes out, and an unknown ticket leads nowhere', async () => {
  for (const [method, target] of [
    ['POST', '/file'],
    ['GET', '/file/x'],
  ] as const) {
    const answer = await ask(method, target, { headers: { cookie: 'ratsfeder=x' } });
    expect(answer.statusCode).toBe(403);
    await text(answer);
  }
  for (const target of ['/file/x', '/file/..%2f..%2fetc%2fpasswd', '/file/']) {
    const answer = await ask('GET', target);
    expect(answer.statusCode).toBe(404);
    await text(answer);
  }
});
