import { AppError } from '../../../../shared/errors.ts';

/** What a clerk can mend, from Typst's words; whatever else it is, no page can be set of the text as it is. */
export function refusalOf(faults: readonly string[]): Error {
  const words = faults.join('\n');
  const letter = /the text `\\*"(.+?)\\*"` (?:could not be displayed|contains)/u.exec(words)?.[1];
  if (letter !== undefined) return new AppError({ code: 'PDF_LETTER', letter: plain(letter), title: '' });
  if (/\bimage\b/u.test(words)) return pictureFault('unreadable');
  if (/\bCMYK\b/u.test(words)) return pictureFault('forPress');
  return new AppError({ code: 'PDF_LAYOUT', title: '' }, { cause: new Error(words) });
}

/** Typst 0.14 cannot tag every list and table in which notes, large pictures and the end of a page meet. */
export const isOfLayout = (refusal: Error): boolean =>
  refusal instanceof AppError && refusal.data.code === 'PDF_LAYOUT';

/** Which of them it is, whoever knows the document finds out. */
const pictureFault = (because: 'unreadable' | 'forPress'): AppError =>
  new AppError({ code: 'PDF_PICTURE', alts: [], isLogo: false, because });

/** Letters that Typst names by their number: "\u{1f600}". */
const plain = (text: string): string =>
  text.replaceAll(/\\+u\{([\da-f]{1,6})\}/giu, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
