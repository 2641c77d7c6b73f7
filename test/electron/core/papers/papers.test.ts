import { beforeEach, describe, expect, test } from 'vitest';
import { blankResult } from '../../../../shared/domain/paper/consultation.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { aBody, aFurtherBody, aMeeting, setState, type TestApp, testApp } from '../../../support/app.ts';
import { aDuePaper, anOtherBody, aPaper, aStep, submitted } from '../../../support/papers.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

const vote = (yes: number, no: number, abstain: number) => ({ ...blankVote('counts'), yes, no, abstain });

/** Puts the paper on the agenda of a new meeting and answers with its item. */
async function planned(
  date: string,
  number: number,
  paper: { paperId: string; consultationId: string | null },
) {
  const { call } = office;
  const { id: meetingId } = await aMeeting(call, { bodyId, number, date });
  const { itemIds } = await call('papers.plan', { meetingId, papers: [paper] });
  return { meetingId, itemId: itemIds[0] ?? '' };
}

describe('a paper', () => {
  test('begins with the captions that the newest of its type and body has', async () => {
    const { call } = office;
    const first = await aPaper(call, { bodyId, captions: { reasoning: 'Sachdarstellung' } });
    await call('papers.update', { ...first, captions: { reasoning: 'Sachverhalt', proposals: '' } });
    expect((await aPaper(call, { bodyId })).captions).toEqual({ reasoning: 'Sachverhalt', proposals: '' });
    const motion = await aPaper(call, { bodyId, type: 'motion', typeLabel: 'Antrag' });
    expect(motion.captions).toEqual({});
    const other = await aFurtherBody(call);
    expect((await aPaper(call, { bodyId: other })).captions).toEqual({});
  });

  test('gets its number, keeps it, and what it says comes back as it was written', async () => {
    const { call } = office;
    const paper = await aPaper(call, {
      bodyId,
      subject: 'Zuschuss für das Begegnungshaus',
      unit: 'Kämmerei',
      legalBasis: './.',
      reporters: ['Frau Adler', 'Herr Özdemir'],
      captions: { reasoning: 'Sachdarstellung' },
    });
    expect(paper.number).toBe('0001/2026');
    const proposals = [fromPlain('Der Zuschuss wird gewährt.'), fromPlain('Die Mittel sind zu sperren.')];
    const reasoning = fromPlain('Der Verein hat ihn beantragt.');
    await call('papers.saveTexts', { id: paper.id, baseVersion: 1, proposals, reasoning });
    const { version, textVersion, number, ...head } = await call('papers.get', { id: paper.id });
    expect({ version, textVersion, number }).toEqual({ version: 1, textVersion: 2, number: '0001/2026' });
    expect(head).toMatchObject({ legalBasis: './.', unit: 'Kämmerei', proposals, reasoning });
    expect(head.captions).toEqual({ reasoning: 'Sachdarstellung' });
  });

  test('a tick that nobody made is neither yes nor no', async () => {
    const { call } = office;
    const { id } = await aPaper(call, { bodyId });
    expect((await call('papers.get', { id })).financial).toBeNull();
  });

  test('is withdrawn with a reason and then written no more', async () => {
    const { call, failure } = office;
    const paper = await submitted(call, await aPaper(call, { bodyId }));
    const withdraw = { id: paper.id, version: paper.version, state: 'withdrawn' } as const;
    expect(await failure('papers.setState', withdraw)).toEqual({ code: 'REASON_NEEDED' });
    const gone = await call('papers.setState', { ...withdraw, reason: 'Der Antrag ist erledigt.' });
    expect(gone).toMatchObject({ state: 'withdrawn', stateReason: 'Der Antrag ist erledigt.' });
    expect(await failure('papers.update', { ...gone, subject: 'anders' })).toEqual({
      code: 'PAPER_STATE',
      state: 'withdrawn',
    });
    expect((await call('papers.list', { filter: 'settled' })).rows.map(({ id }) => id)).toEqual([gone.id]);
  });

  test('with a number is never removed', async () => {
    const { id } = await aPaper(office.call, { bodyId });
    expect(await office.failure('papers.remove', { id })).toEqual({ code: 'PAPER_STATE', state: 'numbered' });
  });
});

