import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { listName } from '../../../../shared/domain/people/names.ts';
import { testApp } from '../../../support/app.ts';
import { mailSettings } from '../../../support/mailOffice.ts';
import { dropTriggers, rawFile } from '../../../support/rawFile.ts';
import { laterChanges } from '../documents/laterChanges.ts';
import { finishedMeeting, release, type Released, usual } from '../documents/releasedMeeting.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-after-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A released meeting with a list for everybody, and a message to it with the public part of the Niederschrift. */
async function aReleased(file?: string) {
  const meeting = await finishedMeeting(usual, file);
  await release(meeting);
  const { call, meetingId } = meeting;
  await call('mail.save', mailSettings(465));
  const entries = [{ name: 'Zeitung', email: 'zeitung@example.org' }];
  const press = { id: null, name: 'Presse', source: 'press' as const, clearance: 'public' as const, entries };
  const { id: listId } = await call('lists.save', press);
  const documents = [{ kind: 'publicMinutes' as const, subjectId: '', documentId: null }];
  const mail = { meetingId, documents, withCalendar: true, listIds: [listId] };
  return { meeting, mail };
}

const send = async ({ call }: Pick<Released, 'call'>, input: Omit<Input<'dispatch.send'>, 'way'>) =>
  call('dispatch.send', { ...input, way: 'folder' }).then(
    () => 'sent',
    (error: Error) => error.message,
  );

test('what goes with a released document says the same name of the body, and so does its file', async () => {
  const { meeting, mail } = await aReleased();
  const before = await meeting.call('dispatch.prepare', mail);
  await laterChanges['the body is renamed'](meeting);
  await laterChanges['the chair marries'](meeting);
  expect(await meeting.call('dispatch.prepare', mail)).toEqual(before);
  expect(await send(meeting, { ...mail, subject: before.subject, text: before.text })).toBe('sent');
});

test('a guest of the non-public part is named to the public under no name, neither that of then nor that of now', async () => {
  const { meeting, mail } = await aReleased();
  const nameOf = async () => {
    const guest = (await meeting.call('people.list', {})).find(({ id }) => id === meeting.guestId);
    return guest ? listName(guest) : '';
  };
  const names = [await nameOf()];
  await laterChanges['a guest marries'](meeting);
  names.push(await nameOf());
  for (const name of names)
    expect(await send(meeting, { ...mail, subject: 'Post', text: `Gast war ${name}.` }), name).toBe('LEAK');
  expect(await send(meeting, { ...mail, subject: 'Post', text: 'Guten Tag' })).toBe('sent');
});

test('what has become non-public in the file goes to nobody’s list, though the released public part says it', async () => {
  const file = path.join(folder, 'hidden.sqlite');
  const { meeting, mail } = await aReleased(file);
  const text = 'Es ging um den öffentlichen Punkt 1.';
  expect(await send(meeting, { ...mail, subject: 'Post', text })).toBe('sent');
  await meeting.app.close();
  rawFile(file, (db) => {
    const guards = dropTriggers(db);
    db.exec("update agenda_item set is_public = 0 where title = 'Öffentlicher Punkt 1'");
    for (const { sql } of guards) db.exec(sql);
  });
  const opened = testApp({ file });
  expect(await send(opened, { ...mail, subject: 'Post', text: 'Öffentlicher Punkt 1' })).toBe('LEAK');
  expect(await send(opened, { ...mail, subject: 'Post', text: 'Guten Tag' })).toBe('LEAK');
  await opened.app.close();
});
