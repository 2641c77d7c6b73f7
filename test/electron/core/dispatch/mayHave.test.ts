import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Input, Output } from '../../../../shared/contract/index.ts';
import { aMember, aMeeting } from '../../../support/app.ts';
import {
  aDispatchable,
  invitation,
  type MailOffice,
  mailOffice,
  mailSettings,
} from '../../../support/mailOffice.ts';
import { rawFile } from '../../../support/rawFile.ts';
import { scriptedHost, type SmtpHost } from '../../../support/smtpHost.ts';

let office: MailOffice;
let host: SmtpHost;
beforeEach(async () => {
  host = await scriptedHost({});
  office = await mailOffice();
  await office.call('mail.save', mailSettings(host.port));
});
afterEach(async () => {
  await office.close();
  await host.close();
});

/** A list of two that may have everything; `change` saves it anew. */
async function aListOfTwo() {
  const { call } = office;
  const target = await aDispatchable(call, 2);
  const change = async (changed: Partial<Input<'lists.save'>>) => {
    const list = (await call('lists.list', {})).find(({ id }) => id === target.listId);
    if (!list) throw new Error('no list');
    return call('lists.save', { ...list, ...changed });
  };
  const send = (way: Input<'dispatch.send'>['way'], listId = target.listId) =>
    call('dispatch.send', invitation(target.meetingId, listId, way));
  return { ...target, change, send };
}

/** Everything waiting is tried; what became of each, by address. */
async function outcomes(meetingId: string): Promise<[string, string, string][]> {
  await office.outbox.runOnce();
  return (await office.call('dispatch.list', { meetingId })).flatMap(({ recipients }) =>
    recipients.map((one): [string, string, string] => [one.email, one.state, one.problem]),
  );
}

const again = async ({ dispatch }: Output<'dispatch.send'>) =>
  office.call('dispatch.filesAgain', { dispatchId: dispatch.id }).then(
    (files) => files.length,
    ({ data }) => data,
  );

const notEntitled =
  'Der Verteiler erhält inzwischen nur Öffentliches; die Nachricht enthält Nichtöffentliches und ging deshalb nicht hinaus.';
const offLists =
  'Die Adresse steht in keinem Verteiler dieser Sendung mehr; die Nachricht ging deshalb nicht hinaus. Ist sie nur berichtigt, versuchen Sie es noch einmal.';

test('a list that gets only public things by now gets no invitation with non-public items that waited', async () => {
  const { meetingId, change, send } = await aListOfTwo();
  await send('smtp');
  await change({ clearance: 'public' });
  expect(await outcomes(meetingId)).toEqual([
    ['person1@example.org', 'refused', notEntitled],
    ['person2@example.org', 'refused', notEntitled],
  ]);
  expect(host.stored).toEqual([]);
  await change({ clearance: 'nonPublic' });
  const [waited] = await office.call('dispatch.list', { meetingId });
  await office.call('dispatch.retry', { recipientIds: waited?.recipients.map(({ id }) => id) ?? [] });
  expect((await outcomes(meetingId)).map(([, state]) => state)).toEqual(['sent', 'sent']);
});

test('what everybody may have goes to it all the same', async () => {
  const { meetingId, listId, change } = await aListOfTwo();
  const notice = { kind: 'publicNotice' as const, subjectId: '', documentId: null };
  await office.call('dispatch.send', { ...invitation(meetingId, listId, 'smtp'), documents: [notice] });
  await change({ clearance: 'public' });
  expect((await outcomes(meetingId)).map(([, state]) => state)).toEqual(['sent', 'sent']);
});

test('who has been taken off the list gets nothing that waited, the others do', async () => {
  const { meetingId, entries, change, send } = await aListOfTwo();
  await send('smtp');
  await change({ entries: entries.slice(1) });
  expect(await outcomes(meetingId)).toEqual([
    ['person1@example.org', 'refused', offLists],
    ['person2@example.org', 'sent', ''],
  ]);
  expect(host.stored.map(({ to }) => to)).toEqual([['person2@example.org']]);
});

test('who is on another list of the same mailing keeps what that one may have', async () => {
  const { meetingId, listId, entries, change } = await aListOfTwo();
  const round = { id: null, name: 'Runde', source: 'own' as const, clearance: 'nonPublic' as const };
  const other = await office.call('lists.save', { ...round, entries: entries.slice(0, 1) });
  const both = { ...invitation(meetingId, listId, 'smtp'), listIds: [listId, other.id] };
  await office.call('dispatch.send', both);
  await change({ clearance: 'public' });
  expect((await outcomes(meetingId)).map(([, state]) => state)).toEqual(['sent', 'refused']);
});

test('a wrong address that was put right meanwhile gets nothing; written in another way it is the same', async () => {
  const { meetingId, entries, change, send } = await aListOfTwo();
  await send('smtp');
  await change({
    entries: [
      { name: 'Person 1', email: 'PERSON1@example.org' },
      { name: 'Person 2', email: 'richtig@example.org' },
    ],
  });
  expect((await outcomes(meetingId)).map(([, state]) => state)).toEqual(['sent', 'refused']);
  expect(entries.map(({ email }) => email)).toContain('person2@example.org');
});

