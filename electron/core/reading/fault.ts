import { AppError } from '../../../shared/errors.ts';
import { WordFileError } from '../word/read/fault.ts';

/** Why a file is not read as a paper. 'unreadable': the reader failed at it, for a reason that nobody foresaw. */
export type PaperFault =
  'empty' | 'damaged' | 'encrypted' | 'tooLarge' | 'tooSlow' | 'unknownFormat' | 'unreadable' | 'withoutText';

/** Carries a fault out of reading. */
export class PaperFileError extends Error {
  readonly fault: PaperFault;
  constructor(fault: PaperFault) {
    super(fault);
    this.fault = fault;
  }
}

const codes = {
  empty: 'PAPER_FILE_EMPTY',
  damaged: 'PAPER_FILE_DAMAGED',
  encrypted: 'PAPER_FILE_ENCRYPTED',
  tooLarge: 'PAPER_FILE_TOO_LARGE',
  tooSlow: 'PAPER_FILE_TOO_SLOW',
  unknownFormat: 'PAPER_FILE_UNKNOWN',
  unreadable: 'PAPER_FILE_DAMAGED',
  withoutText: 'PAPER_FILE_WITHOUT_TEXT',
} as const satisfies Record<PaperFault, string>;

export const refusal = (fault: PaperFault): AppError => new AppError({ code: codes[fault] });

const tableCodes = {
  empty: 'TABLE_EMPTY',
  withoutText: 'TABLE_EMPTY',
  encrypted: 'TABLE_ENCRYPTED',
  tooLarge: 'TABLE_TOO_LARGE',
  tooSlow: 'TABLE_TOO_LARGE',
  unknownFormat: 'TABLE_UNKNOWN',
  damaged: 'TABLE_DAMAGED',
  unreadable: 'TABLE_DAMAGED',
} as const satisfies Record<PaperFault, string>;

/** The same of a file that should have been a table. */
export const tableRefusal = (fault: PaperFault): AppError => new AppError({ code: tableCodes[fault] });

/** What an office file, or an XML part of it, that cannot be read is called here. */
export function faultOf(cause: unknown): PaperFault | null {
  if (cause instanceof PaperFileError) return cause.fault;
  if (!(cause instanceof WordFileError)) return null;
  const { code } = cause.fault;
  if (code === 'encrypted' || code === 'tooLarge') return code;
  return code === 'notAWordFile' ? 'unknownFormat' : 'damaged';
}
