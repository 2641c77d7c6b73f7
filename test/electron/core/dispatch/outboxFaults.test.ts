import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Output } from '../../../../shared/contract/index.ts';
import {
  aDispatchable,
  invitation,
  mailOffice,
  mailSettings,
  type Send,
  sendTrusting,
} from '../../../support/mailOffice.ts';
import { PASSWORD, type Script, scriptedHost, type SmtpHost } from '../../../support/smtpHost.ts';

const RECIPIENTS = 60;

/** All that a server, a line or a proxy between them did to mails in the wild. */
const faults: Record<string, Script> = {
  none: {},
  'hangs up on the call': { greeting: { hangUp: true } },
  'is busy': { greeting: { reply: '421 zu viele Verbindungen', thenHangUp: true } },
  'is restarting at the login': { AUTH: { reply: '454 gleich wieder', thenHangUp: true } },
  'does not let us in': { AUTH: { reply: '535 Passwort falsch' } },
  'does not take the sender': { MAIL: { reply: '550 Absender gesperrt' } },
  'takes the recipient later': { RCPT: { reply: '450 Greylisting' } },
  'does not know the recipient': { RCPT: { reply: '550 unbekannt' } },
  'hangs up before the message': { DATA: { hangUp: true } },
  'hangs up during the message': { body: { hangUp: true } },
  'has no space': { end: { reply: '452 Platte voll' } },
  'does not like the message': { end: { reply: '554 Spam' } },
  'loses it without a word': { end: { hangUp: true } },
  'keeps it without a word': { end: { hangUp: true, store: true } },
};
const names = Object.keys(faults);

/** For each recipient what happens at the first, second … attempt; after that nothing any more. */
const plans = fc.array(fc.array(fc.constantFrom(...names), { maxLength: 4 }), {
  minLength: RECIPIENTS,
  maxLength: RECIPIENTS,
});

type Rows = Output<'dispatch.list'>[number]['recipients'];

/** How often a message may have arrived that the screen shows so. */
const arrivals: Record<string, number[]> = { sent: [1], refused: [0], waiting: [0], uncertain: [0, 1] };

/** What the screen says is true, and nobody got a message twice. */
function expectTruth(rows: Rows, { stored }: SmtpHost): void {
  for (const { email, state } of rows) {
    const arrived = stored.filter(({ to }) => to.includes(email)).length;
    expect(arrivals[state] ?? [], `${email} is ${state} and arrived ${arrived} times`).toContain(arrived);
  }
}

const laterToday = (clock: { now: string }) => {
  clock.now = new Date(Date.parse(`${clock.now}Z`) + 4 * 3_600_000).toISOString().slice(0, 19);
};

/** Sends as the plan for the recipient has it, over a server that then follows suit. */
function sendingBy(plan: readonly string[][], script: Script): Send {
  const attempts = new Map<string, number>();
  return (settings, password, envelope, raw, options) => {
    const [to = ''] = envelope.to;
    const attempt = attempts.get(to) ?? 0;
    attempts.set(to, attempt + 1);
    const fault = plan[Number(/\d+/.exec(to)) - 1]?.[attempt] ?? 'none';
    for (const step of ['greeting', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'body', 'end'] as const)
      delete script[step];
    Object.assign(script, faults[fault]);
    return sendTrusting(settings, password, envelope, raw, options);
  };
}

test(`${RECIPIENTS} recipients, whatever the server does to each: arrived once, or shown as it is`, async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const script: Script = {};
      const host = await scriptedHost(script);
      const { call, outbox, clock, close, logged } = await mailOffice({ send: sendingBy(plan, script) });
      await call('mail.save', mailSettings(host.port));
      const { meetingId, listId } = await aDispatchable(call, RECIPIENTS);
      await call('dispatch.send', invitation(meetingId, listId, 'smtp'));
      const rows = async () => (await call('dispatch.list', { meetingId }))[0]?.recipients ?? [];
      while ((await rows()).some(({ state }) => state === 'waiting')) {
        await outbox.runOnce();
        expectTruth(await rows(), host);
        laterToday(clock);
      }
      expect((await rows()).every(({ state }) => ['sent', 'refused', 'uncertain'].includes(state))).toBe(
        true,
      );
      expect(await rows()).toHaveLength(RECIPIENTS);
      expect(logged).toEqual([]);
      await close();
      await host.close();
    }),
    { numRuns: 4 },
  );
});

/** The program dies at the n-th message it takes up: before it goes out, or after the server has taken it. */
const deaths = fc.array(fc.record({ at: fc.integer({ min: 1, max: 6 }), after: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
});

test('the program dies while sending, again and again: nobody gets a message twice, and none is called sent that is not', async () => {
  await fc.assert(
    fc.asyncProperty(deaths, async (planned) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-outbox-'));
      const file = path.join(folder, 'ratsfeder.sqlite');
      const host = await scriptedHost({});
      const first = await mailOffice({ file });
      await first.call('mail.save', mailSettings(host.port));
      const { meetingId, listId } = await aDispatchable(first.call, 20);
      await first.call('dispatch.send', invitation(meetingId, listId, 'smtp'));
      await first.close();

      for (const death of planned) {
        const dead = Promise.withResolvers<void>();
        let taken = 0;
        const send: Send = async (...args) => {
          taken += 1;
          if (taken < death.at) return sendTrusting(...args);
          if (death.after) await sendTrusting(...args);
          dead.resolve();
          // Nothing that comes after is ever reached.
          return new Promise(() => undefined);
        };
        const office = await mailOffice({ file, send, password: PASSWORD });
        const done = office.outbox.runOnce();
        await Promise.race([dead.promise, done]);
        await office.close();
      }

      const last = await mailOffice({ file });
      await last.outbox.runOnce();
      const rows = (await last.call('dispatch.list', { meetingId }))[0]?.recipients ?? [];
      expectTruth(rows, host);
      expect(rows.filter(({ state }) => state === 'waiting')).toEqual([]);
      expect(rows.filter(({ state }) => state === 'uncertain').length).toBeLessThanOrEqual(planned.length);
      expect(await last.call('audit.verify', {})).toMatchObject({ ok: true });
      await last.close();
      await host.close();
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 5 },
  );
});
