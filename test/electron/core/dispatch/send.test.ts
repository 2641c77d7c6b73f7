import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { aBody, aChair, aMeeting, anItem, setState, testApp } from '../../../support/app.ts';
import { mailSettings } from '../../../support/mailOffice.ts';

/** A meeting with one list of two people; the sender is known. */
async function aDispatch() {
  const office = testApp({ now: '2026-09-01T09:15:30' });
  const { call } = office;
  const bodyId = await aBody(call);
  const { id: meetingId } = await aMeeting(call, { bodyId, room: 'Großer Saal' });
  await aChair(call, meetingId);
  await anItem(call, { meetingId, title: 'Fest der Kulturen' });
  await anItem(call, { meetingId, title: 'Grundstück Hafenstraße', isPublic: false });
  const list = await call('lists.save', {
    id: null,
    name: 'Rat',
    source: 'own',
    clearance: 'nonPublic',
    entries: [
      { name: 'Ute Müßig', email: 'ute@example.org' },
      { name: '', email: 'jan@example.org' },
    ],
  });
  await call('mail.save', mailSettings(465));
  const input: Input<'dispatch.send'> = {
    meetingId,
    documents: [{ kind: 'invitation', subjectId: '', documentId: null }],
    withCalendar: true,
    listIds: [list.id],
    way: 'draft',
    subject: 'Einladung – Größeres',
    text: 'Guten Tag,\n\nanbei die Einladung.',
  };
  return { ...office, bodyId, meetingId, list, input };
}

/** When the clerk says that it went out. */
const now = { sentOn: '2026-09-01', sentTime: '09:15' };

/** Bytes are the same in whatever kind of array they come. */
const inHex = ({ fileName, bytes }: { fileName: string; bytes: Uint8Array }) => ({
  fileName,
  hex: Buffer.from(bytes).toString('hex'),
});
const bytesOf = (file: { bytes: Uint8Array } | undefined) => Buffer.from(file?.bytes ?? []);

describe('as a draft', () => {
  test('the answer is a message still to be sent, with everybody hidden from everybody', async () => {
    const { call, input } = await aDispatch();
    const { files, dispatch } = await call('dispatch.send', input);
    expect(files.map(({ fileName }) => fileName)).toEqual(['E-Mail an Rat 2026-09-01 09-15-30.eml']);
    const mail = await PostalMime.parse(bytesOf(files[0]));
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.subject).toBe(input.subject);
    expect([mail.to, mail.cc]).toEqual([undefined, undefined]);
    expect(mail.from).toMatchObject({ name: 'Geschäftsstelle', address: 'rat@hauptamt.example' });
    expect(mail.bcc?.map(({ address }) => address)).toEqual(['ute@example.org', 'jan@example.org']);
    expect(mail.text?.trim()).toBe(input.text);
    expect(mail.date).toBe('2026-09-01T07:15:30.000Z');
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(
      dispatch.files.map(({ fileName }) => fileName),
    );
  });

  test('it counts as prepared and as nothing else: nobody was invited yet', async () => {
    const { call, input, meetingId } = await aDispatch();
    const { dispatch } = await call('dispatch.send', input);
    expect(dispatch.recipients).toMatchObject([
      {
        name: 'Ute Müßig',
        state: 'handedOver',
        attempts: 0,
        nextTryAt: null,
        problem: '',
        settledAt: '2026-09-01T09:15:30',
      },
      { email: 'jan@example.org', state: 'handedOver', listName: 'Rat', clearance: 'nonPublic' },
    ]);
    expect(await call('dispatch.list', { meetingId })).toEqual([dispatch]);
    expect(dispatch.sentAt).toBeNull();
    expect(await call('convening.get', { meetingId })).toMatchObject({ sentOn: null });
    expect((await call('meetings.get', { id: meetingId })).state).toBe('planned');
  });

  test('an invitation sent again after the meeting has begun did not call it', async () => {
    const { call, input, meetingId } = await aDispatch();
    await setState(call, meetingId, 'running');
    const { dispatch } = await call('dispatch.send', input);
    await call('dispatch.noteSent', { dispatchId: dispatch.id, ...now });
    expect(await call('convening.get', { meetingId })).toMatchObject({ sentOn: null });
  });

  test('without a sender it is the mail program that knows who sends', async () => {
    const { call, input } = await aDispatch();
    await call('mail.save', { ...mailSettings(465), fromName: '', fromEmail: '' });
    const { files } = await call('dispatch.send', input);
    const mail = await PostalMime.parse(bytesOf(files[0]));
    expect(mail.from?.address ?? '').toBe('');
    expect(mail.bcc).toHaveLength(2);
  });

  test('a document that is no invitation says nothing about when the body was called', async () => {
    const { call, input, meetingId } = await aDispatch();
    const { dispatch } = await call('dispatch.send', {
      ...input,
      documents: [{ kind: 'publicNotice', subjectId: '', documentId: null }],
    });
    await call('dispatch.noteSent', { dispatchId: dispatch.id, ...now });
    expect(await call('convening.get', { meetingId })).toMatchObject({ sentOn: null });
  });
});

