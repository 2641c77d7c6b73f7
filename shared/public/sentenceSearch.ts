import { amountsIn, isOddAmount, typedAmounts } from './amounts.ts';
import { latinWords } from './latinWords.ts';
import { lookedUp, lookUpBy } from './lookUp.ts';
import type { Known, Mention } from './mentions.ts';
import { beginningOf, rowsIn } from './matters.ts';
import { isForm, stemOf } from './wordEndings.ts';

/** Finds in a sentence all words of a title, rows of words, names and amounts of a matter. */
export function sentenceSearch(all: readonly Known[]): (sentence: string) => Mention[] {
  const titles = lookUpBy(all, ({ titleWords }) => titleWords.slice(0, 1).map(stemOf));
  const rows = lookUpBy(all, (known) => known.rows);
  const named = all.flatMap(({ matter, names: own }) =>
    own.map((name) => ({ matter, parts: latinWords(name), said: name.replace(addressBefore, '') })),
  );
  const names = lookUpBy(named, ({ parts }) => parts.slice(-1));
  const amounts = lookUpBy(all, (known) => known.amounts);

  return (sentence) => {
    const words = [...new Set(latinWords(sentence))];
    const has = (sought: string): boolean => words.some((word) => isForm(word, sought));
    const typed = (isSought: (word: string) => boolean): string[] => typedWords(sentence, isSought);
    const near = (ways: string[]) => ({ order: 'any' as const, ways: [ways] });
    const found: Omit<Mention, 'sentence'>[] = [];
    for (const { matter, titleWords } of lookedUp(titles, words.map(stemOf))) {
      const isForms = (word: string) => titleWords.some((one) => isForm(word, one));
      if (titleWords.every(has)) found.push({ matter, what: 'title', sought: near(typed(isForms)) });
    }
    for (const row of rowsIn(sentence)) {
      const inRow = new Set(row.split(' '));
      for (const { matter } of rows.get(row) ?? [])
        found.push({ matter, what: 'words', sought: near(typed((word) => inRow.has(beginningOf(word)))) });
    }
    for (const { matter, parts, said } of lookedUp(names, words.flatMap(withoutGenitive)))
      if (parts.slice(0, -1).every(has))
        found.push({ matter, what: 'name', sought: { order: 'kept', ways: [[said]] } });
    for (const amount of amountsIn(sentence)) {
      const ways = typedAmounts(amount).map((one) => [one]);
      for (const { matter, titleWords } of amounts.get(amount) ?? [])
        if (isOddAmount(amount) || titleWords.some((one) => one.length >= longEnough && has(one)))
          found.push({ matter, what: 'amount', sought: { order: 'kept', ways } });
    }
    return found.map((one) => ({ ...one, sentence }));
  };
}

/** A form of address tells a short name from other words; whether everybody knows the name is another question. */
const addressBefore = /^(?:Frau|Herr|Familie) /u;

/** "Kowalczyks" is of Kowalczyk. */
const withoutGenitive = (word: string): string[] => [
  word,
  ...(word.endsWith('s') ? [word.slice(0, -1)] : []),
];

/** "des" or "am" beside an amount tells nothing. */
const longEnough = 4;

/** The words of a sentence as they stand there, those that are looked for; each once. */
const typedWords = (sentence: string, isSought: (word: string) => boolean): string[] => [
  ...new Set((sentence.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => isSought(latinWords(word)[0] ?? ''))),
];
