import { beforeEach, describe, expect, test } from 'vitest';
import { blankResult } from '../../../../shared/domain/paper/consultation.ts';
import { aMeeting, aPlannedMeeting, setState } from '../../../support/app.ts';
import { aDecidedPaper, anOtherBody, aStep } from '../../../support/papers.ts';

type Planned = Awaited<ReturnType<typeof aPlannedMeeting>>;
let office: Planned;
beforeEach(async () => {
  office = await aPlannedMeeting();
});

/** A paper whose second Ziffer the meeting sends on. */
async function sentOn(outcomeDetail = 'an den Sozialausschuss') {
  const { call } = office;
  const texts = { proposed: 'Der Zuschuss wird gewährt.', resolved: 'Der Zuschuss wird gewährt.' };
  const { paper, itemId, resolution } = await aDecidedPaper(call, { ...office, ...texts });
  await call('resolutions.save', { ...resolution, part: 'Ziffer 1', outcome: 'adopted' });
  const second = await call('resolutions.add', { itemId });
  const sent = { part: 'Ziffer 2', outcome: 'referred', outcomeDetail } as const;
  await call('resolutions.save', { ...second, ...sent });
  return paper;
}

const read = async (id: string) => {
  const { steps, referrals } = await office.call('papers.get', { id });
  return { bodies: steps.map(({ bodyName, state }) => [bodyName, state]), referrals, steps };
};

describe('where the minutes send a paper on and no station leads', () => {
  test('one is offered and made behind the step that sent it, with a body of that name', async () => {
    const { call } = office;
    const { id } = await sentOn();
    const rat = await anOtherBody(call, 'Rat');
    await aStep(call, { paperId: id, otherBodyId: rat.id, role: 'Entscheidung' });
    const { referrals, steps, bodies } = await read(id);
    expect(referrals).toEqual([{ stepId: steps[0]?.id, bodyName: 'Sozialausschuss' }]);
    const made = await call('consultations.follow', referrals[0] ?? { stepId: '', bodyName: '' });
    expect(made).toMatchObject({ role: 'Vorberatung', isPublic: true, position: 1 });
    expect(await read(id)).toMatchObject({
      referrals: [],
      bodies: [bodies[0], ['Sozialausschuss', 'next'], ['Rat', 'later']],
    });
    expect(await call('otherBodies.list', {})).toMatchObject([
      { name: 'Rat' },
      { name: 'Sozialausschuss', classification: 'committee' },
    ]);
  });

  test('a body that is known by its name or short name is not made twice', async () => {
    const { call } = office;
    const body = await anOtherBody(call, 'Sozialausschuss');
    const { id } = await sentOn('an den SOZIAL-AUSSCHUSS');
    const [referral] = (await read(id)).referrals;
    await call('consultations.follow', referral ?? { stepId: '', bodyName: '' });
    expect((await read(id)).steps[1]).toMatchObject({ otherBodyId: body.id });
    expect(await call('otherBodies.list', {})).toHaveLength(1);
  });

  test.each([
    ['as they are named', [0, 1, 2]],
    ['the last first', [2, 1, 0]],
    ['the second first', [1, 0, 2]],
  ])('of several the Beratungsfolge has the order of the sentence, pressed %s', async (_, pressed) => {
    const names = ['Seniorenbeirat', 'Schulausschuss', 'Rat'];
    const { id } = await sentOn('an den Seniorenbeirat, den Schulausschuss und den Rat');
    const [{ stepId } = { stepId: '' }] = (await read(id)).referrals;
    for (const at of pressed)
      await office.call('consultations.follow', { stepId, bodyName: names[at] ?? '' });
    expect((await read(id)).bodies.slice(1).map(([bodyName]) => bodyName)).toEqual(names);
  });

  test('what finished minutes tell of later steps stays where it is', async () => {
    const { call, bodyId } = office;
    const { id } = await sentOn();
    const { id: again } = await aStep(call, { paperId: id, bodyId });
    const { id: meetingId } = await aMeeting(call, { bodyId, date: '2026-12-02', number: 2 });
    const papers = [{ paperId: id, consultationId: again }];
    const { itemIds } = await call('papers.plan', { meetingId, papers });
    await setState(call, meetingId, 'running');
    await call('resolutions.add', { itemId: itemIds[0] ?? '', outcome: 'adopted' });
    for (const state of ['closed', 'minutesReady'] as const) await setState(call, meetingId, state);
    const { referrals, steps } = await read(id);
    await call('consultations.follow', referrals[0] ?? { stepId: '', bodyName: '' });
    const after = (await read(id)).steps;
    expect(after.map((step) => step.id).slice(0, 2)).toEqual(steps.map((step) => step.id));
    expect(after.map(({ bodyName }) => bodyName)[2]).toBe('Sozialausschuss');
  });

  test('pressed in two windows it is made once', async () => {
    const { call, failure } = office;
    const { id } = await sentOn();
    const referral = (await read(id)).referrals[0] ?? { stepId: '', bodyName: '' };
    await call('consultations.follow', referral);
    expect(await failure('consultations.follow', referral)).toEqual({ code: 'CONFLICT' });
    expect((await read(id)).steps).toHaveLength(2);
  });
});

test.each(['an die Verwaltung', ''])('sent „%s“ no station is missing', async (detail) => {
  expect((await read((await sentOn(detail)).id)).referrals).toEqual([]);
});

test('a station of that body that still waits is enough, before or after', async () => {
  const { call } = office;
  const { id } = await sentOn();
  const { id: otherBodyId } = await anOtherBody(call, 'Sozialausschuss');
  await aStep(call, { paperId: id, otherBodyId });
  expect((await read(id)).referrals).toEqual([]);
});

test('what another body sent on, as it was entered, is offered as well', async () => {
  const { call } = office;
  const paper = await sentOn('');
  const { id: otherBodyId } = await anOtherBody(call, 'Rat');
  const result = { ...blankResult, isReferred: true, referredTo: 'Sportausschuss' };
  const { id: stepId } = await aStep(call, { paperId: paper.id, otherBodyId, result });
  expect((await read(paper.id)).referrals).toEqual([{ stepId, bodyName: 'Sportausschuss' }]);
});
