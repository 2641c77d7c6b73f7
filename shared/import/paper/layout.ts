import type { PaperLayout } from '../../domain/paper/paper.ts';
import type { ImportedPaper, Spot } from './paper.ts';

/** Told by its table of steps: with cells for the result below each, or with a status, above what the paper is about. */
export function layoutOf({ captions, foundAt }: Pick<ImportedPaper, 'captions' | 'foundAt'>): PaperLayout {
  if (captions['resultColumns'] !== undefined) return 'ballot';
  const { steps, subject } = foundAt;
  const isAtTop = steps !== undefined && subject !== undefined && isBefore(steps, subject);
  return isAtTop && captions['stepStatus'] !== undefined ? 'stepsFirst' : 'usual';
}

const isBefore = (one: Spot, other: Spot): boolean =>
  one.page < other.page || (one.page === other.page && one.line < other.line);
