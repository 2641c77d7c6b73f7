import { addressIn, type Inline } from '../../../../shared/domain/inline.ts';
import { withProtectedBlanks } from '../../../../shared/german/protectedBlanks.ts';
import { styleId, words } from './characters.ts';
import { pictureRuns, type Pictures, sizeOfPicture } from './pictures.ts';
import type { Run } from './run.ts';

/** `width`: of the text in twips, in which pictures have to fit. */
type Room = { pictures: Pictures; width: number };

/** The inside of a paragraph, marks as character styles; what leads to one address is one link. */
export const inlines = (content: readonly Inline[], room: Room): Run[] =>
  runsByAddress(heldTogether(content)).flatMap(({ address, parts }): Run[] => {
    const runs = parts.flatMap((part) => runsOf(part, room));
    return address === null || runs.length === 0 ? runs : [{ type: 'link', address: asUri(address), runs }];
  });

/** A blank between two words of which one stands out is protected, too. */
function heldTogether(content: readonly Inline[]): readonly Inline[] {
  if (content.length < 2) return content;
  const set = withProtectedBlanks(content.map(textOf).join(''));
  let end = 0;
  return content.map((part) => {
    const begin = end;
    end += textOf(part).length;
    return part.type === 'text' ? { ...part, text: set.slice(begin, end) } : part;
  });
}

const textOf = (part: Inline): string => (part.type === 'text' ? part.text : '\n');

function runsByAddress(content: readonly Inline[]): { address: string | null; parts: Inline[] }[] {
  const groups: { address: string | null; parts: Inline[] }[] = [];
  for (const part of content) {
    const address = addressIn(part);
    const last = groups.at(-1);
    if (last?.address === address) last.parts.push(part);
    else groups.push({ address, parts: [part] });
  }
  return groups;
}

/** A file names letters of other alphabets in an address by their codes. */
const asUri = (address: string): string => encodeURI(address).replaceAll('%25', '%');

function runsOf(part: Inline, { pictures, width }: Room): Run[] {
  switch (part.type) {
    case 'text':
      return words(part.text, styleId((part.marks ?? []).map((mark) => mark.type)));
    case 'hardBreak':
      return [{ type: 'break' }];
    case 'picture':
      return pictureRuns(part, pictures, width);
    case 'footnote':
      return [{ type: 'footnote', runs: words(part.attrs.text) }];
  }
}

/** How much a line takes of a page, in characters. */
export const sizeOfLine = (content: readonly Inline[], width: number): number =>
  content.reduce((sum, part) => sum + sizeOf(part, width), 0);

/** A note takes its room at the foot of the same page. */
function sizeOf(part: Inline, width: number): number {
  if (part.type === 'picture') return sizeOfPicture(part, width);
  return part.type === 'hardBreak' ? 0 : part.type === 'footnote' ? part.attrs.text.length : part.text.length;
}
