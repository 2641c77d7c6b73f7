import { type Dictionary, openDictionary } from './dictionary.ts';

/** What the page asks the thread of the spell check; each question has an answer with its id. */
export type Question =
  | { id: number; kind: 'check'; words: readonly (readonly string[])[] }
  | { id: number; kind: 'suggest'; word: string };
export type Answer =
  { id: number; kind: 'checked'; areRight: boolean[] } | { id: number; kind: 'suggested'; words: string[] };

const file = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(new URL(`../woerterbuch/${name}`, self.location.href))).arrayBuffer());

const dictionary = Promise.all([file('de.aff'), file('de.dic')]).then(([aff, dic]) =>
  openDictionary(aff, dic),
);

const answerOf = (german: Dictionary, question: Question): Answer =>
  question.kind === 'check'
    ? { id: question.id, kind: 'checked', areRight: question.words.map((forms) => german.hasAny(forms)) }
    : { id: question.id, kind: 'suggested', words: german.suggest(question.word) };

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void dictionary.then((german) => self.postMessage(answerOf(german, data), {}));
});
