/**
 * A text as the name of a file: without what Windows refuses, short enough for a folder path before it, and never
 * half a character. '' where nothing is left.
 */
export const permittedName = (text: string): string =>
  text
    .replaceAll(/[<>:"/\\|?*\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 150)
    .toWellFormed()
    .replaceAll('\u{FFFD}', '')
    .replace(/[. ]+$/, '');
