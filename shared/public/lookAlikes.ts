/** Letters that nobody tells from ours, in small: Cyrillic, Greek, and Latin ones that are no letter with a mark. */
const alphabets = [
  { theirs: 'авеѕіјкмнорстухһԁԛԝӏ', ours: 'abesijkmhopctyxhdqwl' },
  { theirs: 'αβεζηικμνορτυχγ', ours: 'abezhikmvoptuxy' },
  { theirs: 'ıɑɡłøđæœ', ours: 'iaglodao' },
];

const likeOurs = new Map(
  alphabets.flatMap(({ theirs, ours }) =>
    Array.from(theirs, (letter, at) => [letter, ours[at] ?? letter] as const),
  ),
);

/**
 * In small Latin letters without marks: "Straße" and "STRASSE", "Müller", "Mueller" and "Muller", "Kılıç" and "Kilic"
 * become the same.
 */
export const asLatin = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[ıɑɡłøđæœ\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => likeOurs.get(letter) ?? letter)
    .replaceAll(/([aou])e/g, '$1');
