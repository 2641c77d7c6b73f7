import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../shared/client.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMember, anItem, aPlannedMeeting, testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { answered, anInquiry, anOtherBody, aPaper, aStep, submitted } from '../../../support/papers.ts';

const meetingId = null;
const last = async (call: Call) => (await call('undo.get', { meetingId })).last;
const lastId = async (call: Call) => ({ meetingId, id: (await last(call))?.id ?? 'none' });
const takeBack = async (call: Call) => call('undo.takeBack', await lastId(call));

/** What is read, without the versions. */
const said = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (/version$/i.test(key) ? undefined : part)));

async function anOffice() {
  const test = testApp();
  const bodyId = await aBody(test.call);
  // Their papers have numbers from when they are submitted: before that they can go.
  const numbering = {
    bodyId,
    version: null,
    pattern: '{Nr}/{Jahr}',
    givenOn: 'submission',
    lastNumber: 0,
  } as const;
  await test.call('paperNumbering.save', { ...numbering, date: '2026-09-01' });
  return { ...test, bodyId };
}

describe('what went from the lists beside the meetings comes back', () => {
  it('a person with all memberships, and whom these stood in for', async () => {
    const { call, bodyId } = await anOffice();
    const member = await aMember(call, { bodyId, familyName: 'Adler', givenName: 'Anna' });
    const deputy = await aMember(call, { bodyId, familyName: 'Berg', role: 'deputy' });
    const [membership] =
      (await call('people.list', {})).find(({ id }) => id === deputy.personId)?.memberships ?? [];
    if (!membership) throw new Error('no membership');
    const deputyFor = [{ personId: member.personId, organizationId: null, rank: 1 }];
    await call('memberships.save', { ...membership, deputyFor });
    const before = said(await call('people.list', {}));
    const gone = (await call('people.list', {})).find(({ id }) => id === member.personId);
    if (!gone) throw new Error('no person');
    await call('people.remove', gone);
    expect(await last(call)).toMatchObject({
      words: 'Anna Adler gelöscht, mit allen Mitgliedschaften.',
      isTold: true,
    });
    expect(await takeBack(call)).toMatchObject({ target: { row: member.personId } });
    expect(said(await call('people.list', {}))).toEqual(before);
    const { undone } = await call('undo.get', { meetingId });
    await call('undo.repeat', { meetingId, id: undone?.id ?? '' });
    expect(await call('people.list', {})).toHaveLength(1);
  });

  it('a membership, a list, a text module and recipients, each named in the log', async () => {
    const { call, bodyId } = await anOffice();
    await aMember(call, { bodyId, familyName: 'Adler', givenName: 'Anna', formOfAddress: 'Frau' });
    const list = await call('organizations.save', {
      id: null,
      name: 'Liste Süd',
      shortName: '',
      kind: 'list',
    });
    const text = fromPlain('Die Sitzung ist eröffnet.');
    const module = await call('textModules.save', { id: null, code: 'auf', title: 'Eröffnung', text });
    const [recipients] = await call('lists.list', {});
    const [membership] = (await call('people.list', {}))[0]?.memberships ?? [];
    if (!recipients || !membership) throw new Error('no recipients, or no membership');
    const all = async () =>
      said([
        await call('people.list', {}),
        await call('organizations.list', {}),
        await call('textModules.list', {}),
        await call('lists.list', {}),
      ]);
    const before = await all();
    await call('memberships.remove', membership);
    await call('organizations.remove', list);
    await call('textModules.remove', module);
    await call('lists.remove', recipients);
    const words = [];
    for (let step = await last(call); step; step = await last(call)) words.push((await takeBack(call)).words);
    expect(words).toEqual([
      `Verteiler „${recipients.name}“ gelöscht.`,
      'Textbaustein „Eröffnung“ gelöscht.',
      '„Liste Süd“ gelöscht.',
      'Mitgliedschaft von Frau Adler gelöscht.',
    ]);
    expect(await all()).toEqual(before);
    const log = JSON.stringify(await call('audit.list', { before: null }));
    expect(log).toContain('Rückgängig gemacht (Geschäftsstelle): Textbaustein „Eröffnung“ gelöscht.');
  });

  it('a paper with its steps, questions, answers, relations and files', async () => {
    const { call, bodyId } = await anOffice();
    const { paper, questions } = await anInquiry(call, { bodyId });
    if (questions[0]) await answered(call, questions[0], 'Drei Wochen.');
    await aStep(call, { paperId: paper.id, bodyId });
    const other = await aPaper(call, { bodyId });
    await call('paperRelations.add', { paperId: other.id, kind: 'refersTo', otherId: paper.id });
    const attachment = await anAttachment(call, { kind: 'paper', id: paper.id });
    const all = async () =>
      said([await call('papers.get', { id: paper.id }), await call('papers.get', { id: other.id })]);
    const before = await all();
    await call('papers.remove', await call('papers.get', { id: paper.id }));
    await takeBack(call);
    expect(await all()).toEqual(before);
    expect((await call('attachments.file', { id: attachment.id })).bytes.length).toBeGreaterThan(0);
    // What is searched is there again as well.
    expect((await call('papers.list', { search: 'Wochen' })).rows).toHaveLength(1);
  });

  it('steps and questions stand where they stood', async () => {
    const { call, bodyId } = await anOffice();
    const { paper, questions } = await anInquiry(call, { bodyId });
    const otherBodyId = (await anOtherBody(call, 'Sozialausschuss')).id;
    const first = await aStep(call, { paperId: paper.id, otherBodyId });
    await aStep(call, { paperId: paper.id, bodyId });
    const read = async () => said(await call('papers.get', { id: paper.id }));
    const before = await read();
    await call('consultations.move', { ...first, beforeId: null });
    await call('questions.move', { id: questions[0]?.id ?? '', beforeId: null });
    await call('questions.remove', { id: questions[1]?.id ?? '' });
    await call('consultations.remove', { id: first.id });
    while (await last(call)) await takeBack(call);
    expect(await read()).toEqual(before);
  });
});

