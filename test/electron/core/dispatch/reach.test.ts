import { afterEach, expect, test } from 'vitest';
import { aBody, aChair, aMeeting, aMember, anItem, setState } from '../../../support/app.ts';
import { invitation, mailOffice, mailSettings } from '../../../support/mailOffice.ts';
import { reply, smtpHost } from '../../../support/smtpHost.ts';
import { nobodyMissed } from '../../../../shared/domain/meeting/reach.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close();
});

const answers = [
  ['@refuses.example', reply(550, 'unbekannt')],
  ['@later.example', reply(451, 'später')],
] as const;

/** Three members, of whom Frau Adler has no address, and a server that knows nobody at refuses.example and puts off later.example. */
async function office() {
  const host = await smtpHost({
    secure: true,
    onRcptTo: ({ address }, _session, answer) =>
      answer(answers.find(([domain]) => address.endsWith(domain))?.[1] ?? null),
  });
  const mails = await mailOffice();
  open.push(host, mails);
  const { call, outbox, clock } = mails;
  await call('mail.save', mailSettings(host.port));
  const bodyId = await aBody(call);
  const member = (formOfAddress: 'Frau' | 'Herr', familyName: string, email: string) =>
    aMember(call, { bodyId, formOfAddress, givenName: 'Toni', familyName, email });
  const adler = await member('Frau', 'Adler', '');
  const kaya = await member('Herr', 'Kaya', 'kaya@example.org');
  const sow = await member('Frau', 'Sow', 'sow@example.org');
  const { id: meetingId } = await aMeeting(call, { bodyId });
  await aChair(call, meetingId);
  await anItem(call, { meetingId, title: 'Fest der Kulturen' });
  const listId = (await call('lists.list', {})).find(({ source }) => source === 'members')?.id ?? '';
  const send = async (way: 'smtp' | 'draft' | 'folder', lists = [listId]) => {
    const { dispatch } = await call('dispatch.send', {
      ...invitation(meetingId, listId, way),
      listIds: lists,
    });
    if (way === 'smtp') await outbox.runOnce();
    const [sentOn = '', time = ''] = clock.now.split('T');
    const sent = { dispatchId: dispatch.id, sentOn, sentTime: time.slice(0, 5) };
    if (way !== 'smtp') await call('dispatch.noteSent', sent);
  };
  const messageTo = async (email: string) =>
    (await call('dispatch.list', { meetingId }))
      .flatMap(({ recipients }) => recipients)
      .find((one) => one.email === email)?.id ?? '';
  const move = async (personId: string, email: string) => {
    const person = (await call('people.list', {})).find(({ id }) => id === personId);
    if (!person) throw new Error('nobody');
    await call('people.save', { ...person, email });
  };
  const said = async () => (await call('convening.get', { meetingId })).verdictSentence;
  const reach = async () => (await call('convening.get', { meetingId })).reach;
  return { ...mails, bodyId, meetingId, listId, adler, kaya, sow, send, messageTo, move, said, reach };
}

const others =
  'Gegenüber den Übrigen ist die Ladungsfrist eingehalten: Die Einladung ging sechs Tage vor Ablauf der Frist hinaus.';
const kept = 'Die Ladungsfrist ist eingehalten: Die Einladung ging sechs Tage vor Ablauf der Frist hinaus.';

test('towards whom the Einladung did not reach the period is not kept: they are named, with the reason', async () => {
  const { kaya, send, messageTo, move, call, clock, said, reach } = await office();
  await move(kaya.personId, 'kaya@refuses.example');
  await send('smtp');
  expect(await said()).toBe(
    `Die Einladung hat 2 von 3 nicht erreicht: Frau Adler (keine E-Mail-Adresse), Herr Kaya (nicht versandt). Gegenüber den Übrigen ist die Ladungsfrist eingehalten: Die Einladung ging sechs Tage vor Ablauf der Frist hinaus.`,
  );
  clock.now = '2026-09-03T08:00:00';
  const recipientId = await messageTo('sow@example.org');
  await call('dispatch.noteReturned', { recipientId, returnedOn: '2026-09-02' });
  expect(await said()).toBe(
    'Die Einladung hat 3 von 3 nicht erreicht: Frau Adler (keine E-Mail-Adresse), Herr Kaya (nicht versandt), Frau Sow (kam am 02.09.2026 zurück).',
  );
  await call('dispatch.noteReturned', { recipientId, returnedOn: null });
  expect((await reach()).unreached.map(({ why }) => why)).toEqual(['noAddress', 'refused']);
});

test('who gets it later is reached, and stays so with another address', async () => {
  const { adler, kaya, send, messageTo, move, call, said } = await office();
  await send('smtp');
  await call('dispatch.noteReturned', {
    recipientId: await messageTo('kaya@example.org'),
    returnedOn: '2026-09-01',
  });
  await move(adler.personId, 'adler@example.org');
  await move(kaya.personId, 'kaya@neu.example');
  expect(await said()).toContain(
    'Frau Adler (noch nicht angeschrieben), Herr Kaya (kam am 01.09.2026 zurück).',
  );
  await send('smtp');
  await move(adler.personId, 'adler@neu.example');
  expect(await said()).toBe(kept);
});

