/** "2" and "2.", but not the "2." of "2. Satz". */
const number = String.raw`\d{1,3}(?![\d.,]*\d)(?!\.\s*(?:(?:halb)?satz|abs|absatz|spiegelstrich|alternative)\b)\.?`;
const between = String.raw`\s*(?:,|;|und|u\.|sowie|bis|[-–—+&/])\s*`;
const caption = String.raw`(?:ziffern?|ziff\.|zi\.|nummern?|nrn?\.|punkte?|pkt\.|beschlusspunkte?)`;
/** "Zu den Ziffern 1 bis 3"; a caption may stand again before each number. */
const list = String.raw`${number}(?:${between}(?:${caption}\s*)?${number})*`;
const named = new RegExp(String.raw`^(?:zu\s+)?(?:den\s+|der\s+|die\s+)?${caption}\s*(${list})`, 'iu');
/** A field has room for nothing else: there the numbers alone say it. */
const bare = new RegExp(String.raw`^(?:zu\s+)?(${list})$`, 'iu');
const range = /(\d+)\.?\s*(?:bis|[-–—])\s*(?:\p{L}+\.?\s*)?(\d+)/giu;

/** "Nr. 3 der Satzung" is no Ziffer of the paper. */
const ofSomethingElse =
  /^\s+(?:der|des|aus|in|im|von)\s+(?!(?:beschluss|vorlage|vorschlag|antrag|drucksache|verwaltung))/iu;
const but = /\(?\b(?:außer|ausgenommen|ohne|mit ausnahme (?:von|der))\s+(.+?)\)?$/iu;

/** The Ziffern that the beginning of a text names: of "Ziffern 1 bis 3 werden vertagt" 1, 2 and 3. */
export function partsNamedBy(words: string): number[] {
  const found = named.exec(words);
  if (!found || ofSomethingElse.test(words.slice(found[0].length))) return [];
  return numbersIn(found[1] ?? '');
}

/**
 * Those that the field for them names, in any spelling of an office: "Nr. 1–3", "1. und 2.", "1 bis 3 ohne 2"; of `count`
 * Ziffern in all "alle außer Ziffer 2".
 */
export function partsOfField(field: string, count = 0): number[] {
  const words = field.trim();
  const left = but.exec(words);
  if (!left) return numbersOf(words);
  const without = new Set(numbersOf(left[1] ?? ''));
  const told = words.slice(0, left.index).trim();
  const all = /^(?:alle|alles|die vorlage|der beschlussvorschlag)\b/iu.test(told)
    ? eachFrom(1, count)
    : numbersOf(told);
  return without.size === 0 ? [] : all.filter((one) => !without.has(one));
}

const numbersOf = (words: string): number[] => numbersIn((named.exec(words) ?? bare.exec(words))?.[1] ?? '');

function numbersIn(words: string): number[] {
  const through = [...words.matchAll(range)].flatMap(([, from, to]) => eachFrom(Number(from), Number(to)));
  return [...new Set([...(words.match(/\d+/gu) ?? []).map(Number), ...through])].toSorted((a, b) => a - b);
}

const eachFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
