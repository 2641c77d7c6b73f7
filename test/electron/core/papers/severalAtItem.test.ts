import { beforeEach, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, setState, type TestApp, testApp } from '../../../support/app.ts';
import { aDuePaper } from '../../../support/papers.ts';

let office: TestApp;
let bodyId: string;
let meetingId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
  ({ id: meetingId } = await aMeeting(office.call, { bodyId }));
});

/** A Vorlage and the Antrag that is dealt with beside it, under one item. */
async function twoPapers({ isPublic = true } = {}) {
  const { call } = office;
  const first = await aDuePaper(call, { bodyId, subject: 'Sprachcafé im Stadtteil Nord' });
  const second = await aDuePaper(call, {
    bodyId,
    type: 'motion',
    typeLabel: 'Antrag',
    subject: 'Öffnung auch am Abend',
    isPublic,
  });
  const { itemIds } = await call('papers.plan', {
    meetingId,
    papers: [{ paperId: first.paper.id, consultationId: first.step.id }],
  });
  const itemId = itemIds[0] ?? '';
  const join = { paperId: second.paper.id, consultationId: second.step.id, atItemId: itemId };
  return { first: first.paper, second: second.paper, step: second.step, itemId, join };
}

const row = async (itemId: string) =>
  (await office.call('agenda.list', { meetingId })).find(({ id }) => id === itemId);
const resultOf = async (id: string) =>
  (await office.call('papers.get', { id })).steps.map(({ shownResult }) => shownResult?.wording ?? null);

test('a paper from the pool joins an item and is printed there with number and title', async () => {
  const { second, itemId, join } = await twoPapers();
  const { itemIds } = await office.call('papers.plan', { meetingId, papers: [join] });
  expect(itemIds).toEqual([itemId]);
  expect(await row(itemId)).toMatchObject({
    title: 'Sprachcafé im Stadtteil Nord',
    paperTitle: '',
    furtherPapers: [{ paperType: 'Antrag', paperReference: second.number, title: 'Öffnung auch am Abend' }],
  });
  expect(await office.call('papers.due', { meetingId })).toEqual([]);
});

test('at an item that is called otherwise the first paper is printed with its title, too', async () => {
  const { call } = office;
  const { itemId } = await call('agenda.add', {
    meetingId,
    parentId: null,
    beforeItemId: null,
    isPublic: true,
    title: 'Treffpunkte in den Stadtteilen',
  });
  const { paper, step } = await aDuePaper(call, { bodyId, subject: 'Sprachcafé im Stadtteil Nord' });
  await call('papers.plan', {
    meetingId,
    papers: [{ paperId: paper.id, consultationId: step.id, atItemId: itemId }],
  });
  expect(await row(itemId)).toMatchObject({
    paperReference: paper.number,
    paperTitle: 'Sprachcafé im Stadtteil Nord',
    hasBasis: true,
  });
});

test('what is not public does not join a public item', async () => {
  const { join, second } = await twoPapers({ isPublic: false });
  expect(await office.failure('papers.plan', { meetingId, papers: [join] })).toEqual({
    code: 'PAPER_NOT_PUBLIC',
    paper: second.number,
  });
});

test('taken off again it waits, and the item keeps what else it has', async () => {
  const { first, join, itemId, step } = await twoPapers();
  await office.call('papers.plan', { meetingId, papers: [join] });
  await office.call('papers.unplan', { itemId, consultationId: step.id });
  expect(await row(itemId)).toMatchObject({ paperReference: first.number, furtherPapers: [] });
  expect(await office.call('papers.due', { meetingId })).toMatchObject([{ id: join.paperId }]);
  expect(await office.failure('papers.unplan', { itemId, consultationId: step.id })).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('where the first is taken off the one behind it moves up', async () => {
  const { second, first, join, itemId } = await twoPapers();
  await office.call('papers.plan', { meetingId, papers: [join] });
  const own = (await office.call('papers.ofItem', { itemId })).find(({ id }) => id === first.id);
  await office.call('papers.unplan', { itemId, consultationId: own?.consultationId ?? '' });
  expect(await row(itemId)).toMatchObject({
    paperReference: second.number,
    paperTitle: 'Öffnung auch am Abend',
    furtherPapers: [],
  });
});

test('the result of each goes into its own row, that of the item as a whole into both', async () => {
  const { call } = office;
  const { first, second, join, itemId } = await twoPapers();
  await call('papers.plan', { meetingId, papers: [join] });
  await setState(call, meetingId, 'running');
  const of = (paperId: string, text: string) =>
    call('resolutions.add', { itemId, text: fromPlain(text), paperId });
  const rejected = await of(second.id, 'Das Café öffnet auch am Abend.');
  await call('resolutions.save', { ...rejected, outcome: 'rejected', printedResult: '- abgelehnt -' });
  expect(await resultOf(first.id)).toEqual([null]);
  expect(await resultOf(second.id)).toEqual(['- abgelehnt -']);
  const put = await of(first.id, 'Das Sprachcafé wird eingerichtet.');
  await call('resolutions.save', { ...put, outcome: 'postponed', printedResult: '- vertagt -' });
  expect(await resultOf(first.id)).toEqual(['- vertagt -']);
  expect(await resultOf(second.id)).toEqual(['- abgelehnt -']);
  await setState(call, meetingId, 'closed');
  const due = async (filter: 'due' | 'settled') =>
    (await call('papers.list', { bodyId, filter })).rows.map(({ id }) => id);
  expect(await due('due')).toEqual([first.id]);
  expect(await due('settled')).toEqual([second.id]);
});