test('tried again it goes to the address that was put right, once, and to nobody else', async () => {
  const { meetingId, entries, change, send } = await aListOfTwo();
  await send('smtp');
  const right = { name: 'Person 2', email: 'richtig@example.org' };
  await change({ entries: [...entries.slice(0, 1), right, { name: 'Person 3', email: 'neu@example.org' }] });
  await outcomes(meetingId);
  const [mailing] = await office.call('dispatch.list', { meetingId });
  const refused = mailing?.recipients.filter(({ state }) => state === 'refused').map(({ id }) => id) ?? [];
  await office.call('dispatch.retry', { recipientIds: refused });
  expect(await outcomes(meetingId)).toEqual([
    ['person1@example.org', 'sent', ''],
    ['richtig@example.org', 'sent', ''],
  ]);
  expect(host.stored.map(({ to }) => to)).toEqual([['person1@example.org'], ['richtig@example.org']]);
});

test('where two are called the same nobody is guessed', async () => {
  const { meetingId, entries, change, send } = await aListOfTwo();
  await send('smtp');
  const twins = ['a@example.org', 'b@example.org'].map((email) => ({ name: 'Person 2', email }));
  await change({ entries: [...entries.slice(0, 1), ...twins] });
  await outcomes(meetingId);
  const [mailing] = await office.call('dispatch.list', { meetingId });
  const refused = mailing?.recipients.filter(({ state }) => state === 'refused').map(({ id }) => id) ?? [];
  await office.call('dispatch.retry', { recipientIds: refused });
  expect((await outcomes(meetingId)).at(-1)).toEqual(['person2@example.org', 'refused', offLists]);
});

test('members are asked for on the day of the meeting: who left before gets nothing that waited', async () => {
  const { call } = office;
  const { bodyId } = await aListOfTwo();
  const { membership } = await aMember(call, { bodyId, familyName: 'Adler', email: 'adler@example.org' });
  const meeting = await aMeeting(call, { bodyId, number: 2, date: '2026-10-20' });
  const members = (await call('lists.list', { bodyId })).find(({ source }) => source === 'members');
  await call('dispatch.send', { ...invitation(meeting.id, members?.id ?? '', 'smtp'), documents: [] });
  await call('memberships.save', { ...membership, endDate: '2026-09-30' });
  expect(await outcomes(meeting.id)).toEqual([['adler@example.org', 'refused', offLists]]);
});

test('a list that is gone can vouch for nobody', async () => {
  const { meetingId, listId, send } = await aListOfTwo();
  await send('smtp');
  await office.call('lists.remove', { id: listId });
  expect((await outcomes(meetingId)).map(([, state]) => state)).toEqual(['refused', 'refused']);
});

test('a draft is not given once more to a list that gets only public things by now', async () => {
  const { change, send } = await aListOfTwo();
  const draft = await send('draft');
  expect(await again(draft)).toBe(1);
  await change({ clearance: 'public' });
  expect(await again(draft)).toEqual({
    code: 'LEAK',
    sentences: [
      'Der Verteiler „Alle“ erhält inzwischen nur Öffentliches, und die Sendung enthält Nichtöffentliches. Bitte bereiten Sie sie neu vor.',
    ],
  });
});

test('nor where it names somebody who is on its lists no more', async () => {
  const { entries, change, send } = await aListOfTwo();
  const draft = await send('draft');
  await change({ entries: entries.slice(1) });
  expect(await again(draft)).toEqual({
    code: 'OUTDATED_MAILING',
    sentences: [
      '„Person 1“ steht mit der bisherigen Adresse in keinem Verteiler dieser Sendung mehr. Bitte bereiten Sie sie neu vor.',
    ],
  });
  await change({ entries: [] });
  expect(await again(draft)).toMatchObject({
    sentences: [expect.stringMatching(/^„Person 1“ und „Person 2“ stehen mit ihren bisherigen Adressen/)],
  });
});

test('files in a folder are not given again for a list without addresses that is public by now', async () => {
  const { change, send } = await aListOfTwo();
  await change({ entries: [] });
  const folder = await send('folder');
  expect(await again(folder)).toBe(2);
  await change({ clearance: 'public' });
  expect(await again(folder)).toMatchObject({ code: 'LEAK' });
});

test('of a message from before the lists were kept nobody knows better: it goes as it was prepared', async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-lists-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = path.join(dir, 'rat.sqlite');
  office = await mailOffice({ file });
  await office.call('mail.save', mailSettings(host.port));
  const { meetingId, change, send } = await aListOfTwo();
  await send('smtp');
  await change({ entries: [] });
  await office.close();
  rawFile(file, (db) => db.exec('delete from dispatch_list'));
  office = await mailOffice({ file });
  expect((await outcomes(meetingId)).map(([, state]) => state)).toEqual(['sent', 'sent']);
});

test('a member who married and has another address is the same person, and gets it when it is tried again', async () => {
  const { call } = office;
  const { bodyId } = await aListOfTwo();
  const { personId } = await aMember(call, { bodyId, familyName: 'Adler', email: 'adler@example.org' });
  const person = (await call('people.list', {})).find(({ id }) => id === personId);
  if (!person) throw new Error('no person');
  const { id: meetingId } = await aMeeting(call, { bodyId, number: 2, date: '2026-10-20' });
  const members = (await call('lists.list', { bodyId })).find(({ source }) => source === 'members');
  await call('dispatch.send', { ...invitation(meetingId, members?.id ?? '', 'smtp'), documents: [] });
  await call('people.save', { ...person, familyName: 'Buche', email: 'buche@example.org' });
  const [before] = await outcomes(meetingId);
  expect(before?.[1]).toBe('refused');
  const [mailing] = await call('dispatch.list', { meetingId });
  await call('dispatch.retry', { recipientIds: mailing?.recipients.map(({ id }) => id) ?? [] });
  expect(await outcomes(meetingId)).toEqual([['buche@example.org', 'sent', '']]);
  expect((await call('dispatch.list', { meetingId }))[0]?.recipients[0]?.name).toContain('Buche');
});
