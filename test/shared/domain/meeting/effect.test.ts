import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaEffect, AgendaItem, NumberedItem } from '../../../../shared/domain/meeting/agenda.ts';
import { applyEffect } from '../../../../shared/domain/meeting/effect.ts';
import { fixNumbers, numberItems } from '../../../../shared/domain/meeting/numbering.ts';
import { anItem } from '../../builders.ts';
import { withIds } from '../../../support/plain.ts';
import { ItemId, MeetingId } from '../../../../shared/domain/ids.ts';

const loose = [
  anItem('before', { kind: 'preliminary' }),
  anItem('a', { position: 0 }),
  anItem('b', { position: 1 }),
  anItem('b1', { parentId: 'b', position: 0 }),
  anItem('b2', { parentId: 'b', position: 1 }),
  anItem('c', { position: 2 }),
  anItem('x', { isPublic: false, position: 0 }),
  anItem('y', { isPublic: false, position: 1 }),
];
const fixed = new Map(fixNumbers(loose, 'continuous').map((item) => [item.id, item]));
const agenda = numberItems(
  loose.map((item) => fixed.get(item.id) ?? item),
  'continuous',
);

const apply = (effect: AgendaEffect, items: NumberedItem[] = agenda) =>
  applyEffect(items, effect, () => ItemId.parse('new'), MeetingId.parse('meeting'));

function after(effect: AgendaEffect): string[] {
  const changes = new Map(apply(effect).map((item) => [item.id, item]));
  const all: AgendaItem[] = agenda.map((item) => changes.get(item.id) ?? item);
  const added = [...changes.values()].filter((item) => agenda.every((old) => old.id !== item.id));
  return numberItems([...all, ...added], 'continuous').map(({ id, number }) => `${id}=${number}`);
}

