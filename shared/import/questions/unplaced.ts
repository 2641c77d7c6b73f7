import { wordsOf } from '../../domain/wordPairs.ts';
import { withoutNamed } from './captions.ts';
import { behindMark } from './mark.ts';
import { cellBreak, typedRows } from './rows.ts';

type Placed = { text: string; answer: string };

/** Of three words beside each other; a word that was broken off at the end of a line is whole in the answer. */
const mayMiss = 0.34;

/** The lines of a text, or cells of a table, that stand in none of its questions and answers. */
export function unplacedIn(typed: string, questions: readonly Placed[]): string[] {
  const said = questions.flatMap(({ text, answer }) => [wordsOf(text), wordsOf(answer)]);
  const runs = new Set(said.flatMap((words) => [1, 2, 3].flatMap((length) => runsOf(words, length))));
  const rows = typedRows(typed).flatMap((row) => row.split(inCells));
  return rows.filter((row) => {
    const words = wordsOf(withoutNamed(behindMark(row)).replace(captions, ''));
    const own = runsOf(words, Math.min(words.length, 3));
    return own.filter((run) => !runs.has(run)).length > Math.floor(mayMiss * own.length);
  });
}

const inCells = new RegExp(`[\\t${cellBreak}]`, 'u');

/** So many words beside each other, wherever they begin. */
const runsOf = (words: readonly string[], length: number): string[] =>
  words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(' '));

/** What stands before the words of a question or an answer, and goes. */
const captions =
  /^(?:(?:antwort|fragen?|zu|auf|de[rn]|nr\.)(?=[\s:]|$)[\s:]*)*(?:A\d{1,2}(?=\s*[.:)])|[a-o](?=\))|(?:\d{1,3}(?!\d))?)[.):\s–-]*/iu;
