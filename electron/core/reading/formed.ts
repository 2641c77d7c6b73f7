import type { Block } from '../../../shared/domain/richText.ts';
import type { FormedBlock, SourceLine } from '../../../shared/import/paper/source.ts';

/** A block of a text, and the lines that say the same. */
export type Formed = { lines: readonly SourceLine[]; block: Block };

/** By the numbers of their lines, outer ones first; what became a part of another line is none. */
export function placed(blocks: readonly Formed[], lines: readonly SourceLine[]): FormedBlock[] {
  const numbers = new Map(lines.map((line, at) => [line, at + 1]));
  return blocks
    .flatMap(({ lines: own, block }): FormedBlock[] => {
      const nos = own.map((line) => numbers.get(line) ?? 0);
      const [from = 0, to = from] = [nos[0], nos.at(-1)];
      return nos.length === 0 || nos.includes(0) ? [] : [{ from, to, block }];
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
}
