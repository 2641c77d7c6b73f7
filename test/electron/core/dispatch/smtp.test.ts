import { attachmentOf } from '../../../support/mailAttachment.ts';
import { once } from 'node:events';
import net from 'node:net';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, test } from 'vitest';
import { composeMail, type Mail } from '../../../../electron/core/dispatch/message.ts';
import { sendMail, type SmtpSettings, testConnection } from '../../../../electron/core/dispatch/smtp.ts';
import { selfSigned } from '../../../support/certificate.ts';
import {
  type Behaviour,
  deadPort,
  hostCertificate,
  PASSWORD,
  reply,
  type Script,
  scriptedHost,
  type SmtpHost,
  smtpHost,
  type Step,
  USER,
} from '../../../support/smtpHost.ts';

const mail: Mail = {
  messageId: '<m1@hauptamt.example>',
  from: { name: 'Geschäftsstelle', email: 'rat@hauptamt.example' },
  to: [{ name: 'Ute Müßig', email: 'ute@example.org' }],
  bcc: [],
  subject: 'Einladung zur Sitzung – Größeres',
  text: 'Sehr geehrte Frau Müßig,\n.\nanbei die Einladung.\n',
  attachments: [
    attachmentOf({
      fileName: 'Einladung.pdf',
      bytes: new Uint8Array(5_000).fill(46),
      mediaType: 'application/pdf',
    }),
  ],
  sentAt: '2026-11-21T10:00:00Z',
};
const envelope = { from: 'rat@hauptamt.example', to: ['ute@example.org'] };
const raw = await composeMail(mail);
/** More than the buffers between two programs hold, so that it cannot be on its way as a whole. */
const huge = Buffer.from('Eine Zeile mit einigem Text darin, nichts Besonderes.\r\n'.repeat(600_000));

const open: SmtpHost[] = [];
const opened = async (host: Promise<SmtpHost>) => {
  open.push(await host);
  return host;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()));
});

const settings = (host: { port: number }, change: Partial<SmtpSettings> = {}): SmtpSettings => ({
  host: '127.0.0.1',
  port: host.port,
  security: 'tls',
  user: USER,
  ca: hostCertificate.cert,
  ...change,
});
const patient = { timeoutMs: 60_000 };
const send = (
  host: { port: number },
  change: Partial<SmtpSettings> = {},
  password: string | null = PASSWORD,
) => sendMail(settings(host, change), password, envelope, raw, patient);

const ways = [
  ['tls', { secure: true }],
  ['starttls', { secure: false }],
] as const;

