import { comparedWords } from './folding.ts';

/** By given and family name, or by what may be the name of somebody else. */
export type NamedBy = 'wholeName' | 'familyName';

type Name = { givenName: string; familyName: string };

/** Whether a text names somebody, however it is typed: "Kaya, Ayşe", "Ayse Kayas Antrag", "Frau Kaya". */
export function personNamed({ givenName, familyName }: Name): (text: string) => NamedBy | null {
  const family = comparedWords(familyName);
  const given = comparedWords(givenName);
  const [called = ''] = given.split(' ');
  const whole = [given, called].flatMap((one) =>
    one === '' ? [] : [`${one} ${family}`, `${family} ${one}`],
  );
  // "Lange" is a name, "lange" is a word; "von der Heide" begins small.
  const isCapital = /^\p{Lu}/u.test(familyName);
  return (text) => {
    const words = ` ${comparedWords(text)} `;
    if (family === '' || !words.includes(` ${family}`)) return null;
    if (whole.some((one) => says(words, one))) return 'wholeName';
    const shown = isCapital ? ` ${comparedWords(text.replaceAll(smallWords, ' '))} ` : words;
    return says(shown, family) ? 'familyName' : null;
  };
}

/** As a whole word, or with the "s" that makes it somebody's. */
const says = (words: string, name: string): boolean =>
  words.includes(` ${name} `) || words.includes(` ${name}s `);

const smallWords = /(?<![\p{L}\p{N}\p{M}])\p{Ll}[\p{L}\p{N}\p{M}]*/gu;
