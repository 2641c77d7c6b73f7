import { frequentWords } from '../../../../shared/german/officeWords.ts';
import { KnownWords } from './knownWords.ts';
import type { Word } from './wordsIn.ts';
import type { Answer, Question } from './spellingWorker.ts';

/** A question before it has its number. */
type Asked = Question extends infer One ? (One extends Question ? Omit<One, 'id'> : never) : never;

/** Asks the thread with the dictionary, and remembers what it said of each word while the program runs. */
class Speller {
  #isOn = readSwitch();
  #known = new KnownWords({ words: [], names: [] });
  #worker: Worker | undefined;
  #count = 0;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #areRight = new Map<string, boolean>();
  readonly #listeners = new Set<() => void>();

  get isTurnedOn(): boolean {
    return this.#isOn;
  }

  /** Tests without a browser have no threads. */
  get isOn(): boolean {
    return this.#isOn && 'Worker' in globalThis;
  }

  turn(isOn: boolean): void {
    this.#isOn = isOn;
    localStorage.setItem(switchKey, isOn ? 'an' : 'aus');
    this.#changed();
  }

  know(known: { words: readonly string[]; names: readonly string[] }): void {
    this.#known = new KnownWords(known);
    this.#changed();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Of words that `learn` was given; what is not known yet counts as right. */
  isWrong({ text, forms }: Word): boolean {
    return this.#areRight.get(keyOf(text, forms)) === false && !this.#known.has(forms);
  }

  /** Asks about those that were not asked about yet. */
  async learn(words: readonly Word[]): Promise<void> {
    const asked = new Map(
      words
        .map(({ text, forms }) => [keyOf(text, forms), forms] as const)
        .filter(([key]) => !this.#areRight.has(key)),
    );
    if (asked.size === 0) return;
    const answer = await this.#ask({ kind: 'check', words: [...asked.values()] });
    if (answer.kind === 'checked')
      [...asked.keys()].forEach((key, at) => this.#areRight.set(key, answer.areRight[at] ?? true));
  }

  /** Names that are known come first, then words of offices and such as were read in texts before. */
  async suggest(word: string): Promise<string[]> {
    const answer = await this.#ask({ kind: 'suggest', word });
    if (answer.kind !== 'suggested') return [];
    const ranked = answer.words.toSorted((a, b) => this.#rank(a) - this.#rank(b));
    return [...new Set([...this.#known.alike(word), ...ranked])];
  }

  #rank(word: string): number {
    return frequent.has(word) ? 0 : this.#areRight.get(word) === true ? 1 : 2;
  }

  #ask(asked: Asked): Promise<Answer> {
    this.#worker ??= this.#start();
    const id = ++this.#count;
    return new Promise((done) => {
      this.#waiting.set(id, done);
      this.#worker?.postMessage({ ...asked, id });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('spellingWorker.ts', import.meta.url), {
      type: 'module',
      name: 'spelling',
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    });
    return worker;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

const frequent: ReadonlySet<string> = new Set(frequentWords);

const keyOf = (text: string, forms: readonly string[]): string =>
  forms.length === 1 ? text : forms.join(' ');

/** Of this computer, as how large its letters are: on unless somebody turned it off. */
const switchKey = 'rechtschreibung';
function readSwitch(): boolean {
  return globalThis.localStorage?.getItem(switchKey) !== 'aus';
}

/** One for all texts of the page: the dictionary is opened once. */
export const speller = new Speller();