describe('refused where something was written on since', () => {
  it('a text module whose code another one has by now', async () => {
    const { call, failure } = await anOffice();
    const fields = { code: 'auf', title: 'Eröffnung', text: fromPlain('Eröffnet.') };
    await call('textModules.remove', await call('textModules.save', { id: null, ...fields }));
    const other = await call('textModules.save', { id: null, ...fields, title: 'Neu' });
    expect(await failure('undo.takeBack', await lastId(call))).toEqual({
      code: 'NOT_TAKEN_BACK',
      because: 'taken',
    });
    const titles = async () =>
      (await call('textModules.list', {})).flatMap(({ code, title }) =>
        code === 'auf' || code === 'neu' ? [title] : [],
      );
    expect(await titles()).toEqual(['Neu']);
    // Free again it comes back: nothing that can still pass is lost by one refusal.
    await call('textModules.save', { ...other, code: 'neu' });
    await takeBack(call);
    expect((await titles()).toSorted()).toEqual(['Eröffnung', 'Neu']);
  });

  it('refused once more it lets what was done before go first, and waits', async () => {
    const { call, failure } = await anOffice();
    const fields = { code: 'auf', title: 'Eröffnung', text: fromPlain('Eröffnet.') };
    const first = await call('textModules.save', { id: null, ...fields, code: 'zu', title: 'Schluss' });
    const second = await call('textModules.save', { id: null, ...fields });
    await call('textModules.remove', first);
    await call('textModules.remove', second);
    const other = await call('textModules.save', { id: null, ...fields, title: 'Neu' });
    const refused = { code: 'NOT_TAKEN_BACK', because: 'taken' };
    expect(await failure('undo.takeBack', await lastId(call))).toEqual(refused);
    expect(await failure('undo.takeBack', await lastId(call))).toEqual(refused);
    expect(await takeBack(call)).toMatchObject({ words: 'Textbaustein „Schluss“ gelöscht.' });
    await call('textModules.save', { ...other, code: 'neu' });
    expect(await takeBack(call)).toMatchObject({ words: 'Textbaustein „Eröffnung“ gelöscht.' });
  });

  it('a station of a paper that was withdrawn meanwhile', async () => {
    const { call, failure, bodyId } = await anOffice();
    const paper = await submitted(call, await aPaper(call, { bodyId }));
    const step = await aStep(call, { paperId: paper.id, bodyId });
    await call('consultations.remove', step);
    const now = await call('papers.get', { id: paper.id });
    await call('papers.setState', { ...now, state: 'withdrawn', reason: 'Überholt.' });
    expect(await failure('undo.takeBack', await lastId(call))).toMatchObject({ code: 'PAPER_STATE' });
    expect((await last(call))?.words).toContain('Station entfernt');
    expect((await call('papers.get', { id: paper.id })).steps).toEqual([]);
  });

  it('who read a person before does not fit by chance afterwards', async () => {
    const { call, failure, bodyId } = await anOffice();
    await aMember(call, { bodyId, familyName: 'Adler' });
    const [seen] = await call('people.list', {});
    if (!seen) throw new Error('nobody');
    await call('people.remove', seen);
    await takeBack(call);
    expect(await failure('people.save', { ...seen, familyName: 'Anders' })).toEqual({ code: 'CONFLICT' });
  });
});

it('the steps of a meeting and those beside it are two lists, whichever window they came from', async () => {
  const { call, failure, meetingId: ofMeeting } = await aPlannedMeeting();
  const text = fromPlain('Eröffnet.');
  await call(
    'textModules.remove',
    await call('textModules.save', { id: null, code: 'auf', title: 'Auf', text }),
  );
  await anItem(call, { meetingId: ofMeeting, title: 'Bericht' });
  expect((await call('undo.get', { meetingId: ofMeeting })).last?.words).toBe('„Bericht“ aufgenommen.');
  const shown = await lastId(call);
  expect(await last(call)).toMatchObject({ words: 'Textbaustein „Auf“ gelöscht.' });
  // What another window does meanwhile is not taken back in its place: the step is named by its id.
  await call(
    'textModules.remove',
    await call('textModules.save', { id: null, code: 'zu', title: 'Zu', text }),
  );
  expect(await failure('undo.takeBack', shown)).toEqual({ code: 'NOT_TAKEN_BACK', because: 'otherStep' });
});
