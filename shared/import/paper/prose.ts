import { isBlank, type Line } from './source.ts';

/** Marks before an item of a list, of any font; "JJ" is what is left of a square. */
export const bullet = /^(?:[-–—•▪■□◦○●‣∙·*✓➢\u{F000}-\u{F0FF}]|o(?=\s\p{Lu})|JJ(?: J+)?)\s*(?=\S)/u;
/** 1. 1) (1) 1.2 a) */
export const listNumber = /^(?:\(?(\d{1,2})[.)]|\(?([a-z])\))\s+/;

/**
 * Texts of lines as one; a word that was cut at a line's end is whole again, "Kinder- und" and "West-Ost" keep their
 * hyphen. Looks at each text once, however many there are.
 */
export function joined(texts: readonly string[]): string {
  const pieces: string[] = [];
  for (const text of texts) {
    const before = pieces.at(-1);
    if (text === '') continue;
    if (before === undefined) pieces.push(text);
    else if (!/\p{L}-$/u.test(before.slice(-3)) || goesOn.test(text)) pieces.push(' ', text);
    else {
      if (/^\p{Ll}/u.test(text)) pieces[pieces.length - 1] = before.slice(0, -1);
      pieces.push(text);
    }
  }
  return pieces.join('');
}

const goesOn = /^(?:(?:und|oder|bzw|sowie|als|noch)(?!\p{L})|,)/u;

/** What lines say, cells apart by a space. */
export const plain = (lines: readonly Line[]): string =>
  joined(lines.map(({ cells }) => cells.map(({ text }) => text).join(' ')));

/** Lines as paragraphs: what stands between empty lines, at a bullet, or behind a line that ends early. */
export function paragraphsOf(lines: readonly Line[], isWrapped: boolean): Line[][] {
  const paragraphs: Line[][] = [];
  let current: Line[] = [];
  const width = usualWidth(lines);
  for (const line of lines) {
    const last = current.at(-1);
    const isNew = !isWrapped || (last !== undefined && beginsAnew(last, line, width));
    if (current.length > 0 && (isBlank(line) || isNew)) {
      paragraphs.push(current);
      current = [];
    }
    if (!isBlank(line)) current.push(line);
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}

const longestLine = 250;

function beginsAnew(last: Line, line: Line, width: number): boolean {
  if (bullet.test(line.text) || line.isHeading || last.isHeading) return true;
  if (salutation.test(last.text)) return true;
  // Nobody broke it into lines.
  if (last.text.length > longestLine && /[.!?:]$/.test(last.text)) return true;
  const isEarly = last.text.length < width * 0.75;
  if (isEarly && /^\d{1,2}\.\s\p{Lu}/u.test(line.text) && bullet.test(last.text)) return true;
  return isEarly && /[.!?:;…]["“”)]?$/.test(last.text) && /^[\p{Lu}\d„"(]/u.test(line.text);
}

/** "Sehr geehrte Frau …," */
export const salutation = /^[„"]?(?:sehr geehrte|liebe[rs]? ).{0,80}[,!]$/i;

/** Nearly the longest line: where the page ends. */
export function usualWidth(lines: readonly Line[]): number {
  const lengths = lines
    .map(({ text }) => text.length)
    .filter((length) => length > 0)
    .toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** Letters and digits alone: what counts when two printings are compared. */
export const signs = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
