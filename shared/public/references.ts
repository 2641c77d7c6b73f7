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