describe.each(ways)('a real server, by %s', (security, options) => {
  test('takes the message as it is, once, and says so', async () => {
    const host = await opened(smtpHost(options));
    expect(await send(host, { security })).toEqual({ kind: 'sent', reply: '250 angenommen' });
    expect(host.stored).toEqual([{ raw: Buffer.from(raw), ...envelope }]);
    const read = await PostalMime.parse(host.stored[0]?.raw ?? '');
    expect(read).toMatchObject({ subject: mail.subject, to: [{ name: 'Ute Müßig' }] });
    expect(read.text?.trimEnd()).toBe(mail.text.trimEnd());
  });

  test('that asks for no login is not told the password', async () => {
    const host = await opened(smtpHost({ ...options, authOptional: true }));
    expect(await send(host, { security, user: '' })).toMatchObject({ kind: 'sent' });
    expect([host.stored.length, host.passwords]).toEqual([1, []]);
  });

  test('refuses a wrong password', async () => {
    const host = await opened(smtpHost(options));
    const verdict = await send(host, { security }, 'falsch');
    expect(verdict).toMatchObject({ kind: 'refused', reason: 'login', reply: /^535 .*falsch/ });
    expect(host.stored).toEqual([]);
  });

  test('that knows only AUTH LOGIN is spoken to that way', async () => {
    const host = await opened(smtpHost({ ...options, authMethods: ['LOGIN'] }));
    expect(await send(host, { security })).toMatchObject({ kind: 'sent' });
    expect(host.passwords).toEqual([PASSWORD]);
  });

  test('is told nothing when its certificate comes from an unknown authority', async () => {
    const host = await opened(smtpHost(options));
    const { ca: _, ...unknown } = settings(host, { security });
    const verdict = await sendMail(unknown, PASSWORD, envelope, raw, patient);
    expect(verdict).toMatchObject({ kind: 'refused', reason: 'certificate' });
    expect([host.stored, host.passwords]).toEqual([[], []]);
  });

  test('is told nothing when its certificate is another host’s', async () => {
    const other = selfSigned({ name: 'mail.example.org' });
    const host = await opened(smtpHost({ ...options, ...other }));
    const verdict = await send(host, { security, ca: other.cert });
    expect(verdict).toMatchObject({ kind: 'refused', reason: 'certificate' });
    expect([host.stored, host.passwords]).toEqual([[], []]);
  });

  test('is told nothing when it speaks only TLS 1.1', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
    const host = await opened(smtpHost({ ...options, ...old }));
    expect(await send(host, { security })).toMatchObject({ kind: 'refused', reason: 'noTls' });
    expect([host.stored, host.passwords]).toEqual([[], []]);
  });

  test.each(['PIPELINING', 'no PIPELINING'])(
    'sends to all recipients or to none (%s)',
    async (pipelining) => {
      const host = await opened(
        smtpHost({
          ...options,
          hidePIPELINING: pipelining === 'no PIPELINING',
          onRcptTo({ address }, _session, answer) {
            const code = Number(/^code(\d+)/.exec(address)?.[1] ?? 250);
            answer(code === 250 ? null : reply(code, 'Empfänger nicht angenommen'));
          },
        }),
      );
      const sendTo = (...to: string[]) =>
        sendMail(settings(host, { security }), PASSWORD, { from: envelope.from, to }, raw, patient);
      const one = 'ute@example.org';
      expect(await sendTo(one, 'code550@example.org')).toMatchObject({
        kind: 'refused',
        reason: 'recipient',
        reply: /^550/,
      });
      expect(await sendTo('code450@example.org', one)).toMatchObject({
        kind: 'retry',
        reason: 'busy',
        reply: /^450/,
      });
      expect(await sendTo('code450@example.org', one, 'code550@example.org')).toMatchObject({
        kind: 'refused',
      });
      expect(await sendTo('code450@example.org', 'code550@example.org')).toMatchObject({ kind: 'refused' });
      expect(host.stored).toEqual([]);
      expect(await sendTo(one, 'ben@example.org')).toMatchObject({ kind: 'sent' });
      await host.close();
      expect(host.stored.map(({ to }) => to)).toEqual([[one, 'ben@example.org']]);
    },
  );

  test('a message larger than it takes is refused', async () => {
    const host = await opened(smtpHost({ ...options, size: 1_000 }));
    expect(await send(host, { security })).toMatchObject({ kind: 'refused', reason: 'content' });
    expect(host.stored).toEqual([]);
  });

  test('passes the trial of the connection, or says why not', async () => {
    const host = await opened(smtpHost(options));
    const trial = (password: string | null) =>
      testConnection(settings(host, { security }), password, patient);
    expect(await trial(PASSWORD)).toMatchObject({ kind: 'connected', reply: /^235/ });
    expect(await trial('falsch')).toMatchObject({ kind: 'refused', reason: 'login' });
    expect(await trial(null)).toMatchObject({ kind: 'refused', reason: 'login' });
    expect(host.stored).toEqual([]);
  });
});

describe('without encryption', () => {
  test('neither password nor message go out: the server offers no STARTTLS', async () => {
    const host = await opened(
      smtpHost({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, authOptional: true }),
    );
    for (const user of [USER, '']) {
      expect(await send(host, { security: 'starttls', user })).toMatchObject({
        kind: 'refused',
        reason: 'noTls',
      });
    }
    expect([host.stored, host.passwords]).toEqual([[], []]);
  });

  test('neither password nor message go out: the port speaks in the clear first', async () => {
    const host = await opened(smtpHost({ secure: false }));
    expect(await send(host, { security: 'tls' })).toMatchObject({ kind: 'refused', reason: 'noTls' });
    expect([host.stored, host.passwords]).toEqual([[], []]);
  });
});

