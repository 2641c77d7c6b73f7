import { beforeEach, describe, expect, test } from 'vitest';
import { aBody, aMeeting, type TestApp, testApp } from '../../../support/app.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import { aDuePaper, aPaper, aStep, submitted } from '../../../support/papers.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

const known = async (subject: string, isPublic = true) =>
  submitted(office.call, await aPaper(office.call, { bodyId, subject, isPublic }));

const said = async (id: string) =>
  paragraphsOf((await office.call('papers.export', { id })).bytes)
    .map(({ text }) => text)
    .join('\n');

describe('papers that belong together', () => {
  test('say so on both sides, with number and title', async () => {
    const { call } = office;
    const old = await known('Zuschuss 2025');
    const paper = await known('Zuschuss 2026');
    const { id } = await call('paperRelations.add', {
      paperId: paper.id,
      kind: 'supersedes',
      otherId: old.id,
    });
    const relation = { id, kind: 'supersedes', isPrinted: true };
    expect((await call('papers.get', { id: paper.id })).relations).toMatchObject([
      { ...relation, isForward: true, paper: { number: '0001/2026', subject: 'Zuschuss 2025' } },
    ]);
    expect((await call('papers.get', { id: old.id })).relations).toMatchObject([
      { ...relation, isForward: false, paper: { subject: 'Zuschuss 2026' } },
    ]);
    expect(await said(paper.id)).toMatch(/Ersetzt:\s*Beschlussvorlage 0001\/2026, Zuschuss 2025/u);
    expect(await said(old.id)).toMatch(/Ersetzt durch:\s*Beschlussvorlage 0002\/2026, Zuschuss 2026/u);
    await call('paperRelations.remove', { id });
    expect((await call('papers.get', { id: old.id })).relations).toEqual([]);
  });

  test('a public one never prints one that is not public or in preparation; the other does', async () => {
    const { call } = office;
    const open = await known('Integrationsbudget');
    const hidden = await known('Vergabe an Firma Geheim', false);
    const prepared = await aPaper(call, { bodyId, subject: 'Noch im Werden' });
    for (const otherId of [hidden.id, prepared.id])
      await call('paperRelations.add', { paperId: open.id, kind: 'refersTo', otherId });
    expect(await said(open.id)).not.toMatch(/Geheim|Werden|0002|Bezieht sich/u);
    expect(await said(hidden.id)).toMatch(/Bezug in:\s*Beschlussvorlage 0001\/2026, Integrationsbudget/u);
  });

  test('a public one prints no other that a body dealt with, or will, in its non-public part', async () => {
    const { call } = office;
    const open = await known('Integrationsbudget');
    const meetingId = (await aMeeting(call, { bodyId })).id;
    const { paper: moved, step } = await aDuePaper(call, { bodyId, subject: 'Ankauf Ziegelhof' });
    const papers = [{ paperId: moved.id, consultationId: step.id }];
    const [itemId = ''] = (await call('papers.plan', { meetingId, papers })).itemIds;
    const foreseen = await known('Pacht der Moorweide');
    await aStep(call, { paperId: foreseen.id, bodyId, isPublic: false });
    for (const otherId of [moved.id, foreseen.id])
      await call('paperRelations.add', { paperId: open.id, kind: 'refersTo', otherId });
    expect(await said(open.id)).toContain('Ziegelhof');
    expect(await said(open.id)).not.toContain('Moorweide');
    const item = (await call('agenda.list', { meetingId })).find(({ id }) => id === itemId);
    if (!item) throw new Error('The paper stands on no agenda.');
    await call('agenda.update', { ...item, isPublic: false });
    expect(await said(open.id)).not.toContain('Ziegelhof');
    expect((await call('papers.export', { id: moved.id })).fileName).not.toContain('Ziegelhof');
  });

  test.each(['usual', 'stepsFirst', 'ballot'] as const)('are printed in the Vordruck %s', async (layout) => {
    const { call } = office;
    const old = await known('Zuschuss 2025');
    const paper = await aPaper(call, { bodyId, layout });
    await call('paperRelations.add', { paperId: paper.id, kind: 'supplements', otherId: old.id });
    expect(await said(paper.id)).toContain('Zuschuss 2025');
  });

  test('are not printed where the office does not want it', async () => {
    const { call } = office;
    const [old, paper] = [await known('Zuschuss 2025'), await known('Zuschuss 2026')];
    const relation = { paperId: paper.id, kind: 'amends' as const, otherId: old.id, isPrinted: false };
    await call('paperRelations.add', relation);
    expect(await said(paper.id)).not.toContain('Zuschuss 2025');
  });

  test('the same stands there once, and none refers to itself', async () => {
    const { call, failure } = office;
    const [old, paper] = [await known('Zuschuss 2025'), await known('Zuschuss 2026')];
    const relation = { paperId: paper.id, kind: 'refersTo' as const, otherId: old.id };
    const first = await call('paperRelations.add', relation);
    expect(await call('paperRelations.add', relation)).toEqual(first);
    expect((await call('papers.get', { id: paper.id })).relations).toHaveLength(1);
    expect((await failure('paperRelations.add', { ...relation, otherId: paper.id })).code).toBe(
      'INVALID_INPUT',
    );
  });

  test('what was withdrawn replaces nothing in print any more, and what it said can be taken back', async () => {
    const { call } = office;
    const old = await known('Zuschuss 2025');
    const paper = await known('Zuschuss 2026');
    const { id } = await call('paperRelations.add', {
      paperId: paper.id,
      kind: 'supersedes',
      otherId: old.id,
    });
    expect(await said(old.id)).toContain('Ersetzt durch');
    await call('papers.setState', { id: paper.id, version: paper.version, state: 'withdrawn', reason: 'so' });
    expect(await said(old.id)).not.toContain('Ersetzt durch');
    expect(await said(paper.id)).toContain('Ersetzt:');
    await call('paperRelations.remove', { id });
    expect((await call('papers.get', { id: old.id })).relations).toEqual([]);
  });

  test('said once more, it is named in print as it was said last', async () => {
    const { call } = office;
    const old = await known('Zuschuss 2025');
    const paper = await known('Zuschuss 2026');
    const relation = { paperId: paper.id, kind: 'amends' as const, otherId: old.id };
    const first = await call('paperRelations.add', { ...relation, isPrinted: false });
    expect(await said(paper.id)).not.toContain('Zuschuss 2025');
    expect(await call('paperRelations.add', { ...relation, isPrinted: true })).toEqual({
      ...first,
      isPrinted: true,
    });
    expect(await said(paper.id)).toContain('Zuschuss 2025');
  });

  test('what was withdrawn says nothing new', async () => {
    const { call, failure } = office;
    const [old, paper] = [await known('Zuschuss 2025'), await known('Zuschuss 2026')];
    await call('papers.setState', { id: paper.id, version: paper.version, state: 'withdrawn', reason: 'so' });
    const relation = { paperId: paper.id, kind: 'refersTo' as const, otherId: old.id };
    expect(await failure('paperRelations.add', relation)).toEqual({
      code: 'PAPER_STATE',
      state: 'withdrawn',
    });
  });

  test('of two papers only one replaces the other; both may refer to each other', async () => {
    const { call, failure } = office;
    const [a, b] = [await known('Zuschuss 2025'), await known('Zuschuss 2026')];
    await call('paperRelations.add', { paperId: b.id, kind: 'supersedes', otherId: a.id });
    const back = { paperId: a.id, kind: 'supersedes', otherId: b.id } as const;
    expect(await failure('paperRelations.add', back)).toEqual({ code: 'RELATION_BOTH_WAYS' });
    await call('paperRelations.add', { paperId: b.id, kind: 'refersTo', otherId: a.id });
    await call('paperRelations.add', { ...back, kind: 'refersTo' });
    expect((await call('papers.get', { id: a.id })).relations).toHaveLength(3);
  });
});
