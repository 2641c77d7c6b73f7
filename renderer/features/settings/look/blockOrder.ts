import type { MinutesBlock } from '../../../../shared/domain/body/body.ts';

/** Changes places with the neighbour above (-1) or below (1). */
export function movedBlock(
  blocks: readonly MinutesBlock[],
  block: MinutesBlock,
  step: -1 | 1,
): MinutesBlock[] {
  const from = blocks.indexOf(block);
  const other = blocks[from + step];
  if (other === undefined) return [...blocks];
  return blocks.map((one) => (one === block ? other : one === other ? block : one));
}

/** Switched on, a block comes to where it usually stands: the missing behind those present, the overview before the proceedings. */
export function withBlock(
  blocks: readonly MinutesBlock[],
  block: 'missing' | 'agenda',
  isOn: boolean,
): MinutesBlock[] {
  const others = blocks.filter((one) => one !== block);
  if (!isOn) return others;
  return block === 'missing'
    ? others.flatMap((one) => (one === 'attendance' ? [one, block] : [one]))
    : others.flatMap((one) => (one === 'proceedings' ? [block, one] : [one]));
}
