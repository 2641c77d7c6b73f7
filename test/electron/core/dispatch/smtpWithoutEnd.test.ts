import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import tls from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sendMail, type SmtpSettings, testConnection } from '../../../../electron/core/dispatch/smtp.ts';
import { hostCertificate, PASSWORD, USER } from '../../../support/smtpHost.ts';

const envelope = { from: 'rat@hauptamt.example', to: ['ute@example.org'] };
const raw = Buffer.from('Subject: Einladung\r\n\r\nSehr geehrte Frau Müßig\r\n');
/** The server is never silent for so long. */
const timeoutMs = 60_000;

const answers: [step: string, said: RegExp, reply: string][] = [
  ['EHLO', /^EHLO/, '250 AUTH PLAIN'],
  ['AUTH', /^AUTH/, '235 angemeldet'],
  ['MAIL', /^MAIL/, '250 gut'],
  ['RCPT', /^RCPT/, '250 gut'],
  ['DATA', /^DATA/, '354 los'],
  ['end', /^\.$/, '250 angenommen'],
  ['QUIT', /^QUIT/, '221 auf Wiedersehen'],
];

/** A mail server over TLS whose answer at one step has no end: a line of it every few milliseconds. */
async function endlessAt(step: string) {
  const open = new Set<Socket>();
  let isReached = false;
  const server = tls.createServer(hostCertificate, (socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    const answer = (at: string, reply: string) => {
      if (at !== step) return socket.write(`${reply}\r\n`);
      isReached = true;
      const drop = setInterval(() => socket.write(`${reply.slice(0, 3)}-noch nicht fertig\r\n`), 20);
      return socket.on('close', () => clearInterval(drop));
    };
    let rest = '';
    socket.on('data', (part: Buffer) => {
      const lines = (rest + part.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const found = answers.find(([, said]) => said.test(line));
        if (found) answer(found[0], found[2]);
      }
    });
    answer('greeting', '220 bereit');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hungUp = () =>
    open.size === 0 ? undefined : Promise.all([...open].map((one) => once(one, 'close')));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const settings: SmtpSettings = {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    security: 'tls',
    user: USER,
    ca: hostCertificate.cert,
  };
  return { settings, hungUp, isReached: () => isReached };
}

/** Has as little time for all of it as this machine allows: where it did not get to the step, twice as much. */
async function sentTo({ settings, hungUp, isReached }: Awaited<ReturnType<typeof endlessAt>>) {
  for (let wholeMs = 300; ; wholeMs *= 2) {
    const verdict = await sendMail(settings, PASSWORD, envelope, raw, { timeoutMs, wholeMs });
    await hungUp();
    if (isReached()) return verdict;
  }
}

describe('a mail server whose answer never ends', () => {
  test.each(['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'])(
    'at %s is given up: the message may be sent another time',
    async (step) => {
      expect(await sentTo(await endlessAt(step))).toMatchObject({ kind: 'retry', reason: 'timeout' });
    },
  );

  test('behind the message is given up: it may have taken it', async () => {
    expect(await sentTo(await endlessAt('end'))).toMatchObject({ kind: 'uncertain', reason: 'timeout' });
  });

  test('is told when the connection is tried', async () => {
    const { settings } = await endlessAt('greeting');
    expect(await testConnection(settings, PASSWORD, { timeoutMs, wholeMs: 300 })).toMatchObject({
      reason: 'timeout',
    });
  });

  test('at its farewell holds neither the message nor the line', async () => {
    const { settings, hungUp } = await endlessAt('QUIT');
    const patient = { timeoutMs: 1000, wholeMs: 60_000 };
    expect(await sendMail(settings, PASSWORD, envelope, raw, patient)).toMatchObject({ kind: 'sent' });
    await hungUp();
  });
});
