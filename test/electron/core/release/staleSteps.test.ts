import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import { emptyText } from '../../../../shared/domain/richText.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { answerChecks, chairKey, decision, finishedSample, presented } from '../../../support/release.ts';

const minutes = (meetingId: string) => ({ meetingId, kind: 'minutes' as const, subjectId: '' });

describe('a released Niederschrift', () => {
  let office: Awaited<ReturnType<typeof finishedSample>>;
  let keyId: string;
  beforeAll(async () => {
    office = await finishedSample();
    ({ keyId } = await chairKey(office));
    const { id } = await presented(office);
    await office.call('release.sign', decision({ documentId: id, keyId }));
  });

  it('is not presented a second time before the meeting was opened again', async () => {
    expect(await office.failure('documents.present', minutes(office.meetingId))).toEqual({
      code: 'DOCUMENT_STATE',
      state: 'released',
    });
  });

  it('is corrected for the reason of its reopening, whatever steps lie between (R38)', async () => {
    const { call, meetingId } = office;
    await setState(call, meetingId, 'closed', 'Ergebnis zu TOP 5 falsch.');
    await setState(call, meetingId, 'minutesReady');
    const second = await presented(office);
    const comments = [{ itemId: null, itemLabel: '', text: 'Noch ein Komma.' }];
    await call('release.sign', decision({ documentId: second.id, keyId, decision: 'return', comments }));
    await setState(call, meetingId, 'closed', 'Anmerkungen einarbeiten');
    await setState(call, meetingId, 'minutesReady');
    const third = await presented(office);
    expect(third).toMatchObject({ version: 3, correction: 'Ergebnis zu TOP 5 falsch.' });
    const { bytes } = await call('documents.stored', { id: third.id });
    expect(wordsOfDocx(bytes)).toContain('3. Fassung: Ergebnis zu TOP 5 falsch.');
    await call('release.sign', decision({ documentId: third.id, keyId }));
  });

  it('of two reopenings the later counts; only a Niederschrift corrects anything', async () => {
    const { call, meetingId } = office;
    await setState(call, meetingId, 'closed', 'Name in TOP 2 falsch.');
    await setState(call, meetingId, 'minutesReady');
    const fourth = await presented(office);
    expect(fourth.correction).toBe('Name in TOP 2 falsch.');
    const invitation = await call('documents.present', { meetingId, kind: 'invitation' });
    expect(invitation.correction).toBe('');
    await call('release.sign', decision({ documentId: fourth.id, keyId }));
  });

  it('a file of an earlier version is known as that, with a word of the later one', async () => {
    const rows = await office.call('documents.list', { meetingId: office.meetingId });
    const all = rows.find(({ kind }) => kind === 'minutes')?.documents ?? [];
    const first = all.find(({ version }) => version === 1);
    const file = await office.call('documents.stored', { id: first?.id ?? '' });
    const verdict = await office.call('release.verify', { fileName: file.fileName, bytes: file.bytes });
    expect(verdict.isReleased).toBe(true);
    expect(verdict.sentences.join(' ')).toContain('Inzwischen ist Fassung 4 freigegeben');
    const returned = all.find(({ state }) => state === 'returned');
    const other = await office.call('documents.stored', { id: returned?.id ?? '' });
    const refused = await office.call('release.verify', { fileName: other.fileName, bytes: other.bytes });
    expect(refused.isReleased).toBe(false);
    expect(refused.sentences.join(' ')).toContain(
      'Fassung 2 wurde zur Freigabe gegeben und nicht freigegeben',
    );
  });

  it('of a Niederschrift there is one, whatever subject a call names', async () => {
    const odd = { ...minutes(office.meetingId), subjectId: 'x' };
    const unknown = { code: 'NOT_FOUND', what: 'resolution' };
    expect(await office.failure('documents.present', odd)).toEqual(unknown);
    const { fileName, bytes } = await office.call('documents.export', minutes(office.meetingId));
    expect(await office.failure('documents.takeBack', { ...odd, fileName, bytes })).toEqual(unknown);
  });
});

describe('an extract', () => {
  it('stays in sight and non-public when its resolution is gone', async () => {
    const { call, meetingId, chairId } = await aPlannedMeeting();
    const itemId = await anItem(call, { meetingId, title: 'Zuschuss' });
    const fields = { label: 'Beschluss', text: emptyText, outcome: 'adopted' } as const;
    const resolution = await call('resolutions.add', { itemId, ...fields, printedResult: '- beschlossen -' });
    const target = { meetingId, kind: 'resolutionExtract', subjectId: resolution.id } as const;
    const extract = await call('documents.present', target);
    const { keyId } = await chairKey({ call, chairId } as Parameters<typeof chairKey>[0]);
    const released = await call('release.sign', decision({ documentId: extract.id, keyId }));
    expect(released).toMatchObject({ state: 'released', clearance: 'public' });
    await call('resolutions.remove', { id: resolution.id });
    const rows = await call('documents.list', { meetingId });
    const row = rows.find(({ subjectId }) => subjectId === resolution.id);
    expect(row).toMatchObject({ clearance: 'nonPublic', documents: [{ clearance: 'nonPublic' }] });
    expect(row?.missing).not.toBe('');
  });

  it('that was made while its item was non-public never becomes public with it', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const itemId = await anItem(call, { meetingId, title: 'Vergabe', isPublic: false });
    const fields = { label: 'Beschluss', text: emptyText, outcome: 'adopted' } as const;
    const { id: subjectId } = await call('resolutions.add', { itemId, ...fields, printedResult: '' });
    const extract = await call('documents.present', { meetingId, kind: 'resolutionExtract', subjectId });
    await call('agenda.move', { id: itemId, parentId: null, beforeItemId: null, isPublic: true });
    expect((await call('documents.stored', { id: extract.id })).info.clearance).toBe('nonPublic');
  });
});

