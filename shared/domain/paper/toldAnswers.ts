import { pairsOf } from '../wordPairs.ts';
import {
  fewWords,
  type PrintedQuestion,
  type QuestionSection,
  questionSections,
  saidWords,
} from './questionSections.ts';

/**
 * A question of an Anfrage under an item that has its answer, in plain text. `name`: number or type of the paper; `number`:
 * as the question is printed.
 */
export type AnsweredQuestion = PrintedQuestion & { name: string; answer: string };

/**
 * Those of the questions of which the minutes of their item tell nothing: not the answer, nor that there was one (M7).
 * "Antwort:" below a question tells of this one alone.
 */
export function untoldAnswers<Q extends AnsweredQuestion>(questions: readonly Q[], said: string): Q[] {
  const saysInGeneral = said.replaceAll(questions.length > 1 ? answerCaption : /$^/gu, ' ');
  return answersIn(questions, said)
    .filter(({ question: { isSupplementary }, isTold, below }) => {
      const tells = isSupplementary ? tellsOfMore : tellsOfAnswer;
      return !isTold && !tells.test(saysInGeneral) && !tellsOfAnswer.test(below);
    })
    .map(({ question }) => question);
}

/** "Die Antwort liegt vor", "Herr Ulme beantwortet die Anfrage". */
const tellsOfAnswer = /antwort|erwider|entgegnet/iu;
const tellsOfMore = /nachfrag|rückfrag|zusatzfrag/iu;
const answerCaption = /antwort(?:[^\S\n][^.:!?\n]{1,40})?:|nachfrage:/giu;

/** `isTold`: whether a text has the answer; `isAsked`: whether it has the question; `below`: what it says below that. */
export type AnswerIn<Q> = { question: Q; isTold: boolean; isAsked: boolean; below: string };

/**
 * What a text has of each question and its answer, a little changed or not. What stands there once is the answer to one
 * question, first of all to that below which it stands.
 */
export function answersIn<Q extends PrintedQuestion & { answer: string }>(
  questions: readonly Q[],
  said: string,
): AnswerIn<Q>[] {
  const sections = questionSections(said, questions);
  const stocks = new Map(sections.map((section) => [section, stockOf(section)]));
  const ownOf = (question: Q) => sections.filter(({ owners }) => owners.includes(question));
  const belowOf = (question: Q) => ownOf(question).flatMap((section) => stocks.get(section) ?? []);
  const told = new Set(questions.filter((question) => takes(belowOf(question), question.answer)));
  for (const question of questions)
    if (!told.has(question) && takes([...stocks.values()], question.answer)) told.add(question);
  return questions.map((question) => ({
    question,
    isTold: told.has(question),
    isAsked: ownOf(question).length > 0 || hasMost([...stocks.values()], wordsIn(question.text)),
    below: ownOf(question)
      .map(({ text }) => text)
      .join('\n'),
  }));
}

/** What a piece of text says and is not yet the answer to a question: how often each pair of words, and each sentence. */
type Stock = { pairs: Map<string, number>; sentences: Map<string, number> };

const stockOf = ({ text, owners }: QuestionSection<unknown>): Stock => ({
  pairs: countsOf(pairsOf(wordsIn(text))),
  sentences: countsOf(sentencesIn(text, owners.length > 0)),
});

const wordsIn = (text: string): string[] => saidWords(text).map(({ word }) => word);

/** `isBelow`: below its question what stands behind any colon is an answer, elsewhere behind that of "Antwort:" alone. */
function sentencesIn(text: string, isBelow: boolean): string[] {
  const sentences = text.replaceAll(answerCaption, '\n').split(isBelow ? sentenceOrCaption : sentence);
  return sentences.map((one) => wordsIn(one).join(' ')).filter((one) => one !== '');
}

/** A day ends none: "am 14. Mai". */
const sentence = /\n|(?<=[!?;]|(?<!\d)\.)\s+/u;
const sentenceOrCaption = /\n|(?<=[!?;:]|(?<!\d)\.)\s+/u;

const countsOf = (all: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(all, (one) => one)].map(([one, same]) => [one, same.length]));

/** Whether they have a text, and if so takes it out of them. Few words must stand as sentences of their own. */
function takes(stocks: readonly Stock[], text: string): boolean {
  const words = wordsIn(text);
  const isShort = words.length <= fewWords;
  const sought = isShort ? sentencesIn(text, false) : pairsOf(words);
  const left = stocks.map(({ pairs, sentences }) => (isShort ? sentences : pairs));
  const has = isShort
    ? sought.length > 0 && sought.every((one) => left.some((counts) => counts.has(one)))
    : hasMost(stocks, words);
  if (has) for (const one of sought) takeOne(left, one);
  return has;
}

function takeOne(left: readonly Map<string, number>[], one: string): void {
  const counts = left.find((some) => some.has(one));
  const count = counts?.get(one) ?? 0;
  if (count > 1) counts?.set(one, count - 1);
  else counts?.delete(one);
}

/** Of its words with their neighbours; so many stand in no other text by chance. */
const mostOf = 0.7;
/** What turns the sense of a sentence: with one of its neighbours it stands in the other text as well. */
const turns = /^(?:\d.*|nicht|nie|kein\p{L}*|ohne|nein)$/u;

function hasMost(stocks: readonly Stock[], words: readonly string[]): boolean {
  const pairs = pairsOf(words);
  const stands = pairs.map((pair) => stocks.some((stock) => stock.pairs.has(pair)));
  const agrees = words.every((word, at) => !turns.test(word) || stands[at - 1] || stands[at]);
  return words.length > fewWords && agrees && stands.filter((does) => does).length >= mostOf * pairs.length;
}
