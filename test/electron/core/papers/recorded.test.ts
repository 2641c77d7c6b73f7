import { beforeEach, describe, expect, test } from 'vitest';
import { blankResult } from '../../../../shared/domain/paper/consultation.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aChair, aMeeting, setState, type TestApp, testApp } from '../../../support/app.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import {
  aDuePaper,
  anInquiry,
  anOtherBody,
  answered,
  aPaper,
  aStep,
  submitted,
} from '../../../support/papers.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});
const decided = { code: 'PAPER_STATE', state: 'decided' };

async function plan(paperId: string, number: number, date: string) {
  const { id: meetingId } = await aMeeting(office.call, { bodyId, number, date });
  return { meetingId, ...(await planIn(meetingId, paperId)) };
}

async function planIn(meetingId: string, paperId: string) {
  const due = (await office.call('papers.due', { meetingId })).find(({ id }) => id === paperId);
  const papers = [{ paperId, consultationId: due?.consultationId ?? null }];
  const { itemIds } = await office.call('papers.plan', { meetingId, papers });
  return { itemId: itemIds[0] ?? '' };
}

async function recorded(meetingId: string, itemId: string, outcome: 'noted' | 'postponed' | 'withdrawn') {
  const { call } = office;
  await aChair(call, meetingId);
  await setState(call, meetingId, 'running');
  await call('resolutions.add', { itemId, outcome });
  await setState(call, meetingId, 'closed');
  await setState(call, meetingId, 'minutesReady');
}

describe('an Anfrage that a finished Niederschrift has', () => {
  test('keeps what was asked; answers and what is asked besides still come', async () => {
    const { call, failure } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    await submitted(call, paper);
    const { meetingId, itemId } = await plan(paper.id, 1, '2026-09-30');
    await recorded(meetingId, itemId, 'noted');

    const [first, second] = questions;
    if (!first || !second) throw new Error('An Anfrage of two questions is needed.');
    const texts = { id: first.id, baseVersion: first.version, unit: '', answer: fromPlain('Zehn Tage.') };
    expect(await failure('questions.save', { ...texts, text: 'Ganz anders?' })).toEqual(decided);
    expect(await failure('questions.remove', { id: second.id })).toEqual(decided);
    expect(await failure('questions.move', { id: second.id, beforeId: first.id })).toEqual(decided);
    const more = { paperId: paper.id, text: 'Noch eine?' };
    expect(await failure('questions.add', { ...more, isSupplementary: false })).toEqual(decided);
    const told = { paperId: paper.id, questions: [{ text: 'Und das?', answer: fromPlain('') }] };
    expect(await failure('questions.takeOver', told)).toEqual(decided);

    await answered(call, first, 'Zehn Tage.');
    await call('questions.add', { ...more, isSupplementary: true });
    const now = (await call('inquiries.get', { paperId: paper.id })).questions;
    expect(now.map(({ text, state }) => [text, state])).toEqual([
      [first.text, 'answered'],
      [second.text, 'open'],
      ['Noch eine?', 'open'],
    ]);
  });
});

test('the station that a finished Niederschrift is about stays as it was, also where it was put off', async () => {
  const { call, failure } = office;
  const { paper } = await aDuePaper(call, { bodyId });
  const { meetingId, itemId } = await plan(paper.id, 1, '2026-09-30');
  await recorded(meetingId, itemId, 'postponed');
  const [step] = (await call('papers.get', { id: paper.id })).steps;
  if (!step) throw new Error('It has a station.');
  expect(await failure('consultations.save', { ...step, role: 'Anhörung' })).toEqual(decided);
  const next = await aStep(call, { paperId: paper.id, bodyId, date: '2026-10-28' });
  const last = await aStep(call, { paperId: paper.id, bodyId, date: '2026-11-25' });
  // Nor does it change its place, whichever of the two is moved.
  expect(await failure('consultations.move', { id: step.id, beforeId: null })).toEqual(decided);
  expect(await failure('consultations.move', { id: next.id, beforeId: step.id })).toEqual(decided);
  expect(await failure('consultations.remove', { id: step.id })).toEqual(decided);
  await call('consultations.move', { id: last.id, beforeId: next.id });
  const { steps } = await call('papers.get', { id: paper.id });
  expect(steps.map(({ id }) => id)).toEqual([step.id, last.id, next.id]);
});

