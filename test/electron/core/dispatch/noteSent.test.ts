import { describe, expect, test } from 'vitest';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import type { DispatchWay } from '../../../../shared/domain/document/dispatch.ts';
import { aDispatchable, invitation, mailSettings } from '../../../support/mailOffice.ts';
import { anItem, setState, testApp } from '../../../support/app.ts';

/** An invitation written on the first at nine; it is the second at noon. */
async function prepared(way: DispatchWay = 'draft') {
  const office = testApp({ now: '2026-09-01T09:00:30' });
  const { call, clock } = office;
  const { meetingId, listId } = await aDispatchable(call, 2);
  await call('mail.save', mailSettings(465));
  const { dispatch } = await call('dispatch.send', invitation(meetingId, listId, way));
  clock.now = '2026-09-02T12:00:00';
  const note = (sentOn: string, sentTime: string) => ({ dispatchId: dispatch.id, sentOn, sentTime });
  const meeting = () => call('meetings.get', { id: meetingId });
  const convening = () => call('convening.get', { meetingId });
  return { ...office, meetingId, listId, dispatch, note, meeting, convening };
}

describe('what was sent by hand', () => {
  test.each(['draft', 'folder'] as const)('by way of a %s counts once the clerk says when', async (way) => {
    const { call, meetingId, note, meeting, convening } = await prepared(way);
    expect(await meeting()).toMatchObject({ state: 'planned' });
    await call('dispatch.noteSent', note('2026-09-01', '16:40'));
    expect(await meeting()).toMatchObject({ state: 'invited' });
    expect(await convening()).toMatchObject({ sentOn: '2026-09-01', sentTime: '16:40' });
    const [listed] = await call('dispatch.list', { meetingId });
    expect(listed?.sentAt).toBe('2026-09-01T16:40:00');
    expect(listed?.recipients).toMatchObject([
      { state: 'sent', settledAt: '2026-09-01T16:40:00' },
      { state: 'sent' },
    ]);
    const [entry] = await call('audit.list', { before: null });
    expect(entry?.sentence).toMatch(
      /^Versand „.*“ von Hand vermerkt: versandt am 01\.09\.2026, 16:40 Uhr\.$/,
    );
  });

  test('has not been sent before it was written, nor in the future', async () => {
    const { failure, note, meeting } = await prepared();
    for (const [day, time, words] of [
      ['2026-09-01', '08:59', /^Vorbereitet wurde diese Sendung erst am 01\.09\.2026, 09:00 Uhr\./],
      ['2026-09-02', '12:01', /^Dieser Zeitpunkt liegt noch vor uns\./],
    ] as const) {
      const message = expect.stringMatching(words);
      expect(await failure('dispatch.noteSent', note(day, time))).toEqual({
        code: 'INVALID_INPUT',
        issues: [{ path: ['sentTime'], message }],
      });
    }
    expect(await meeting()).toMatchObject({ state: 'planned' });
  });

  test('is noted once, and what the program sends itself never', async () => {
    const { call, failure, note } = await prepared();
    await call('dispatch.noteSent', note('2026-09-01', '09:00'));
    const message =
      'Dass diese Sendung hinausging, ist schon vermerkt: am 01.09.2026, 09:00 Uhr. Bitte laden Sie die Ansicht neu; es ist nichts weiter zu tun.';
    expect(await failure('dispatch.noteSent', note('2026-09-01', '10:00'))).toEqual({
      code: 'INVALID_INPUT',
      issues: [{ path: ['sentTime'], message }],
    });
    const byServer = await prepared('smtp');
    expect(await byServer.failure('dispatch.noteSent', byServer.note('2026-09-01', '10:00'))).toEqual({
      code: 'CONFLICT',
    });
  });

  test('has the numbers that were printed; what came in since is a Nachtrag', async () => {
    const { call, meetingId, note } = await prepared();
    const first = (await call('agenda.list', { meetingId })).find(({ kind }) => kind === 'item');
    const late = { meetingId, title: 'Nachgereicht', isPublic: true, parentId: null };
    await call('agenda.add', { ...late, beforeItemId: first?.id ?? null });
    await call('dispatch.noteSent', note('2026-09-01', '10:00'));
    const items = (await call('agenda.list', { meetingId })).filter(({ kind }) => kind === 'item');
    const printed = items.map(({ number, title, isSupplement }) => [number, title, isSupplement]);
    expect(printed).toEqual([
      ['3', 'Nachgereicht', true],
      ['1', first?.title, false],
      ['2', 'Grundstück Hafenstraße', false],
    ]);
  });

  test('an invitation sent again, or noted after the clerk took the step by hand, moves nothing', async () => {
    const { call, meetingId, listId, note, convening } = await prepared();
    await setState(call, meetingId, 'invited');
    await anItem(call, { meetingId, title: 'Nachgereicht' });
    await call('dispatch.noteSent', note('2026-09-01', '10:00'));
    const again = await call('dispatch.send', invitation(meetingId, listId, 'draft'));
    await call('dispatch.noteSent', { ...note('2026-09-02', '12:00'), dispatchId: again.dispatch.id });
    expect(await convening()).toMatchObject({ sentOn: '2026-09-01', sentTime: '10:00' });
  });
});

