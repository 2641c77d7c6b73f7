import { beforeEach, expect, test } from 'vitest';
import { paragraphsOf } from '../../../support/docx.ts';
import { aBody, aMeeting, anItem, setState, type TestApp, testApp } from '../../../support/app.ts';

let office: TestApp;
let meetingId: string;
let ids: string[];
beforeEach(async () => {
  office = testApp();
  const bodyId = await aBody(office.call);
  ({ id: meetingId } = await aMeeting(office.call, { bodyId }));
  ids = [];
  for (const title of ['Sprachcafé', 'Abendöffnung', 'Haushalt'])
    ids.push(await anItem(office.call, { meetingId, title }));
});

const times = async () =>
  (await office.call('agenda.list', { meetingId }))
    .filter(({ calledAt }) => calledAt !== null)
    .map(({ number, calledAt, finishedAt }) => [number, calledAt, finishedAt]);

test('the chair calls one item after the other, and with the meeting the last one ends', async () => {
  const { call, clock } = office;
  await setState(call, meetingId, 'running');
  clock.now = '2026-09-16T18:03:00';
  await call('agenda.call', { id: ids[0] ?? '' });
  clock.now = '2026-09-16T18:20:00';
  await call('agenda.call', { id: ids[1] ?? '' });
  expect(await times()).toEqual([
    ['1', '18:03', '18:20'],
    ['2', '18:20', null],
  ]);
  clock.now = '2026-09-16T18:45:00';
  await setState(call, meetingId, 'closed');
  expect((await times()).at(-1)).toEqual(['2', '18:20', '18:45']);
});

test('between two items, as in a break, nothing is dealt with', async () => {
  const { call, clock } = office;
  await setState(call, meetingId, 'running');
  clock.now = '2026-09-16T18:03:00';
  await call('agenda.call', { id: ids[0] ?? '' });
  clock.now = '2026-09-16T18:10:00';
  await call('agenda.finish', { meetingId });
  expect(await times()).toEqual([['1', '18:03', '18:10']]);
});

test('before the meeting is opened nothing can be called', async () => {
  await expect(office.call('agenda.call', { id: ids[0] ?? '' })).rejects.toMatchObject({
    data: { code: 'NOT_RUNNING' },
  });
});

test('a time that was noted late is put right at the item, and never without a beginning', async () => {
  const { call } = office;
  await setState(call, meetingId, 'running');
  const [, first] = await call('agenda.list', { meetingId });
  if (!first) throw new Error('There is no item');
  await expect(
    call('agenda.update', { ...first, calledAt: null, finishedAt: '18:20' }),
  ).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT', issues: [{ path: ['calledAt'] }] },
  });
  await call('agenda.update', { ...first, calledAt: '18:01', finishedAt: '18:20' });
  expect(await times()).toEqual([['1', '18:01', '18:20']]);
});

test('the Niederschrift says when an item was dealt with, where the body wants that', async () => {
  const { call } = office;
  const [body] = await call('bodies.list', {});
  const [rules] = body?.rules ?? [];
  if (!rules) throw new Error('There are no rules');
  await call('rules.save', { ...rules, style: { ...rules.style, printsTimes: true } });
  await setState(call, meetingId, 'running');
  const [, first] = await call('agenda.list', { meetingId });
  if (!first) throw new Error('There is no item');
  await call('agenda.update', { ...first, calledAt: '18:03', finishedAt: '18:20' });
  const { bytes } = await call('documents.export', { meetingId, kind: 'minutes', subjectId: '' });
  expect(paragraphsOf(bytes).map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/Behandelt:\s*18:03–18:20 Uhr/u),
  );
});

test('a meeting that was opened by mistake forgets what was called', async () => {
  const { call } = office;
  await setState(call, meetingId, 'running');
  await call('agenda.call', { id: ids[0] ?? '' });
  await setState(call, meetingId, 'invited', 'versehentlich eröffnet');
  expect(await times()).toEqual([]);
  await setState(call, meetingId, 'running');
  expect(await times()).toEqual([]);
});

test('no time runs backwards, but over midnight it may', async () => {
  const { call } = office;
  await setState(call, meetingId, 'running');
  const first = async () => {
    const [, item] = await call('agenda.list', { meetingId });
    if (!item) throw new Error('There is no item');
    return item;
  };
  await expect(
    call('agenda.update', { ...(await first()), calledAt: '18:20', finishedAt: '18:03' }),
  ).rejects.toMatchObject({ data: { code: 'INVALID_INPUT', issues: [{ path: ['finishedAt'] }] } });
  await call('agenda.update', { ...(await first()), calledAt: '23:55', finishedAt: '00:10' });
  expect(await times()).toEqual([['1', '23:55', '00:10']]);
});

test('a meeting whose end was noted before the last call ends that item with its call', async () => {
  const { call, clock } = office;
  clock.now = '2026-09-16T17:05:00';
  await setState(call, meetingId, 'running');
  const meeting = await call('meetings.get', { id: meetingId });
  await call('meetings.update', { ...meeting, endTime: '18:45' });
  clock.now = '2026-09-16T18:50:00';
  await call('agenda.call', { id: ids[0] ?? '' });
  await setState(call, meetingId, 'closed');
  expect(await times()).toEqual([['1', '18:50', '18:50']]);
});
