/** A line that fills its width goes on in the next one. */
const fullLine = 50;

/** Lines as they stand, and those that a page has broken once more with the line they go on in. */
export function paragraphsOf(text: string): string[] {
  const lines = linesOf(text);
  return lines.map((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && goesOn(line) ? `${line} ${next}` : line;
  });
}

/** Each line once, together with all those in which it or its last word goes on. */
export function wholeParagraphsOf(text: string): string[] {
  const paragraphs: string[][] = [];
  let isOpen = false;
  for (const line of linesOf(text)) {
    const last = paragraphs.at(-1);
    if (isOpen && last) last.push(line);
    else paragraphs.push([line]);
    isOpen = goesOn(line) || brokenOff.test(line);
  }
  return paragraphs.map((lines) => lines.join(' ').replaceAll(brokenWord, ''));
}

/** "Jahres-" before "ende", but not before "und Monatsende". */
const brokenOff = /\p{Ll}-$/u;
const brokenWord = /(?<=\p{Ll})- (?!(?:und|oder|sowie|bzw)(?!\p{L}))(?=\p{Ll})/gu;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const goesOn = (line: string): boolean => line.length >= fullLine && !/[.!?:]["“”»)]?$/.test(line);
