import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import { setState, type TestApp, testApp } from '../../../support/app.ts';
import {
  answerChecks,
  chairKey,
  decision,
  finishedSample,
  passphrase,
  presented,
} from '../../../support/release.ts';

type Office = Awaited<ReturnType<typeof finishedSample>>;

/** The sample meeting, in which the deputy led the meeting from item 5 on. */
async function twoChairs() {
  const office = await finishedSample();
  const { call, meetingId, chairId } = office;
  await setState(call, meetingId, 'closed', 'Der Vorsitz hat gewechselt.');
  const items = await call('agenda.list', { meetingId });
  const fifth = items.find(({ number }) => number === '5')?.id ?? '';
  const { attendees, people } = await call('attendance.get', { meetingId });
  const present = attendees.filter(({ status, group }) => status === 'present' && group === 'members');
  const deputyId = present.find(({ personId }) => personId !== chairId)?.personId ?? '';
  const presiding = [
    { personId: chairId, fromItemId: null, fromTime: null },
    { personId: deputyId, fromItemId: fifth, fromTime: null },
  ];
  await call('presiding.save', { meetingId, presiding });
  await setState(call, meetingId, 'minutesReady');
  await answerChecks(office, meetingId);
  const deputy = people.find(({ id }) => id === deputyId);
  const deputyName = [deputy?.title, deputy?.givenName, deputy?.familyName].filter(Boolean).join(' ');
  return { ...office, deputyId, deputyName };
}

const signedBy = async (chair: TestApp, keyId: string, bytes: Uint8Array, range: string) =>
  chair.call('release.signPackage', {
    bytes,
    keyId,
    passphrase,
    range,
    decision: 'release',
    comments: [],
  });

describe('two chairs, each on a computer of their own (R32)', () => {
  let office: Awaited<ReturnType<typeof twoChairs>>;
  const [first, second] = [testApp(), testApp()];
  let keys: [string, string];
  let bytes: Uint8Array;
  let documentId: string;
  beforeAll(async () => {
    office = await twoChairs();
    const add = async (chair: TestApp, personId: string, holder: string) => {
      const { keyId } = await chair.call('keys.create', { personId: null, holder, passphrase });
      const card = await chair.call('keys.card', { keyId });
      await office.call('keys.addCard', { personId, bytes: card.bytes });
      return keyId;
    };
    keys = [
      await add(first, office.chairId, 'Leyla Karaduman'),
      await add(second, office.deputyId, 'Wie auf der Karte'),
    ];
    ({ id: documentId } = await presented(office));
    ({ bytes } = await office.call('release.package', { documentId }));
  });

  it('are each asked for their items', async () => {
    const { signers } = await first.call('release.openPackage', { bytes });
    expect(signers.map(({ name, range }) => [name, range])).toEqual([
      ['Leyla Karaduman', 'bis TOP 4.1'],
      [office.deputyName, 'ab TOP 5'],
    ]);
  });

  it('release it together: with one signature it goes on waiting for the other', async () => {
    const one = await signedBy(first, keys[0], bytes, 'bis TOP 4.1');
    const half = await office.call('release.accept', { bytes: one.bytes });
    expect(half).toMatchObject({ state: 'presented', waitingFor: [{ personId: office.deputyId }] });
    expect(await office.failure('release.accept', { bytes: one.bytes })).toEqual({
      code: 'KEY_UNUSABLE',
      reason: 'alreadySigned',
    });
    const other = await signedBy(second, keys[1], bytes, 'ab TOP 5');
    const whole = await office.call('release.accept', { bytes: other.bytes });
    expect(whole).toMatchObject({ state: 'released', waitingFor: [] });
    expect(whole.signatures.map(({ range }) => range)).toEqual(['bis TOP 4.1', 'ab TOP 5']);
    const file = await office.call('documents.stored', { id: documentId });
    const verdict = await office.call('release.verify', { fileName: file.fileName, bytes: file.bytes });
    expect(verdict.isReleased).toBe(true);
    expect(verdict.sentences.join(' ')).toContain(`${office.deputyName}, Vorsitz (ab TOP 5)`);
    const released = (await office.call('audit.list', { before: null })).find(
      ({ action }) => action === 'documentReleased',
    );
    expect(released?.sentence).toContain(`Leyla Karaduman und ${office.deputyName}`);
  });

  it('neither can sign the part of the other', async () => {
    const input = { bytes, keyId: keys[0], passphrase, comments: [] };
    for (const range of ['ab TOP 5', '']) {
      const other = { ...input, range, decision: 'release' as const };
      expect(await first.failure('release.signPackage', other)).toMatchObject({
        reason: 'otherPerson',
      });
    }
  });
});