describe('a motion changes the agenda (R11, R12, M5)', () => {
  test('the agenda before', () => {
    expect(agenda.map(({ id, number }) => `${id}=${number}`)).toEqual([
      'before=',
      'a=1',
      'b=2',
      'b1=2.1',
      'b2=2.2',
      'c=3',
      'x=4',
      'y=5',
    ]);
  });

  test('a removed item stays in the list with its sub-items and number', () => {
    const changed = apply({ kind: 'remove', itemIds: [ItemId.parse('b'), ItemId.parse('before')] });
    expect(changed.map(({ id, status, fixedNumber }) => [id, status, fixedNumber])).toEqual([
      ['b', 'removed', '2'],
      ['b1', 'removed', '2.1'],
      ['b2', 'removed', '2.2'],
    ]);
    expect(changed[0]).not.toHaveProperty('number');
  });

  test('items are treated in first reading; one that already was does not change', () => {
    const items = agenda.map((item): NumberedItem => (item.id === 'a' ? { ...item, reading: 1 } : item));
    const changed = apply({ kind: 'firstReading', itemIds: [ItemId.parse('a'), ItemId.parse('c')] }, items);
    expect(changed.map(({ id, reading }) => [id, reading])).toEqual([['c', 1]]);
  });

  test.each([
    ['to the front', ['c'], 'a', ['c=3', 'a=1', 'b=2', 'b1=2.1', 'b2=2.2', 'x=4', 'y=5']],
    ['to the end of the public part', ['a'], null, ['b=2', 'b1=2.1', 'b2=2.2', 'c=3', 'a=1', 'x=4', 'y=5']],
    [
      'two at once, in the order of the agenda',
      ['c', 'b'],
      'a',
      ['b=2', 'b1=2.1', 'b2=2.2', 'c=3', 'a=1', 'x=4', 'y=5'],
    ],
    ['among sub-items', ['b2'], 'b1', ['a=1', 'b=2', 'b2=2.2', 'b1=2.1', 'c=3', 'x=4', 'y=5']],
    ['a sub-item to the front', ['b1'], 'a', ['b1=2.1', 'a=1', 'b=2', 'b2=2.2', 'c=3', 'x=4', 'y=5']],
    [
      'an item with its sub-items, never below another',
      ['b', 'b1'],
      'a',
      ['b=2', 'b1=2.1', 'b2=2.2', 'a=1', 'c=3', 'x=4', 'y=5'],
    ],
    [
      'a non-public one stays non-public',
      ['x'],
      'a',
      ['a=1', 'b=2', 'b1=2.1', 'b2=2.2', 'c=3', 'y=5', 'x=4'],
    ],
    [
      'before its own sub-item: nothing happens',
      ['b'],
      'b2',
      ['a=1', 'b=2', 'b1=2.1', 'b2=2.2', 'c=3', 'x=4', 'y=5'],
    ],
    ['before itself: nothing happens', ['b'], 'b', ['a=1', 'b=2', 'b1=2.1', 'b2=2.2', 'c=3', 'x=4', 'y=5']],
    [
      'of both parts, each to the end of its own',
      ['x', 'a'],
      null,
      ['b=2', 'b1=2.1', 'b2=2.2', 'c=3', 'a=1', 'y=5', 'x=4'],
    ],
  ])('move %s', (_name, itemIds, beforeItemId, order) => {
    expect(after(withIds<AgendaEffect>({ kind: 'move', itemIds, beforeItemId }))).toEqual([
      'before=',
      ...order,
    ]);
  });

  test('a move that changes nothing touches nothing', () => {
    expect(apply({ kind: 'move', itemIds: [ItemId.parse('c')], beforeItemId: null })).toEqual([]);
  });

  test('an item becomes non-public with its sub-items and goes to the end, number kept', () => {
    expect(after({ kind: 'makeNonPublic', itemIds: [ItemId.parse('b')] })).toEqual([
      'before=',
      'a=1',
      'c=3',
      'x=4',
      'y=5',
      'b=2',
      'b1=2.1',
      'b2=2.2',
    ]);
  });

  test('sub-items stay below the item they come with', () => {
    const changed = apply({ kind: 'makeNonPublic', itemIds: [ItemId.parse('b')] });
    const below = changed.filter(({ parentId }) => parentId === 'b').map(({ id }) => id);
    expect(below).toEqual(['b1', 'b2']);
  });

  test('a sub-item alone becomes an item of the non-public part', () => {
    expect(after({ kind: 'makeNonPublic', itemIds: [ItemId.parse('b1'), ItemId.parse('x')] })).toEqual([
      'before=',
      'a=1',
      'b=2',
      'b2=2.2',
      'c=3',
      'x=4',
      'y=5',
      'b1=2.1',
    ]);
  });

  test.each([
    ['before an item', true, 'b', ['a=1', 'new=6', 'b=2', 'b1=2.1', 'b2=2.2', 'c=3', 'x=4', 'y=5']],
    ['at the end', true, null, ['a=1', 'b=2', 'b1=2.1', 'b2=2.2', 'c=3', 'new=6', 'x=4', 'y=5']],
    ['as a sub-item', true, 'b2', ['a=1', 'b=2', 'b1=2.1', 'new=2.3', 'b2=2.2', 'c=3', 'x=4', 'y=5']],
    ['in the non-public part', false, null, ['a=1', 'b=2', 'b1=2.1', 'b2=2.2', 'c=3', 'x=4', 'y=5', 'new=6']],
  ])('an item is added %s and takes no number that is in use', (_name, isPublic, beforeItemId, order) => {
    const effect = withIds<AgendaEffect>({ kind: 'add', title: 'Eilantrag', isPublic, beforeItemId });
    expect(after(effect)).toEqual(['before=', ...order]);
    expect(apply(effect).find((item) => item.id === 'new')).toMatchObject({
      title: 'Eilantrag',
      status: 'added',
      isPublic,
      fixedNumber: null,
      publicTitle: '',
      isSupplement: false,
      approvesMeetingId: null,
      meetingId: 'meeting',
    });
  });

  test('an item is added to an empty agenda', () => {
    const effect: AgendaEffect = { kind: 'add', title: 'Eilantrag', isPublic: true, beforeItemId: null };
    expect(apply(effect, [])).toMatchObject([{ id: 'new', position: 0, parentId: null }]);
  });

  test('whatever is moved, nothing is lost, hangs below itself or too deep, and no number or part changes', () => {
    const b21 = anItem('b21', { parentId: 'b2', fixedNumber: '2.2.1' });
    const c1 = anItem('c1', { parentId: 'c', fixedNumber: '3.1' });
    const deep = numberItems([...agenda, b21, c1], 'continuous');
    const some = fc.subarray(
      deep.map((item) => item.id),
      { minLength: 1 },
    );
    const target = fc.option(fc.constantFrom(...deep.map((item) => item.id)), { nil: null });
    fc.assert(
      fc.property(some, target, (itemIds, beforeItemId) => {
        const effect: AgendaEffect = { kind: 'move', itemIds, beforeItemId };
        const changed = new Map(apply(effect, deep).map((item) => [item.id, item]));
        const all = numberItems(
          deep.map((item): AgendaItem => changed.get(item.id) ?? item),
          'continuous',
        );
        const facts = (items: NumberedItem[]) =>
          items.map((i) => `${i.id} ${i.number} ${i.isPublic}`).toSorted();
        expect(facts(all)).toEqual(facts(deep));
        const parentOf = new Map(all.map((item) => [item.id, item.parentId]));
        for (const { id, parentId } of all) {
          const above = [parentId, parentOf.get(parentId!), parentOf.get(parentOf.get(parentId!)!)];
          expect(above, `${id} is of the third level at most`).toContain(null);
        }
      }),
    );
  });
});
