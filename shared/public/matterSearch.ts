import type { Phrase, Traces } from './matters.ts';
import type { Known, Mention } from './mentions.ts';
import { phraseSearch } from './phraseSearch.ts';
import { sentenceSearch } from './sentenceSearch.ts';
import { sentencesOf } from './sentences.ts';

/** Finds what paragraphs name of very many matters: what stands in them is looked up, so that their number hardly counts. */
export type MatterSearch = (paragraphs: readonly string[]) => Mention[];

export function matterSearch(matters: ReadonlyMap<string, Traces>): MatterSearch {
  const all = withoutFormulas([...matters].map(([matter, traces]) => ({ matter, ...traces })));
  const inParagraph = phraseSearch(all);
  const inSentence = sentenceSearch(all);
  return (paragraphs) =>
    paragraphs.flatMap((paragraph) => [
      ...inParagraph(paragraph),
      ...sentencesOf(paragraph).flatMap(inSentence),
    ]);
}

/** The same words in so many matters are what the office always says; one of them may come again and again, and with its paper. */
const often = 5;

function withoutFormulas(all: readonly Known[]): Known[] {
  const times = new Map<string, number>();
  const count = (words: string): void => void times.set(words, (times.get(words) ?? 0) + 1);
  for (const { rows, phrases } of all) {
    rows.forEach(count);
    phrases.filter(isSentence).map(keyOf).forEach(count);
  }
  const isOwn = (words: string): boolean => (times.get(words) ?? 0) < often;
  return all.map((known) => ({
    ...known,
    rows: known.rows.filter(isOwn),
    phrases: known.phrases.filter((one) => !isSentence(one) || isOwn(keyOf(one))),
  }));
}

const isSentence = ({ what }: Phrase): boolean => what === 'words';
const keyOf = ({ reading }: Phrase): string => reading.words;
