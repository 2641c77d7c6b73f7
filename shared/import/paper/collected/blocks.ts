import { bullet, joined, paragraphsOf, plain, usualWidth } from '../prose.ts';
import { isBlank, type Line } from '../source.ts';

/** A piece of a text as it was printed: what is no heading and no point of a list is a paragraph. */
export type TextBlock = { kind: 'heading' | 'paragraph' | 'bullet'; text: string };

/**
 * The whole text of a foreword, a chapter or a report, without the signs of lists, and its pieces; what a page or a
 * column tore apart is whole again.
 */
export function toldIn(lines: readonly Line[], isWrapped: boolean): { text: string; blocks: TextBlock[] } {
  const said = lines.filter((line) => !isBlank(line));
  return {
    text: joined(said.map((line) => plain([line]).replace(bullet, ''))),
    blocks: isWrapped ? wrappedBlocks(lines) : said.map((line) => blockOf([line], line.isHeading)),
  };
}

function wrappedBlocks(lines: readonly Line[]): TextBlock[] {
  const width = usualWidth(lines);
  return joinedBlocks(paragraphsOf(lines, true), width).map((block) => blockOf(block, isHeading(block)));
}

function blockOf(lines: readonly Line[], isTitle: boolean): TextBlock {
  const text = plain(lines);
  if (bullet.test(text)) return { kind: 'bullet', text: text.replace(bullet, '') };
  return { kind: isTitle ? 'heading' : 'paragraph', text };
}

/** A heading stands alone, is short and ends like no sentence. */
function isHeading(block: readonly Line[]): boolean {
  const text = plain(block);
  return (
    block.length <= 3 &&
    text.length <= 100 &&
    /^[\p{Lu}\d]/u.test(text) &&
    !/(?:[.!?:,;-]|\s(?:dass|an|ob|wie|und|oder|von|für|mit|zu|durch|auf))$/.test(text) &&
    !bullet.test(text) &&
    !webAddress.test(text)
  );
}

function joinedBlocks(blocks: readonly Line[][], width: number): Line[][] {
  const whole: Line[][] = [];
  for (const block of blocks) {
    const before = whole.at(-1);
    if (before && goesOn(before, block, width)) whole[whole.length - 1] = [...before, ...block];
    else whole.push(block);
  }
  return whole;
}

const webAddress = /^(?:www\.|https?:)/;
const salutation = /^(?:Liebe|Sehr geehrte|Guten|Verehrte).*,$/;

/** Whether a sentence breaks off at the end of a full line, or a word in its middle, and what follows takes it up. */
function goesOn(before: readonly Line[], after: readonly Line[], width: number): boolean {
  const end = before.at(-1)?.text ?? '';
  const begin = after[0]?.text ?? '';
  if (bullet.test(begin) || webAddress.test(begin) || salutation.test(end)) return false;
  if (/\p{L}-$/u.test(end)) return true;
  if (/[.!?:;…][“”")]?$/.test(end)) return false;
  return /^\p{Ll}/u.test(begin) || (end.length >= width * 0.8 && !isHeading(after));
}
