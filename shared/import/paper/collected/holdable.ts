import type { TextBlock } from './blocks.ts';

/** A text of ours holds a few more of both (domain/richText.ts). */
const mostLetters = 100_000;
const mostBlocks = 20_000;

/** The same words in pieces that a text can hold: what is too long is parted, and what are too many stand together. */
export function holdable(blocks: readonly TextBlock[]): TextBlock[] {
  const pieces = blocks.flatMap(parted);
  if (pieces.length <= mostBlocks) return pieces;
  const last = pieces.slice(mostBlocks).map(({ text }) => text);
  return [...pieces.slice(0, mostBlocks), ...parted({ kind: 'paragraph', text: last.join(' ') })];
}

/** Between two words where there are two. */
function parted({ kind, text }: TextBlock): TextBlock[] {
  const pieces: TextBlock[] = [];
  let begin = 0;
  while (text.length - begin > mostLetters) {
    const blank = text.lastIndexOf(' ', begin + mostLetters);
    const end = blank > begin ? blank : begin + mostLetters;
    pieces.push({ kind, text: text.slice(begin, end).trim() });
    begin = end;
  }
  return [...pieces, { kind, text: begin === 0 ? text : text.slice(begin).trim() }];
}
