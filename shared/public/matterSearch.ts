import type { Traces } from './matters.ts';
import type { Mention } from './mentions.ts';
import { phraseSearch } from './phraseSearch.ts';
import { sentenceSearch } from './sentenceSearch.ts';
import { sentencesOf } from './sentences.ts';

/** Finds what paragraphs name of very many matters: what stands in them is looked up, so that their number hardly counts. */
export type MatterSearch = (paragraphs: readonly string[]) => Mention[];

export function matterSearch(matters: ReadonlyMap<string, Traces>): MatterSearch {
  const all = [...matters].map(([matter, traces]) => ({ matter, ...traces }));
  const inParagraph = phraseSearch(all);
  const inSentence = sentenceSearch(all);
  return (paragraphs) =>
    paragraphs.flatMap((paragraph) => [
      ...inParagraph(paragraph),
      ...sentencesOf(paragraph).flatMap(inSentence),
    ]);
}
