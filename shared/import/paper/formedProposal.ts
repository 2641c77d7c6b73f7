import type { Inline } from '../../domain/inline.ts';
import type { Block } from '../../domain/richText.ts';
import type { TextPart } from './fitted.ts';
import { blocksAbove, blocksBelow, formedText } from './formedText.ts';
import { paragraphsOf, plain, signs } from './prose.ts';
import type { FormedPoint, Line, PaperSource } from './source.ts';

/** Takes off the number, letter or point before a proposal. */
type WithoutSign = (text: string) => string;
/** `isFirst`: what stands above it without words, such as a picture, belongs to it, and else to the one before. */
type Standing = { withoutSign: WithoutSign; isFirst: boolean };
/** What lines propose, as it looks in the file. */
export type FormProposal = (lines: readonly Line[], standing: Standing) => TextPart[];

/** A proposal is a point of a list in the file, or its number was typed; what stands below belongs to it. */
export function formerOf(source: PaperSource, isWrapped: boolean): FormProposal {
  if (source.formed === undefined) return (lines, { withoutSign }) => [{ text: withoutSign(plain(lines)) }];
  const points = new Map(
    source.formed.flatMap(({ points: own = [] }) => own.map((point) => [point.from, point])),
  );
  return (lines, { withoutSign, isFirst }) => {
    const above = isFirst ? blocksAbove(source, lines[0]?.no) : [];
    const point = pointOf(lines, points.get(lines[0]?.no ?? 0), source);
    const rest = point ? lines.filter(({ no }) => no > point.to) : lines;
    const paragraphs = paragraphsOf(rest, isWrapped);
    const parts = formedText(paragraphs, () => false, source, point !== null).map(withoutHeading);
    if (!point) return [...above, ...unsigned(parts, withoutSign)];
    return [...above, ...point.content, ...(rest.length > 0 ? parts : blocksBelow(source, point.to))];
  };
}

/** The point that the lines begin with, if they are all of it and say what it says. */
function pointOf(
  lines: readonly Line[],
  point: FormedPoint | undefined,
  source: PaperSource,
): FormedPoint | null {
  if (!point) return null;
  const printed = source.lines.slice(point.from - 1, point.to).map(({ text }) => signs(text));
  const own = lines.filter(({ no }) => no <= point.to).map(({ text }) => signs(text));
  return printed.join('') === own.join('') ? point : null;
}

/** A proposal is no part of a text that has a heading of its own. */
const withoutHeading = (part: TextPart): TextPart => {
  if (!('type' in part) || part.type !== 'heading') return part;
  return { type: 'paragraph', ...(part.content && { content: part.content }) };
};

/** A list of nothing but the proposal is the sign before it. */
function unsigned([first, ...more]: readonly TextPart[], withoutSign: WithoutSign): TextPart[] {
  if (!first) return [];
  if (!('type' in first)) return [{ ...first, text: withoutSign(first.text) }, ...more];
  return [...unsignedBlock(first, withoutSign), ...more];
}

function unsignedBlock(block: Block, withoutSign: WithoutSign): Block[] {
  const isList = block.type === 'bulletList' || block.type === 'orderedList';
  const isSigned = withoutSign('1. a)') !== '1. a)' || withoutSign('- a') !== '- a';
  if (isList && block.content.length === 1 && isSigned) return block.content[0]?.content ?? [];
  if (block.type !== 'paragraph') return [block];
  return [{ ...block, content: cut(block.content ?? [], withoutSign) }];
}

/** The sign may stand in several runs: "1." in bold letters. */
function cut(content: readonly Inline[], withoutSign: WithoutSign): Inline[] {
  const said = content.map((part) => (part.type === 'text' ? part.text : ' ')).join('');
  let left = said.length - withoutSign(said).length;
  return content.flatMap((part): Inline[] => {
    if (part.type !== 'text' || left === 0) return [part];
    const text = part.text.slice(left);
    left = Math.max(0, left - part.text.length);
    return text === '' ? [] : [{ ...part, text }];
  });
}
