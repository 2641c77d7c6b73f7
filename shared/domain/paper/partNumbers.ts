const number = String.raw`\d{1,3}(?![\d.,]*\d)\.?`;
const between = String.raw`\s*(?:,|und|u\.|sowie|bis|[-–—+&/])\s*`;
const caption = String.raw`(?:ziffern?|ziff\.|zi\.|nummern?|nrn?\.|punkte?|pkt\.|beschlusspunkte?)`;
/** "Zu den Ziffern 1 bis 3"; a caption may stand again before each number. */
const list = String.raw`${number}(?:${between}(?:${caption}\s*)?${number})*`;
const named = new RegExp(String.raw`^(?:zu\s+)?(?:den\s+|der\s+|die\s+)?${caption}\s*(${list})`, 'iu');
/** A field has room for nothing else: there the numbers alone say it. */
const bare = new RegExp(String.raw`^(?:zu\s+)?(${list})$`, 'iu');
const range = /(\d+)\.?\s*(?:bis|[-–—])\s*(?:\p{L}+\.?\s*)?(\d+)/giu;

/** The Ziffern that the beginning of a text names: of "Ziffern 1 bis 3 werden vertagt" 1, 2 and 3. */
export const partsNamedBy = (words: string): number[] => numbersIn(named.exec(words)?.[1] ?? '');

/** Those that the field for them names, in any spelling of an office: "Nr. 1–3", "1. und 2.". */
export function partsOfField(field: string): number[] {
  const words = field.trim();
  return numbersIn((named.exec(words) ?? bare.exec(words))?.[1] ?? '');
}

function numbersIn(words: string): number[] {
  const through = [...words.matchAll(range)].flatMap(([, from, to]) => eachFrom(Number(from), Number(to)));
  return [...new Set([...(words.match(/\d+/gu) ?? []).map(Number), ...through])].toSorted((a, b) => a - b);
}

const eachFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
