import { describe, expect, test } from 'vitest';
import { ItemId } from '../../../../shared/domain/ids.ts';
import type { NumberedItem } from '../../../../shared/domain/meeting/agenda.ts';
import { putTogether, takeApart, togetherIn } from '../../../../shared/domain/meeting/together.ts';
import { anItem } from '../../minutes/sampleFacts.ts';

const items = ['1', '2', '3', '4', '5'].map((number, position) =>
  anItem(number, `Punkt ${number}`, { position }),
);
const id = (number: string) => ItemId.parse(`item-${number}`);
const groups = (all: readonly NumberedItem[]) => [
  ...new Set([...togetherIn(all).values()].map((group) => group.map(({ number }) => number).join(' '))),
];

describe('items that are dealt with together', () => {
  const both = putTogether(items, [id('4'), id('2')]);

  test('are told in their order, by whichever of them it was said', () => {
    expect(groups(both)).toEqual(['2 4']);
    expect(
      togetherIn(both)
        .get(id('4'))
        ?.map(({ number }) => number),
    ).toEqual(['2', '4']);
    expect(togetherIn(both).get(id('3'))).toBeUndefined();
  });

  test('take in what comes to one of them', () => {
    expect(groups(putTogether(both, [id('1'), id('4')]))).toEqual(['1 2 4']);
    expect(groups(putTogether(both, [id('3'), id('5')]))).toEqual(['2 4', '3 5']);
  });

  test('stay together when one of them is dealt with by itself, be it the first', () => {
    const three = putTogether(both, [id('5'), id('2')]);
    expect(groups(takeApart(three, id('2')))).toEqual(['4 5']);
    expect(groups(takeApart(three, id('5')))).toEqual(['2 4']);
    expect(groups(takeApart(both, id('2')))).toEqual([]);
  });

  test('are not together with what was taken off or lies in the other part', () => {
    const other = (more: Partial<NumberedItem>) =>
      both.map((item) => (item.number === '4' ? { ...item, ...more } : item));
    expect(groups(other({ status: 'removed' }))).toEqual([]);
    expect(groups(other({ isPublic: false }))).toEqual([]);
  });
});
