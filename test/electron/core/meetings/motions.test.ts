import { expect, it } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { emptyText, fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';

async function aRunningAgenda() {
  const test = await aPlannedMeeting();
  const { call, meetingId } = test;
  const a = await anItem(call, { meetingId, title: 'A' });
  const b = await anItem(call, { meetingId, title: 'B' });
  const n = await anItem(call, { meetingId, title: 'N', isPublic: false });
  await setState(call, meetingId, 'running');
  const motion = (effect: Input<'motions.record'>['effect']): Input<'motions.record'> => ({
    meetingId,
    mover: 'Frau Adler',
    reason: 'Es eilt',
    effect,
    outcome: 'adopted',
    vote: null,
    text: fromPlain('Es wird beantragt.'),
    printedResult: '- einstimmig beschlossen -',
  });
  return { ...test, a, b, n, motion };
}

it.each(['rejected', 'withdrawn'] as const)(
  'a motion that is %s is recorded and changes nothing',
  async (outcome) => {
    const { call, motion, a, meetingId } = await aRunningAgenda();
    const before = await call('agenda.list', { meetingId });
    const { resolution, items } = await call('motions.record', {
      ...motion({ kind: 'remove', itemIds: [a] }),
      outcome,
    });
    expect(resolution).toMatchObject({
      label: 'Antrag zur Tagesordnung',
      outcome,
      itemId: before[0]?.id,
    });
    expect(items.slice(1)).toEqual(before.slice(1));
    expect((await call('minutes.get', { itemId: resolution.itemId })).resolutions).toEqual([resolution]);
  },
);

it('an item taken off keeps its number, and so do the others (M5)', async () => {
  const { call, motion, a } = await aRunningAgenda();
  const { items } = await call('motions.record', motion({ kind: 'remove', itemIds: [a] }));
  expect(items.map(({ number, status }) => [number, status])).toEqual([
    ['', 'onAgenda'],
    ['1', 'removed'],
    ['2', 'onAgenda'],
    ['3', 'onAgenda'],
  ]);
});

it('an added item gets the next number and keeps it (R11)', async () => {
  const { call, motion, b } = await aRunningAgenda();
  const effect = { kind: 'add', title: 'Dringend', isPublic: true, beforeItemId: b } as const;
  const { items } = await call('motions.record', motion(effect));
  expect(items.slice(1).map(({ title, number, fixedNumber }) => [title, number, fixedNumber])).toEqual([
    ['A', '1', '1'],
    ['Dringend', '4', '4'],
    ['B', '2', '2'],
    ['N', '3', '3'],
  ]);
});

it('a sub-item comes in below its item and in its part, with the next number there (R11)', async () => {
  const { call, failure, motion, n } = await aRunningAgenda();
  const add = { kind: 'add', title: 'Dringend', isPublic: true, beforeItemId: null } as const;
  const { items } = await call('motions.record', motion({ ...add, parentId: n }));
  const { items: deeper } = await call('motions.record', motion({ ...add, parentId: items.at(-1)?.id }));
  expect(deeper.slice(1).map(({ title, number, isPublic }) => [title, number, isPublic])).toEqual([
    ['A', '1', true],
    ['B', '2', true],
    ['N', '3', false],
    ['Dringend', '3.1', false],
    ['Dringend', '3.1.1', false],
  ]);
  expect(await failure('motions.record', motion({ ...add, parentId: deeper.at(-1)?.id }))).toEqual({
    code: 'MISPLACED',
    reason: 'tooDeep',
  });
});

it('a motion at an item stands there, and does the same to the agenda', async () => {
  const { call, failure, motion, a, b, meetingId } = await aRunningAgenda();
  const removal = motion({ kind: 'remove', itemIds: [b] });
  const { resolution, items } = await call('motions.record', { ...removal, itemId: a });
  expect(resolution).toMatchObject({ itemId: a, label: 'Antrag zur Tagesordnung' });
  expect(items.find(({ id }) => id === b)?.status).toBe('removed');
  expect((await call('minutes.get', { itemId: a })).resolutions).toEqual([resolution]);
  const unknown = { code: 'NOT_FOUND', what: 'item' };
  expect(await failure('motions.record', { ...removal, meetingId, itemId: 'nix' })).toEqual(unknown);
});

it('first reading, another order and the non-public part are one transaction each', async () => {
  const { call, motion, a, b } = await aRunningAgenda();
  await call('motions.record', motion({ kind: 'firstReading', itemIds: [a] }));
  await call('motions.record', motion({ kind: 'move', itemIds: [b], beforeItemId: a }));
  const { items, resolution } = await call('motions.record', motion({ kind: 'makeNonPublic', itemIds: [a] }));
  expect(resolution.position).toBe(2);
  expect(items.slice(1).map(({ title, reading, isPublic }) => [title, reading, isPublic])).toEqual([
    ['B', null, true],
    ['N', null, false],
    ['A', 1, false],
  ]);
});

it('a motion on an unknown item leaves no trace', async () => {
  const { call, failure, motion, a, meetingId } = await aRunningAgenda();
  const effect = { kind: 'remove', itemIds: [a, 'nix'] } as const;
  const input = motion({ ...effect, itemIds: [...effect.itemIds] });
  expect(await failure('motions.record', input)).toEqual({ code: 'NOT_FOUND', what: 'item' });
  expect((await call('agenda.list', { meetingId }))[0]?.mark).toBe('empty');
});

it('a motion without text gets the usual sentence, with mover and reason', async () => {
  const { call, motion, a } = await aRunningAgenda();
  const input = { ...motion({ kind: 'remove', itemIds: [a] }), text: emptyText };
  const { resolution } = await call('motions.record', input);
  expect(plainText(resolution.text)).toContain('Frau Adler beantragt');
  expect(plainText(resolution.text)).toContain('Es eilt');
});
