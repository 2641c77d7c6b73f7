import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../../../../shared/domain/meeting/agenda.ts';
import {
  closeGaps,
  fixNumbers,
  numberItems,
  printOrder,
} from '../../../../shared/domain/meeting/numbering.ts';
import { anItem } from '../../builders.ts';

const numbers = (items: AgendaItem[], numbering: 'continuous' | 'perPart' = 'continuous') =>
  numberItems(items, numbering).map(({ id, number }) => `${id}=${number}`);

describe('numbers of agenda items', () => {
  test('the preliminary block comes first and has no number', () => {
    const items = [anItem('a'), anItem('before', { kind: 'preliminary', position: 9 })];
    expect(numbers(items)).toEqual(['before=', 'a=1']);
  });

  test('sub-items follow their item and count below it', () => {
    const items = [
      anItem('a'),
      anItem('b', { position: 1 }),
      anItem('b2', { parentId: 'b', position: 1 }),
      anItem('b1', { parentId: 'b' }),
      anItem('c', { position: 2 }),
    ];
    expect(numbers(items)).toEqual(['a=1', 'b=2', 'b1=2.1', 'b2=2.2', 'c=3']);
  });

  test('a line between items has no number, takes none from the others, and nothing hangs below it', () => {
    const items = [
      anItem('a'),
      anItem('line', { isHeading: true, position: 1, fixedNumber: '2' }),
      anItem('b', { position: 2 }),
      anItem('b1', { parentId: 'b' }),
      anItem('within', { parentId: 'b', isHeading: true, position: 1 }),
      anItem('b2', { parentId: 'b', position: 2 }),
      anItem('below', { parentId: 'line', position: 3 }),
      anItem('secret', { isPublic: false, isHeading: true }),
      anItem('n', { isPublic: false, position: 1 }),
    ];
    expect(numbers(items)).toEqual([
      'a=1',
      'line=',
      'b=3',
      'b1=3.1',
      'within=',
      'b2=3.2',
      'below=4',
      'secret=',
      'n=5',
    ]);
    expect(fixNumbers(items, 'continuous').map(({ id }) => id)).not.toContain('line');
  });

  test.each([
    ['the first one begins with it, and the rest count on', { a: '5' }, ['a=5', 'a1=5.1', 'b=6', 'c=7']],
    ['a gap stays a gap', { b: '10' }, ['a=1', 'a1=1.1', 'b=10', 'c=11']],
    ['a letter counts as its figure', { b: '1a' }, ['a=1', 'a1=1.1', 'b=1a', 'c=2']],
    ['what has no figure is printed as typed, too', { a: 'Ö 1' }, ['a=Ö 1', 'a1=Ö 1.1', 'b=1', 'c=2']],
    ['nobody else gets it', { c: '2' }, ['a=1', 'a1=1.1', 'b=3', 'c=2']],
  ])('of a number that the clerk gives, %s', (_, own, expected) => {
    const given = new Map<string, string>(Object.entries(own));
    const items = [
      anItem('a'),
      anItem('a1', { parentId: 'a' }),
      anItem('b', { position: 1 }),
      anItem('c', { position: 2, fixedNumber: null }),
    ].map((item) => ({ ...item, ownNumber: given.get(item.id) ?? '' }));
    expect(numbers(items)).toEqual(expected);
  });

  test('a number that the clerk gives stands over one that was fixed', () => {
    expect(
      numbers([anItem('a', { fixedNumber: '1', ownNumber: '7' }), anItem('b', { position: 1 })]),
    ).toEqual(['a=7', 'b=8']);
  });

  const twoParts = [
    anItem('secret', { isPublic: false }),
    anItem('secret1', { isPublic: false, parentId: 'secret' }),
    anItem('a', { position: 1 }),
    anItem('b', { position: 2 }),
  ];
  test('the non-public part comes last and runs on where the body counts continuously', () => {
    expect(numbers(twoParts)).toEqual(['a=1', 'b=2', 'secret=3', 'secret1=3.1']);
  });
  test('the non-public part starts again at 1 where the body counts per part', () => {
    expect(numbers(twoParts, 'perPart')).toEqual(['a=1', 'b=2', 'secret=1', 'secret1=1.1']);
  });

  test('an item whose parent is missing, in the other part or itself on the last level is an item of its own', () => {
    const items = [
      anItem('a'),
      anItem('orphan', { parentId: 'gone', position: 1 }),
      anItem('hidden', { parentId: 'a', isPublic: false, position: 2 }),
      anItem('a1', { parentId: 'a' }),
      anItem('a11', { parentId: 'a1' }),
      anItem('deep', { parentId: 'a11', position: 3 }),
      anItem('self', { parentId: 'self', position: 4 }),
    ];
    expect(numbers(items)).toEqual([
      'a=1',
      'a1=1.1',
      'a11=1.1.1',
      'orphan=2',
      'deep=3',
      'self=4',
      'hidden=5',
    ]);
  });

  test('fixed numbers stay in a new order, and later ones pass over them (M5)', () => {
    const items = [
      anItem('a', { fixedNumber: '1' }),
      anItem('moved', { fixedNumber: '3', position: 1 }),
      anItem('added', { position: 2, status: 'added' }),
      anItem('b', { fixedNumber: '2', position: 3 }),
      anItem('b1', { parentId: 'b', fixedNumber: '2.1' }),
      anItem('b2', { parentId: 'b', position: 1 }),
      anItem('secret', { isPublic: false, fixedNumber: '4' }),
    ];
    expect(numbers(items)).toEqual(['a=1', 'moved=3', 'added=5', 'b=2', 'b1=2.1', 'b2=2.2', 'secret=4']);
  });

  test('a removed item keeps its number', () => {
    const items = [
      anItem('a', { fixedNumber: '1', status: 'removed' }),
      anItem('b', { fixedNumber: '2', position: 1 }),
    ];
    expect(numbers(items)).toEqual(['a=1', 'b=2']);
  });

  test('a number of the office such as "4a" is kept, and counting goes on from it', () => {
    const items = [anItem('a', { fixedNumber: '4a' }), anItem('b', { position: 1 })];
    expect(numbers(items)).toEqual(['a=4a', 'b=5']);
  });

  test('opening the meeting fixes every number once', () => {
    const items = [anItem('a'), anItem('b', { position: 1, fixedNumber: '7' }), anItem('c', { position: 2 })];
    const fixed = fixNumbers(items, 'continuous');
    expect(fixed.map(({ id, fixedNumber }) => [id, fixedNumber])).toEqual([
      ['a', '1'],
      ['c', '8'],
    ]);
    expect(fixed[0]).not.toHaveProperty('number');
  });

  test('an empty agenda has no numbers', () => {
    expect(numbers([])).toEqual([]);
  });
});