const signs = async (office: Office, personId: string, documentId: string, range: string, more = {}) => {
  const { keyId } = await office.call('keys.create', { personId, holder: 'Vorsitz', passphrase });
  return office.call('release.sign', decision({ documentId, keyId, range, ...more }));
};

describe('who must sign', () => {
  it('is settled when it is presented: no later name, numbering or chair changes it', async () => {
    const office = await twoChairs();
    const { call, chairId, deputyId } = office;
    const notice = await call('documents.present', { meetingId: office.meetingId, kind: 'publicNotice' });
    const { id } = await presented(office);
    await signs(office, chairId, id, 'bis TOP 4.1');
    const person = (await call('people.list', {})).find((one) => one.id === chairId);
    if (!person) throw new Error('no chair');
    const { memberships: _, ...fields } = person;
    await call('people.save', { ...fields, familyName: 'Neuer-Name' });
    const half = (await call('documents.stored', { id })).info;
    expect(half.waitingFor.map(({ personId }) => personId)).toEqual([deputyId]);
    expect((await signs(office, deputyId, id, 'ab TOP 5')).state).toBe('released');
    expect((await call('documents.stored', { id: notice.id })).info.waitingFor).toMatchObject([
      { name: 'Leyla Karaduman' },
    ]);
  });

  it('two chairs of one name are two', async () => {
    const office = await twoChairs();
    const people = await office.call('people.list', {});
    const [chair, deputy] = [office.chairId, office.deputyId].map((id) =>
      people.find((one) => one.id === id),
    );
    if (!chair || !deputy) throw new Error('no chairs');
    const { title, givenName, familyName } = chair;
    const { memberships: _, ...fields } = deputy;
    await office.call('people.save', { ...fields, title, givenName, familyName });
    const { presiding } = await office.call('attendance.get', { meetingId: office.meetingId });
    await setState(office.call, office.meetingId, 'closed', 'Ohne Angabe, ab wann.');
    await office.call('presiding.save', {
      meetingId: office.meetingId,
      presiding: presiding.map(({ personId }) => ({ personId, fromItemId: null, fromTime: null })),
    });
    await setState(office.call, office.meetingId, 'minutesReady');
    await answerChecks(office, office.meetingId);
    const { id, waitingFor } = await presented(office);
    expect(waitingFor.map(({ range }) => range)).toEqual(['', '']);
    const half = await signs(office, office.chairId, id, '');
    expect(half).toMatchObject({ state: 'presented', waitingFor: [{ personId: office.deputyId }] });
    expect((await signs(office, office.deputyId, id, '')).state).toBe('released');
  });

  it('a refusal beside a consent sends it back once, to be noted; then the consent releases it (R33)', async () => {
    const office = await twoChairs();
    const first = await presented(office);
    const refusal = { decision: 'refuse' } as const;
    const refused = await signs(office, office.deputyId, first.id, 'ab TOP 5', refusal);
    expect(refused.state).toBe('returned');
    const second = await presented(office);
    const { bytes } = await office.call('documents.stored', { id: second.id });
    expect(wordsOfDocx(bytes)).toContain('Unterschrift verweigert');
    expect((await signs(office, office.deputyId, second.id, 'ab TOP 5', refusal)).state).toBe('presented');
    expect((await signs(office, office.chairId, second.id, 'bis TOP 4.1')).state).toBe('released');
    await setState(office.call, office.meetingId, 'closed', 'Schreibfehler');
    const later = await office.call('documents.export', { meetingId: office.meetingId, kind: 'minutes' });
    expect(wordsOfDocx(later.bytes)).not.toContain('Unterschrift verweigert');
  });

  it('a chair may sign with any of their keys, wherever it was made', async () => {
    const office = await finishedSample();
    const chair = testApp();
    const holder = 'L. Karaduman';
    const { keyId } = await chair.call('keys.create', { personId: null, holder, passphrase });
    const card = await chair.call('keys.card', { keyId });
    await office.call('keys.addCard', { personId: office.chairId, bytes: card.bytes });
    office.clock.now = '2026-09-17T08:00:00';
    await chairKey(office);
    const { id: documentId } = await presented(office);
    const { bytes } = await office.call('release.package', { documentId });
    const answer = await signedBy(chair, keyId, bytes, '');
    expect((await office.call('release.accept', { bytes: answer.bytes })).state).toBe('released');
  });
});
