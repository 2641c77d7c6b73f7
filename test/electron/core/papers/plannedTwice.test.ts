import { beforeEach, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aFurtherBody, aMeeting, setState, type TestApp, testApp } from '../../../support/app.ts';
import { aDuePaper, aStep } from '../../../support/papers.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

/** A paper of two stations of one body, both on an agenda. */
async function plannedTwice() {
  const { call } = office;
  const { paper, step } = await aDuePaper(call, { bodyId });
  const second = await aStep(call, { paperId: paper.id, bodyId, role: 'Entscheidung' });
  const { id: first } = await aMeeting(call, { bodyId, number: 1, date: '2026-09-30' });
  const { id: later } = await aMeeting(call, { bodyId, number: 2, date: '2026-10-28' });
  const plan = async (meetingId: string, consultationId: string) =>
    (await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId }] })).itemIds[0] ??
    '';
  const itemId = await plan(first, step.id);
  const dueThen = await call('papers.due', { meetingId: later });
  await plan(later, second.id);
  return { first, later, itemId, dueThen };
}

const daysIn = async (meetingId: string): Promise<string[]> =>
  (await office.call('agenda.list', { meetingId })).flatMap(({ alsoOn }) => alsoOn);
const said = async (meetingId: string): Promise<string> =>
  (await office.call('checks.list', { meetingId, kind: 'invitation' }))
    .map(({ sentence }) => sentence)
    .join('\n');

test('a paper on two agendas of a body is told in the pool, at both items and by the check', async () => {
  const { first, later, dueThen } = await plannedTwice();
  expect(dueThen).toMatchObject([{ alsoOn: ['2026-09-30'] }]);
  expect([await daysIn(first), await daysIn(later)]).toEqual([['2026-10-28'], ['2026-09-30']]);
  expect(await said(first)).toContain('steht auch auf der Tagesordnung der Sitzung am 28.10.2026');
  expect(await said(later)).toContain('steht auch auf der Tagesordnung der Sitzung am 30.09.2026');
});

test('nothing is told once the first meeting has dealt with it: the other is the second reading', async () => {
  const { first, later, itemId } = await plannedTwice();
  await setState(office.call, first, 'running');
  expect(await daysIn(later)).toEqual(['2026-09-30']);
  const read = await office.call('resolutions.add', { itemId, text: fromPlain('Erste Lesung.') });
  await office.call('resolutions.save', { ...read, outcome: 'firstReading' });
  expect([await daysIn(first), await daysIn(later)]).toEqual([[], []]);
  expect(await said(later)).not.toContain('steht auch');
});

test.each(['closed', 'cancelled'] as const)('nor where one of the meetings is %s', async (state) => {
  const { first, later } = await plannedTwice();
  if (state === 'closed') await setState(office.call, first, 'running');
  await setState(office.call, first, state, 'kein Raum');
  expect([await daysIn(first), await daysIn(later)]).toEqual([[], []]);
});

test('nor of a station of another body', async () => {
  const { call } = office;
  const { paper, step } = await aDuePaper(call, { bodyId });
  const other = await aFurtherBody(call);
  const next = await aStep(call, { paperId: paper.id, bodyId: other });
  for (const [owner, consultationId] of [
    [bodyId, step.id],
    [other, next.id],
  ] as const) {
    const { id: meetingId } = await aMeeting(call, { bodyId: owner, date: '2026-09-30' });
    await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId }] });
    expect(await daysIn(meetingId)).toEqual([]);
  }
});

test('a paper that stands on an agenda is not offered there for its next station', async () => {
  const { call } = office;
  const { paper, step } = await aDuePaper(call, { bodyId });
  await aStep(call, { paperId: paper.id, bodyId });
  const { id: meetingId } = await aMeeting(call, { bodyId, date: '2026-09-30' });
  await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
  expect(await call('papers.due', { meetingId })).toEqual([]);
});
