/**
 * A text as the name of a file: without what Windows refuses, short enough for a folder path before it, and never
 * half a character. '' where nothing is left. Names that Windows keeps for devices, whatever the ending, get a sign
 * before them.
 */
export const permittedName = (text: string): string =>
  text
    .replaceAll(/[<>:"/\\|?*\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 150)
    .toWellFormed()
    .replaceAll('\u{FFFD}', '')
    .replace(/[. ]+$/, '')
    .replace(/^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '_$&');
