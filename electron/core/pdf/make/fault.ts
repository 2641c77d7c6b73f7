import { AppError } from '../../../../shared/errors.ts';

/** What a clerk can mend, from Typst's words; whatever else it is, is a fault of the program. */
export function refusalOf(faults: readonly string[]): Error {
  const words = faults.join('\n');
  const letter = /the text `\\*"(.+?)\\*"` (?:could not be displayed|contains)/u.exec(words)?.[1];
  if (letter !== undefined) return new AppError({ code: 'PDF_LETTER', letter: plain(letter) });
  if (/\bimage\b/u.test(words)) return pictureFault('unreadable');
  if (/\bCMYK\b/u.test(words)) return pictureFault('forPress');
  // Typst 0.14 cannot tag a line of a list in which a large picture goes to the next page after two notes.
  if (/internal error: parent group/u.test(words)) return new AppError({ code: 'PDF_NOTES' });
  return new Error(words);
}

/** Which of them it is, whoever knows the document finds out. */
const pictureFault = (because: 'unreadable' | 'forPress'): AppError =>
  new AppError({ code: 'PDF_PICTURE', alts: [], isLogo: false, because });

/** Letters that Typst names by their number: "\u{1f600}". */
const plain = (text: string): string =>
  text.replaceAll(/\\+u\{([\da-f]{1,6})\}/giu, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
