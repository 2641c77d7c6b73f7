/**
 * A text as the name of a file: without what Windows refuses, short enough for a folder path before it, and never
 * half a character. '' where nothing is left. Names that Windows keeps for devices, whatever the ending, get a sign
 * before them.
 */
export const permittedName = (text: string): string =>
  shortened(
    text
      .replaceAll(/[<>:"/\\|?*\p{C}]/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
    .toWellFormed()
    .replaceAll('\u{FFFD}', '')
    .replace(/[. ]+$/, '')
    .replace(/^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '_$&');

/** The ending stays: it says what kind of file it is, and whether one must be warned of it. */
function shortened(name: string): string {
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  return name.slice(0, name.length - ending.length).slice(0, longest - ending.length) + ending;
}

const longest = 150;
