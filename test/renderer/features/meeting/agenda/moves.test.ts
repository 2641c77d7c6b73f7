import { describe, expect, test } from 'vitest';
import { dropAt, stepFrom } from '../../../../../renderer/features/meeting/agenda/moves.ts';
import type { AgendaRow } from '../../../../../shared/contract/agenda.ts';
import { anItem } from '../../../../shared/builders.ts';

const item = (id: string, parentId: string | null = null, isPublic = true): AgendaRow => ({
  ...anItem(id, { parentId, title: id, isPublic }),
  number: id,
  level: id.split('.').length,
  mark: 'empty',
  warnings: 0,
  alsoOn: [],
});

/** 1, 2 with 2.1 and 2.2, 3; non-public: 4 */
const agenda = [
  { ...item('preliminary'), kind: 'preliminary' as const },
  item('1'),
  item('2'),
  item('2.1', '2'),
  item('2.2', '2'),
  item('3'),
  item('4', null, false),
];
const at = (parentId: string | null, beforeItemId: string | null, isPublic = true) => ({
  parentId,
  beforeItemId,
  isPublic,
});

describe('one step with the keyboard', () => {
  test.each([
    ['an item goes up before its neighbour', '3', 'up', at(null, '2')],
    ['the first item stays first', '1', 'up', null],
    ['an item goes down behind its neighbour', '1', 'down', at(null, '3')],
    ['down to the end of its part', '2', 'down', at(null, null)],
    ['the last item of a part stays last', '3', 'down', null],
    ['an item goes to the end of its part', '1', 'last', at(null, null)],
    ['the last one is there already', '3', 'last', null],
    ['an item goes to the beginning', '3', 'first', at(null, '1')],
    ['a sub-item goes to the end of its item', '2.1', 'last', at('2', null)],
    ['a sub-item moves among its siblings only', '2.1', 'up', null],
    ['a sub-item goes down to the end of its item', '2.1', 'down', at('2', null)],
    ['an item becomes the last sub-item of the one above', '3', 'indent', at('2', null)],
    ['an item with sub-items becomes one with them', '2', 'indent', at('1', null)],
    ['a sub-item becomes one of the last level', '2.2', 'indent', at('2.1', null)],
    ['the first item has nothing above it', '1', 'indent', null],
    ['a sub-item comes out behind its item', '2.1', 'outdent', at(null, '3')],
    ['a whole item cannot come out', '3', 'outdent', null],
    ['an item goes to the end of the non-public part', '2', 'otherPart', at(null, null, false)],
    ['and back', '4', 'otherPart', at(null, null)],
    ['the preliminary block stays where it is', 'preliminary', 'down', null],
    ['an unknown item has no target', 'gone', 'up', null],
  ] as const)('%s', (_name, id, direction, target) => {
    expect(stepFrom(agenda, id, direction)).toEqual(target);
  });
});

describe('dropping with the mouse', () => {
  test.each([
    ['before an item', '3', '1', 'before', at(null, '1')],
    ['on an item: its last sub-item', '3', '1', 'on', at('1', null)],
    ['behind an item without sub-items', '3', '1', 'after', at(null, '2')],
    ['behind an item with sub-items: its first sub-item', '3', '2', 'after', at('2', '2.1')],
    ['behind the last sub-item: the last sub-item', '3', '2.2', 'after', at('2', null)],
    ['a sub-item behind its own item stays where it was', '2.1', '2', 'after', at('2', '2.2')],
    ['behind its direct neighbour', '1', '2.2', 'after', at('2', null)],
    ['into the other part', '1', '4', 'before', at(null, '4', false)],
    ['an item with sub-items goes behind another block, not into it', '2', '2.2', 'after', null],
    ['onto a sub-item with two levels of its own: nothing', '2', '2.1', 'on', null],
    ['onto itself: nothing', '1', '1', 'on', null],
  ] as const)('%s', (_name, dragged, key, position, target) => {
    expect(dropAt(agenda, dragged, { key, position })).toEqual(target);
  });

  test('an item with sub-items and their own dropped among the sub-items of another goes behind that block', () => {
    const two = [...agenda, item('5'), item('5.1', '5'), item('5.1.1', '5.1')];
    expect(dropAt(two, '5', { key: '2.1', position: 'before' })).toEqual(at(null, '3'));
  });
});
