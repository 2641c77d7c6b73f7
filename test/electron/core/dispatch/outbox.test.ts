import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater } from '../../../../electron/core/kernel/instant.ts';
import { deadPort, type Script, scriptedHost } from '../../../support/smtpHost.ts';
import {
  aDispatchable,
  invitation,
  mailOffice,
  mailSettings,
  type Send,
  sendTrusting,
} from '../../../support/mailOffice.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close();
});

/** An office with one message for each of `recipients` in its outbox, and a server that follows `script`. */
async function withMessages({
  recipients = 1,
  script = {},
  ...options
}: { recipients?: number; script?: Script } & Parameters<typeof mailOffice>[0] = {}) {
  const host = await scriptedHost(script);
  const office = await mailOffice(options);
  open.push(host, office);
  await office.call('mail.save', mailSettings(host.port));
  const target = await aDispatchable(office.call, recipients);
  const { dispatch } = await office.call(
    'dispatch.send',
    invitation(target.meetingId, target.listId, 'smtp'),
  );
  const rows = async () => {
    const [info] = await office.call('dispatch.list', { meetingId: target.meetingId });
    return info?.recipients ?? [];
  };
  const states = async () => (await rows()).map(({ state }) => state);
  return { ...office, host, script, ...target, dispatchId: dispatch.id, rows, states };
}

describe('a message that goes through', () => {
  test('each recipient gets one of their own; nobody sees the others', async () => {
    const { outbox, host, states } = await withMessages({ recipients: 3 });
    expect(await outbox.runOnce()).toBe(3);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(host.stored.map(({ to }) => to)).toEqual([
      ['person1@example.org'],
      ['person2@example.org'],
      ['person3@example.org'],
    ]);
    expect(host.stored[0]?.raw.toString()).not.toContain('person2@example.org');
    expect(await outbox.runOnce()).toBe(0);
  });

  test('umlauts in the domain are kept as typed, and sent in ASCII, once for each address', async () => {
    const host = await scriptedHost({});
    const office = await mailOffice();
    open.push(host, office);
    const { call, outbox } = office;
    await call('mail.save', { ...mailSettings(host.port), fromEmail: 'rat@bürgeramt-lindenau.example' });
    const { meetingId, listId } = await aDispatchable(call, 0);
    const typed = ['ahorn@bürgerforum-lindenau.example', 'Info@köln.example', 'a@grün-weiß.example'];
    const entries = [...typed, 'info@xn--kln-sna.example'].map((email) => ({ name: '', email }));
    const [list] = await call('lists.list', {}).then((all) => all.filter(({ id }) => id === listId));
    if (!list) throw new Error('no list');
    await call('lists.save', { ...list, entries });
    await call('dispatch.send', invitation(meetingId, listId, 'smtp'));
    const [shown] = await call('dispatch.list', { meetingId });
    expect(shown?.recipients.map(({ email }) => email)).toEqual(typed);
    await outbox.runOnce();
    expect(host.stored.map(({ from }) => from)).toEqual(
      typed.map(() => 'rat@xn--brgeramt-lindenau-22b.example'),
    );
    expect(host.stored.map(({ to }) => to)).toEqual([
      ['ahorn@xn--brgerforum-lindenau-59b.example'],
      ['Info@xn--kln-sna.example'],
      ['a@xn--grn-wei-6va9w.example'],
    ]);
    for (const { raw } of host.stored) expect(String(raw)).toMatch(/^\p{ASCII}*$/u);
  });

  test('the first one sent is the day of the invitation; a later one does not move it', async () => {
    const { outbox, call, clock, meetingId, listId } = await withMessages();
    expect(await call('convening.get', { meetingId })).toMatchObject({ sentOn: null });
    await outbox.runOnce();
    const sent = { sentOn: '2026-09-01', sentTime: '09:00' };
    expect(await call('convening.get', { meetingId })).toMatchObject(sent);
    clock.now = '2026-09-03T12:00:00';
    await call('dispatch.send', invitation(meetingId, listId, 'smtp'));
    await outbox.runOnce();
    expect(await call('convening.get', { meetingId })).toMatchObject(sent);
  });

  test('what it announced is known from then on: it keeps its numbers, and a change since is told', async () => {
    const { outbox, call, meetingId, dispatchId } = await withMessages();
    const changes = async () => (await call('convening.get', { meetingId })).changes;
    const first = (await call('agenda.list', { meetingId })).find(({ kind }) => kind === 'item');
    await call('agenda.add', {
      meetingId,
      title: 'Davor',
      isPublic: true,
      parentId: null,
      beforeItemId: first?.id ?? null,
    });
    expect(await changes()).toEqual([]);
    await call('dispatch.sendAnyway', { dispatchId });
    await outbox.runOnce();
    expect(await changes()).toEqual(['Neu ist TOP 3 „Davor“ (öffentlich).']);
  });

  test('a message may be taken back as long as it waits', async () => {
    const { outbox, call, host, dispatchId, states } = await withMessages({ recipients: 2 });
    await call('dispatch.cancel', { dispatchId });
    expect(await outbox.runOnce()).toBe(0);
    expect(await states()).toEqual(['cancelled', 'cancelled']);
    expect(host.stored).toEqual([]);
  });

  test('the log says what was sent to whom', async () => {
    const { outbox, call } = await withMessages();
    await outbox.runOnce();
    const entries = await call('audit.list', { before: null });
    expect(entries.map(({ sentence }) => sentence)).toContain('„Einladung“ an Person 1 versandt.');
  });
});

