import { expect, it } from 'vitest';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import { setState } from '../../../support/app.ts';
import {
  answerChecks,
  chairKey,
  decision,
  finishedSample,
  passphrase,
  presented,
} from '../../../support/release.ts';

const note = 'Unterschrift verweigert';

async function sampleWithKey() {
  const office = await finishedSample();
  const { keyId } = await chairKey(office);
  const next = async (what: 'release' | 'return' | 'refuse') => {
    const { id: documentId } = await presented(office);
    const comments = [{ itemId: null, itemLabel: '', text: 'Zu TOP 3 fehlt ein Satz.' }];
    const signed = await office.call(
      'release.sign',
      decision({ documentId, keyId, decision: what, comments }),
    );
    const { bytes } = await office.call('documents.stored', { id: documentId });
    return { ...signed, words: wordsOfDocx(bytes) };
  };
  return { ...office, next };
}

it('a sole chair who goes on refusing releases nothing; each next version says so (R33)', async () => {
  const { next } = await sampleWithKey();
  expect((await next('refuse')).words).not.toContain(note);
  for (const version of [2, 3]) {
    const refused = await next('refuse');
    expect(refused).toMatchObject({ state: 'returned', version });
    expect(refused.words).toContain(note);
  }
});

it('who refused and then returns a version with remarks is ready to sign: the note goes', async () => {
  const { next } = await sampleWithKey();
  await next('refuse');
  expect((await next('return')).words).toContain(note);
  const released = await next('release');
  expect(released.state).toBe('released');
  expect(released.words).not.toContain(note);
});

it('of two chairs, who refused and then signed is not noted again where the other one returns that version', async () => {
  const office = await finishedSample();
  const { call, meetingId } = office;
  const { presiding, attendees } = await call('attendance.get', { meetingId });
  const first = presiding[0]?.personId ?? '';
  const second = attendees.find(({ group, personId }) => group === 'members' && personId !== first)?.personId;
  const fromItemId = (await call('agenda.list', { meetingId })).find(({ number }) => number === '2')?.id;
  if (!second || !fromItemId) throw new Error('no second chair');
  await setState(call, meetingId, 'closed', 'Wechsel im Vorsitz');
  await call('presiding.save', {
    meetingId,
    presiding: [
      { personId: first, fromItemId: null, fromTime: null },
      { personId: second, fromItemId, fromTime: null },
    ],
  });
  await setState(call, meetingId, 'minutesReady');
  const keyOf = new Map<string, string>();
  for (const personId of [first, second]) {
    const { keyId } = await call('keys.create', { personId, holder: 'Vorsitz', passphrase });
    keyOf.set(personId, keyId);
  }
  const present = async () => {
    await answerChecks(office, meetingId);
    const frozen = await presented(office);
    const { bytes } = await call('documents.stored', { id: frozen.id });
    const decide = (personId: string, what: 'release' | 'return' | 'refuse') => {
      const range = frozen.waitingFor.find((one) => one.personId === personId)?.range ?? '';
      const comments = [{ itemId: null, itemLabel: '', text: 'Bitte ändern.' }];
      const keyId = keyOf.get(personId) ?? '';
      return call(
        'release.sign',
        decision({ documentId: frozen.id, keyId, range, decision: what, comments }),
      );
    };
    return { words: wordsOfDocx(bytes), decide };
  };
  await (await present()).decide(first, 'refuse');
  const noted = await present();
  expect(noted.words).toContain(note);
  await noted.decide(first, 'release');
  await noted.decide(second, 'return');
  expect((await present()).words).not.toContain(note);
});

it('once it is released, why the meeting went back a step before is no longer said of it', async () => {
  const office = await sampleWithKey();
  const { call, meetingId, next } = office;
  await next('return');
  await setState(call, meetingId, 'closed', 'Anmerkungen des Vorsitzes');
  await setState(call, meetingId, 'minutesReady');
  expect((await call('meetings.get', { id: meetingId })).stateReason).toBe('Anmerkungen des Vorsitzes');
  await next('release');
  expect(await call('meetings.get', { id: meetingId })).toMatchObject({ state: 'released', stateReason: '' });
  await setState(call, meetingId, 'closed', 'Name falsch');
  expect((await call('meetings.get', { id: meetingId })).stateReason).toBe('Name falsch');
});