describe('what lies before the chair', () => {
  it('is withdrawn with a cancelled meeting', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    await anItem(call, { meetingId, title: 'Bericht' });
    await answerChecks({ call }, meetingId, 'invitation');
    const { id } = await call('documents.present', { meetingId, kind: 'invitation' });
    await setState(call, meetingId, 'cancelled', 'Zu wenige Anmeldungen');
    expect((await call('documents.stored', { id })).info.state).toBe('withdrawn');
  });

  it('keeps its meeting and its signers in the file', async () => {
    const { call, failure, meetingId, chairId } = await aPlannedMeeting();
    await anItem(call, { meetingId, title: 'Bericht' });
    await answerChecks({ call }, meetingId, 'invitation');
    await call('documents.present', { meetingId, kind: 'invitation' });
    expect(await failure('meetings.remove', { id: meetingId })).toEqual({ code: 'IN_USE', what: 'meeting' });
    await chairKey({ call, chairId } as Parameters<typeof chairKey>[0]);
    expect(await failure('people.remove', { id: chairId })).toEqual({ code: 'IN_USE', what: 'person' });
  });

  it('a return needs words, not only an empty remark', async () => {
    const office = await finishedSample();
    const { keyId } = await chairKey(office);
    const { id } = await presented(office);
    const comments = [{ itemId: null, itemLabel: 'TOP 1', text: '' }];
    const input = decision({ documentId: id, keyId, decision: 'return', comments });
    expect(await office.failure('release.sign', input)).toEqual({ code: 'COMMENT_NEEDED' });
  });

  it('travels with the longest titles', async () => {
    const { call, meetingId, chairId } = await aPlannedMeeting();
    await anItem(call, { meetingId, title: `${'a'.repeat(293)}🙂${'b'.repeat(1_500)}` });
    await answerChecks({ call }, meetingId, 'invitation');
    const { id } = await call('documents.present', { meetingId, kind: 'invitation' });
    const { bytes } = await call('release.package', { documentId: id });
    const { items } = await call('release.openPackage', { bytes });
    expect(Math.max(...items.map(({ label }) => label.length))).toBeLessThanOrEqual(300);
    expect(chairId).not.toBe('');
  });
});

describe('a file edited by hand', () => {
  it('of any name can be signed', async () => {
    const office = await finishedSample();
    const { keyId } = await chairKey(office);
    const { bytes } = await office.call('documents.export', minutes(office.meetingId));
    for (const fileName of ['Niederschrift: Entwurf?.docx', '.docx', `${'x'.repeat(195)}.DOCX`]) {
      await office.call('documents.takeBack', { ...minutes(office.meetingId), fileName, bytes });
      const { id } = await presented(office);
      await office.call('release.package', { documentId: id });
      await office.call('documents.withdraw', { id, reason: '' });
    }
    await office.call('documents.takeBack', { ...minutes(office.meetingId), fileName: 'a/b.docx', bytes });
    const { id, fileName } = await presented(office);
    expect(fileName).toBe('a b.docx');
    expect((await office.call('release.sign', decision({ documentId: id, keyId }))).state).toBe('released');
  });

  // Brackets without end would take hours where each is held against all others: the test would run out of time.
  it('hostile ones are read: brackets without end, and a bomb', () => {
    const open = zipSync({ 'word/document.xml': strToU8('<'.repeat(3_000_000)) });
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) });
    expect(wordsOfDocx(open)).toContain('<<<');
    expect(wordsOfDocx(bomb)).toBeNull();
  });

  it('letters written as numbers and breaks with attributes are read', () => {
    const xml = '<w:p><w:t>Verg&#97;be&#xFC;</w:t><w:br w:type="page"/><w:t>Ende &amp;lt;</w:t></w:p>';
    expect(wordsOfDocx(zipSync({ 'word/document.xml': strToU8(xml) }))).toContain('Vergabeü\nEnde &lt;');
  });
});

it('without anybody in the chair nothing is presented, since nobody could release it', async () => {
  const { call, failure, meetingId } = await aPlannedMeeting();
  await call('presiding.save', { meetingId, presiding: [] });
  for (const { personId } of (await call('attendance.get', { meetingId })).attendees) {
    await call('attendance.remove', { meetingId, personId });
  }
  await anItem(call, { meetingId, title: 'Mitteilungen' });
  await call('convening.save', {
    meetingId,
    sentOn: '2026-09-01',
    sentTime: '10:00',
    shortNoticeReason: '',
    isSecond: false,
  });
  const input = { meetingId, kind: 'invitation', subjectId: '' } as const;
  for (const { key, severity } of await call('checks.list', { meetingId, kind: 'invitation' })) {
    if (severity === 'error') await call('checks.override', { meetingId, key, reason: 'So gewollt.' });
  }
  expect(await failure('documents.present', input)).toEqual({ code: 'NO_CHAIR' });
});
