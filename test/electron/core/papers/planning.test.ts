import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { emptyText } from '../../../../shared/domain/richText.ts';
import { aBody, aChair, aMeeting, anItem, setState, type TestApp, testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import { aDuePaper, aPaper, aStep, submitted } from '../../../support/papers.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

const at = (date: string, number: number) => aMeeting(office.call, { bodyId, number, date });

async function planned(facts: { isPublic?: boolean } = {}) {
  const { call } = office;
  const { paper, step } = await aDuePaper(call, { bodyId, ...facts });
  const { id: meetingId } = await at('2026-09-30', 1);
  const papers = [{ paperId: paper.id, consultationId: step.id }];
  const { itemIds } = await call('papers.plan', { meetingId, papers });
  return { paper, meetingId, itemId: itemIds[0] ?? '' };
}

const stepsOf = async (id: string) =>
  (await office.call('papers.get', { id })).steps.map(({ state, meeting }) => [state, meeting?.date]);

type Motion = Input<'motions.record'>;
const motion = (meetingId: string, effect: Motion['effect']): Motion => ({
  meetingId,
  mover: 'Frau Adler',
  reason: '',
  outcome: 'adopted',
  vote: null,
  effect,
  text: emptyText,
  printedResult: '',
});

/** The decision under an item, with what is changed of it. */
async function decided(itemId: string, change: Partial<Input<'resolutions.save'>>) {
  const { call } = office;
  const { outcome = 'rejected', ...rest } = change;
  const resolution = await call('resolutions.add', { itemId, outcome });
  await call('resolutions.save', { ...resolution, ...rest });
}

/** The only one of a list. */
function only<T>(list: readonly T[]): T {
  const [first, ...more] = list;
  if (first === undefined || more.length > 0) throw new Error(`There are ${list.length}, not one.`);
  return first;
}

const wordsOf = async (id: string) =>
  paragraphsOf((await office.call('papers.export', { id })).bytes).map(({ text }) => text);

describe('what was not called comes back', () => {
  test.each([
    ['its meeting does not take place', 'Sitzung entfallen'],
    ['it is taken off in the meeting', 'abgesetzt'],
  ])('when %s', async (_why, words) => {
    const { call } = office;
    const { paper, meetingId, itemId } = await planned();
    if (words === 'abgesetzt') {
      await setState(call, meetingId, 'running');
      await call('motions.record', motion(meetingId, { kind: 'remove', itemIds: [itemId] }));
    } else await setState(call, meetingId, 'cancelled', 'kein Raum');
    expect(await call('papers.counts', {})).toMatchObject({ due: 1, planned: 0, settled: 0 });
    const { id: next } = await at('2026-10-28', 2);
    const [due] = await call('papers.due', { meetingId: next });
    expect(due).toMatchObject({ id: paper.id, consultationId: null });
    await call('papers.plan', { meetingId: next, papers: [{ paperId: paper.id, consultationId: null }] });
    expect(await stepsOf(paper.id)).toEqual([
      ['postponed', '2026-09-30'],
      ['planned', '2026-10-28'],
    ]);
    expect((await wordsOf(paper.id)).join('\n')).toContain(words);
    expect(await call('papers.counts', {})).toMatchObject({ due: 0, planned: 1, settled: 0 });
  });
});

describe('a paper stands once on the agenda', () => {
  const again = (paperId: string) => ({ paperId, consultationId: null });

  test('also where it is planned twice in one order', async () => {
    const { call, failure } = office;
    const { paper, step } = await aDuePaper(call, { bodyId });
    const { id: meetingId } = await at('2026-09-30', 1);
    const papers = [{ paperId: paper.id, consultationId: step.id }, again(paper.id)];
    expect(await failure('papers.plan', { meetingId, papers })).toEqual({ code: 'ALREADY_PLANNED' });
    expect(await stepsOf(paper.id)).toEqual([['next', undefined]]);
  });

  test('also where two of its steps wait for the same body', async () => {
    const { call, failure } = office;
    const { paper, step } = await aDuePaper(call, { bodyId });
    const second = await aStep(call, { paperId: paper.id, bodyId });
    const { id: meetingId } = await at('2026-09-30', 1);
    const papers = [step, second].map(({ id }) => ({ paperId: paper.id, consultationId: id }));
    expect(await failure('papers.plan', { meetingId, papers })).toEqual({ code: 'ALREADY_PLANNED' });
  });

  test('in the part that was chosen when it came there', async () => {
    const { call, failure } = office;
    const { paper } = await planned();
    const { state, shownResult, meeting, bodyName, ...step } = only(
      (await call('papers.get', { id: paper.id })).steps,
    );
    expect([state, shownResult, meeting?.isPublic, bodyName]).toEqual([
      'planned',
      null,
      true,
      'Integrationsrat',
    ]);
    expect(await failure('consultations.save', { ...step, isPublic: false })).toEqual({
      code: 'ALREADY_PLANNED',
    });
  });

  test('also where another window has carried it over meanwhile', async () => {
    const { call, failure } = office;
    const { paper, meetingId, itemId } = await planned();
    await setState(call, meetingId, 'running');
    await call('resolutions.add', { itemId, outcome: 'postponed' });
    const { id: next } = await aMeeting(call, { bodyId, number: 2, date: '2026-10-28', carryOver: true });
    expect(await failure('papers.plan', { meetingId: next, papers: [again(paper.id)] })).toEqual({
      code: 'ALREADY_PLANNED',
    });
    expect(await stepsOf(paper.id)).toHaveLength(2);
  });
});

describe('the next meeting', () => {
  const next = () => aMeeting(office.call, { bodyId, number: 2, date: '2026-10-28', carryOver: true });

  test('has the files of what was put off, too, and the earlier one keeps its own', async () => {
    const { call } = office;
    const { meetingId, itemId } = await planned();
    await anAttachment(call, { kind: 'item', id: itemId }, { title: 'Lageplan' });
    await setState(call, meetingId, 'running');
    await call('resolutions.add', { itemId, outcome: 'postponed' });
    const { id } = await next();
    const item = only((await call('agenda.list', { meetingId: id })).filter(({ hasBasis }) => hasBasis));
    for (const one of [itemId, item.id]) {
      const owner = { kind: 'item', id: one } as const;
      const { attachments } = await call('attachments.list', { owner });
      expect(attachments).toMatchObject([{ title: 'Lageplan' }]);
    }
  });

  test('has no item for a paper that was withdrawn meanwhile', async () => {
    const { call } = office;
    const { paper, meetingId, itemId } = await planned();
    await setState(call, meetingId, 'running');
    await call('resolutions.add', { itemId, outcome: 'postponed' });
    const { version } = await call('papers.get', { id: paper.id });
    await call('papers.setState', { id: paper.id, version, state: 'withdrawn', reason: 'erledigt' });
    const { id } = await next();
    expect((await call('agenda.list', { meetingId: id })).filter(({ hasBasis }) => hasBasis)).toEqual([]);
    expect(await stepsOf(paper.id)).toHaveLength(1);
  });
});

describe('below an item of the agenda', () => {
  const numbers = async (meetingId: string) =>
    (await office.call('agenda.list', { meetingId }))
      .filter(({ kind }) => kind === 'item')
      .map(({ number, title, isPublic }) => `${number} ${title}${isPublic ? '' : ' (n)'}`);

  test('a paper comes in as the last one there', async () => {
    const { call } = office;
    const { id: meetingId } = await at('2026-09-30', 1);
    const above = await anItem(call, { meetingId, title: 'Anfragen' });
    await anItem(call, { meetingId, title: 'Mündliche Anfrage', parentId: above });
    await anItem(call, { meetingId, title: 'Verschiedenes' });
    const { paper, step } = await aDuePaper(call, { bodyId, subject: 'Wartezeiten' });
    const papers = [{ paperId: paper.id, consultationId: step.id, parentItemId: above }];
    await call('papers.plan', { meetingId, papers });
    expect(await numbers(meetingId)).toEqual([
      '1 Anfragen',
      '1.1 Mündliche Anfrage',
      '1.2 Wartezeiten',
      '2 Verschiedenes',
    ]);
  });

  test('of the public part none comes in that is not public: it stands by itself', async () => {
    const { call } = office;
    const { id: meetingId } = await at('2026-09-30', 1);
    const above = await anItem(call, { meetingId, title: 'Anfragen' });
    const { paper, step } = await aDuePaper(call, { bodyId, subject: 'Vergabe', isPublic: false });
    const papers = [{ paperId: paper.id, consultationId: step.id, parentItemId: above }];
    await call('papers.plan', { meetingId, papers });
    expect(await numbers(meetingId)).toEqual(['1 Anfragen', '2 Vergabe (n)']);
  });
});

describe('what is not public', () => {
  test('does not come into the public part with its item, nor with the item above it', async () => {
    const { call, failure } = office;
    const { paper, meetingId, itemId } = await planned({ isPublic: false });
    const refusal = { code: 'PAPER_NOT_PUBLIC', paper: paper.number };
    const target = { parentId: null, beforeItemId: null, isPublic: true };
    const item = only((await call('agenda.list', { meetingId })).filter(({ id }) => id === itemId));
    expect(await failure('agenda.move', { id: itemId, ...target })).toEqual(refusal);
    expect(await failure('agenda.update', { ...item, isPublic: true })).toEqual(refusal);
    const above = await anItem(call, { meetingId, title: 'Grundstücke', isPublic: false });
    await call('agenda.move', { id: itemId, ...target, parentId: above, isPublic: false });
    expect(await failure('agenda.move', { id: above, ...target })).toEqual(refusal);
    expect(await call('agenda.list', { meetingId })).not.toContainEqual(
      expect.objectContaining({ id: itemId, isPublic: true }),
    );
  });

  test('is told by no paper for everybody, although its step was foreseen as public', async () => {
    const { call } = office;
    const { paper, meetingId, itemId } = await planned();
    await setState(call, meetingId, 'running');
    await call('motions.record', motion(meetingId, { kind: 'makeNonPublic', itemIds: [itemId] }));
    const secret = 'GEHEIMERGEBNIS';
    await decided(itemId, { printedResult: secret });
    const words = (await wordsOf(paper.id)).join('\n');
    expect(words).toContain('nichtöffentlich');
    expect(words).not.toContain(secret);
  });
});

describe('what a finished Niederschrift says of a paper', () => {
  const stateFor = async (meetingId: string, outcome: 'adopted' | 'firstReading', itemId: string) => {
    const { call } = office;
    await aChair(call, meetingId);
    await setState(call, meetingId, 'running');
    await decided(itemId, { outcome });
    await setState(call, meetingId, 'closed');
    await setState(call, meetingId, 'minutesReady');
  };

  test('is what it went on saying: it is neither changed nor withdrawn', async () => {
    const { call, failure } = office;
    const { paper, meetingId, itemId } = await planned();
    await stateFor(meetingId, 'adopted', itemId);
    const { steps, isDecided, ...stored } = await call('papers.get', { id: paper.id });
    expect([steps.length, isDecided]).toEqual([1, true]);
    const refusal = { code: 'PAPER_STATE', state: 'decided' };
    const texts = { id: paper.id, baseVersion: 1, proposals: [], reasoning: emptyText };
    expect(await failure('papers.update', { ...stored, subject: 'anders' })).toEqual(refusal);
    expect(await failure('papers.saveTexts', texts)).toEqual(refusal);
    const gone = { id: paper.id, version: stored.version, state: 'withdrawn', reason: 'x' } as const;
    expect(await failure('papers.setState', gone)).toEqual(refusal);
  });

  test('leaves what comes back free to be written further', async () => {
    const { call } = office;
    const { paper, meetingId, itemId } = await planned();
    await stateFor(meetingId, 'firstReading', itemId);
    const { steps, isDecided, ...stored } = await call('papers.get', { id: paper.id });
    expect([steps.length, isDecided]).toEqual([1, false]);
    await call('papers.update', { ...stored, subject: 'Sprachcafé, zweiter Entwurf' });
  });
});

describe('a withdrawn paper', () => {
  test('keeps its Beratungsfolge as it is, offers no proposal and says so in print', async () => {
    const { call, failure } = office;
    const { paper, itemId } = await planned();
    const { steps, ...stored } = await call('papers.get', { id: paper.id });
    const gone = { id: paper.id, version: stored.version, state: 'withdrawn', reason: 'erledigt' } as const;
    await call('papers.setState', gone);
    const refusal = { code: 'PAPER_STATE', state: 'withdrawn' };
    const step = only(steps);
    expect(await failure('consultations.save', { ...step, role: 'Anhörung' })).toEqual(refusal);
    expect(await failure('consultations.remove', { id: step.id })).toEqual(refusal);
    expect(await failure('consultations.move', { id: step.id, beforeId: null })).toEqual(refusal);
    expect(await call('papers.ofItem', { itemId })).toMatchObject([{ state: 'withdrawn' }]);
    expect(await wordsOf(paper.id)).toContain('Stand:\tzurückgezogen');
  });
});

describe('the longest that a field takes', () => {
  const long = (letters: number) => 'x'.repeat(letters);

  test('in a result and in what it was referred to leaves every list readable', async () => {
    const { call } = office;
    const { paper, meetingId, itemId } = await planned();
    await setState(call, meetingId, 'running');
    await decided(itemId, { outcome: 'referred', outcomeDetail: long(300), printedResult: long(600) });
    const [row] = (await call('papers.list', {})).rows;
    expect(row?.steps[0]?.shownResult).toMatchObject({ referredTo: long(300), wording: long(600) });
    await call('papers.get', { id: paper.id });
  });

  test('in a pattern of numbers still gives numbers, on the agenda, too', async () => {
    const { call } = office;
    const pattern = `${long(80 - '{Nr:9}{Jahr}'.length)}{Nr:9}{Jahr}`;
    const lastNumber = 9_999_998;
    const numbering = { bodyId, version: null, pattern, givenOn: 'creation', date: '2026-09-01' } as const;
    await call('paperNumbering.save', { ...numbering, lastNumber });
    expect(await call('paperNumbering.get', { bodyId, date: '2026-09-01' })).toMatchObject({ lastNumber });
    const paper = await submitted(call, await aPaper(call, { bodyId, date: '2026-09-01' }));
    const step = await aStep(call, { paperId: paper.id, bodyId });
    const { id: meetingId } = await at('2026-09-30', 1);
    await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
    const rows = await call('agenda.list', { meetingId });
    expect(rows.map(({ paperReference }) => paperReference)).toContain(paper.number);
  });

  test('in the names of reporters and in an address leaves agenda and Anfrage readable', async () => {
    const { call } = office;
    const reporters = [long(199), long(200)];
    const { paper, step } = await aDuePaper(call, { bodyId, reporters });
    const { id: meetingId } = await at('2026-09-30', 1);
    await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
    const presenters = (await call('agenda.list', { meetingId })).map(({ presenter }) => presenter);
    expect(presenters).toContain(long(199));
    const asked = await aPaper(call, { bodyId, type: 'question', typeLabel: 'Anfrage' });
    const email = `a@${`${long(60)}.`.repeat(4)}de`;
    await call('inquiries.noteMessage', { paperId: asked.id, kind: 'forwarded', email });
    expect((await call('inquiries.get', { paperId: asked.id })).history).toMatchObject([{ to: email }]);
  });
});