describe('what is needed to send', () => {
  test('without the password everything waits until it is known', async () => {
    const { outbox, call, states, host } = await withMessages({ password: '' });
    expect(await outbox.runOnce()).toBe(0);
    expect(await states()).toEqual(['waiting']);
    expect(await call('mail.setPassword', { password: 'Schlüssel', remember: true })).toEqual({
      canKeep: false,
      isKnown: true,
    });
    expect(await outbox.runOnce()).toBe(1);
    expect(host.stored).toHaveLength(1);
  });

  test('a wrong password is tried once, not once for each message, and a new one at once', async () => {
    const script: Script = { AUTH: { reply: '535 Benutzername oder Passwort falsch' } };
    const { outbox, call, rows, states } = await withMessages({ recipients: 5, script });
    expect(await outbox.runOnce()).toBe(1);
    const tried = (await rows()).filter(({ attempts }) => attempts > 0);
    expect(tried).toHaveLength(1);
    expect(tried[0]).toMatchObject({ state: 'waiting', nextTryAt: '2026-09-01T09:01:00' });
    expect(tried[0]?.problem).toContain('nimmt die Anmeldung nicht an');
    delete script.AUTH;
    await call('mail.setPassword', { password: 'neu', remember: false });
    expect(await outbox.runOnce()).toBe(5);
    expect(new Set(await states())).toEqual(new Set(['sent']));
  });
});

describe('a server that does not let us in', () => {
  test('hears of a wrong password by one message, ever more rarely: sixty of them lock no account', async () => {
    const script: Script = { AUTH: { reply: '535 Benutzername oder Passwort falsch' } };
    const { outbox, clock, rows, states } = await withMessages({ recipients: 60, script });
    let logins = 0;
    for (let minute = 0; minute <= 120; minute++) {
      clock.now = minutesLater('2026-09-01T09:00:00', minute);
      logins += await outbox.runOnce();
    }
    expect(logins).toBe(5);
    expect((await rows()).filter(({ attempts }) => attempts > 0)).toHaveLength(1);
    delete script.AUTH;
    clock.now = '2026-09-02T09:00:00';
    expect(await outbox.runOnce()).toBe(60);
    expect(new Set(await states())).toEqual(new Set(['sent']));
  });
});