describe('as files in a folder', () => {
  test('the answer is the files themselves, and the record says which they were', async () => {
    const { call, input, meetingId } = await aDispatch();
    const { files, dispatch } = await call('dispatch.send', { ...input, way: 'folder', listIds: [] });
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'Einladung Integrationsrat 2026-09-16.docx',
      'Sitzung 2026-09-16.ics',
    ]);
    expect(dispatch.files.map(({ sha256 }) => sha256)).toEqual(
      files.map((file) => createHash('sha256').update(bytesOf(file)).digest('hex')),
    );
    expect(dispatch.recipients).toEqual([]);
    expect(await call('convening.get', { meetingId })).toMatchObject({ sentOn: null });
  });
});

describe('once more', () => {
  test('a draft is the same message, where the office takes it whatever has changed since', async () => {
    const { call, input, meetingId } = await aDispatch();
    const { files, dispatch } = await call('dispatch.send', input);
    await anItem(call, { meetingId, title: 'Nachgereicht' });
    await call('dispatch.sendAnyway', { dispatchId: dispatch.id });
    const again = await call('dispatch.filesAgain', { dispatchId: dispatch.id });
    expect(again.map(({ fileName }) => fileName)).toEqual(files.map(({ fileName }) => fileName));
    expect(await PostalMime.parse(bytesOf(again[0]))).toEqual({
      ...(await PostalMime.parse(bytesOf(files[0]))),
      // The line between the parts is drawn by chance.
      headers: expect.anything(),
      headerLines: expect.anything(),
    });
    expect(await call('dispatch.list', { meetingId })).toHaveLength(1);
  });

  test('files in a folder are the same, byte for byte', async () => {
    const { call, input, meetingId } = await aDispatch();
    const { files, dispatch } = await call('dispatch.send', { ...input, way: 'folder' });
    await anItem(call, { meetingId, title: 'Nachgereicht' });
    await call('dispatch.sendAnyway', { dispatchId: dispatch.id });
    const again = await call('dispatch.filesAgain', { dispatchId: dispatch.id });
    expect(again.map(inHex)).toEqual(files.map(inHex));
  });

  test('by mail server there is nothing to save, and of an unknown dispatch nothing at all', async () => {
    const { call, failure, input } = await aDispatch();
    const { dispatch } = await call('dispatch.send', { ...input, way: 'smtp' });
    expect(await call('dispatch.filesAgain', { dispatchId: dispatch.id })).toEqual([]);
    expect(await failure('dispatch.filesAgain', { dispatchId: input.meetingId })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('by mail server', () => {
  test('everybody waits from the first moment on, and nothing has gone out', async () => {
    const { call, input, meetingId } = await aDispatch();
    const { files, dispatch } = await call('dispatch.send', { ...input, way: 'smtp' });
    expect(files).toEqual([]);
    expect(dispatch.recipients).toMatchObject([
      { state: 'waiting', nextTryAt: '2026-09-01T09:15:30', settledAt: null },
      { state: 'waiting' },
    ]);
    expect(await call('convening.get', { meetingId })).toMatchObject({ sentOn: null });
  });

  test.each([
    ['without a server', { host: '' }],
    ['without a sender', { fromEmail: '' }],
  ])('%s it is refused', async (_title, change) => {
    const { call, failure, input, meetingId } = await aDispatch();
    await call('mail.save', { ...mailSettings(465), ...change });
    expect(await failure('dispatch.send', { ...input, way: 'smtp' })).toEqual({ code: 'MAIL_NOT_SET_UP' });
    expect(await call('dispatch.list', { meetingId })).toEqual([]);
  });
});

describe('what goes along', () => {
  test('a frozen document goes out byte for byte, whatever has changed since', async () => {
    const { call, input, meetingId } = await aDispatch();
    const frozen = await call('documents.present', { meetingId, kind: 'invitation' });
    await anItem(call, { meetingId, title: 'Nachgereicht' });
    const documents = [{ kind: 'invitation' as const, subjectId: '', documentId: frozen.id }];
    const { dispatch, files } = await call('dispatch.send', { ...input, documents, way: 'folder' });
    expect(dispatch.files[0]?.sha256).toBe(frozen.sha256);
    const stored = await call('documents.stored', { id: frozen.id });
    expect(files[0]?.bytes).toEqual(stored.bytes);
  });

  test('what it is says the file, not the caller: a frozen invitation never passes as public', async () => {
    const { call, failure, input, meetingId } = await aDispatch();
    const frozen = await call('documents.present', { meetingId, kind: 'invitation' });
    const press = (await call('lists.list', {})).find(({ source }) => source === 'press');
    const documents = [{ kind: 'publicNotice' as const, subjectId: '', documentId: frozen.id }];
    const leak = { ...input, documents, listIds: [press?.id ?? ''] };
    expect(await failure('dispatch.send', leak)).toMatchObject({ code: 'LEAK' });
  });

  test('a document of another meeting is not found', async () => {
    const { call, failure, input, bodyId } = await aDispatch();
    const other = await aMeeting(call, { bodyId, date: '2026-11-24', number: 2 });
    await aChair(call, other.id);
    await anItem(call, { meetingId: other.id, title: 'Bericht' });
    const frozen = await call('documents.present', { meetingId: other.id, kind: 'invitation' });
    const documents = [{ kind: 'invitation' as const, subjectId: '', documentId: frozen.id }];
    expect(await failure('dispatch.send', { ...input, documents })).toEqual({
      code: 'NOT_FOUND',
      what: 'document',
    });
  });

  test('nothing chosen, or nobody to send it to, is refused', async () => {
    const { failure, input } = await aDispatch();
    const nothing = { ...input, documents: [], withCalendar: false };
    expect(await failure('dispatch.send', nothing)).toEqual({ code: 'NOTHING_TO_SEND' });
    expect(await failure('dispatch.send', { ...input, listIds: [] })).toEqual({ code: 'NO_RECIPIENTS' });
  });

  test('two files of the same name get two names', async () => {
    const { call, input } = await aDispatch();
    const documents = [...input.documents, ...input.documents];
    const { files } = await call('dispatch.send', { ...input, documents, way: 'folder' });
    expect(files.map(({ fileName }) => fileName).slice(0, 2)).toEqual([
      'Einladung Integrationsrat 2026-09-16.docx',
      'Einladung Integrationsrat 2026-09-16 (2).docx',
    ]);
  });
});

test('what was sent is listed as it was made, newest first, even within a second and with the clock set back', async () => {
  const { call, clock, input, meetingId } = await aDispatch();
  const subjects = Array.from({ length: 12 }, (_, n) => `Sendung ${n + 1}`);
  for (const [n, subject] of subjects.entries()) {
    if (n === 6) clock.now = '2025-01-01T00:00:00';
    await call('dispatch.send', { ...input, way: 'folder', subject });
  }
  const listed = await call('dispatch.list', { meetingId });
  expect(listed.map(({ subject }) => subject)).toEqual(subjects.toReversed());
});

describe('the entry for the calendar', () => {
  const entryOf = async (
    call: Awaited<ReturnType<typeof aDispatch>>['call'],
    input: Input<'dispatch.send'>,
  ) => {
    const { files } = await call('dispatch.send', { ...input, way: 'folder' });
    return bytesOf(files.find(({ fileName }) => fileName.endsWith('.ics')))
      .toString()
      .replaceAll('\r\n ', '');
  };

  test('says body, number, time, place and the public agenda', async () => {
    const { call, input } = await aDispatch();
    const entry = await entryOf(call, input);
    expect(entry).toContain('SUMMARY:1. Sitzung Integrationsrat');
    expect(entry).toContain('DTSTART:20260916T150000Z');
    expect(entry).toContain('LOCATION:Rathaus\\, Großer Saal');
    expect(entry).toContain('1 Fest der Kulturen');
    expect(entry).not.toContain('Hafenstraße');
  });

  test('the next one supersedes it, and after a cancellation takes it out', async () => {
    const { call, input, meetingId } = await aDispatch();
    expect(await entryOf(call, input)).toContain('SEQUENCE:0');
    await setState(call, meetingId, 'cancelled', 'vertraulicher Grund');
    const cancelled = await entryOf(call, { ...input, documents: [] });
    expect(cancelled).toContain('SEQUENCE:1');
    expect(cancelled).toContain('STATUS:CANCELLED');
    expect(cancelled).not.toContain('vertraulicher');
    const { files } = await call('dispatch.send', { ...input, documents: [], way: 'draft' });
    const mail = bytesOf(files[0]).toString();
    expect(mail.replaceAll('\r\n ', ' ')).toMatch(/^Content-Type: text\/calendar;.* method=CANCEL/m);
  });
});

describe('the entry for the calendar of a meeting that moves and is then called off', () => {
  test('stays the same entry of the same office, each time in a later version', async () => {
    const { call, input, meetingId } = await aDispatch();
    const entryNow = async (documents = input.documents) => {
      const { files } = await call('dispatch.send', { ...input, documents, way: 'folder' });
      const file = bytesOf(files.find(({ fileName }) => fileName.endsWith('.ics'))).toString();
      const lines = file.replaceAll('\r\n ', '').split('\r\n');
      return Object.fromEntries(lines.map((line) => [line.split(/[:;]/, 1)[0], line.replace(/^[^:]*:/, '')]));
    };
    const first = await entryNow();
    const { version, ...meeting } = await call('meetings.get', { id: meetingId });
    await call('meetings.update', { ...meeting, version, date: '2026-12-09' });
    const moved = await entryNow();
    await setState(call, meetingId, 'cancelled', 'Krankheit');
    const cancelled = await entryNow([]);
    const entries = [first, moved, cancelled];
    expect(new Set(entries.map(({ UID }) => UID)).size).toBe(1);
    expect(entries.map(({ SEQUENCE }) => SEQUENCE)).toEqual(['0', '1', '2']);
    expect(entries.map(({ DTSTART }) => DTSTART)).toEqual([
      '20260916T150000Z',
      '20261209T160000Z',
      '20261209T160000Z',
    ]);
    expect(entries.map(({ METHOD }) => METHOD)).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL']);
    expect(entries.map(({ ORGANIZER }) => ORGANIZER)).toEqual(Array(3).fill('mailto:rat@hauptamt.example'));
  });
});

test('the proposal says of a meeting that was called off that it does not take place', async () => {
  const { call, input, meetingId } = await aDispatch();
  await setState(call, meetingId, 'cancelled', 'vertraulicher Grund');
  const { listIds } = input;
  const proposal = await call('dispatch.prepare', { meetingId, documents: [], withCalendar: true, listIds });
  expect(proposal.subject).toMatch(/^Absage/);
  expect(proposal.text).toContain('findet nicht statt');
  expect(proposal.text).not.toContain('vertraulicher');
});

test('a meeting that was moved since it was announced says so in subject, text and calendar', async () => {
  const { call, input, meetingId } = await aDispatch();
  await call('dispatch.send', input);
  await setState(call, meetingId, 'invited');
  const { version, ...meeting } = await call('meetings.get', { id: meetingId });
  await call('meetings.update', { ...meeting, version, date: '2026-09-23' });
  const { listIds } = input;
  const nothing = { meetingId, documents: [], withCalendar: true, listIds };
  const { subject, text } = await call('dispatch.prepare', nothing);
  expect(subject).toBe(
    'Änderung der 1. Sitzung des Integrationsrates am 23.09.2026 (verlegt vom 16.09.2026)',
  );
  expect(text).toContain(
    'Die Sitzung findet am Mittwoch, 23. September 2026 statt, nicht am Mittwoch, 16. September 2026.',
  );
  const { files } = await call('dispatch.send', { ...input, ...nothing, subject, text, way: 'folder' });
  const entry = files.find(({ fileName }) => fileName.endsWith('.ics'));
  const words = Buffer.from(entry?.bytes ?? [])
    .toString('utf8')
    .replaceAll('\r\n ', '');
  expect(words).toContain('SUMMARY:1. Sitzung Integrationsrat (verlegt vom 16.09.2026)');
  expect(words).toContain('nicht am Mittwoch\\, 16. September 2026');
});

test('a meeting that became a hybrid one since it was announced says so in subject, text and calendar', async () => {
  const { call, input, meetingId } = await aDispatch();
  await call('dispatch.send', input);
  await setState(call, meetingId, 'invited');
  await call('meetings.update', { ...(await call('meetings.get', { id: meetingId })), mode: 'hybrid' });
  const nothing = { meetingId, documents: [], withCalendar: true, listIds: input.listIds };
  const { subject, text } = await call('dispatch.prepare', nothing);
  expect(subject).toContain('(geändert: Sitzungsform)');
  expect(text).toContain('Die Sitzung findet als hybride Sitzung statt am Mittwoch, 16. September 2026');
  expect(text).toContain('Die Sitzung findet als hybride Sitzung statt (bisher: in Präsenz).');
  const { files } = await call('dispatch.send', { ...input, ...nothing, subject, text, way: 'folder' });
  const entry = files.find(({ fileName }) => fileName.endsWith('.ics'));
  expect(Buffer.from(entry?.bytes ?? []).toString('utf8')).toContain('hybride Sitzung');
});

test('a proposal with nothing enclosed goes on after the comma of its greeting', async () => {
  const { call, input } = await aDispatch();
  const nothing = { meetingId: input.meetingId, documents: [], withCalendar: false, listIds: [] };
  const { text } = await call('dispatch.prepare', nothing);
  expect(text).toMatch(/^Sehr geehrte Damen und Herren,\n\ndie Sitzung findet statt am/);
});

test('of a meeting that is over it says when it took place', async () => {
  const { call, input } = await aDispatch();
  const nothing = { meetingId: input.meetingId, documents: [], withCalendar: false, listIds: [] };
  await setState(call, input.meetingId, 'running');
  expect((await call('dispatch.prepare', nothing)).text).toContain('die Sitzung findet statt am');
  await setState(call, input.meetingId, 'closed');
  const { text } = await call('dispatch.prepare', nothing);
  expect(text).toContain('die Sitzung fand statt am Mittwoch, 16. September 2026');
  expect(text).not.toContain('findet');
});

test('the proposal names meeting, day, time and place', async () => {
  const { call, input } = await aDispatch();
  const { meetingId, documents, withCalendar, listIds } = input;
  const { subject, text } = await call('dispatch.prepare', { meetingId, documents, withCalendar, listIds });
  expect(subject).toBe('Einladung zur 1. Sitzung des Integrationsrates am 16.09.2026');
  expect(text).toBe(
    [
      'Sehr geehrte Damen und Herren,',
      'anbei erhalten Sie die Einladung und einen Eintrag für Ihren Kalender zur 1. Sitzung des Integrationsrates am 16.09.2026.',
      'Die Sitzung findet statt am Mittwoch, 16. September 2026 um 17:00 Uhr, Rathaus, Großer Saal.',
      'Mit freundlichen Grüßen\nGeschäftsstelle',
    ].join('\n\n'),
  );
});