describe('a cancelled meeting', () => {
  test('is not taken up again while another one has its paper', async () => {
    const { call, failure } = office;
    const { paper } = await aDuePaper(call, { bodyId });
    const first = await plan(paper.id, 1, '2026-09-30');
    await setState(call, first.meetingId, 'cancelled', 'Saal belegt');
    const second = await plan(paper.id, 2, '2026-10-28');

    const { version } = await call('meetings.get', { id: first.meetingId });
    const again = { id: first.meetingId, version, state: 'planned', reason: 'Saal frei' } as const;
    expect(await failure('meetings.setState', again)).toEqual({
      code: 'PAPER_TAKEN_UP',
      paper: paper.number ?? paper.typeLabel,
      date: '2026-10-28',
    });

    await setState(call, second.meetingId, 'cancelled', 'Saal belegt');
    await call('meetings.setState', again);
    const { steps } = await call('papers.get', { id: paper.id });
    expect(steps.map(({ state }) => state)).toContain('planned');
  });

  test('without papers that another one has is taken up again', async () => {
    const { call } = office;
    const { paper } = await aDuePaper(call, { bodyId });
    const { meetingId } = await plan(paper.id, 1, '2026-09-30');
    await setState(call, meetingId, 'cancelled', 'Saal belegt');
    await setState(call, meetingId, 'planned', 'Saal frei');
    expect((await call('papers.get', { id: paper.id })).steps.map(({ state }) => state)).toEqual(['planned']);
  });
});

test.each(['usual', 'stepsFirst', 'ballot'] as const)(
  'what everybody may read of a paper in the form %s names neither who reports in a non-public station nor what came of it',
  async (layout) => {
    const { call } = office;
    const paper = await aPaper(call, { bodyId, layout });
    await aStep(call, { paperId: paper.id, bodyId, isPublic: false, reporters: ['Frau Espe'] });
    const { id: otherBodyId } = await anOtherBody(call, 'Vergabeausschuss');
    await aStep(call, {
      paperId: paper.id,
      otherBodyId,
      isPublic: false,
      reporters: ['Herr Ulme'],
      result: { ...blankResult, topNumber: '9', wording: 'an die Firma Birke vergeben' },
    });
    const said = paragraphsOf((await call('papers.export', { id: paper.id })).bytes)
      .map(({ text }) => text)
      .join('\n');
    expect(said).toContain('Vergabeausschuss');
    expect(said).not.toMatch(/Espe|Ulme|Birke/);
  },
);

test('a paper that was withdrawn in a meeting can say so once the Niederschrift is finished; another cannot', async () => {
  const { call, failure } = office;
  const withdrawn = await aDuePaper(call, { bodyId, subject: 'Sommerfest' });
  const { meetingId, itemId } = await plan(withdrawn.paper.id, 1, '2026-09-30');
  await recorded(meetingId, itemId, 'withdrawn');
  const { id, version } = await call('papers.get', { id: withdrawn.paper.id });
  const reason = 'In der Sitzung zurückgezogen';
  expect(await call('papers.setState', { id, version, state: 'withdrawn', reason })).toMatchObject({
    state: 'withdrawn',
  });

  const noted = await aDuePaper(call, { bodyId, subject: 'Winterfest' });
  const other = await plan(noted.paper.id, 2, '2026-10-30');
  await recorded(other.meetingId, other.itemId, 'noted');
  const { version: base } = await call('papers.get', { id: noted.paper.id });
  const input = { id: noted.paper.id, version: base, state: 'withdrawn', reason } as const;
  expect(await failure('papers.setState', input)).toEqual(decided);
});
