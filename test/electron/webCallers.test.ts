import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { TOKEN_HEADER } from '../../shared/loopback.ts';
import {
  anyCall,
  asked,
  cookieIn,
  type Lines,
  openAsPage,
  raw,
  startOf,
  startRawWeb,
  statusOf,
  tab,
  tokenIn,
} from '../support/rawWeb.ts';

let host: Awaited<ReturnType<typeof startRawWeb>>;
let own: Lines;
beforeAll(async () => {
  host = await startRawWeb();
  own = await openAsPage(host);
});
afterAll(() => host.close());

const rpc = (lines: Lines) =>
  raw(host, asked(host, 'POST', '/rpc', { 'content-type': 'application/json', ...own, ...lines }, anyCall));

describe('a page that calls', () => {
  test('has the cookie and the token and names its origin', async () => {
    expect(await rpc({})).toContain('{"ok":true');
    expect(await rpc({ origin: undefined })).toContain('{"ok":true');
    expect(await rpc({ 'sec-fetch-site': undefined })).toContain('{"ok":true');
  });

  const missing: [title: string, lines: Lines][] = [
    ['the cookie alone, which every port gets', { [TOKEN_HEADER]: undefined }],
    [
      'the cookie in the hands of a program',
      { [TOKEN_HEADER]: undefined, origin: undefined, 'sec-fetch-site': undefined },
    ],
    ['a wrong token', { [TOKEN_HEADER]: 'x' }],
    ['the token without the cookie', { cookie: undefined }],
    ['no origin', { origin: undefined, 'sec-fetch-site': undefined }],
    ['the origin of another port', { origin: 'http://127.0.0.1:1' }],
    ['another port’s page', { origin: undefined, 'sec-fetch-site': 'same-site' }],
    ['another port’s page that says our origin', { 'sec-fetch-site': 'same-site' }],
    ['another site’s page that names no origin', { origin: undefined, 'sec-fetch-site': 'cross-site' }],
    ['a call that somebody typed', { origin: undefined, 'sec-fetch-site': 'none' }],
    ['an origin of nothing', { origin: 'null' }],
    ['a rebound name', { host: 'ratsfeder.example.org' }],
    ['a rebound name with its own origin', { host: 'a.example', origin: 'http://a.example' }],
  ];
  test.each(missing)('%s is FORBIDDEN, for calls and files alike', async (_, lines) => {
    expect(await rpc(lines)).toContain('{"ok":false,"error":{"code":"FORBIDDEN"}}');
    const all = { ...own, ...lines };
    expect(statusOf(await raw(host, asked(host, 'POST', '/file', { 'x-file-name': 'a', ...all }, 'a')))).toBe(
      403,
    );
    const ticket = await host.files.take({ fileName: 'a', mediaType: '' }, [Buffer.from('a')]);
    expect(statusOf(await raw(host, asked(host, 'DELETE', `/file/${ticket.id}`, all)))).toBe(403);
    expect(host.files.find(ticket.id)).not.toBeNull();
    await host.files.drop(ticket.id);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'a form may not call: %s',
    async (type) => {
      expect(statusOf(await rpc({ 'content-type': type }))).toBe(415);
    },
  );

  test('a download needs no token, since a link carries none, but a page of ours', async () => {
    const ticket = await host.files.take({ fileName: 'a', mediaType: '' }, [Buffer.from('abc')]);
    const get = (site: string | undefined) =>
      raw(host, asked(host, 'GET', `/file/${ticket.id}`, { cookie: own['cookie'], 'sec-fetch-site': site }));
    expect(await get('same-origin')).toContain('abc');
    for (const site of [undefined, 'same-site', 'cross-site', 'none'])
      expect(statusOf(await get(site))).toBe(403);
  });

  test('no page of another port may load the program’s, nor a program that has the cookie', async () => {
    const get = async (site: string | undefined) =>
      statusOf(await raw(host, asked(host, 'GET', '/', { cookie: own['cookie'], 'sec-fetch-site': site })));
    for (const site of [undefined, 'same-site', 'cross-site', 'same-origin, none'])
      expect(await get(site)).toBe(403);
    expect(await get('none')).toBe(200);
  });
});

describe('the printed address', () => {
  const open = (at: typeof host, lines: Lines, method = 'GET') =>
    raw(at, asked(at, method, startOf(at), lines));

  async function another() {
    const fresh = await startRawWeb();
    onTestFinished(fresh.close);
    return fresh;
  }

  test('opened in a browser is the page with its token, once; afterwards the page comes without', async () => {
    const fresh = await another();
    const first = await open(fresh, tab);
    expect(statusOf(first)).toBe(200);
    expect(first).toMatch(/^cache-control: no-store\r$/m);
    expect(first).toMatch(/^set-cookie: ratsfeder-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/\r$/m);
    expect(tokenIn(first)).toBeDefined();
    expect(cookieIn(first)).not.toContain(tokenIn(first));
    const again = await open(fresh, { ...tab, cookie: cookieIn(first) });
    expect(statusOf(again)).toBe(303);
    expect(again).toMatch(/^location: \/\r$/m);
    const reloaded = await raw(fresh, asked(fresh, 'GET', '/', { ...tab, cookie: cookieIn(first) }));
    expect(reloaded).toContain('<html lang="de">');
    expect(statusOf(await open(fresh, tab))).toBe(403);
  });

  const noOpening: [title: string, method: string, lines: Lines][] = [
    ['asked for its head alone', 'HEAD', tab],
    ['posted', 'POST', tab],
    ['fetched by a page', 'GET', { ...tab, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' }],
    ['shown in a frame', 'GET', { ...tab, 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe' }],
    ['fetched ahead by a browser', 'GET', { ...tab, 'sec-purpose': 'prefetch;prerender' }],
    ['opened under a rebound name', 'GET', { ...tab, host: 'ratsfeder.example.org' }],
    ['opened by a browser that says too little', 'GET', { accept: 'text/html' }],
  ];
  test.each(noOpening)('%s gives nothing, and stays good', async (_, method, lines) => {
    const fresh = await another();
    const answer = await open(fresh, lines, method);
    expect(statusOf(answer)).toBe(403);
    expect(answer).not.toMatch(/set-cookie|data-token/);
    expect(tokenIn(await open(fresh, tab))).toBeDefined();
  });

  test('tells whose browser says too little what to do', async () => {
    expect(await open(await another(), { accept: 'text/html' })).toContain('in einem aktuellen Browser');
  });

  test('opened by a script gives a cookie that suffices, and is good for nothing in a browser', async () => {
    const fresh = await another();
    const opened = await open(fresh, { accept: '*/*', 'sec-fetch-mode': 'cors' });
    expect(statusOf(opened)).toBe(303);
    expect(tokenIn(opened)).toBeUndefined();
    const lines = { 'content-type': 'application/json', cookie: cookieIn(opened) };
    const call = (more: Lines) => raw(fresh, asked(fresh, 'POST', '/rpc', { ...lines, ...more }, anyCall));
    expect(await call({})).toContain('{"ok":true');
    for (const site of ['same-origin', 'same-site', 'cross-site', 'none'])
      expect(statusOf(await call({ 'sec-fetch-site': site }))).toBe(403);
    expect(statusOf(await call({ origin: 'http://127.0.0.1:1' }))).toBe(403);
  });
});
