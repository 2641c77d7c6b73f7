import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOKEN_HEADER } from '../../shared/loopback.ts';
import { anyCall, asked, type Lines, openAsPage, raw, startRawWeb, statusOf } from '../support/rawWeb.ts';

let host: Awaited<ReturnType<typeof startRawWeb>>;
let own: Lines;
beforeAll(async () => {
  host = await startRawWeb();
  own = await openAsPage(host);
});
afterAll(() => host.close());

const rpc = () =>
  raw(host, asked(host, 'POST', '/rpc', { 'content-type': 'application/json', ...own }, anyCall));

describe('what nobody’s browser sends', () => {
  const odd: [title: string, sent: (head: string) => string][] = [
    ['no HTTP', () => 'Hallo\r\n\r\n'],
    ['two lengths', (head) => `POST /rpc ${head}content-length: 1\r\ncontent-length: 2\r\n\r\na`],
    [
      'length and pieces',
      (head) => `POST /rpc ${head}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['a bare line feed in the head', (head) => `GET / ${head.trimEnd()}\n x: y\r\n\r\n`],
    ['no Host', (head) => `GET / ${head.replace(/host: .*\r\n/, '')}\r\n`],
    ['two Hosts', (head) => `GET / ${head}host: example.org\r\n\r\n`],
    ['100 KB of head', (head) => `GET / ${head}x: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['an address of 100 KB', (head) => `GET /${'x'.repeat(100_000)} ${head}\r\n`],
    ['an absolute address', (head) => `GET http://example.org/ ${head}\r\n`],
    ['a tunnel', (head) => `CONNECT example.org:443 ${head}\r\n`],
  ];
  /** Of the browser that is in: it is not for want of a token that none of it is answered. */
  const head = () => asked(host, 'GET', '/', { ...own, 'content-length': undefined }).slice(6, -2);
  test.each(odd)('%s gets no page', async (_, sent) => {
    expect(statusOf(await raw(host, `GET / ${head()}\r\n`))).toBe(200);
    expect(await raw(host, sent(head()))).not.toMatch(/^HTTP\/1\.1 [123]/);
  });

  test.each([
    '/../package.json',
    '/%2e%2e%2fpackage.json',
    '/handbuch/../../package.json',
    '//etc/passwd',
    '/..;/x',
  ])('%s leads nowhere', async (target) => {
    expect(await raw(host, asked(host, 'GET', target, own))).toMatch(/^HTTP\/1\.1 40[34]/);
  });
});

describe('who takes long to ask', () => {
  /** Sends a letter at a time for as long as it may. */
  async function dribble(begin: string): Promise<string> {
    const socket = connect(host.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(begin);
    const drop = setInterval(() => socket.writable && socket.write('x'), 20);
    return text(socket)
      .catch(String)
      .finally(() => clearInterval(drop));
  }

  const call = (lines: Lines) =>
    asked(host, 'POST', '/rpc', {
      'content-type': 'application/json',
      ...own,
      ...lines,
      'content-length': '900000',
    });

  test('is let go of, in the head as in the body, and others are answered meanwhile', async () => {
    const slow = Promise.all([
      ...Array.from({ length: 50 }, () => dribble('GET / HTTP/1.1\r\nx: ')),
      ...Array.from({ length: 50 }, () => dribble(call({}))),
    ]);
    expect(await rpc()).toContain('{"ok":true');
    const answers = await slow;
    expect(answers.filter((answer) => /^HTTP\/1\.1 [23]/.test(answer))).toEqual([]);
    expect(await rpc()).toContain('{"ok":true');
  });

  test('and is not heard at all without the token, however much it says', async () => {
    const sent = call({ [TOKEN_HEADER]: undefined, connection: 'keep-alive' });
    expect(statusOf(await raw(host, sent))).toBe(403);
  });
});
