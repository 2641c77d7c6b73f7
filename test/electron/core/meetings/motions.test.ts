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
