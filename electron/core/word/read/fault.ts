import type { WordFault } from '../../../../shared/german/wordFaults.ts';

/** Carries a fault out of reading; `examine` and `checkTemplate` give it back as a value. */
export class WordFileError extends Error {
  readonly fault: WordFault;
  constructor(code: WordFault['code'], foundAt = '') {
    super(`${code}: ${foundAt}`);
    this.fault = { code, foundAt };
  }
}

export const damaged = (part: string): WordFileError => new WordFileError('damaged', part);
