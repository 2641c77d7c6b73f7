import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTransit } from '../../electron/core/kernel/transit.ts';
import { startWebHost, type WebHost } from '../../electron/web/server.ts';
import type { Reply } from '../../shared/errors.ts';
import type { FileTicket } from '../../shared/fileTicket.ts';
import { testApp } from '../support/app.ts';

const root = path.resolve(import.meta.dirname, '../..');
const begin = {
  municipality: 'Müßigstadt',
  bodyName: 'Integrationsrat „Süd“',
  bodyNameGenitive: '',
  statutorySeats: 15,
  validFrom: '2025-11-01',
};

const person = (familyName: string) => ({
  id: null,
  version: null,
  formOfAddress: null,
  title: '',
  givenName: '',
  familyName,
  position: '',
  organizationId: null,
  email: '',
  phone: '',
});

/** Run in this order against one store for each host. */
const calls: [title: string, route: string, input: unknown][] = [
  ['a query on an empty file', 'meetings.list', {}],
  ['a command with umlauts and quotes', 'setup.begin', begin],
  ['what it stored', 'bodies.list', {}],
  ['a command that is refused', 'setup.loadSample', {}],
  ['a wrong field', 'setup.begin', { ...begin, statutorySeats: 0 }],
  ['a missing input', 'meetings.get', undefined],
  ['something that is not there', 'meetings.get', { id: 'nobody' }],
  ['an unknown route', 'meetings.burn', {}],
  ['a name every object has', 'constructor', {}],
  ['an emoji, a right-to-left mark and a lone surrogate', 'people.save', person('😀\u200f„Ü“\ud800')],
  ['10,000 characters', 'people.save', person('ü'.repeat(10_000))],
  ['what that left', 'people.list', {}],
];

let host: WebHost;
let cookie: string;
/** Both programs give the same ids. */
const counting = () => {
  let given = 0;
  return () => `id-${++given}`;
};
const overHttp = testApp({ newId: counting() });
const files = openTransit(tmpdir());

beforeAll(async () => {
  host = await startWebHost({ core: overHttp.app, files, root, port: 0 });
  const opened = await ask({ path: new URL(host.url).pathname + new URL(host.url).search });
  cookie = opened.cookie;
});
afterAll(async () => {
  await host.close();
  await files.clear();
});

test('window and browser get equal replies to the same calls', async () => {
  const overIpc = testApp({ newId: counting() });
  for (const [title, route, input] of calls) {
    const cloned: unknown = structuredClone(await overIpc.app.call(route, structuredClone(input)));
    const posted = await rpc(JSON.stringify({ route, input }));
    expect(JSON.parse(posted.body), title).toEqual(cloned);
    expect(posted.status, title).toBe(200);
  }
});

