import { describe, expect, test } from 'vitest';
import { emptyText } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, setState, testApp } from '../../../support/app.ts';
import { aPaper, aStep, submitted } from '../../../support/papers.ts';

describe('a Vorlage of which the minutes of a held meeting say nothing', () => {
  async function held(role: string, isFirstReading = false) {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const paper = await submitted(call, await aPaper(call, { bodyId }));
    const step = await aStep(call, { paperId: paper.id, bodyId, role });
    const { id: meetingId } = await aMeeting(call, { bodyId });
    const papers = [{ paperId: paper.id, consultationId: step.id }];
    const { itemIds } = await call('papers.plan', { meetingId, papers });
    await setState(call, meetingId, 'running');
    const motion = { meetingId, mover: '', reason: '', vote: null, text: emptyText, printedResult: '' };
    const effect = { kind: 'firstReading' as const, itemIds };
    if (isFirstReading) await call('motions.record', { ...motion, outcome: 'adopted', effect });
    await setState(call, meetingId, 'closed');
    const [row] = (await call('papers.list', {})).rows;
    return { call, bodyId, step: row?.steps[0] };
  }

  test('comes back after a 1. Lesung by motion, and is on the next agenda for the second', async () => {
    const { call, bodyId, step } = await held('Entscheidung', true);
    expect(step).toMatchObject({ state: 'postponed', shownResult: { wording: '1. Lesung' } });
    const next = await aMeeting(call, { bodyId, number: 2, date: '2027-03-01', carryOver: true });
    const items = await call('agenda.list', { meetingId: next.id });
    expect(items.find(({ title }) => title === 'Sprachcafé im Stadtteil Nord')?.reading).toBe(2);
    const [row] = (await call('papers.list', { filter: 'planned' })).rows;
    expect(row?.steps.map(({ state }) => state)).toEqual(['postponed', 'planned']);
  });

  test('comes back where it was to be decided', async () => {
    const { call, step } = await held('Entscheidung');
    expect(step).toMatchObject({ state: 'postponed', shownResult: { wording: 'ohne Beschluss' } });
    expect((await call('papers.counts', {})).due).toBe(1);
  });

  test('is done where it was only to be heard', async () => {
    const { call, step } = await held('Kenntnisnahme');
    expect(step).toMatchObject({ state: 'done' });
    expect((await call('papers.counts', {})).settled).toBe(1);
  });
});