describe('without a server', () => {
  test.each(['tls', 'starttls'] as const)('it may be tried again: nobody listens (%s)', async (security) => {
    const nobody = { port: await deadPort() };
    const refused = { kind: 'retry', reason: 'noConnection', reply: 'ECONNREFUSED' };
    expect(await send(nobody, { security })).toEqual(refused);
    expect(await testConnection(settings(nobody, { security }), PASSWORD, patient)).toEqual(refused);
  });

  test('it may be tried again: the call is never taken', async () => {
    const silent = net.createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const verdict = await sendMail(settings({ port }), PASSWORD, envelope, raw, { timeoutMs: 200 });
    silent.close();
    expect(verdict).toMatchObject({ kind: 'retry', reason: 'noConnection' });
  });

  test('it may be tried again: the name is unknown', async () => {
    const verdict = await send({ port: 25 }, { host: 'mail.invalid' });
    expect(verdict).toMatchObject({ kind: 'retry', reason: 'noConnection' });
  });

  test.each([
    [{ from: 'rät@example.org', to: ['ute@example.org'] }, 'sender'],
    [{ from: 'rat@example.org', to: ['ute@example.org', 'jörg@example.org'] }, 'recipient'],
    [{ from: 'rat@example.org', to: ['ute@example.org>\r\nDATA'] }, 'recipient'],
    [{ from: 'rat@example.org', to: [] }, 'recipient'],
  ])('an address that cannot work is refused at once: %j', async (wrong, reason) => {
    const verdict = await sendMail(settings({ port: 1 }), PASSWORD, wrong, raw, patient);
    expect(verdict).toEqual({ kind: 'refused', reason, reply: '' });
  });
});

test('an umlaut domain goes to the server in ASCII', async () => {
  const host = await opened(scriptedHost({}));
  const to = ['ute@bürgeramt.de'];
  expect(await sendMail(settings(host), PASSWORD, { from: envelope.from, to }, raw, patient)).toMatchObject({
    kind: 'sent',
  });
  expect(host.stored[0]?.to).toEqual(['ute@xn--brgeramt-65a.de']);
});

const steps: Step[] = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'body', 'end'];
const permanent: Partial<Record<Step, string>> = {
  AUTH: 'login',
  MAIL: 'sender',
  RCPT: 'recipient',
  DATA: 'content',
  body: 'content',
  end: 'content',
};

describe.each([[[]], [['PIPELINING', 'SIZE 100000000']]])('a server with %j', (extensions) => {
  /** Sends to a server that does something at one step; the verdict, and how often the message was kept. */
  async function at(
    step: Step,
    behaviour: Behaviour,
    options: { timeoutMs: number; signal?: AbortSignal } = patient,
  ) {
    const host = await scriptedHost({ [step]: behaviour }, extensions);
    const message = step === 'body' ? huge : raw;
    const verdict = await sendMail(settings(host), PASSWORD, envelope, message, options);
    await host.close();
    return { ...verdict, stored: host.stored.length };
  }

  test('that answers as it should has the message once', async () => {
    expect(await at('end', { reply: '250 da', store: true })).toEqual({
      kind: 'sent',
      reply: '250 da',
      stored: 1,
    });
    const gone = { reply: '250-da\r\n250 wirklich', store: true, thenHangUp: true };
    expect(await at('end', gone)).toMatchObject({ kind: 'sent', stored: 1 });
  });

  test.each(steps)('that says "not now" at %s has nothing: it may be tried again', async (step) => {
    const reason = step === 'AUTH' ? 'login' : 'busy';
    expect(await at(step, { reply: '451 später' })).toEqual({
      kind: 'retry',
      reason,
      reply: '451 später',
      stored: 0,
    });
    // In the middle of a message the answer of one who hangs up is lost on the way.
    const closing = { reply: '421 zu viele', thenHangUp: step !== 'body' };
    expect(await at(step, closing)).toEqual({
      kind: 'retry',
      reason: 'busy',
      reply: '421 zu viele',
      stored: 0,
    });
  });

  test.each(steps)('that says "never" at %s has nothing: trying again is useless', async (step) => {
    const reason = permanent[step] ?? 'other';
    expect(await at(step, { reply: '554 nein' })).toEqual({
      kind: 'refused',
      reason,
      reply: '554 nein',
      stored: 0,
    });
  });

  test.each(steps.slice(0, -1))('that hangs up at %s has nothing: it may be tried again', async (step) => {
    expect(await at(step, { hangUp: true })).toMatchObject({ kind: 'retry', reason: 'dropped', stored: 0 });
  });

  test.each([true, false])('that hangs up instead of the last answer may have it (%s)', async (store) => {
    const verdict = await at('end', { hangUp: true, store });
    expect(verdict).toMatchObject({ kind: 'uncertain', reason: 'dropped', stored: Number(store) });
  });

  /** Waits as briefly as this machine allows: where it did not get to the step in that time, for twice as long. */
  async function silentAt(step: Step) {
    for (let timeoutMs = 400; ; timeoutMs *= 2) {
      let isReached = false;
      const tell = () => {
        isReached = true;
      };
      const verdict = await at(step, { silence: true, tell }, { timeoutMs });
      if (isReached) return verdict;
    }
  }

  test.each(steps)('that falls silent at %s is not waited for forever', async (step) => {
    expect(await silentAt(step)).toMatchObject({
      kind: step === 'end' ? 'uncertain' : 'retry',
      reason: 'timeout',
      stored: 0,
    });
  });

  test.each(steps)('can be given up on at %s', async (step) => {
    const giveUp = new AbortController();
    const behaviour: Behaviour = { silence: true, tell: () => giveUp.abort() };
    const verdict = await at(step, behaviour, { ...patient, signal: giveUp.signal });
    expect(verdict).toMatchObject({
      kind: step === 'end' ? 'uncertain' : 'retry',
      reason: 'dropped',
      stored: 0,
    });
  });

  test('that talks nonsense leaves it open only at the very end', async () => {
    for (const nonsense of ['HTTP/1.1 400 Bad Request', '250', '354 weiter', '']) {
      expect(await at('greeting', { reply: nonsense || 'x' })).toMatchObject({ kind: 'retry', stored: 0 });
    }
    for (const nonsense of ['354 weiter', 'hm', '150 vielleicht']) {
      expect(await at('end', { reply: nonsense, store: true })).toMatchObject({
        kind: 'uncertain',
        stored: 1,
      });
    }
    expect(await at('body', { reply: '250 schon gut' })).toMatchObject({ kind: 'retry', stored: 0 });
  });
});

