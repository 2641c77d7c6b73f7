/** A question as it may stand in a text; `number`: as it is printed. */
export type PrintedQuestion = { text: string; number: number; isSupplementary: boolean };

/** What a text says from a question, or from the caption of its answer, to the next; `owners`: whose it may be. */
export type QuestionSection<Q> = { text: string; owners: readonly Q[] };

type Span<Q> = { from: number; until: number; owners: readonly Q[] };

/** A text without its questions, cut where each begins; the first piece is what stands before all of them. */
export function questionSections<Q extends PrintedQuestion>(
  said: string,
  questions: readonly Q[],
): QuestionSection<Q>[] {
  const spans = [...questionSpans(said, questions), ...captionSpans(said, questions)].toSorted(
    (one, other) => one.from - other.from,
  );
  const [first] = spans;
  return [
    { text: said.slice(0, first?.from), owners: [] },
    ...spans.map(({ until, owners }, index) => ({
      text: said.slice(until, Math.max(until, spans[index + 1]?.from ?? said.length)),
      owners,
    })),
  ];
}

/** Those of the questions that stand word for word; of two with the same words each has its own. */
function questionSpans<Q extends PrintedQuestion>(said: string, questions: readonly Q[]): Span<Q>[] {
  const words = saidWords(said);
  const taken = new Set<number>();
  return questions.flatMap((question) => {
    const own = saidWords(question.text).map(({ word }) => word);
    const at = words.findIndex(
      (_, start) =>
        !taken.has(start) &&
        own.every((word, index) => words[start + index]?.word === word) &&
        (own.length > fewWords || isWholeSentence(said, words[start], words[start + own.length - 1])),
    );
    const [first, last] = [words[at], words[at + own.length - 1]];
    if (own.length === 0 || !first || !last) return [];
    taken.add(at);
    return [{ from: first.from, until: last.until, owners: [question] }];
  });
}

/** So few words stand in other sentences, too. */
export const fewWords = 4;

function isWholeSentence(said: string, first?: SaidWord, last?: SaidWord): boolean {
  const [before, after] = [said.slice(0, first?.from), said.slice(last?.until)];
  return /(?:^|[.!?:\n„“"])\s*$/u.test(before) && /^\s*(?:$|[.!?\n“”"])/u.test(after);
}

const caption = /^\s*(?:antwort\s+(?:zur?|auf)\s+(?:die\s+)?)?(nach)?frage(?:\s+(\d+))?\s*:/gimu;

/** "Frage 2:", "Antwort zur Nachfrage:" */
const captionSpans = <Q extends PrintedQuestion>(said: string, questions: readonly Q[]): Span<Q>[] =>
  [...said.matchAll(caption)].map(({ 0: words, 1: more, 2: number, index }) => ({
    from: index,
    until: index + words.length,
    owners: questions.filter(
      (one) =>
        one.isSupplementary === (more !== undefined) &&
        (number === undefined || one.number === Number(number)),
    ),
  }));

/** Where a word stands in a text. An amount is one, with or without points. */
export type SaidWord = { word: string; from: number; until: number };

export const saidWords = (text: string): SaidWord[] =>
  [...text.matchAll(/\d+(?:[.,]\d+)*|[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLocaleLowerCase('de').replaceAll(/\.(?=\d{3}(?!\d))/gu, ''),
    from: index,
    until: index + word.length,
  }));
