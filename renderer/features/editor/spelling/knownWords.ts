import { officeWords } from '../../../../shared/german/officeWords.ts';

/** What the office knows beside the dictionary: its own words, and those of names, in the genitive as well. */
export class KnownWords {
  readonly #words: ReadonlySet<string>;

  constructor({ words, names }: { words: readonly string[]; names: readonly string[] }) {
    this.#words = new Set([...officeWords, ...words, ...names.flatMap(wordsOfName)]);
  }

  has(forms: readonly string[]): boolean {
    return forms.some((form) => this.#words.has(form) || this.#words.has(form.replace(/['’]?s$/u, '')));
  }
}

const wordsOfName = (name: string): string[] => name.normalize('NFC').match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
