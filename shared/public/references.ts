/** What stands before the number of a paper, as words are compared. */
const called =
  /\b\p{L}*(?:drucksache|vorlage|antrag|anfrage|mitteilung)n?(?: nummer| nr)?|\b(?:drs|ds|dr)(?: nr)?/u
    .source;
/** "1/2026", "0001-2026" and "0815/2025-2030", once only "/" is left of the signs. */
const number = /\d+(?:[ /]\d+){1,3}/u.source;
/** One that begins with noughts is the number of a paper wherever it stands, as in the name of a file. */
const padded = /(?<!\d[ /]?)0\d{2,}(?:[ /]\d+){1,3}/u.source;

const mention = new RegExp(`(?:${called}) (?:\\p{L}{1,3}[ /])?(${number})|(${padded})`, 'gu');

/**
 * The numbers of papers that words name, each in one way whatever signs stand in it and with or without noughts before:
 * "drucksache 1/2026". What may go on behind it is no part of it for sure, so each beginning counts.
 */
export function mentionsIn(words: string): string[] {
  const found = [...words.matchAll(mention)].flatMap(([, named, bare]) => beginningsOf(named ?? bare ?? ''));
  return [...new Set(found)];
}

/** What else is counted by year: a number behind it is none of a paper. */
const otherCounts =
  /(?:sitzung|einladung|niederschrift|protokoll|ausgabe|heft|newsletter|rundschreiben|amtsblatt|blatt|band|bekanntmachung|satzung|verordnung|register|rechnung|jahrgang|quartal|halbjahr|semester|jahr|jahre|saison|monat|woche|termin|stand|punkt|top|seite|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)(?: nummer| nr)?$/u;
/** The same in short; an Aktenzeichen or the number of a telephone goes on for some more. */
const shortCounts =
  /(?<!\p{L})(?:(?:kw|abl|gv|nrw|vr|bgbl(?: i{1,3})?)(?: nr)?|(?:az|aktenzeichen|tel|telefon|fax)(?: [\p{L}\d]+){0,3})$/u;
/** "ab 02/2026" is a month. */
const inTime = /(?<!\p{L})(?:ab|bis|seit|von|vom|zum|im|ende|anfang|mitte|gultig)$/u;
const month = /^(?:0?[1-9]|1[0-2])\//u;
const bare =
  /(?<![\p{L}\d] ?\/|[\d/])(\d{1,5}\/(?:19|20)\d\d(?:[ /](?:19|20)?\d\d(?!\d))?|(?:19|20)\d\d\/\d{3,5})(?![\d/])/gu;
const years = /^(?:19|20)\d\d\/(?:19|20)?\d\d(?!\d)/;

/**
 * The same of numbers by themselves that count by year: "1/2026" and "2026/042", but not "Sitzung 1/2026", "ab 1/2026" or
 * "Haushalt 2026/2027".
 */
export const bareMentionsIn = (words: string): string[] =>
  [...words.matchAll(bare)]
    .filter(({ 1: one = '', index }) => !years.test(one) && !isOfOther(one, words.slice(0, index).trimEnd()))
    .flatMap(({ 1: one = '' }) => beginningsOf(one));

const isOfOther = (counted: string, before: string): boolean =>
  otherCounts.test(before) || shortCounts.test(before) || (month.test(counted) && inTime.test(before));

/** The same of a number by itself; none where it is not of two parts. */
export function mentionOf(words: string): string[] {
  const parts = words.match(/\d+/g) ?? [];
  return parts.length < 2 ? [] : [mentioned(parts)];
}

function beginningsOf(written: string): string[] {
  const parts = written.split(/[ /]/);
  return parts.slice(1).map((_, at) => mentioned(parts.slice(0, at + 2)));
}

const mentioned = (parts: readonly string[]): string =>
  `drucksache ${parts.map((part) => part.replace(/^0+(?=\d)/, '')).join('/')}`;
