const named =
  /^(?:antwort|beantwortung|stellungnahme)(?:\s+(?:de[rs]|durch|vo[nm]|aus)(?:\s+[\p{L}-]+){1,5})?\s*:\s*/iu;
const alone = /^(?:antwort|beantwortung|stellungnahme)\s*(?:\n|$)/iu;

/** "Antwort:", "Antwort der Verwaltung: Rund 80 Euro.", "Stellungnahme" alone: below it stands the answer. */
export const isCaption = (row: string): boolean => named.test(row) || alone.test(row);

export const withoutCaption = (text: string): string => withoutNamed(text).replace(alone, '');

/** A word alone may be a heading of a chapter. */
export const withoutNamed = (text: string): string => text.replace(named, '');

/** "Frage:" alone announces the number below it, and belongs to nothing above. */
export const announcesQuestion = (row: string): boolean => /^fragen?\s*:?$/iu.test(row.trim());
