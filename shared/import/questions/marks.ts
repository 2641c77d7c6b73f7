import { answerOf, type Mark, numberOf } from './mark.ts';
import { asks } from './signs.ts';

/**
 * By the rows in which they stand. `isReply`: the questions are there already; else a sentence about "die Fragen 1 und 2"
 * answers none.
 */
export function marksIn(rows: readonly string[], isReply: boolean): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  let answered = 0;
  let last: Mark | null = null;
  for (const [at, row] of rows.entries()) {
    const mark = answerOf(row, answered + 1) ?? numberOf(row);
    if (!mark || (!mark.isNamed && !isCounted(mark, last, rows[at - 1]))) continue;
    if (mark.isSentence && /^(?:die\s+)?frage/iu.test(row) && !isReply) continue;
    marks.set(at, mark);
    if (mark.kind === 'answer') answered = mark.numbers.at(-1) ?? answered;
    else last = mark;
  }
  return new Map([...marks].filter(([at, mark]) => !isAside(at, mark, marks)));
}

/** Whether a number without a name goes on counting, or begins a line by chance. `last`: the number before. */
function isCounted(mark: Mark, last: Mark | null, before = ''): boolean {
  const [number = 0] = mark.numbers;
  const counted = last?.numbers[0] ?? 0;
  // "… besuchen die / 2. Klasse"
  if (number > 1 && number > counted + 1 && /[\p{L}\p{N},]$/u.test(before)) return false;
  // "… besetzt sind / 2.5 Stellen"
  if (mark.part > 0 && !asks(mark.rest)) return isNextPart(mark, last);
  // "… im Jahr / 3. 2026 war es"
  return !/^\d/u.test(mark.rest) || number === counted + 1;
}

function isNextPart({ numbers: [number = 0], part }: Mark, last: Mark | null): boolean {
  const {
    numbers: [counted = 0],
    part: before,
  } = last ?? { numbers: [0], part: 1 };
  return before > 0 && (number === counted ? part === before + 1 : number === counted + 1 && part === 1);
}

/** A sentence that names a number whose answer is marked elsewhere: it belongs to the answer in which it stands. */
function isAside(at: number, mark: Mark, marks: ReadonlyMap<number, Mark>): boolean {
  if (!mark.isSentence) return false;
  return [...marks].some(
    ([other, { kind, isSentence, numbers }]) =>
      !isSentence &&
      (kind === 'answer' || other > at) &&
      numbers.some((number) => mark.numbers.includes(number)),
  );
}
