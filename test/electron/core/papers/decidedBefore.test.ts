import { describe, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { aMeeting, aPlannedMeeting, setState } from '../../../support/app.ts';
import { aDecidedPaper } from '../../../support/papers.ts';

const wording = {
  proposed: 'Der Zuschuss von 12.000 € wird gewährt.',
  also: ['Im Herbst wird über die Verwendung berichtet.'],
  resolved: 'Der Zuschuss von 10.000 € wird gewährt.',
};

const putOff: Partial<Resolution> = { part: 'Ziffer 2', outcome: 'postponed' };

/** Ziffer 1 was decided changed, Ziffer 2 put off; the paper is on the agenda of the next meeting. */
async function cameBack(also = wording.also, others = [putOff]) {
  const planned = await aPlannedMeeting();
  const { call, bodyId, meetingId } = planned;
  const { paper, itemId, resolution } = await aDecidedPaper(call, {
    bodyId,
    meetingId,
    ...wording,
    also,
  });
  await call('resolutions.save', { ...resolution, part: 'Ziffer 1', outcome: 'adoptedAmended' });
  for (const other of others) {
    const added = await call('resolutions.add', { itemId, text: fromPlain('Die Beratung wird vertagt.') });
    await call('resolutions.save', { ...added, ...other });
  }
  await setState(call, meetingId, 'closed');
  const next = await aMeeting(call, { bodyId, number: 9, date: '2027-03-01' });
  const [due] = await call('papers.due', { meetingId: next.id });
  const papers = [{ paperId: paper.id, consultationId: due?.consultationId ?? null }];
  const [again] = (await call('papers.plan', { meetingId: next.id, papers })).itemIds;
  if (again === undefined) throw new Error('no item');
  return { ...planned, paper, itemId: again, next };
}

describe('a paper that comes back for one of its Ziffern', () => {
  test('brings the other no more, and says when it was decided', async () => {
    const { call, itemId, paper } = await cameBack();
    const [found] = await call('papers.ofItem', { itemId });
    expect(found).toMatchObject({ id: paper.id, decidedBefore: [{ index: 0, outcome: 'adoptedAmended' }] });
    expect(found?.decidedBefore[0]?.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });

  test('tells of one that was sent elsewhere, and asks for no decision on it', async () => {
    const sent: Partial<Resolution> = {
      part: 'Ziffer 3',
      outcome: 'referred',
      outcomeDetail: 'an den Sozialausschuss',
    };
    const also = [...wording.also, 'Die Verwaltung prüft die Förderung durch das Land.'];
    const { call, itemId, paper, next } = await cameBack(also, [putOff, sent]);
    const [found] = await call('papers.ofItem', { itemId });
    expect(found?.decidedBefore).toMatchObject([
      { index: 0 },
      { index: 2, outcome: 'referred', outcomeDetail: 'an den Sozialausschuss' },
    ]);
    expect(found?.id).toBe(paper.id);
    await setState(call, next.id, 'running');
    const checks = await call('checks.list', { meetingId: next.id, kind: 'minutes' });
    expect(checks.map(({ sentence }) => sentence).join(' ')).not.toMatch(/Ziffer [13]/u);
  });

  test('asks for no decision on the other, once the open one is decided', async () => {
    const { call, itemId, next } = await cameBack();
    await setState(call, next.id, 'running');
    const added = await call('resolutions.add', { itemId, text: fromPlain(wording.also[0] ?? '') });
    await call('resolutions.save', { ...added, outcome: 'adopted' });
    const sentences = (await call('checks.list', { meetingId: next.id, kind: 'minutes' })).map(
      ({ sentence }) => sentence,
    );
    expect(sentences.join(' ')).not.toContain('Ziffer 1');
  });
});

describe('where the Ziffern were written anew before the paper came back', () => {
  const [first, second] = [wording.proposed, wording.also[0] ?? ''];
  const added = 'Die Verwaltung prüft die Förderung durch das Land.';

  /** The indexes of those that count as decided, with the Ziffern as they are now. */
  async function decidedOf(...proposals: string[]): Promise<number[]> {
    const { call, itemId, paper } = await cameBack();
    const { version } = await call('papers.get', { id: paper.id });
    await call('papers.saveTexts', {
      id: paper.id,
      baseVersion: version,
      proposals: proposals.map((text) => fromPlain(text)),
      reasoning: fromPlain(''),
    });
    const [found] = await call('papers.ofItem', { itemId });
    return found?.decidedBefore.map(({ index }) => index) ?? [];
  }

  test('the one that is left out leaves the other open', async () => {
    expect(await decidedOf(second)).toEqual([]);
  });

  test('a new one in front is open, and the decided one stays decided', async () => {
    expect(await decidedOf(added, first, second)).toEqual([1]);
  });

  test('put in another order each stays what it was', async () => {
    expect(await decidedOf(second, first)).toEqual([1]);
  });

  test('one that says something else now is open', async () => {
    expect(await decidedOf(added, second)).toEqual([]);
  });

  test('one of which a few words were mended is the same', async () => {
    expect(await decidedOf(first.replace('12.000', '12.500'), second)).toEqual([0]);
  });

  test('a meeting that was planned anew decided on what its papers propose when it is held', async () => {
    const { call, itemId, paper, next, bodyId } = await cameBack();
    await setState(call, next.id, 'running');
    await setState(call, next.id, 'closed');
    await setState(call, next.id, 'running', 'Versehen');
    await setState(call, next.id, 'planned', 'Die Sitzung wird verschoben.');
    const { version } = await call('papers.get', { id: paper.id });
    const proposals = [added, second].map((text) => fromPlain(text));
    await call('papers.saveTexts', {
      id: paper.id,
      baseVersion: version,
      proposals,
      reasoning: fromPlain(''),
    });
    await setState(call, next.id, 'running');
    for (const [part, outcome] of [
      ['Ziffer 1', 'adopted'],
      ['Ziffer 2', 'postponed'],
    ] as const) {
      const one = await call('resolutions.add', { itemId, text: fromPlain('So beschlossen.') });
      await call('resolutions.save', { ...one, part, outcome });
    }
    await setState(call, next.id, 'closed');
    const third = await aMeeting(call, { bodyId, number: 10, date: '2027-05-03' });
    const [due] = await call('papers.due', { meetingId: third.id });
    const papers = [{ paperId: paper.id, consultationId: due?.consultationId ?? null }];
    const [again = ''] = (await call('papers.plan', { meetingId: third.id, papers })).itemIds;
    const [found] = await call('papers.ofItem', { itemId: again });
    // Its Ziffer 1 is the one that was added, and not what stood there before.
    expect(found?.decidedBefore.map(({ index }) => index)).toEqual([0]);
  });
});
