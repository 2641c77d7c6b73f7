import type { ItemId, ResolutionId } from '../domain/ids.ts';
import { countIn, type Replacing, replacedInText, replacedInWords } from '../domain/replacing.ts';
import { linesIn, plainText, type RichText } from '../domain/richText.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import type { ItemMinutes } from '../facts/itemMinutes.ts';
import { finding, folded, searchTextOf } from './folding.ts';

/** Which words of an item: its text, the wording of a resolution, its printed result, the sentence behind that. */
export type Part = 'text' | 'wording' | 'printedResult' | 'resultNote';

/** A line in which something was found. */
export type Hit = {
  itemId: ItemId;
  part: Part;
  resolutionId: ResolutionId | null;
  line: number;
  words: string;
  /** How often it stands there letter by letter, which is what can be replaced. */
  exact: number;
};

type Line = Omit<Hit, 'exact'>;
/** A line with its text for searching. */
export type SearchedLine = { line: Line; text: string };

/** All lines of the minutes of a meeting, to be searched letter after letter that is typed. */
export const searchedLines = (minutes: readonly ItemMinutes[]): SearchedLine[] =>
  minutes
    .flatMap((item) => [
      ...linesOf(item, 'text', null, wordsOf(item.text)),
      ...item.resolutions.flatMap((resolution) => linesOfResolution(item, resolution)),
    ])
    .map((line) => ({ line, text: searchTextOf(line.words) }));

/** Where the minutes of a meeting have what was typed, whatever keyboard typed it: "Muller" finds "Müller". */
export function hitsIn(lines: readonly SearchedLine[], typed: string): Hit[] {
  // Signs alone are in every line.
  if (folded(typed) === '') return [];
  const isFound = finding(typed);
  return lines
    .filter(({ text }) => isFound(text))
    .map(({ line }) => ({ ...line, exact: countIn(line.words, typed) }));
}

const linesOfResolution = (item: ItemMinutes, { id, text, printedResult, resultNote }: Resolution) => [
  ...linesOf(item, 'wording', id, wordsOf(text)),
  ...linesOf(item, 'printedResult', id, printedResult.split('\n')),
  ...linesOf(item, 'resultNote', id, resultNote.split('\n')),
];

const linesOf = (
  { itemId }: ItemMinutes,
  part: Part,
  resolutionId: ResolutionId | null,
  lines: readonly string[],
): Line[] => lines.map((words, line) => ({ itemId, part, resolutionId, line, words }));

/** Line by line as `replacedInText` counts them. */
const wordsOf = ({ content }: RichText): string[] =>
  content.flatMap(linesIn).map((line) => plainText({ type: 'doc', content: [line] }));

/** The minutes with it replaced everywhere, or in one line alone; only the items and resolutions that change. */
export function replacedIn(minutes: readonly ItemMinutes[], replacing: Replacing, only?: Hit) {
  const isMeant = (itemId: ItemId, part: Part, id: ResolutionId | null) =>
    !only || (only.itemId === itemId && only.part === part && only.resolutionId === id);
  const texts = minutes.flatMap(({ itemId, text: before, textVersion: baseVersion }) => {
    if (!isMeant(itemId, 'text', null)) return [];
    const text = replacedInText(before, replacing, only?.line);
    return isSame(text, before) ? [] : [{ itemId, text, baseVersion }];
  });
  const resolutions = minutes.flatMap((item) =>
    item.resolutions.flatMap((before) => {
      const { id } = before;
      const meant = (part: Part) => isMeant(item.itemId, part, id);
      const words = (part: 'printedResult' | 'resultNote') =>
        meant(part) ? replacedInLines(before[part], replacing, only?.line) : before[part];
      const after = {
        id,
        version: before.version,
        text: meant('wording') ? replacedInText(before.text, replacing, only?.line) : before.text,
        printedResult: words('printedResult'),
        resultNote: words('resultNote'),
      };
      return isSame({ ...before, ...after }, before) ? [] : [after];
    }),
  );
  return { texts, resolutions };
}

const replacedInLines = (words: string, replacing: Replacing, only: number | undefined): string =>
  words
    .split('\n')
    .map((line, index) => (only === undefined || only === index ? replacedInWords(line, replacing) : line))
    .join('\n');

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