describe('the way of a paper', () => {
  test('after a first reading it waits for the next meeting, before the other body', async () => {
    const { call } = office;
    const council = await anOtherBody(call, 'Rat');
    const { paper, step } = await aDuePaper(call, { bodyId, subject: 'Integrationsbudget 2027' });
    await aStep(call, { paperId: paper.id, otherBodyId: council.id, role: 'Entscheidung' });
    const first = await planned('2026-09-30', 1, { paperId: paper.id, consultationId: step.id });
    const item = (await call('agenda.list', { meetingId: first.meetingId })).find(
      ({ id }) => id === first.itemId,
    );
    expect(item).toMatchObject({
      title: 'Integrationsbudget 2027',
      paperReference: paper.number,
      paperType: 'Beschlussvorlage',
      hasBasis: true,
    });
    await setState(call, first.meetingId, 'running');
    await call('resolutions.add', { itemId: first.itemId, outcome: 'firstReading' });
    const { id: secondMeeting } = await aMeeting(call, { bodyId, number: 2, date: '2026-10-28' });
    const [due] = await call('papers.due', { meetingId: secondMeeting });
    expect(due).toMatchObject({ id: paper.id, consultationId: null });
    const again = { paperId: paper.id, consultationId: null };
    await call('papers.plan', { meetingId: secondMeeting, papers: [again] });
    const { steps } = await call('papers.get', { id: paper.id });
    expect(steps.map(({ bodyName, state }) => [bodyName, state])).toEqual([
      ['Integrationsrat', 'postponed'],
      ['Integrationsrat', 'planned'],
      ['Rat', 'later'],
    ]);
    expect(await call('papers.due', { meetingId: secondMeeting })).toEqual([]);
  });

  test('put off it is carried over into the next meeting with its item', async () => {
    const { call } = office;
    const { paper, step } = await aDuePaper(call, { bodyId });
    const first = await planned('2026-09-30', 1, { paperId: paper.id, consultationId: step.id });
    await setState(call, first.meetingId, 'running');
    await call('resolutions.add', { itemId: first.itemId, outcome: 'postponed' });
    const next = await aMeeting(call, { bodyId, number: 2, date: '2026-10-28', carryOver: true });
    const { steps } = await call('papers.get', { id: paper.id });
    expect(steps.map(({ state, meeting }) => [state, meeting?.id])).toEqual([
      ['postponed', first.meetingId],
      ['planned', next.id],
    ]);
  });

  test('a vote of nine to four fills the row, and the next step becomes due', async () => {
    const { call } = office;
    const { paper, step } = await aDuePaper(call, { bodyId });
    const council = await anOtherBody(call, 'Rat');
    await aStep(call, { paperId: paper.id, otherBodyId: council.id, role: 'Entscheidung' });
    const { meetingId, itemId } = await planned('2026-09-30', 1, {
      paperId: paper.id,
      consultationId: step.id,
    });
    const before = await call('papers.get', { id: paper.id });
    expect(before.steps.map(({ state }) => state)).toEqual(['planned', 'later']);
    await setState(call, meetingId, 'running');
    await call('resolutions.add', { itemId, outcome: 'adopted', vote: vote(9, 4, 2) });
    const { steps } = await call('papers.get', { id: paper.id });
    expect(steps.map(({ bodyName, state }) => [bodyName, state])).toEqual([
      ['Integrationsrat', 'done'],
      ['Rat', 'next'],
    ]);
    expect(steps[0]?.shownResult).toEqual({
      ...blankResult,
      topNumber: '1',
      isMajority: true,
      yes: 9,
      no: 4,
      abstain: 2,
    });
    expect(steps[0]?.meeting).toEqual({
      id: meetingId,
      state: 'running',
      date: '2026-09-30',
      topNumber: '1',
      isPublic: true,
    });
  });

  test('what another body decided is entered by hand', async () => {
    const { call } = office;
    const council = await anOtherBody(call, 'Rat');
    const { id } = await aPaper(call, { bodyId });
    const step = await aStep(call, { paperId: id, otherBodyId: council.id });
    const result = { ...blankResult, topNumber: '14', isUnanimous: true };
    await call('consultations.save', { ...step, result });
    expect((await call('papers.get', { id })).steps[0]).toMatchObject({ state: 'done', shownResult: result });
  });

  test('what is not public comes onto the non-public part', async () => {
    const { call } = office;
    const { paper, step } = await aDuePaper(call, { bodyId, isPublic: false });
    const { meetingId, itemId } = await planned('2026-09-30', 1, {
      paperId: paper.id,
      consultationId: step.id,
    });
    const items = await call('agenda.list', { meetingId });
    expect(items.find(({ id }) => id === itemId)?.isPublic).toBe(false);
  });

  test('on an agenda it cannot become non-public: its title stands there', async () => {
    const { call, failure } = office;
    const { paper, step } = await aDuePaper(call, { bodyId });
    await planned('2026-09-30', 1, { paperId: paper.id, consultationId: step.id });
    expect(await failure('papers.update', { ...paper, isPublic: false })).toEqual({
      code: 'IN_USE',
      what: 'paper',
    });
  });

  test('what becomes public leaves its stations non-public, until somebody wants them public, too', async () => {
    const { call } = office;
    const paper = await aPaper(call, { bodyId, isPublic: false });
    const council = await anOtherBody(call, 'Rat');
    const hidden = { paperId: paper.id, otherBodyId: council.id, isPublic: false };
    await aStep(call, { ...hidden, result: { ...blankResult, isUnanimous: true } });
    await aStep(call, hidden);
    const stations = async () =>
      (await call('papers.get', { id: paper.id })).steps.map(({ isPublic }) => isPublic);
    const { version } = await call('papers.update', { ...paper, isPublic: true });
    expect(await stations()).toEqual([false, false]);
    await call('papers.update', { ...paper, isPublic: true, version, opensSteps: true });
    expect(await stations()).toEqual([false, true]);
  });

  test('taken off the agenda it waits again', async () => {
    const { call, failure } = office;
    const { paper, step } = await aDuePaper(call, { bodyId });
    const plan = { paperId: paper.id, consultationId: step.id };
    const { meetingId, itemId } = await planned('2026-09-30', 1, plan);
    expect(await call('papers.due', { meetingId })).toEqual([]);
    expect(await failure('papers.plan', { meetingId, papers: [plan] })).toEqual({ code: 'ALREADY_PLANNED' });
    expect(await failure('consultations.remove', { id: step.id })).toEqual({ code: 'ALREADY_PLANNED' });
    await call('agenda.remove', { id: itemId });
    expect((await call('papers.due', { meetingId })).map(({ id }) => id)).toEqual([paper.id]);
  });

  test('several come onto the agenda in one step, or none of them', async () => {
    const { call, failure } = office;
    const one = await aDuePaper(call, { bodyId, subject: 'Erstens' });
    const other = await aDuePaper(call, { bodyId, subject: 'Zweitens' });
    const draft = await aPaper(call, { bodyId, subject: 'Entwurf' });
    const { id: meetingId } = await aMeeting(call, { bodyId });
    const papers = [one, other].map(({ paper, step }) => ({ paperId: paper.id, consultationId: step.id }));
    const withDraft = [...papers, { paperId: draft.id, consultationId: null }];
    const before = await call('agenda.list', { meetingId });
    expect(await failure('papers.plan', { meetingId, papers: withDraft })).toEqual({
      code: 'PAPER_STATE',
      state: 'inPreparation',
    });
    expect(await call('agenda.list', { meetingId })).toEqual(before);
    await call('papers.plan', { meetingId, papers });
    const titles = (await call('agenda.list', { meetingId })).map(({ title }) => title);
    expect(titles.slice(-2)).toEqual(['Erstens', 'Zweitens']);
  });

  test('comes in before the last usual item of its part', async () => {
    const { call } = office;
    const items = [
      { title: 'Mitteilungen', isPublic: true },
      { title: 'Verschiedenes', isPublic: true },
    ];
    await call('standardAgenda.save', { bodyId, items });
    const { paper, step } = await aDuePaper(call, { bodyId, subject: 'Sprachcafé' });
    const { id: meetingId } = await aMeeting(call, { bodyId, useStandardAgenda: true });
    await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
    const agenda = await call('agenda.list', { meetingId });
    const titles = agenda.filter(({ kind }) => kind === 'item').map(({ title }) => title);
    expect(titles).toEqual(['Mitteilungen', 'Sprachcafé', 'Verschiedenes']);
  });

  test('of one body is not due in another', async () => {
    const { call } = office;
    const otherBodyId = await aFurtherBody(call);
    await aDuePaper(call, { bodyId });
    const { id: meetingId } = await aMeeting(call, { bodyId: otherBodyId });
    expect(await call('papers.due', { meetingId })).toEqual([]);
  });
});

describe('the list', () => {
  test('counts what is prepared, due and planned; without a station it is due, too', async () => {
    const { call } = office;
    await aPaper(call, { bodyId });
    await aDuePaper(call, { bodyId });
    const { paper, step } = await aDuePaper(call, { bodyId });
    await planned('2026-09-30', 1, { paperId: paper.id, consultationId: step.id });
    await submitted(call, await aPaper(call, { bodyId }));
    const counts = await call('papers.counts', {});
    expect(counts).toEqual({
      all: 4,
      unanswered: 0,
      inPreparation: 1,
      due: 2,
      planned: 1,
      elsewhere: 0,
      settled: 0,
    });
  });
});