test('who got it after the period is named with the day, and towards them it is not kept (R7)', async () => {
  const { adler, kaya, sow, send, messageTo, move, call, clock, outbox, said, reach } = await office();
  await move(adler.personId, 'adler@example.org');
  await move(sow.personId, 'sow@later.example');
  await send('smtp');
  const recipientId = await messageTo('kaya@example.org');
  await call('dispatch.noteReturned', { recipientId, returnedOn: '2026-09-01' });
  clock.now = '2026-09-07T23:00:00';
  await move(kaya.personId, 'kaya@neu.example');
  await call('dispatch.retry', { recipientIds: [recipientId] });
  await outbox.runOnce();
  expect((await reach()).late).toEqual([]);
  await call('dispatch.noteReturned', { recipientId, returnedOn: '2026-09-07' });
  clock.now = '2026-09-08T08:00:00';
  await move(kaya.personId, 'kaya@wieder.example');
  await send('smtp');
  await move(sow.personId, 'sow@example.org');
  clock.now = '2026-09-12T08:00:00';
  await send('smtp');
  expect(await said()).toBe(
    `Erst nach der Frist ging die Einladung an 2 von 3: Herr Kaya am 08.09.2026, einen Tag zu spät; Frau Sow am 12.09.2026, fünf Tage zu spät. ${others}`,
  );
});

test('files that the office hands out later reach those without an address on that day', async () => {
  const { send, clock, said } = await office();
  await send('smtp');
  clock.now = '2026-09-09T08:00:00';
  await send('folder');
  expect(await said()).toBe(
    `Erst nach der Frist ging die Einladung an 1 von 3: Frau Adler am 09.09.2026, zwei Tage zu spät. ${others}`,
  );
});

test('where all of it went out too late nobody is named who got it with the others', async () => {
  const { send, clock, said } = await office();
  clock.now = '2026-09-15T08:00:00';
  await send('folder');
  expect(await said()).toMatch(/^Die Einladung ging acht Tage zu spät hinaus/);
});

test('a member on none of the lists is missed, one without a vote too; a deputy is not', async () => {
  const { bodyId, call, send, said } = await office();
  const add = (familyName: string, role: 'advisory' | 'deputy') =>
    aMember(call, { bodyId, formOfAddress: 'Frau', familyName, email: `${familyName}@example.org`, role });
  await add('Rat', 'advisory');
  await add('Vertretung', 'deputy');
  await send('folder');
  expect(await said()).toBe(
    `Die Einladung hat 1 von 4 nicht erreicht: Frau Rat (stand auf keinem Verteiler). ${others}`,
  );
});

test('on a list by hand a member is who has the address or the name; files for no list are for all', async () => {
  const { call, send, said } = await office();
  const entries = [
    { name: 'Toni Adler', email: 'adler@privat.example' },
    { name: 'kaya', email: 'kaya@privat.example' },
  ];
  const own = { id: null, name: 'Rat', source: 'own' as const, clearance: 'nonPublic' as const, entries };
  await send('draft', [(await call('lists.save', own)).id]);
  expect(await said()).toBe(
    `Die Einladung hat 1 von 3 nicht erreicht: Frau Sow (stand auf keinem Verteiler). ${others}`,
  );
  await send('folder', []);
  expect(await said()).toBe(kept);
});

test('while a message waits, no more is claimed than for those that went out', async () => {
  const { sow, send, move, said } = await office();
  await move(sow.personId, 'sow@later.example');
  await send('smtp');
  expect(await said()).toMatch(
    /^Die Einladung hat 1 von 3 nicht erreicht: .* An 1 von 3 ging die Einladung noch nicht hinaus\. Gegenüber den Übrigen ist /,
  );
});

test('those whom the office told on paper are not missed', async () => {
  const inFolder = await office();
  await inFolder.send('folder');
  expect(await inFolder.said()).toBe(kept);
  const byHand = await office();
  await setState(byHand.call, byHand.meetingId, 'invited');
  await byHand.send('draft');
  expect(await byHand.said()).toBe(kept);
  const byDraft = await office();
  await byDraft.send('draft');
  expect(await byDraft.said()).toMatch(/^Die Einladung hat 1 von 3 nicht erreicht: Frau Adler /);
});

test('what was sent for another day reached nobody for the new one; what tells the new day does', async () => {
  const { call, meetingId, listId, send, reach } = await office();
  await send('smtp');
  const { version, ...meeting } = await call('meetings.get', { id: meetingId });
  await call('meetings.update', { ...meeting, version, date: '2026-09-23' });
  const documents = [{ kind: 'changeNotice' as const, subjectId: '', documentId: null }];
  const { dispatch } = await call('dispatch.send', {
    ...invitation(meetingId, listId, 'draft'),
    withCalendar: false,
    documents,
  });
  expect(await reach()).toEqual(nobodyMissed);
  const sent = { sentOn: '2026-09-01', sentTime: '09:00' };
  await call('dispatch.noteSent', { dispatchId: dispatch.id, ...sent });
  expect(await reach()).toMatchObject({ invited: 3, unreached: [{ name: 'Frau Adler', why: 'noAddress' }] });
});

test('of a finished Niederschrift nobody looks up any more who was reached', async () => {
  const { call, meetingId, send, reach } = await office();
  await send('smtp');
  for (const state of ['running', 'closed', 'minutesReady'] as const) {
    expect((await reach()).unreached).toHaveLength(1);
    await setState(call, meetingId, state);
  }
  expect(await reach()).toEqual(nobodyMissed);
});