test('the server does not learn the name of this machine', async () => {
  const names: string[] = [];
  const host = await opened(
    smtpHost({
      secure: true,
      onMailFrom(_address, { hostNameAppearsAs }, answer) {
        names.push(hostNameAppearsAs);
        answer();
      },
    }),
  );
  expect(await send(host)).toMatchObject({ kind: 'sent' });
  expect(names).toEqual(['[127.0.0.1]']);
});

const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['in the clear', PASSWORD],
  ['as the line of AUTH PLAIN', base64(`\0${USER}\0${PASSWORD}`)],
  ['as the line of AUTH LOGIN', base64(PASSWORD)],
])('a server that repeats the password %s is not quoted with it', async (_title, told) => {
  const host = await opened(scriptedHost({ AUTH: { reply: `535 was ist ${told}?` } }));
  const refused = { kind: 'refused', reason: 'login', reply: '535 was ist …?' };
  expect(await send(host)).toEqual(refused);
  expect(await testConnection(settings(host), PASSWORD, patient)).toEqual(refused);
});

test('a sending given up on before it begins is not begun', async () => {
  const host = await opened(smtpHost({ secure: true }));
  const options = { ...patient, signal: AbortSignal.abort() };
  const verdict = await sendMail(settings(host), PASSWORD, envelope, raw, options);
  expect(verdict).toMatchObject({ kind: 'retry', reason: 'dropped' });
  expect([host.stored, host.passwords]).toEqual([[], []]);
});

test('whatever servers do, "sent" is stored once, "retry" and "refused" are stored nowhere', async () => {
  const codes = fc.constantFrom(
    '250',
    '354',
    '235',
    '220',
    '421',
    '450',
    '500',
    '503',
    '530',
    '552',
    '554',
    '999',
  );
  const behaviour: fc.Arbitrary<Behaviour> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ reply: codes.map((code) => `${code} so`), thenHangUp: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.constant({ hangUp: true as const }) },
  );
  const last = fc.tuple(behaviour, fc.boolean()).map(([each, kept]): Behaviour => {
    // An honest server: what it accepts it has, what it refuses it has not.
    if (!('reply' in each)) return { ...each, store: kept };
    return { ...each, store: each.reply.startsWith('2') || (!/^[45]/.test(each.reply) && kept) };
  });
  const early = steps.slice(0, 6);
  const faults = fc.array(fc.tuple(fc.constantFrom(...early), behaviour), { maxLength: 2, size: 'max' });
  const script = fc
    .tuple(faults, fc.option(last, { freq: 4 }))
    .map(([each, end]): Script => ({ ...Object.fromEntries(each), ...(end && { end }) }));
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(script, fc.subarray(['PIPELINING', 'SIZE']), async (behaviours, extensions) => {
      const host = await scriptedHost(behaviours, extensions);
      const verdict = await sendMail(settings(host), PASSWORD, envelope, raw, { timeoutMs: 500 });
      await host.close();
      seen.add(verdict.kind);
      if (verdict.kind !== 'uncertain') expect(host.stored).toHaveLength(verdict.kind === 'sent' ? 1 : 0);
    }),
    { numRuns: 300 },
  );
  expect([...seen].toSorted()).toEqual(['refused', 'retry', 'sent', 'uncertain']);
});