test('a script passes files as base64, the page as tickets, and both mean the same bytes', async () => {
  const base64 = Buffer.from('kein Word').toString('base64');
  const ticket = await files.take({ fileName: 'a.docx', mediaType: '' }, [Buffer.from('kein Word')]);
  const answerTo = async (message: object) =>
    JSON.parse((await rpc(JSON.stringify(message))).body) as unknown;
  const verify = (content: object) => ({
    route: 'release.verify',
    input: { fileName: 'a.docx', ...content },
  });
  const verdict = await answerTo(verify({ base64 }));
  expect(verdict).toMatchObject({ ok: true, value: { isReleased: false } });
  expect(await answerTo({ ...verify({ bytes: ticket }), passing: 'tickets' })).toEqual(verdict);
  await files.drop(ticket.id);
  expect(await answerTo(verify({ bytes: ticket }))).toEqual({ ok: false, error: { code: 'FILE_GONE' } });

  const starter = { route: 'templates.starter', input: { kind: 'invitation' } };
  const text = (await answerTo(starter)) as { value: { base64: string } };
  expect(Object.keys(text.value).toSorted()).toEqual(['base64', 'fileName']);
  expect(Buffer.from(text.value.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  const passed = (await answerTo({ ...starter, passing: 'tickets' })) as { value: { bytes: FileTicket } };
  expect(passed.value.bytes.fileName).toBe('Muster Einladung.docx');
  expect(
    Buffer.from(await files.read(passed.value.bytes.id))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('what is nested as deep as anybody likes is answered all the same', async () => {
  const input = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const answer = await rpc(`{"route":"app.status","input":${input}}`);
  expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
});

describe('who may use the loopback host', () => {
  test('the printed address gives a cookie that scripts and other sites never see, and drops the key', async () => {
    const fresh = await startWebHost({ core: testApp().app, files, root, port: 0 });
    const url = new URL(fresh.url);
    const opened = await ask({ path: `/${url.search}`, port: fresh.port });
    expect(opened.status).toBe(303);
    expect(opened.headers['location']).toBe('/');
    expect(opened.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(opened.headers['set-cookie']?.[0]).not.toContain(url.searchParams.get('key'));
    await fresh.close();
  });

  test('the printed address is good once; the second time a German page says what to do', async () => {
    const again = await ask({ path: `/${new URL(host.url).search}` });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('starten Sie es neu');
  });

  test('the browser that has the cookie may open the printed address again', async () => {
    const again = await ask({ path: `/${new URL(host.url).search}`, headers: { cookie } });
    expect(again.status).toBe(303);
  });

  const refused: [title: string, asked: Partial<Asked>][] = [
    ['no cookie', { path: '/' }],
    ['a wrong key', { path: '/?key=x' }],
    ['a wrong cookie', { headers: { cookie: 'ratsfeder-1=x' } }],
    [
      'a call without cookie',
      { method: 'POST', path: '/rpc', headers: { 'content-type': 'application/json' } },
    ],
  ];
  test.each(refused)('%s is refused', async (_title, asked) => {
    expect((await ask({ path: '/', ...asked })).status).toBe(403);
  });

  test('a foreign Host is refused even with the cookie (DNS rebinding)', async () => {
    const foreign = ['example.org', `example.org:${host.port}`, '127.0.0.1', `127.0.0.1:${host.port + 1}`];
    for (const name of foreign) {
      expect((await ask({ path: '/', headers: { cookie, host: name } })).status, name).toBe(403);
    }
  });

  test('a foreign Origin is refused even with the cookie (CSRF)', async () => {
    const foreign = [
      'https://example.org',
      'null',
      `http://localhost:${host.port}`,
      `https://127.0.0.1:${host.port}`,
    ];
    for (const origin of foreign) expect((await rpc('{}', { origin })).status, origin).toBe(403);
  });

  test('the name localhost is as good as 127.0.0.1', async () => {
    const name = `localhost:${host.port}`;
    const answer = await rpc('{"route":"app.status","input":{}}', { host: name, origin: `http://${name}` });
    expect(answer.status).toBe(200);
  });
});

describe('what the loopback host serves', () => {
  const outside = [
    '/../package.json',
    '/../../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/handbuch/..%2f..%2fpackage.json',
    '/%00',
    '/%zz',
    '/assets/',
    '/main.js',
  ];
  test.each(outside)('%s leads nowhere', async (target) => {
    const answer = await ask({ path: target, headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('"ratsfeder"');
  });

  test('every answer forbids foreign content and guessing of types', async () => {
    for (const target of ['/', '/nothing', '/rpc']) {
      const { headers } = await ask({ path: target, headers: { cookie } });
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).not.toContain("script-src 'self' '");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test('the thread of the spell check alone may run WebAssembly', async () => {
    const assets = readdirSync(path.join(import.meta.dirname, '../../out/renderer/assets'));
    const threads = assets.filter((name) => name.startsWith('spellingWorker-'));
    expect(threads).toHaveLength(1);
    for (const name of assets.filter((one) => one.endsWith('.js'))) {
      const { headers } = await ask({ path: `/assets/${name}`, headers: { cookie } });
      const isAllowed = String(headers['content-security-policy']).includes("'wasm-unsafe-eval'");
      expect([name, isAllowed]).toEqual([name, threads.includes(name)]);
    }
  });

  test('the dictionary comes with its licence', async () => {
    for (const name of ['de.aff', 'de.dic', 'LIZENZ.txt'])
      expect((await ask({ path: `/woerterbuch/${name}`, headers: { cookie } })).status).toBe(200);
    expect((await ask({ path: '/woerterbuch/LIZENZ.txt', headers: { cookie } })).body).toContain('igerman98');
  });

  test('calls go by POST alone, files by GET alone', async () => {
    expect((await ask({ path: '/rpc', headers: { cookie } })).status).toBe(405);
    expect((await ask({ path: '/', method: 'POST', headers: { cookie } })).status).toBe(405);
    expect((await ask({ path: '/', method: 'DELETE', headers: { cookie } })).status).toBe(405);
  });

  test('an answer to a call is kept nowhere', async () => {
    const { headers } = await rpc('{"route":"app.status","input":{}}');
    expect(headers['cache-control']).toBe('no-store');
  });

  const unreadable: [title: string, status: number, body: string, type: string][] = [
    ['no JSON', 400, 'route=app.status', 'application/json'],
    ['no route', 400, '{"input":{}}', 'application/json'],
    ['a list', 400, '[]', 'application/json'],
    ['nothing', 400, '', 'application/json'],
    ['a form', 415, '{"route":"app.status"}', 'text/plain'],
    [
      'more than 64 MB',
      413,
      JSON.stringify({ route: 'app.status', input: 'x'.repeat(68_000_000) }),
      'application/json',
    ],
  ];
  test.each(unreadable)('%s is refused with a German sentence', async (_title, status, body, type) => {
    const answer = await rpc(body, { 'content-type': type });
    expect(answer.status).toBe(status);
    const reply = JSON.parse(answer.body) as Reply<unknown>;
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  });
});

type Asked = { path: string; method: string; headers: Record<string, string>; body: string; port: number };

const rpc = (body: string, headers: Record<string, string> = {}) =>
  ask({
    path: '/rpc',
    method: 'POST',
    body,
    headers: { cookie, 'content-type': 'application/json', ...headers },
  });

/** Node's plain request: unlike fetch it sends the path and the Host as they are given. */
function ask({
  path: target = '/',
  method = 'GET',
  headers = {},
  body = '',
  port = host.port,
}: Partial<Asked>) {
  return new Promise<{
    status: number;
    headers: Record<string, string | string[] | undefined>;
    body: string;
    cookie: string;
  }>((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path: target, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
        }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
