import { officeWords } from '../../../../shared/german/officeWords.ts';
import { namesake } from '../../../../shared/search/folding.ts';

/** What the office knows beside the dictionary: its own words, and those of names, in the genitive as well. */
export class KnownWords {
  readonly #words: ReadonlySet<string>;
  /** As they are written, by how somebody may type them. */
  readonly #names: ReadonlyMap<string, readonly string[]>;

  constructor({ words, names }: { words: readonly string[]; names: readonly string[] }) {
    const ofNames = [...new Set(names.flatMap(wordsOfName))];
    this.#words = new Set([...officeWords, ...words, ...ofNames]);
    this.#names = Map.groupBy(ofNames, namesake);
  }

  has(forms: readonly string[]): boolean {
    return forms.some((form) => this.#words.has(form) || this.#words.has(form.replace(/['’]?s$/u, '')));
  }

  /** Names that differ from a word in marks alone: "Wiśniewska" for "Wisniewska", "Çeliks" for "Celiks". */
  alike(word: string): string[] {
    const whole = this.#names.get(namesake(word)) ?? [];
    const bare = word.replace(/s$/u, '');
    const inGenitive = bare === word ? [] : (this.#names.get(namesake(bare)) ?? []).map((name) => `${name}s`);
    return [...whole, ...inGenitive].filter((name) => name !== word);
  }
}

const wordsOfName = (name: string): string[] => name.normalize('NFC').match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