test('what has changed since is told by an Änderungsmitteilung, and additions by a Nachtrag; then nothing is overtaken', async () => {
  const { call, clock, meetingId, listId, note, convening } = await prepared();
  await call('dispatch.noteSent', note('2026-09-01', '10:00'));
  expect(await convening()).toMatchObject({ changes: [] });
  const send = async (kind: 'supplement' | 'changeNotice') => {
    const message = { ...invitation(meetingId, listId, 'draft'), withCalendar: false };
    const documents = [{ kind, subjectId: '', documentId: null }];
    const { dispatch } = await call('dispatch.send', { ...message, documents });
    return { ...note(clock.now.slice(0, 10), clock.now.slice(11, 16)), dispatchId: dispatch.id };
  };
  await anItem(call, { meetingId, title: 'Nachgereicht' });
  const { version, ...meeting } = await call('meetings.get', { id: meetingId });
  await call('meetings.update', { ...meeting, version, room: 'Kleiner Saal' });
  const room = 'Neuer Ort der Sitzung: Rathaus, Kleiner Saal (bisher: Rathaus).';
  expect(await convening()).toMatchObject({
    changes: [room, 'Neu ist TOP 1a „Nachgereicht“ (öffentlich).'],
    onlyAdds: false,
  });
  const supplement = await send('supplement');
  expect((await convening()).changes).toHaveLength(2);
  await call('dispatch.noteSent', supplement);
  expect(await convening()).toMatchObject({ changes: [room] });
  await call('dispatch.noteSent', await send('changeNotice'));
  expect(await convening()).toMatchObject({ changes: [] });
});

describe('the notice period is counted from what called to the day that holds', () => {
  const sentOf = async (
    { call, meetingId, listId, clock, note }: Awaited<ReturnType<typeof prepared>>,
    kind: 'invitation' | 'changeNotice',
  ) => {
    const documents = [{ kind, subjectId: '', documentId: null }];
    const message = { ...invitation(meetingId, listId, 'draft'), withCalendar: false, documents };
    const { dispatch } = await call('dispatch.send', message);
    await call('dispatch.noteSent', {
      ...note(clock.now.slice(0, 10), clock.now.slice(11, 16)),
      dispatchId: dispatch.id,
    });
  };
  const moved = async ({ call, meetingId }: Awaited<ReturnType<typeof prepared>>) => {
    const { version, ...meeting } = await call('meetings.get', { id: meetingId });
    await call('meetings.update', { ...meeting, version, date: '2026-12-16' });
  };
  const wordsOf = async ({ call, meetingId }: Awaited<ReturnType<typeof prepared>>) =>
    wordsOfDocx((await call('documents.export', { meetingId, kind: 'invitation' })).bytes);

  test('of a meeting planned anew from its next invitation, not from the one before', async () => {
    const office = await prepared();
    await office.call('dispatch.noteSent', office.note('2026-09-01', '10:00'));
    await setState(office.call, office.meetingId, 'planned', 'Neuer Termin');
    expect(await office.convening()).toMatchObject({ sentOn: null, sentTime: null, verdict: 'unknown' });
    await moved(office);
    office.clock.now = '2026-12-14T09:00:00';
    await sentOf(office, 'invitation');
    expect(await office.convening()).toMatchObject({
      sentOn: '2026-12-14',
      sentTime: '09:00',
      verdict: 'short',
    });
    expect(await wordsOf(office)).not.toContain('gewahrt');
  });

  test('of a meeting on another day from the Änderungsmitteilung that tells it; until then nobody claims anything', async () => {
    const office = await prepared();
    await office.call('dispatch.noteSent', office.note('2026-09-01', '10:00'));
    expect(await wordsOf(office)).toContain('gewahrt');
    await moved(office);
    expect(await office.convening()).toMatchObject({ verdict: 'unknown' });
    expect(await wordsOf(office)).not.toContain('gewahrt');
    office.clock.now = '2026-12-14T09:00:00';
    await sentOf(office, 'changeNotice');
    expect(await office.convening()).toMatchObject({ sentOn: '2026-12-14', verdict: 'short', changes: [] });
  });
});
