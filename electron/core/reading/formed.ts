import type { Block, Flow } from '../../../shared/domain/richText.ts';
import type { FormedBlock, SourceLine } from '../../../shared/import/paper/source.ts';

/** A block of a text, and the lines that say the same. */
export type Formed = {
  lines: readonly SourceLine[];
  block: Block;
  /** Of a list. */
  points?: { lines: readonly SourceLine[]; content: Flow[] }[];
};

/** By the numbers of their lines, outer ones first; what became a part of another line is none. */
export function placed(blocks: readonly Formed[], lines: readonly SourceLine[]): FormedBlock[] {
  const numbers = new Map(lines.map((line, at) => [line, at + 1]));
  const spanOf = (own: readonly SourceLine[]) => {
    const nos = own.map((line) => numbers.get(line) ?? 0);
    const [from = 0, to = from] = [nos[0], nos.at(-1)];
    return nos.length === 0 || nos.includes(0) ? null : { from, to };
  };
  return blocks
    .flatMap(({ lines: own, block, points = [] }): FormedBlock[] => {
      const span = spanOf(own);
      if (!span) return [];
      const each = points.map(({ lines: some, content }) => ({ ...(spanOf(some) ?? span), content }));
      return [{ ...span, block, ...(each.length > 0 && { points: each }) }];
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
}
