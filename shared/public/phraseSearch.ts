import { lookedUp, lookUpBy } from './lookUp.ts';
import type { Known, Mention } from './mentions.ts';
import type { Phrase } from './matters.ts';
import { type Reading, readingOfText, says } from './reading.ts';
import { bareMentionsIn } from './references.ts';
import { sentencesOf } from './sentences.ts';

/** Finds whole titles, short sentences and the numbers of papers in a paragraph, however they are spelled. */
export function phraseSearch(all: readonly Known[]): (paragraph: string) => Mention[] {
  const phrases = all.flatMap(({ matter, phrases: own }) => own.map((one) => ({ matter, ...one })));
  const long = lookUpBy(phrases.filter(isLong), ({ reading }) => [reading.letters.slice(0, opening)]);
  const short = lookUpBy(
    phrases.filter((one) => !isLong(one)),
    ({ reading }) => [firstWord(reading)],
  );
  const numbers = lookUpBy(all, ({ number }) => (number ? [number.mention] : []));

  return (paragraph) => {
    const read = readingOfText(paragraph);
    const candidates = [
      ...lookedUp(long, openingsIn(read.letters)),
      ...lookedUp(short, read.words.split(' ')),
    ];
    const said = candidates.filter(({ reading }) => says(read, reading));
    const numbered = lookedUp(numbers, numbersIn(read));
    return [
      ...said.map(({ matter, what, reading, said: typed }) => ({
        matter,
        what,
        sought: { order: 'kept' as const, ways: [[typed]] },
        sentence: sentenceWith(paragraph, (one) => says(one, reading)),
      })),
      ...numbered.map(({ matter, number }) => ({
        matter,
        what: 'number' as const,
        sought: { order: 'kept' as const, ways: [[number?.said ?? '']] },
        sentence: sentenceWith(paragraph, (one) => numbersIn(one).includes(number?.mention ?? '')),
      })),
    ];
  };
}

/** Of longer ones so many letters are looked up, wherever they stand; shorter ones are found as whole words. */
const opening = 12;
const isLong = ({ reading: { letters } }: Phrase): boolean => letters.length >= opening;
const firstWord = ({ words }: Reading): string => words.split(' ', 1)[0] ?? '';

function* openingsIn(letters: string): Generator<string> {
  for (let at = 0; at + opening <= letters.length; at++) yield letters.slice(at, at + opening);
}

const numbersIn = (read: Reading): string[] => [
  ...Array.from(read.words.matchAll(/(?<=\| )drucksache \d+(?:\/\d+)+(?= \||$)/g), ([one]) => one),
  ...bareMentionsIn(read.words),
];

const sentenceWith = (paragraph: string, has: (read: Reading) => boolean): string =>
  sentencesOf(paragraph).find((one) => has(readingOfText(one))) ?? paragraph;