const agenda = fc
  .array(
    fc.record({
      parent: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
      position: fc.integer({ min: 0, max: 5 }),
      isPublic: fc.boolean(),
      kind: fc.constantFrom('item' as const, 'item' as const, 'item' as const, 'preliminary' as const),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ parent, ...facts }, index) =>
      anItem(String(index), { ...facts, parentId: parent === null ? null : String(parent) }),
    ),
  );

describe('whatever the agenda', () => {
  test('every item is printed exactly once, and public comes before non-public', () => {
    fc.assert(
      fc.property(agenda, (items) => {
        const printed = printOrder(items);
        expect(printed.map((item) => item.id).toSorted()).toEqual(items.map((item) => item.id).toSorted());
        const parts = printed.filter((item) => item.kind === 'item').map((item) => item.isPublic);
        expect(parts).toEqual(parts.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test('no number is used twice, also when some were fixed before', () => {
    fc.assert(
      fc.property(agenda, fc.func(fc.boolean()), (items, isFixed) => {
        const first = numberItems(items, 'continuous');
        const fixed = first.map(({ number, ...item }) =>
          item.kind === 'item' && isFixed(item.id) ? { ...item, fixedNumber: number } : item,
        );
        const used = numberItems(fixed, 'continuous').flatMap((item) =>
          item.kind === 'item' ? [item.number] : [],
        );
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });

  test('numbers that were fixed are the numbers that were shown', () => {
    fc.assert(
      fc.property(agenda, fc.constantFrom('continuous' as const, 'perPart' as const), (items, numbering) => {
        const fixed = new Map(fixNumbers(items, numbering).map((item) => [item.id, item]));
        const before = numberItems(items, numbering).map((item) => item.number);
        const after = numberItems(
          items.map((item) => fixed.get(item.id) ?? item),
          numbering,
        );
        expect(after.map((item) => item.number)).toEqual(before);
      }),
    );
  });
});

test('positions are counted anew among siblings, each part and each parent for itself', () => {
  const items = [
    anItem('before', { kind: 'preliminary' }),
    anItem('b', { position: 7 }),
    anItem('a', { position: 2.5 }),
    anItem('b2', { parentId: 'b', position: 3 }),
    anItem('b1', { parentId: 'b', position: 1 }),
    anItem('n', { isPublic: false, position: 4 }),
  ];
  expect(closeGaps(items).map(({ id, position }) => `${id}=${position}`)).toEqual([
    'before=0',
    'b=1',
    'a=0',
    'b2=1',
    'b1=0',
    'n=0',
  ]);
});
