import { describe, expect, test } from 'vitest';
import { minutesBlocks, MinutesStyle } from '../../shared/domain/body/body.ts';
import { movedBlock, withBlock } from '../../renderer/features/settings/look/blockOrder.ts';

describe('the order of the blocks', () => {
  test('a block changes places with its neighbour', () => {
    expect(movedBlock(minutesBlocks, 'agenda', -1)).toEqual([
      'attendance',
      'agenda',
      'missing',
      'proceedings',
    ]);
    expect(movedBlock(minutesBlocks, 'missing', 1)).toEqual([
      'attendance',
      'agenda',
      'missing',
      'proceedings',
    ]);
  });

  test('nothing moves beyond the ends', () => {
    expect(movedBlock(minutesBlocks, 'attendance', -1)).toEqual(minutesBlocks);
    expect(movedBlock(minutesBlocks, 'proceedings', 1)).toEqual(minutesBlocks);
  });

  test('a block that is switched on comes to where it usually stands', () => {
    expect(withBlock(['proceedings', 'attendance'], 'missing', true)).toEqual([
      'proceedings',
      'attendance',
      'missing',
    ]);
    expect(withBlock(['attendance', 'proceedings'], 'agenda', true)).toEqual([
      'attendance',
      'agenda',
      'proceedings',
    ]);
  });

  test('switched off and on as often as one likes, the blocks can be stored', () => {
    const off = withBlock(minutesBlocks, 'agenda', false);
    expect(off).toEqual(['attendance', 'missing', 'proceedings']);
    const twice = withBlock(withBlock(off, 'agenda', true), 'agenda', true);
    expect(MinutesStyle.shape.blocks.parse(twice)).toEqual(minutesBlocks);
  });
});
