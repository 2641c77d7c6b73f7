import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import { setState } from '../../../support/app.ts';
import { chairKey, decision, finishedSample, passphrase, presented } from '../../../support/release.ts';

let office: Awaited<ReturnType<typeof finishedSample>>;
let keyId: string;
beforeAll(async () => {
  office = await finishedSample();
  ({ keyId } = await chairKey(office));
});

describe('the chair releases on the same computer', () => {
  it('a Niederschrift is presented only once it is finished', async () => {
    const { call, failure, meetingId } = office;
    await setState(call, meetingId, 'closed', 'Nachtrag');
    const input = { meetingId, kind: 'minutes', subjectId: '' } as const;
    expect(await failure('documents.present', input)).toMatchObject({ code: 'WRONG_STATE' });
    await setState(call, meetingId, 'minutesReady');
  });

  it('returns it with remarks, which stay with that version; the next one is released (R34)', async () => {
    const { call, failure, meetingId } = office;
    const first = await presented(office);
    expect(first).toMatchObject({ state: 'presented', version: 1 });
    expect(first.waitingFor).toMatchObject([{ name: 'Leyla Karaduman', range: '' }]);
    const input = decision({ documentId: first.id, keyId, decision: 'return' });
    expect(await failure('release.sign', input)).toEqual({ code: 'COMMENT_NEEDED' });
    const comments = [{ itemId: null, itemLabel: 'TOP 3', text: 'Bitte den Namen prüfen.' }];
    const returned = await call('release.sign', { ...input, comments });
    expect(returned).toMatchObject({ state: 'returned', signatures: [{ decision: 'return', comments }] });
    const second = await presented(office);
    expect(second.version).toBe(2);
    expect((await call('release.waiting', {})).map(({ id }) => id)).toEqual([second.id]);
    const released = await call('release.sign', decision({ documentId: second.id, keyId }));
    expect(released).toMatchObject({ state: 'released', waitingFor: [] });
    expect((await call('meetings.get', { id: meetingId })).state).toBe('released');
    expect(await call('release.waiting', {})).toEqual([]);
  });

  it('a wrong passphrase, another person’s key and a revoked key sign nothing', async () => {
    const { call, failure, meetingId } = office;
    const notice = await call('documents.present', { meetingId, kind: 'publicNotice', subjectId: '' });
    const input = decision({ documentId: notice.id, keyId });
    expect(await failure('release.sign', { ...input, passphrase: 'geraten und falsch' })).toEqual({
      code: 'WRONG_PASSPHRASE',
    });
    const other = await call('keys.create', { personId: null, holder: 'Irgendwer', passphrase });
    expect(await failure('release.sign', { ...input, keyId: other.keyId })).toEqual({
      code: 'KEY_UNUSABLE',
      reason: 'otherPerson',
    });
    await call('keys.revoke', { keyId: other.keyId, reason: 'Nicht mehr im Amt.' });
    expect(await failure('release.sign', { ...input, keyId: other.keyId })).toEqual({
      code: 'KEY_UNUSABLE',
      reason: 'revoked',
    });
    expect((await call('documents.stored', { id: notice.id })).info).toMatchObject({
      state: 'presented',
      signatures: [],
    });
  });

  it('the very bytes are known again, any others are not', async () => {
    const { call, meetingId } = office;
    const rows = await call('documents.list', { meetingId });
    const released = rows.flatMap(({ documents }) => documents).find(({ state }) => state === 'released');
    const { bytes, fileName } = await call('documents.stored', { id: released?.id ?? '' });
    const good = await call('release.verify', { fileName, bytes });
    expect(good.isReleased).toBe(true);
    expect(good.sentences.join(' ')).toMatch(/Leyla Karaduman, Vorsitz, am 16\.09\.2026/);
    const now = await call('documents.export', { meetingId, kind: 'minutes', subjectId: '' });
    const other = await call('release.verify', { fileName, bytes: now.bytes });
    expect(other.isReleased).toBe(false);
    expect(other.sentences.join(' ')).toMatch(/ähnelt der freigegebenen Datei/);
  });

  it('a reopening asks for a reason; the next version names what it corrects (R38)', async () => {
    const { call, failure, meetingId } = office;
    const { version } = await call('meetings.get', { id: meetingId });
    const back = { id: meetingId, version, state: 'closed', reason: '' } as const;
    expect(await failure('meetings.setState', back)).toEqual({ code: 'REASON_NEEDED' });
    await setState(call, meetingId, 'closed', 'Das Ergebnis zu TOP 5 war falsch übertragen.');
    await setState(call, meetingId, 'minutesReady');
    const third = await presented(office);
    expect(third).toMatchObject({
      version: 3,
      correction: 'Das Ergebnis zu TOP 5 war falsch übertragen.',
    });
    const { bytes } = await call('documents.stored', { id: third.id });
    expect(wordsOfDocx(bytes)).toContain('Das Ergebnis zu TOP 5 war falsch übertragen.');
  });

  it('everything of this is in the log, whose chain is whole', async () => {
    const entries = await office.call('audit.list', { before: null });
    const actions = new Set(entries.map(({ action }) => action));
    for (const action of [
      'keyCreated',
      'keyRevoked',
      'documentPresented',
      'documentReturned',
      'consentGiven',
      'documentReleased',
      'meetingReopened',
    ]) {
      expect(actions, action).toContain(action);
    }
    expect(entries.filter(({ sentence }) => /[{}]|undefined/.test(sentence))).toEqual([]);
    const verified = await office.call('audit.verify', {});
    expect(verified).toMatchObject({ ok: true });
    // Between them stand those that only hold digests.
    expect(verified.entries).toBeGreaterThan(entries.length);
  });
});

it('a refused signature is noted in the next version of the minutes (R33)', async () => {
  const own = await finishedSample();
  const key = await chairKey(own);
  const first = await presented(own);
  const refused = await own.call(
    'release.sign',
    decision({ documentId: first.id, keyId: key.keyId, decision: 'refuse' }),
  );
  expect(refused.state).toBe('returned');
  const second = await presented(own);
  const { bytes } = await own.call('documents.stored', { id: second.id });
  expect(wordsOfDocx(bytes)).toContain('Vorsitzende – Unterschrift verweigert');
});
