import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aMeeting, anItem, aPlannedMeeting, setState, testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { rawFile } from '../../../support/rawFile.ts';

type Test = Awaited<ReturnType<typeof aPlannedMeeting>>;

const outline = async ({ call, meetingId }: Pick<Test, 'call' | 'meetingId'>) =>
  (await call('agenda.list', { meetingId })).slice(1).map(({ number, title }) => `${number} ${title}`);

/** 1 A (1.1 A1, 1.2 A2), 2 B, 3 C; non-public 4 N */
async function anAgenda() {
  const test = await aPlannedMeeting();
  const { call, meetingId } = test;
  const a = await anItem(call, { meetingId, title: 'A' });
  const n = await anItem(call, { meetingId, title: 'N', isPublic: false });
  const b = await anItem(call, { meetingId, title: 'B' });
  const c = await anItem(call, { meetingId, title: 'C' });
  const a1 = await anItem(call, { meetingId, title: 'A1', parentId: a });
  const a2 = await anItem(call, { meetingId, title: 'A2', parentId: a });
  return { ...test, ids: { a, b, c, n, a1, a2 } };
}

it('items stand in their part, sub-items below their item and in its part', async () => {
  const test = await anAgenda();
  expect(await outline(test)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', '3 C', '4 N']);
});

it.each([
  ['to the front', 'c', null, 'a', true, ['1 C', '2 A', '2.1 A1', '2.2 A2', '3 B', '4 N']],
  ['to the end of its part', 'a', null, null, true, ['1 B', '2 C', '3 A', '3.1 A1', '3.2 A2', '4 N']],
  ['among its siblings', 'a2', 'a', 'a1', true, ['1 A', '1.1 A2', '1.2 A1', '2 B', '3 C', '4 N']],
  ['below another item', 'b', 'a', 'a2', true, ['1 A', '1.1 A1', '1.2 B', '1.3 A2', '2 C', '3 N']],
  ['out of its item', 'a1', null, 'c', true, ['1 A', '1.1 A2', '2 B', '3 A1', '4 C', '5 N']],
  [
    'with its sub-items into the other part',
    'a',
    null,
    'n',
    false,
    ['1 B', '2 C', '3 A', '3.1 A1', '3.2 A2', '4 N'],
  ],
] as const)('an item moves %s', async (_, id, parent, before, isPublic, expected) => {
  const { ids, ...test } = await anAgenda();
  await test.call('agenda.move', {
    id: ids[id],
    parentId: parent && ids[parent],
    beforeItemId: before && ids[before],
    isPublic,
  });
  expect(await outline(test)).toEqual(expected);
});

it('a line without a number stands between items, moves, and takes no sub-items', async () => {
  const { ids, ...test } = await anAgenda();
  const { call, failure, meetingId } = test;
  const { itemId: id } = await call('agenda.add', {
    meetingId,
    parentId: null,
    beforeItemId: ids.b,
    title: 'Anträge der Listen',
    isPublic: true,
    isHeading: true,
  });
  expect(await outline(test)).toEqual([
    '1 A',
    '1.1 A1',
    '1.2 A2',
    ' Anträge der Listen',
    '2 B',
    '3 C',
    '4 N',
  ]);
  await call('agenda.move', { id, parentId: null, beforeItemId: ids.n, isPublic: false });
  expect(await outline(test)).toEqual([
    '1 A',
    '1.1 A1',
    '1.2 A2',
    '2 B',
    '3 C',
    ' Anträge der Listen',
    '4 N',
  ]);
  const belowHeading = { code: 'MISPLACED', reason: 'belowHeading' };
  expect(
    await failure('agenda.add', { meetingId, parentId: id, beforeItemId: null, title: 'X', isPublic: false }),
  ).toEqual(belowHeading);
  const rows = await call('agenda.list', { meetingId });
  const change = (itemId: string, isHeading: boolean) => {
    const row = rows.find((one) => one.id === itemId);
    if (!row) throw new Error(`no item ${itemId}`);
    return { ...row, isHeading };
  };
  expect(await failure('agenda.update', change(ids.a, true))).toEqual(belowHeading);
  await call('agenda.update', change(ids.b, true));
  await call('agenda.update', change(id, false));
  expect(await outline(test)).toEqual([
    '1 A',
    '1.1 A1',
    '1.2 A2',
    ' B',
    '2 C',
    '3 Anträge der Listen',
    '4 N',
  ]);
});

it('a number of the clerk is printed as typed, counted on from, and fixed with the opening', async () => {
  const { ids, ...test } = await anAgenda();
  const { call, failure, meetingId } = test;
  const change = async (itemId: string, ownNumber: string) => {
    const row = (await call('agenda.list', { meetingId })).find(({ id }) => id === itemId);
    if (!row) throw new Error(`no item ${itemId}`);
    return { ...row, ownNumber };
  };
  await call('agenda.update', await change(ids.a, '5'));
  expect(await outline(test)).toEqual(['5 A', '5.1 A1', '5.2 A2', '6 B', '7 C', '8 N']);
  await setState(call, meetingId, 'invited');
  await call('agenda.update', await change(ids.b, '5a'));
  expect(await outline(test)).toEqual(['5 A', '5.1 A1', '5.2 A2', '5a B', '7 C', '8 N']);
  await call('agenda.update', await change(ids.b, ''));
  expect(await outline(test)).toEqual(['5 A', '5.1 A1', '5.2 A2', '6 B', '7 C', '8 N']);
  await setState(call, meetingId, 'running');
  expect(await failure('agenda.update', await change(ids.b, '9'))).toEqual({ code: 'AGENDA_FIXED' });
});

it('a line that comes in after the invitation takes no number from the items that were announced', async () => {
  const { ids, ...test } = await anAgenda();
  const { call, meetingId } = test;
  await setState(call, meetingId, 'invited');
  await call('agenda.add', {
    meetingId,
    parentId: null,
    beforeItemId: ids.c,
    title: 'Zwischen',
    isPublic: true,
    isHeading: true,
  });
  expect(await outline(test)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', ' Zwischen', '3 C', '4 N']);
});

it('what was meant for the non-public part does not become public with an item that has moved there', async () => {
  const { ids, call, failure, meetingId } = await anAgenda();
  const secret = { meetingId, parentId: ids.a, beforeItemId: null, title: 'Geheim', isPublic: false };
  expect(await failure('agenda.add', secret)).toEqual({ code: 'CONFLICT' });
  const below = { id: ids.n, parentId: ids.a, beforeItemId: null };
  expect(await failure('agenda.move', { ...below, isPublic: false })).toEqual({ code: 'CONFLICT' });
  expect(await outline({ call, meetingId })).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', '3 C', '4 N']);
  // Public below a non-public one stays hidden; who saw a public one may put it there.
  await call('agenda.add', { ...secret, parentId: ids.n, title: 'N1', isPublic: true });
  await call('agenda.move', { id: ids.b, parentId: ids.a, beforeItemId: null, isPublic: true });
  const rows = await call('agenda.list', { meetingId });
  expect(rows.filter(({ isPublic }) => !isPublic).map(({ title }) => title)).toEqual(['N', 'N1']);
});

it('below a sub-item hangs a third level, which moves with it, goes with it, and is the last one', async () => {
  const { ids, ...test } = await anAgenda();
  const { call, failure, meetingId } = test;
  const deep = await anItem(call, { meetingId, title: 'A1a', parentId: ids.a1 });
  expect(await outline(test)).toEqual(['1 A', '1.1 A1', '1.1.1 A1a', '1.2 A2', '2 B', '3 C', '4 N']);
  const below = { parentId: deep, beforeItemId: null, isPublic: true };
  expect(await failure('agenda.add', { ...below, meetingId, title: 'X' })).toEqual({
    code: 'MISPLACED',
    reason: 'tooDeep',
  });
  await call('agenda.move', { id: ids.a1, parentId: ids.b, beforeItemId: null, isPublic: true });
  expect(await outline(test)).toEqual(['1 A', '1.1 A2', '2 B', '2.1 A1', '2.1.1 A1a', '3 C', '4 N']);
  await call('agenda.move', { id: ids.b, parentId: null, beforeItemId: null, isPublic: false });
  expect(await outline(test)).toEqual(['1 A', '1.1 A2', '2 C', '3 N', '4 B', '4.1 A1', '4.1.1 A1a']);
  await call('agenda.remove', { id: ids.b });
  expect(await outline(test)).toEqual(['1 A', '1.1 A2', '2 C', '3 N']);
});

it('nothing hangs below the last level, the preliminary block or itself, and the block stays where it is', async () => {
  const { ids, call, failure, meetingId } = await anAgenda();
  const block = (await call('agenda.list', { meetingId }))[0]?.id ?? '';
  const deep = await anItem(call, { meetingId, title: 'A1a', parentId: ids.a1 });
  for (const [id, parentId, reason] of [
    [ids.b, deep, 'tooDeep'],
    [ids.a, ids.a1, 'tooDeep'],
    [ids.b, block, 'preliminary'],
    [ids.b, ids.b, 'tooDeep'],
    [ids.a, ids.b, 'tooDeep'],
    [block, null, 'preliminary'],
  ] as const) {
    const move = { id, parentId, beforeItemId: null, isPublic: true };
    expect(await failure('agenda.move', move)).toEqual({ code: 'MISPLACED', reason });
  }
  expect(await failure('agenda.remove', { id: block })).toEqual({ code: 'MISPLACED', reason: 'preliminary' });
});

it('an item of another meeting is no target', async () => {
  const { ids, bodyId, call, failure } = await anAgenda();
  const other = await aMeeting(call, { bodyId, number: 2 });
  const foreign = await anItem(call, { meetingId: other.id, title: 'Fremd' });
  const error = { code: 'NOT_FOUND', what: 'item' };
  const target = { id: ids.b, isPublic: true };
  expect(await failure('agenda.move', { ...target, parentId: foreign, beforeItemId: null })).toEqual(error);
  expect(await failure('agenda.move', { ...target, parentId: null, beforeItemId: foreign })).toEqual(error);
});

it('once the meeting runs only titles change (M5)', async () => {
  const { ids, call, failure, meetingId } = await anAgenda();
  await setState(call, meetingId, 'running');
  const fixed = { code: 'AGENDA_FIXED' };
  const target = { parentId: null, beforeItemId: null, isPublic: true };
  expect(await failure('agenda.add', { ...target, meetingId, title: 'Neu' })).toEqual(fixed);
  expect(await failure('agenda.move', { ...target, id: ids.c, isPublic: false })).toEqual(fixed);
  expect(await failure('agenda.move', { ...target, id: ids.c, parentId: ids.a })).toEqual(fixed);
  expect(await failure('agenda.remove', { id: ids.c })).toEqual(fixed);
  const item = (await call('agenda.list', { meetingId })).find(({ id }) => id === ids.c);
  if (!item) throw new Error('no item');
  expect(await failure('agenda.update', { ...item, isPublic: false })).toEqual(fixed);
  await call('agenda.update', { ...item, title: 'C, berichtigt' });
  expect(await failure('agenda.update', { ...item, title: 'anderes Fenster' })).toEqual({ code: 'CONFLICT' });
});

it('in the meeting an item may be called earlier, and keeps its number (M5)', async () => {
  const { ids, call, meetingId } = await anAgenda();
  await setState(call, meetingId, 'running');
  const before = new Map((await call('agenda.list', { meetingId })).map(({ id, number }) => [id, number]));
  await call('agenda.move', { id: ids.c, parentId: null, beforeItemId: ids.a, isPublic: true });
  const after = (await call('agenda.list', { meetingId })).filter(({ kind }) => kind === 'item');
  expect(after[0]?.id).toBe(ids.c);
  expect(new Map(after.map(({ id, number }) => [id, number]))).toEqual(
    new Map([...before].filter(([id]) => after.some((item) => item.id === id))),
  );
});

it('moving other items meanwhile does not disturb whoever edits a title', async () => {
  const { ids, call, meetingId } = await anAgenda();
  const seen = (await call('agenda.list', { meetingId })).find(({ id }) => id === ids.c);
  if (!seen) throw new Error('no item');
  await call('agenda.move', { id: ids.c, parentId: null, beforeItemId: ids.a, isPublic: true });
  const items = await call('agenda.update', { ...seen, title: 'C neu' });
  expect(items[1]).toMatchObject({ title: 'C neu', number: '1' });
});

it('an item that changes its part goes to the end of the other one, with its sub-items', async () => {
  const { ids, ...test } = await anAgenda();
  const { call, meetingId } = test;
  const item = (await call('agenda.list', { meetingId })).find(({ id }) => id === ids.a);
  if (!item) throw new Error('no item');
  await call('agenda.update', { ...item, isPublic: false });
  expect(await outline(test)).toEqual(['1 B', '2 C', '3 N', '4 A', '4.1 A1', '4.2 A2']);
});

it('an item with text or resolutions, or above one, is not removed', async () => {
  const { ids, call, failure, ...test } = await anAgenda();
  await call('minutes.saveText', { itemId: ids.a1, text: fromPlain('Wort'), baseVersion: 0 });
  await call('resolutions.add', { itemId: ids.b });
  for (const id of [ids.a, ids.a1, ids.b]) {
    expect(await failure('agenda.remove', { id })).toEqual({ code: 'HAS_MINUTES' });
  }
  await call('agenda.remove', { id: ids.c });
  expect(await outline({ call, ...test })).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', '3 N']);
});

it('an item at which somebody came, was recused or took the chair is not removed: nobody would have come', async () => {
  const { ids, call, failure, meetingId, chairId, people } = await anAgenda();
  const come = {
    meetingId,
    personId: people[0] ?? '',
    direction: 'come',
    time: null,
    itemId: ids.a2,
  } as const;
  await call('attendance.comeOrGo', come);
  await call('recusals.save', { meetingId, itemId: ids.b, personId: chairId, whereabouts: 'left', note: '' });
  const presiding = [{ personId: chairId, fromItemId: ids.c, fromTime: null }];
  await call('presiding.save', { meetingId, presiding });
  for (const id of [ids.a, ids.a2, ids.b, ids.c]) {
    expect(await failure('agenda.remove', { id })).toEqual({ code: 'HAS_MINUTES' });
  }
});

it('an item is refused without a title, with the sentence at its field', async () => {
  const { failure, meetingId } = await aPlannedMeeting();
  const item = { meetingId, title: ' \u0000 ', isPublic: true, parentId: null, beforeItemId: null };
  expect(await failure('agenda.add', item)).toEqual({
    code: 'INVALID_INPUT',
    issues: [{ path: ['title'], message: 'Bitte geben Sie einen Titel ein.' }],
  });
});

const moveTo = (id: string, beforeItemId: string | null, isPublic = true) => ({
  id,
  parentId: null,
  beforeItemId,
  isPublic,
});

it('from the invitation on every number stays: what comes in is 2a, what goes leaves a gap (M5)', async () => {
  const { ids, ...test } = await anAgenda();
  const { call, meetingId } = test;
  await setState(call, meetingId, 'invited');
  const late = { meetingId, isPublic: true, parentId: null, beforeItemId: ids.c };
  await call('agenda.add', { ...late, title: 'Neu' });
  await call('agenda.add', { ...late, beforeItemId: null, isPublic: false, title: 'N neu' });
  const added = ['1 A', '1.1 A1', '1.2 A2', '2 B', '2a Neu', '3 C', '4 N', '5 N neu'];
  expect(await outline(test)).toEqual(added);
  await call('agenda.remove', { id: ids.b });
  await call('agenda.move', moveTo(ids.c, ids.a));
  expect(await outline(test)).toEqual(['3 C', '1 A', '1.1 A1', '1.2 A2', '2a Neu', '4 N', '5 N neu']);
  await call('agenda.move', moveTo(ids.a, null, false));
  const hidden = ['3 C', '2a Neu', '4 N', '5 N neu', '1 A', '1.1 A1', '1.2 A2'];
  expect(await outline(test)).toEqual(hidden);
  await setState(call, meetingId, 'running');
  expect(await outline(test)).toEqual(hidden);
  await setState(call, meetingId, 'invited', 'Versehen');
  expect(await outline(test)).toEqual(hidden);
});

it('what came in at the end and is put between two items is 2a there, as long as nobody was told of it', async () => {
  const { ids, ...test } = await anAgenda();
  const { call, meetingId } = test;
  await setState(call, meetingId, 'invited');
  await call('agenda.add', { meetingId, title: 'Neu', isPublic: true, parentId: null, beforeItemId: null });
  const late = (await call('agenda.list', { meetingId })).find(({ title }) => title === 'Neu');
  expect(late?.number).toBe('3a');
  await call('agenda.move', moveTo(late?.id ?? '', ids.c));
  expect(await outline(test)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', '2a Neu', '3 C', '4 N']);
  await call('agenda.move', moveTo(late?.id ?? '', null, false));
  expect(await outline(test)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', '3 C', '4 N', '5 Neu']);
});

it('a number that was announced goes to no other item, nor to one that a motion adds', async () => {
  const { ids, ...test } = await anAgenda();
  const { call, meetingId } = test;
  await setState(call, meetingId, 'invited');
  await call('agenda.remove', { id: ids.n });
  await call('agenda.add', { meetingId, title: 'Neu', isPublic: true, parentId: null, beforeItemId: null });
  expect(await outline(test)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', '3 C', '5 Neu']);
  await setState(call, meetingId, 'running');
  await call('motions.record', {
    meetingId,
    mover: 'Frau Ahorn',
    reason: '',
    effect: { kind: 'add', title: 'Eilantrag', isPublic: true, beforeItemId: null },
    outcome: 'adopted',
    vote: null,
    text: fromPlain(''),
    printedResult: '',
  });
  expect((await outline(test)).at(-1)).toBe('6 Eilantrag');
});

it('planned anew, the agenda is counted anew; called off, it has the numbers of its invitation', async () => {
  const { ids, ...test } = await anAgenda();
  const { call, meetingId } = test;
  await setState(call, meetingId, 'invited');
  await call('agenda.remove', { id: ids.b });
  const withGap = ['1 A', '1.1 A1', '1.2 A2', '3 C', '4 N'];
  await setState(call, meetingId, 'cancelled', 'Krankheit');
  expect(await outline(test)).toEqual(withGap);
  await setState(call, meetingId, 'planned', 'Neuer Termin');
  expect(await outline(test)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 C', '3 N']);
});

it('a meeting that an earlier version called keeps its numbers from its first change on', async () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-called-')), 'ratsfeder.sqlite');
  const before = await aPlannedMeeting({ file });
  const { meetingId } = before;
  const first = await anItem(before.call, { meetingId, title: 'Erster' });
  await anItem(before.call, { meetingId, title: 'Zweiter' });
  await setState(before.call, meetingId, 'invited');
  await before.app.close();
  rawFile(file, (db) => db.exec('update agenda_item set fixed_number = null; delete from announced'));
  const { call, app } = testApp({ file });
  const position = { isPublic: true, parentId: null, beforeItemId: first };
  await call('agenda.add', { meetingId, title: 'Nachgereicht', ...position });
  const shown = await outline({ call, meetingId });
  await app.close();
  expect(shown).toEqual(['3 Nachgereicht', '1 Erster', '2 Zweiter']);
});

it('an item takes its files along, and the log says of each that it went', async () => {
  const { call, meetingId, ids } = await anAgenda();
  await anAttachment(call, { kind: 'item', id: ids.a1 }, { fileName: 'Lageplan.txt' });
  await call('agenda.remove', { id: ids.a });
  const entries = (await call('audit.list', { before: null })).map(({ sentence }) => sentence);
  expect(entries).toContain('Anlage „Lageplan.txt“ entfernt.');
  await anAttachment(call, { kind: 'meeting', id: meetingId }, { fileName: 'Programm.txt' });
  await call('meetings.remove', { id: meetingId });
  expect((await call('audit.list', { before: null })).map(({ sentence }) => sentence)).toContain(
    'Anlage „Programm.txt“ entfernt.',
  );
});
