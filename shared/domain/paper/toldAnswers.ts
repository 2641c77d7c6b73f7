import { holds } from './openProposals.ts';

/**
 * A question of an Anfrage under an item that has its answer, in plain text. `name`: number or type of the paper; `number`:
 * as the question is printed.
 */
export type AnsweredQuestion = {
  name: string;
  number: number;
  isSupplementary: boolean;
  answer: string;
};

/** Those of the questions of which the minutes of their item tell nothing: not the answer, nor that there was one (M7). */
export const untoldAnswers = <Q extends AnsweredQuestion>(questions: readonly Q[], said: string): Q[] =>
  questions.filter(({ isSupplementary, answer }) => {
    const tells = isSupplementary ? tellsOfMore : tellsOfAnswer;
    return !tells.test(said) && !holds(said, answer);
  });

/** "Die Antwort liegt vor", "Herr Ulme beantwortet die Anfrage". */
const tellsOfAnswer = /antwort|erwider|entgegnet/iu;
const tellsOfMore = /nachfrag|rückfrag|zusatzfrag/iu;
