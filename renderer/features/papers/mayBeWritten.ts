import type { PaperView } from '../../../shared/contract/papers.ts';

/** Neither withdrawn nor decided upon in a finished Niederschrift. */
export const mayBeWritten = ({ state, isDecided }: PaperView): boolean => state !== 'withdrawn' && !isDecided;
