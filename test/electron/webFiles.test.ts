import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer, json, text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../shared/errors.ts';
import type { FileTicket } from '../../shared/fileTicket.ts';
import { aBigDocument, BIG, hashOf, MB, peakOf } from '../support/bigDocument.ts';
import { startWeb } from '../support/launchWeb.ts';

/** A stored file is there once, and what was read of it part by part until that is collected. */
const SAVING = 300;
/**
 * A message is its file as the text of base64, 1.37 times as long (274), and what was read and encoded of it until that is
 * collected: 90 to 170, by how fast the machine is. With the whole file beside it there would be 200 more.
 */
const MAILING = 500;

let host: Awaited<ReturnType<typeof startWeb>>;
let cookie = '';
let big: Awaited<ReturnType<typeof aBigDocument>>;
const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-gross-'));
beforeAll(async () => {
  const file = path.join(folder, 'ratsfeder.sqlite');
  big = await aBigDocument(file);
  host = await startWeb(['--db', file]);
  const { pathname, search } = new URL(host.url);
  cookie = (await ask('GET', pathname + search)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(async () => {
  await host.quit();
  rmSync(folder, { recursive: true });
});

async function ask(
  method: string,
  target: string,
  { headers = {}, body = Readable.from([]) }: { headers?: Record<string, string>; body?: Readable } = {},
): Promise<IncomingMessage> {
  const { port } = new URL(host.url);
  const sent = request({
    host: '127.0.0.1',
    port,
    method,
    path: target,
    agent: false,
    headers: { cookie, ...headers },
  });
  const answered = new Promise<IncomingMessage>((done, fail) =>
    sent.once('response', done).once('error', fail),
  );
  await pipeline(body, sent);
  return answered;
}

/** 200 MB that do not repeat, made while they are sent. */
function* noise() {
  for (let sent = 0; sent < BIG; sent += MB) {
    const seed = createHash('sha256').update(String(sent)).digest();
    yield Buffer.alloc(MB, seed);
  }
}

const hashOfAnswer = (answer: IncomingMessage) => hashOf(answer as AsyncIterable<Buffer>);

const call = async (route: string, input: unknown, passing?: 'tickets') => {
  const body = Readable.from([JSON.stringify({ route, input, passing })]);
  const sent = await ask('POST', '/rpc', { headers: { 'content-type': 'application/json' }, body });
  return (await json(sent)) as Reply<Record<string, unknown>>;
};

test.runIf(process.platform === 'linux')(
  'a file of 200 MB comes in and goes out as it is, and is never held in memory',
  { timeout: 300_000 },
  async () => {
    const before = peakOf(host.pid);
    const sent = await ask('POST', '/file', {
      headers: { 'x-file-name': encodeURIComponent('Pläne (Süd).pdf'), 'content-type': 'application/pdf' },
      body: Readable.from(noise()),
    });
    const reply = (await json(sent)) as Reply<FileTicket>;
    expect(reply).toMatchObject({
      ok: true,
      value: { fileName: 'Pläne (Süd).pdf', mediaType: 'application/pdf', size: BIG },
    });
    const id = reply.ok ? reply.value.id : '';
    const got = await ask('GET', `/file/${id}`);
    expect(got.headers).toMatchObject({
      'content-length': String(BIG),
      'content-disposition': "attachment; filename*=UTF-8''Pl%C3%A4ne%20%28S%C3%BCd%29.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await hashOfAnswer(got)).toBe(await hashOf(noise()));
    expect(peakOf(host.pid) - before).toBeLessThan(150);
  },
);

test.runIf(process.platform === 'linux')(
  'a stored document of 200 MB is saved as it is, and goes as the draft of a mail',
  { timeout: 300_000 },
  async () => {
    const before = peakOf(host.pid);
    const stored = await call('documents.stored', { id: big.id }, 'tickets');
    expect(stored).toMatchObject({ ok: true, value: { bytes: { fileName: 'Einladung.docx', size: BIG } } });
    const saved = await ask('GET', `/file/${ticketIn(stored)}?last`);
    expect(await hashOfAnswer(saved)).toBe(big.sha256);
    const afterSaving = peakOf(host.pid) - before;
    const sent = await call('dispatch.send', big.draft, 'tickets');
    const [draft] = sent.ok ? (sent.value['files'] as { bytes: FileTicket }[]) : [];
    const mail = await ask('GET', `/file/${draft?.bytes.id}?last`);
    expect(await attachmentHash(mail)).toBe(big.sha256);
    expect(afterSaving).toBeLessThan(SAVING);
    expect(peakOf(host.pid) - before).toBeLessThan(MAILING);
  },
);

const ticketIn = (reply: Reply<Record<string, unknown>>) =>
  reply.ok ? (reply.value['bytes'] as FileTicket).id : '';

/** Of the only file in a message. */
async function attachmentHash(message: IncomingMessage): Promise<string> {
  const raw = await buffer(message);
  const head = raw.indexOf('\r\n\r\n', raw.indexOf('Content-Disposition: attachment'));
  return hashOf([Buffer.from(raw.subarray(head, raw.indexOf('\r\n--', head)).toString('latin1'), 'base64')]);
}

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
