import { bullet, joined, paragraphsOf, plain } from './prose.ts';
import type { Reasoning } from './paper.ts';
import { formedText } from './formedText.ts';
import { isBlank, type Line, type PaperSource } from './source.ts';

const number = /^((?:\d{1,2}\.)*\d{1,2}|[IVX]{1,5}|[A-H])([.)]?)\s+(?=[\p{Lu}„"\d])/u;
const longestHeading = 130;

type Printed = { isWrapped: boolean; captions: ReadonlySet<number>; source: PaperSource };

/** The text of the reasoning as paragraphs, which of them are headings, and how they look in the file. */
export function reasoningOf(
  lines: readonly Line[],
  { isWrapped, captions, source }: Printed,
): Reasoning | null {
  const blocks = paragraphsOf(lines, isWrapped)
    .flatMap((paragraph) => withHeadingApart(paragraph, isWrapped))
    .filter((block) => plain(block) !== '');
  const paragraphs = blocks.map(plain);
  if (paragraphs.length === 0) return null;
  const position = new Map(lines.map(({ no }, at) => [no, at]));
  const candidates = blocks.filter((block) =>
    isHeading(block, { lines, at: position.get(block[0]?.no ?? 0) ?? -1 }, captions),
  );
  const text = joined(paragraphs.map((paragraph) => paragraph.replace(bullet, '')));
  const headings = inTurn(candidates).map((block) => plain(block));
  const told = new Set(headings);
  const parts = formedText(blocks, (block) => told.has(plain(block)), source);
  return { text, headings, paragraphs, blocks: parts };
}

/** A first line that is numbered and no sentence, over a paragraph that follows without an empty line. */
function withHeadingApart(paragraph: Line[], isWrapped: boolean): Line[][] {
  const [first, second] = paragraph;
  if (!isWrapped || !first || !second || !number.test(first.text) || first.text.length > 60)
    return [paragraph];
  const isApart =
    first.text.endsWith(':') ||
    second.text.startsWith('(') ||
    (second.text.length > first.text.length * 1.3 && /^\p{Lu}/u.test(second.text));
  return isApart && !/[.,;-]$/.test(first.text) ? [[first], paragraph.slice(1)] : [paragraph];
}

function isHeading(
  block: readonly Line[],
  { lines, at }: { lines: readonly Line[]; at: number },
  captions: ReadonlySet<number>,
): boolean {
  const text = plain(block);
  const [first] = block;
  if (!first || text.length > longestHeading || /[.;,]$/.test(text) || !/\p{L}{3}/u.test(text)) return false;
  if (first.isHeading || captions.has(first.no)) return true;
  if (first.cells.length > 1 || bullet.test(text)) return false;
  if (number.test(text)) return block.length <= 3;
  const next = lines[at + 1];
  const isOver = isBlank(next) || bullet.test(next?.text ?? '');
  const isAlone = isBlank(lines[at - 1]) && isOver && block.length === 1;
  if (/^[a-z]\)\s+\p{Lu}/u.test(text)) return isAlone && text.length <= 80 && !/[:?!]$/.test(text);
  return (
    isAlone &&
    at > 0 &&
    /^\p{Lu}/u.test(text) &&
    text.length <= 80 &&
    !/[.!?:…“"]$/.test(text) &&
    at < lines.length - 1
  );
}

/** Numbered lines are headings where they count on; the others as they are. */
function inTurn(blocks: readonly Line[][]): Line[][] {
  const roots = blocks.map((block) =>
    Number(/^(\d{1,2})[.)]?\s/.exec(block[0]?.text ?? '')?.[1] ?? Number.NaN),
  );
  const counts = roots.filter((root) => !Number.isNaN(root));
  const isCounting = counts.length !== 1 || counts[0] === 1;
  return blocks.filter((_, at) => Number.isNaN(roots[at] ?? Number.NaN) || isCounting);
}
