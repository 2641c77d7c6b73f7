import { describe, expect, it } from 'vitest';
import { compare, type Prints, settled } from '../../../../shared/domain/handOver/compare.ts';
import { merged, orderSide, type Placing } from '../../../../shared/domain/handOver/order.ts';

/** "item:1=a" within nothing, "text:1=b<item:1" within the item. */
const prints = (...pieces: string[]): Prints =>
  Object.fromEntries(
    pieces.map((one) => {
      const [piece = '', rest = ''] = one.split('=');
      const [print = '', within = null] = rest.split('<');
      return [piece, { print, within }];
    }),
  );
const base = prints('item:1=a', 'text:1=b<item:1', 'item:2=c');

describe('three ways, piece by piece', () => {
  it('takes what one side alone has changed, of that side', () => {
    const office = prints('item:1=A', 'text:1=b<item:1', 'item:2=c');
    const brought = prints('item:1=a', 'text:1=B<item:1', 'item:2=c', 'item:3=d');
    const { taken, conflicts } = compare(base, { office, brought });
    expect(conflicts).toEqual([]);
    expect(Object.fromEntries(taken)).toEqual({
      'item:1': 'office',
      'text:1': 'brought',
      'item:2': 'office',
      'item:3': 'brought',
    });
  });

  it('asks where both have changed it, unless both say the same', () => {
    const office = prints('item:1=A', 'text:1=X<item:1', 'item:2=c');
    const brought = prints('item:1=A', 'text:1=Y<item:1', 'item:2=c');
    const comparison = compare(base, { office, brought });
    expect(comparison.conflicts).toEqual([{ piece: 'text:1', deletedAt: null, covers: ['text:1'] }]);
    expect(settled(comparison, new Map([['text:1', 'brought']])).get('text:1')).toBe('brought');
    expect(settled(comparison, new Map()).get('text:1')).toBe('office');
  });

  it('deletes with all in it what nobody went on with', () => {
    const brought = prints('item:2=c');
    const { taken, conflicts } = compare(base, { office: base, brought });
    expect(conflicts).toEqual([]);
    expect(taken.get('text:1')).toBe('brought');
    expect(taken.get('item:1')).toBe('brought');
  });

  it('asks once, for the foremost, where one side deleted what the other went on with or added to', () => {
    const office = prints('item:2=c');
    const brought = prints('item:1=a', 'text:1=B<item:1', 'vote:9=v<item:1', 'item:2=c');
    const { conflicts } = compare(base, { office, brought });
    expect(conflicts).toEqual([
      { piece: 'item:1', deletedAt: 'office', covers: ['item:1', 'text:1', 'vote:9'] },
    ]);
  });
});

const list = (ids: string): Placing => ids.split('').map((id) => ({ id, under: '' }));
const read = (placing: Placing) => placing.map(({ id }) => id).join('');
const everywhere = () => true;

describe('the order of a list', () => {
  it('is that of the side that has changed it; what is new on the other side stands behind what it stands behind there', () => {
    const now = { office: list('abxc'), brought: list('cab') };
    expect(orderSide(list('abc'), now)).toBe('brought');
    expect(read(merged(now.brought, now.office, everywhere))).toBe('cabx');
  });

  it('is no conflict where both only add; one where both have moved otherwise', () => {
    const added = { office: list('xabc'), brought: list('abcy') };
    expect(orderSide(list('abc'), added)).toBe('office');
    expect(read(merged(added.office, added.brought, everywhere))).toBe('xabcy');
    expect(orderSide(list('abc'), { office: list('bac'), brought: list('acb') })).toBeNull();
  });

  it('has no place for what is gone', () => {
    expect(read(merged(list('abc'), list('abc'), (id) => id !== 'b'))).toBe('ac');
  });
});
