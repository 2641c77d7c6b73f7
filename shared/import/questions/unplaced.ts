import { pairsOf, wordsOf } from '../../domain/wordPairs.ts';
import { plainRow } from './rows.ts';

type Placed = { text: string; answer: string };

/** The lines of a text that stand in none of its questions and answers. */
export function unplacedIn(typed: string, questions: readonly Placed[]): string[] {
  const said = questions.flatMap(({ text, answer }) => [wordsOf(text), wordsOf(answer)]);
  const pairs = new Set(said.flatMap((words) => [...words, ...pairsOf(words)]));
  return typed
    .split(/\r?\n/u)
    .map(plainRow)
    .filter((row) => {
      const words = wordsOf(row.replace(marks, ''));
      const own = words.length === 1 ? words : pairsOf(words);
      return own.length > 0 && own.filter((pair) => pairs.has(pair)).length * 2 < own.length;
    });
}

/** What stands before the words of a question or an answer, and goes. */
const marks =
  /^(?:(?:antwort|fragen?|zu|auf|de[rn]|nr\.)(?=[\s:]|$)[\s:]*)*\d{0,3}[.):\s–-]*(?:antwort\s*:)?/iu;