test('a server that is gone for a week costs no message its life', async () => {
  const office = await mailOffice();
  open.push(office);
  const { call, outbox, clock } = office;
  await call('mail.save', mailSettings(await deadPort()));
  const { meetingId, listId } = await aDispatchable(call, 3);
  await call('dispatch.send', invitation(meetingId, listId, 'smtp'));
  for (let hour = 0; hour < 7 * 24; hour += 4) {
    clock.now = minutesLater('2026-09-01T09:00:00', hour * 60);
    await outbox.runOnce();
  }
  const [info] = await call('dispatch.list', { meetingId });
  expect(info?.recipients.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
});

describe('a clock that was wrong', () => {
  test('set right, a wrong password is still tried once and not by every message', async () => {
    const script: Script = { AUTH: { reply: '535 5.7.8 nein' } };
    const { outbox, clock, rows } = await withMessages({
      recipients: 10,
      script,
      now: '2027-09-01T09:00:00',
    });
    clock.now = '2026-09-01T09:00:00';
    expect(await outbox.runOnce()).toBe(1);
    expect((await rows()).reduce((sum, { attempts }) => sum + attempts, 0)).toBe(1);
  });

  test('a year ahead when the message was made, and set right: the message does not wait that year', async () => {
    const { outbox, clock, states } = await withMessages({ now: '2027-09-01T09:00:00' });
    clock.now = '2026-09-01T09:00:00';
    expect(await outbox.runOnce()).toBe(1);
    expect(await states()).toEqual(['sent']);
  });

  test('set back by an hour in autumn, nothing is tried before its time', async () => {
    const script: Script = { RCPT: { reply: '450 später' } };
    const { outbox, clock, rows } = await withMessages({ script, now: '2026-10-25T02:59:00' });
    await outbox.runOnce();
    clock.now = '2026-10-25T02:00:00';
    expect(await outbox.runOnce()).toBe(0);
    expect((await rows())[0]).toMatchObject({ nextTryAt: '2026-10-25T03:00:00' });
  });
});

describe('a server that is not there', () => {
  test('is called once, not once for each message, and all go out when it is back', async () => {
    const { outbox, call, host, rows, clock } = await withMessages({ recipients: 3 });
    await call('mail.save', mailSettings(await deadPort()));
    expect(await outbox.runOnce()).toBe(1);
    expect((await rows()).map(({ state, nextTryAt }) => [state, nextTryAt])).toEqual(
      Array.from({ length: 3 }, () => ['waiting', '2026-09-01T09:01:00']),
    );
    clock.now = '2026-09-01T09:00:30';
    await call('mail.save', mailSettings(host.port));
    expect(await outbox.runOnce()).toBe(3);
    expect(host.stored).toHaveLength(3);
  });
});

describe('a message that does not go through', () => {
  const script: Script = {};
  let office: Awaited<ReturnType<typeof withMessages>>;
  beforeEach(async () => {
    for (const step of ['greeting', 'RCPT', 'DATA', 'end'] as const) delete script[step];
    office = await withMessages({ script });
  });
  const only = async () => (await office.rows())[0];

  test('"not now" is tried again after 1, 5, 15 and 60 minutes, then every four hours, eight times in all', async () => {
    script.RCPT = { reply: '450 Postfach belegt' };
    const waits: number[] = [];
    for (;;) {
      expect(await office.outbox.runOnce()).toBe(1);
      const { nextTryAt = null } = (await only()) ?? {};
      if (nextTryAt === null) break;
      waits.push((Date.parse(`${nextTryAt}Z`) - Date.parse(`${office.clock.now}Z`)) / 60_000);
      expect(await office.outbox.runOnce()).toBe(0);
      office.clock.now = nextTryAt;
    }
    expect(waits).toEqual([1, 5, 15, 60, 240, 240, 240]);
    expect(await only()).toMatchObject({ state: 'refused', attempts: 8 });
    expect((await only())?.problem).toContain('Nach 8 Versuchen aufgegeben.');
  });

  test('"never" is shown at once with the words of the server', async () => {
    script.RCPT = { reply: '550 Postfach unbekannt' };
    await office.outbox.runOnce();
    expect(await only()).toMatchObject({ state: 'refused', nextTryAt: null });
    expect((await only())?.problem).toContain('Postfach unbekannt');
  });

  test('a line cut before the message was over is tried again', async () => {
    script.DATA = { hangUp: true };
    await office.outbox.runOnce();
    expect((await only())?.state).toBe('waiting');
    delete script.DATA;
    office.clock.now = '2026-09-01T09:01:00';
    await office.outbox.runOnce();
    expect((await only())?.state).toBe('sent');
    expect(office.host.stored).toHaveLength(1);
  });

  test('a line cut before the last answer leaves it uncertain, and only the clerk sends it again', async () => {
    script.end = { hangUp: true, store: true };
    await office.outbox.runOnce();
    expect(await only()).toMatchObject({ state: 'uncertain', nextTryAt: null });
    const [entry] = await office.call('audit.list', { before: null });
    expect(entry?.sentence).toMatch(/^„Einladung“ an Person 1: Ausgang ungewiss\. .*steht nicht fest/);
    expect((await only())?.problem).toContain('steht nicht fest');
    office.clock.now = '2026-09-15T09:00:00';
    expect(await office.outbox.runOnce()).toBe(0);
    delete script.end;
    await office.call('dispatch.retry', { recipientIds: [(await only())?.id ?? ''] });
    expect(await office.outbox.runOnce()).toBe(1);
    const ids = office.host.stored.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw.toString())?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('what waits, was sent or was cancelled cannot be sent again', async () => {
    const id = (await only())?.id ?? '';
    const refused = { code: 'NOT_FOUND', what: 'dispatch' };
    await expect(office.call('dispatch.retry', { recipientIds: [id] })).rejects.toMatchObject({
      data: refused,
    });
    await office.outbox.runOnce();
    await expect(office.call('dispatch.retry', { recipientIds: [id] })).rejects.toMatchObject({
      data: refused,
    });
    expect(office.host.stored).toHaveLength(1);
  });
});

describe('one that fails does not hold up the others', () => {
  test('a message that the server always drops is passed over', async () => {
    const script: Script = {};
    const { outbox, clock, call, meetingId, listId, rows } = await withMessages({ script });
    script.DATA = { hangUp: true };
    await outbox.runOnce();
    clock.now = '2026-09-01T10:00:00';
    delete script.DATA;
    script.RCPT = { reply: '450 später' };
    await call('dispatch.send', invitation(meetingId, listId, 'smtp'));
    expect(await outbox.runOnce()).toBe(2);
    expect((await rows()).map(({ attempts }) => attempts)).toEqual([1]);
  });
});

describe('starting and stopping', () => {
  test('once started it sends on its own what it is told of, and stopping waits for the message under way', async () => {
    const reached = Promise.withResolvers<void>();
    const script: Script = {
      end: { reply: '250 angenommen', store: true, tell: () => reached.resolve() },
    };
    const host = await scriptedHost(script);
    const office = await mailOffice();
    open.push(host, office);
    await office.call('mail.save', mailSettings(host.port));
    const { meetingId, listId } = await aDispatchable(office.call);
    office.outbox.wake();
    await office.call('dispatch.send', invitation(meetingId, listId, 'smtp'));
    office.outbox.wake();
    await reached.promise;
    await office.outbox.stop();
    const [info] = await office.call('dispatch.list', { meetingId });
    expect(info?.recipients[0]?.state).toBe('sent');
    await office.call('dispatch.send', invitation(meetingId, listId, 'smtp'));
    office.outbox.wake();
    expect(await office.outbox.runOnce()).toBe(0);
    expect(host.stored).toHaveLength(1);
    expect(office.logged).toEqual([]);
  });

  test.each([
    ['the whole message was handed over', 'end', 'uncertain'],
    ['the server had not said a word', 'greeting', 'waiting'],
  ] as const)('broken off when %s: %s → %s', async (_title, step, state) => {
    const reached = Promise.withResolvers<void>();
    const script: Script = { [step]: { silence: true, tell: () => reached.resolve() } };
    const { outbox, rows } = await withMessages({ script, graceMs: 50 });
    const pass = outbox.runOnce();
    await reached.promise;
    await outbox.stop();
    await pass;
    expect((await rows())[0]).toMatchObject({ state });
  });

  test('what became of a message could not be written down: it is uncertain, not sent again', async () => {
    let isLost = true;
    const send: Send = async (...args) => {
      const verdict = await sendTrusting(...args);
      if (isLost) throw new Error('lost');
      return verdict;
    };
    const { outbox, states, host } = await withMessages({ recipients: 2, send });
    await expect(outbox.runOnce()).rejects.toThrow('lost');
    isLost = false;
    expect(await outbox.runOnce()).toBe(1);
    expect(await states()).toEqual(['uncertain', 'sent']);
    expect(host.stored).toHaveLength(2);
  });

  test('two calls at once are one sender', async () => {
    const { outbox, host } = await withMessages({ recipients: 4 });
    await Promise.all([outbox.runOnce(), outbox.runOnce(), outbox.runOnce()]);
    expect(host.stored).toHaveLength(4);
  });
});
