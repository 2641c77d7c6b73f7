import type { Inline } from '../../domain/inline.ts';
import { type Block, type Heading, linesIn, type Paragraph } from '../../domain/richText.ts';
import type { TextPart } from './fitted.ts';
import { plain, signs } from './prose.ts';
import type { FormedBlock, Line, PaperSource } from './source.ts';
import { withTypedLists } from './typedPoints.ts';

type Paragraphs = readonly (readonly Line[])[];

/**
 * Paragraphs as they look in the file. A block of the file stands for paragraphs that say what it says, no more and no
 * less; where a part of it became something else, or the file tells nothing of looks, the words stand alone.
 */
export function formedText(
  paragraphs: Paragraphs,
  isHeading: (paragraph: readonly Line[]) => boolean,
  source: PaperSource,
  hasAbove = true,
): TextPart[] {
  const spans = spansByStart(source);
  const silent = silentBlocks(source);
  const parts: TextPart[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const { block, count } = blockAt(paragraphs, at, spans);
    const paragraph = paragraphs[at] ?? [];
    if (at > 0 || hasAbove) parts.push(...(silent.get(paragraph[0]?.no ?? 0) ?? []));
    const isTitle = count === 1 && isHeading(paragraph);
    if (block?.type === 'paragraph' && isTitle) parts.push(asHeading(block));
    // A number alone is no list where it stands over a part.
    else if (isTitle && block?.type === 'orderedList')
      parts.push({ text: plain(paragraph), isHeading: true });
    else parts.push(block ?? { text: plain(paragraph), isHeading: isTitle });
    at += count;
  }
  parts.push(...blocksBelow(source, paragraphs.at(-1)?.at(-1)?.no));
  // What was typed as plain text says all that there is.
  return withTopLevel(source.formed === undefined ? parts : withTypedLists(parts));
}

/** A block from its first line that says something to its last one, and what it says. */
type Span = { begin: number; end: number; said: string; block: Block };

/** What stands alone without words, as pictures do, by the line of the words below. */
const silentBlocks = (source: PaperSource): Map<number, Block[]> =>
  groupedAt(source, ({ to }) => spokenFrom(source, to + 1, 1));

/** What stands alone without words above the first line of a text. */
export const blocksAbove = (source: PaperSource, first: number | undefined): Block[] =>
  (first !== undefined && silentBlocks(source).get(first)) || [];

/** The same below the last line of a text, where the words after it belong to something else. */
export const blocksBelow = (source: PaperSource, last: number | undefined): Block[] =>
  (last !== undefined && groupedAt(source, ({ from }) => spokenFrom(source, from - 1, -1)).get(last)) || [];

function groupedAt(source: PaperSource, line: (block: FormedBlock) => number): Map<number, Block[]> {
  const alone = (source.formed ?? []).filter(({ from, to, block }) => {
    const isShowing = block.type === 'paragraph' && (block.content ?? []).length > 0;
    return isShowing && from === to && !isSpoken(source, from);
  });
  return new Map([...Map.groupBy(alone, line)].map(([no, blocks]) => [no, blocks.map(({ block }) => block)]));
}

const isSpoken = ({ lines }: PaperSource, no: number): boolean => (lines[no - 1]?.text.trim() ?? '') !== '';

/** The next line from here, down or up, that says something. */
function spokenFrom(source: PaperSource, no: number, step: 1 | -1): number {
  let at = no;
  while (at >= 1 && at <= source.lines.length && !isSpoken(source, at)) at += step;
  return at;
}

/** What the footnotes of a text say. */
export const notesIn = (parts: readonly TextPart[] = []): string[] =>
  parts
    .flatMap((part) => ('type' in part ? linesIn(part) : []))
    .flatMap(({ content = [] }) => content)
    .flatMap((part) => (part.type === 'footnote' ? part.attrs.text : []));

/** By their first lines, outer ones first. */
function spansByStart({ lines, formed = [] }: PaperSource): Map<number, Span[]> {
  const spans = formed.flatMap(({ from, to, block }: FormedBlock): Span[] => {
    const own = lines.slice(from - 1, to);
    const isSaying = ({ text }: { text: string }) => text.trim() !== '';
    const begin = own.findIndex(isSaying);
    if (begin === -1) return [];
    const said = own.map(({ text }) => signs(text)).join('');
    return [{ begin: from + begin, end: from + own.findLastIndex(isSaying), said, block }];
  });
  return Map.groupBy(spans, ({ begin }) => begin);
}

function blockAt(
  paragraphs: Paragraphs,
  at: number,
  spans: ReadonlyMap<number, readonly Span[]>,
): { block: Block | null; count: number } {
  for (const { end, said, block } of spans.get(paragraphs[at]?.[0]?.no ?? 0) ?? []) {
    const beyond = paragraphs.findIndex((each, n) => n >= at && (each.at(-1)?.no ?? 0) >= end);
    const own = paragraphs.slice(at, beyond + 1);
    if (own.at(-1)?.at(-1)?.no !== end) continue;
    const words = own.flat().map(({ text }) => signs(text));
    if (words.join('') === said) return { block, count: own.length };
  }
  return { block: null, count: 1 };
}

/** What only looks like a heading in the file: its bold letters say no more than that. */
function asHeading({ content = [] }: Paragraph): Heading {
  const isBold = content.every((part) => part.type !== 'text' || part.marks?.some(isBoldMark));
  return { type: 'heading', attrs: { level: 1 }, content: isBold ? content.map(withoutBold) : content };
}

const isBoldMark = ({ type }: { type: string }): boolean => type === 'bold';

function withoutBold(part: Inline): Inline {
  if (part.type !== 'text') return part;
  const marks = (part.marks ?? []).filter((mark) => !isBoldMark(mark));
  return { type: 'text', text: part.text, ...(marks.length > 0 && { marks }) };
}

/** The highest headings of a part are its first ones, whatever stands over it in the file. */
function withTopLevel(parts: readonly TextPart[]): TextPart[] {
  const levels = parts.flatMap((part) => ('type' in part && part.type === 'heading' ? part.attrs.level : []));
  const top = Math.min(...levels);
  return parts.map((part) => {
    if (!('type' in part) || part.type !== 'heading') return part;
    const level = part.attrs.level - top + 1;
    return level === 1 || level === 2 ? { ...part, attrs: { level } } : part;
  });
}
