import { loadModule } from 'hunspell-asm';

/** German as Hunspell knows it. */
export type Dictionary = {
  /** Whether one of the forms is a word. */
  hasAny: (forms: readonly string[]) => boolean;
  /** The likeliest first; takes some tenths of a second. */
  suggest: (word: string) => string[];
};

/** `aff` and `dic`: the two files of the dictionary. */
export async function openDictionary(aff: Uint8Array, dic: Uint8Array): Promise<Dictionary> {
  const hunspell = await loadModule({ timeout: patience });
  const german = hunspell.create(hunspell.mountBuffer(aff, 'de.aff'), hunspell.mountBuffer(dic, 'de.dic'));
  return {
    hasAny: (forms) => forms.some((form) => german.spell(form)),
    suggest: (word) => german.suggest(word).filter((one) => !one.startsWith('-')),
  };
}

/** For the module to compile on a busy machine, in milliseconds. */
const patience = 60_000;
