import { isEmptyText, plainText, type RichText } from '../richText.ts';
import { signsOf } from '../sameWords.ts';
import { numberedQuestions, type Question } from './inquiry.ts';

/** A question out of a text from elsewhere, with the answer below it; either may be empty. */
export type ToldQuestion = { text: string; answer: RichText };

/**
 * What becomes of one. 'added': it is a further question. 'filled': a question that is there gets what it lacks.
 * 'same': it is there already. 'kept': the question has another answer, which stays; what was told is not taken.
 */
export type Taken = { told: ToldQuestion; number: number } & (
  { kind: 'added' } | { kind: 'filled' | 'same' | 'kept'; question: Question }
);

/**
 * Finds its question for each that was told: the one that asks the same, wherever it stands; else the one of its number,
 * where one of the two has no words yet. What asks something else is a further question.
 */
export function takenQuestions(stored: readonly Question[], told: readonly ToldQuestion[]): Taken[] {
  const asked = eachOnce(told);
  const known = matched(stored, asked);
  let last = stored.filter(({ isSupplementary }) => !isSupplementary).length;
  return asked.flatMap((one): Taken[] => {
    const found = known.get(one);
    if (found) return [{ ...found, told: one, kind: becomes(found.question, one) }];
    if (one.text === '' && isEmptyText(one.answer)) return [];
    last += 1;
    return [{ kind: 'added', told: one, number: last }];
  });
}

/** What is asked twice, as in a list and above its answer, is one question with all that was answered. */
function eachOnce(told: readonly ToldQuestion[]): ToldQuestion[] {
  const known = new Map<string, number>();
  const asked: ToldQuestion[] = [];
  for (const one of told) {
    const signs = signsOf(one.text);
    const at = signs === '' ? undefined : known.get(signs);
    const before = at === undefined ? undefined : asked[at];
    if (at === undefined || before === undefined) known.set(signs, asked.push(one) - 1);
    else asked[at] = { ...before, answer: bothAnswers(before.answer, one.answer) };
  }
  return asked;
}

function bothAnswers(first: RichText, second: RichText): RichText {
  if (isEmptyText(second) || saysSame(first, second)) return first;
  return isEmptyText(first) ? second : { type: 'doc', content: [...first.content, ...second.content] };
}

/** A question with what it lacked. */
export const filled = (question: Question, { text, answer }: ToldQuestion): Question => ({
  ...question,
  text: question.text || text,
  answer: isEmptyText(question.answer) ? answer : question.answer,
});

type Numbered = ReturnType<typeof numberedQuestions<Question>>[number];

function matched(
  stored: readonly Question[],
  told: readonly ToldQuestion[],
): ReadonlyMap<ToldQuestion, Numbered> {
  const all = numberedQuestions(stored);
  const known = new Map<ToldQuestion, Numbered>();
  const free = new Set(all);
  const match = (one: ToldQuestion, found: Numbered | undefined) => {
    if (!found) return;
    known.set(one, found);
    free.delete(found);
  };
  for (const one of told) {
    const signs = signsOf(one.text);
    if (signs !== '')
      match(
        one,
        [...free].find(({ question }) => signsOf(question.text) === signs),
      );
  }
  for (const [at, one] of told.entries()) {
    const sameNumber = [...free].find(({ number }) => number === at + 1);
    const isOpen = one.text === '' || (sameNumber && isWordless(sameNumber.question, one));
    if (!known.has(one) && isOpen) match(one, sameNumber);
  }
  return known;
}

/** Answered otherwise it is another question, whose words must not be lost. */
const isWordless = (question: Question, told: ToldQuestion): boolean =>
  question.text === '' && becomes(question, told) !== 'kept';

function becomes(question: Question, told: ToldQuestion): 'filled' | 'same' | 'kept' {
  if (isEmptyText(question.answer) && !isEmptyText(told.answer)) return 'filled';
  if (!isEmptyText(told.answer) && !saysSame(question.answer, told.answer)) return 'kept';
  return question.text === '' && told.text !== '' ? 'filled' : 'same';
}

const saysSame = (one: RichText, other: RichText): boolean =>
  signsOf(plainText(one)) === signsOf(plainText(other));
